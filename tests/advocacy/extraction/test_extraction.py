"""What counts as a call, told in sentences of our own."""

import pytest

from advocacy.extraction import extract

BEFORE = "The bridge over the Ill has been closed since the spring flood.\n\n"
AFTER = "\n\nRain is expected for the rest of the week."

CALLS = [
    ("contact_government", "Please write to your foreign ministry and ask for visas."),
    ("contact_government", "The group urges anyone abroad to call their representatives."),
    ("contact_government", "Appeals can be sent to the ambassador at the address below."),
    ("contact_government", "Supporters should write to the governor before Monday."),
    ("contact_government", "It is vital to keep pressing foreign ministries."),
    ("contact_government", "Use this form to write to your senator."),
    ("contact_government", "To stop the closure, write to the minister of transport."),
    ("sign_petition", "If you agree, you can sign the petition at example.org."),
    ("sign_petition", "The union has asked people to sign an open letter."),
    ("sign_petition", "Visit example.org to sign the petition."),
    ("donate", "Donations can be made through the fund's page."),
    ("donate", "To help cover the costs, please give what you can."),
    ("support_organisation", "Those with a spare room are encouraged to contact the charity."),
    ("support_organisation", "Volunteers are needed on Sundays."),
    ("attend_protest", "Join us outside the embassy on Friday at noon."),
    ("attend_protest", "A vigil is planned for 3 May on the main square."),
    ("share", "Tweet your support with #OpenTheBridge."),
    ("share", "Help us spread the word."),
    ("seek_help", "If you are affected, call the helpline on 0800 111 222."),
    ("other", "Write to Anna in prison: Block 4, Mill Road."),
    ("other", "Boycott the hotel until it pays its cleaners."),
]
NO_CALLS = [
    "More than 900 people have signed the petition since Monday.",
    "Thousands marched through the capital to demand his release.",
    "The charity raised £40,000 for the families.",
    "Campaigners urged the government to open the border.",
    "We demand the immediate release of all detainees.",
    "We call on the minister to resign.",
    "The mayor called on residents to stay at home.",
    "The president asked citizens to vote in the referendum.",
    "She asked her friends to sign the petition.",
    "How can you help?",
    "As you can imagine, many rang the hotline last week.",
    "You can call it a purge.",
    "Support for the measure has grown among young voters.",
    "Call centres were closed on Monday.",
    "Visit visas are rarely granted.",
    "Follow us on Twitter and like us on Facebook.",
    "Subscribe to our newsletter to support our journalism.",
    "Join our commenting forum and follow other readers.",
    "Follow Ada Quill on Twitter.",
    "Share this article on Facebook",
    "Please refresh the page.",
]


def calls_in(sentence):
    return extract(BEFORE + sentence + AFTER)


@pytest.mark.parametrize(("kind", "sentence"), CALLS)
def test_readers_are_asked(kind, sentence):
    assert [call.kind for call in calls_in(sentence)] == [kind]


@pytest.mark.parametrize("sentence", NO_CALLS)
def test_reports_and_furniture_ask_nothing(sentence):
    assert calls_in(sentence) == []


def test_one_sentence_that_asks_twice_gives_two_clauses():
    first, second = calls_in("Sign the petition, and call your MP on Monday.")
    assert (first.kind, second.kind) == ("sign_petition", "contact_government")
    assert second.evidence == "call your MP on Monday."


def test_not_only_but_also_gives_two_calls_to_the_same_people():
    sentence = (
        "We are asking friends abroad not only to hold vigils at the Norse embassies, "
        "but also to write to the foreign ministries in your countries."
    )
    assert [(call.kind, call.actor) for call in calls_in(sentence)] == [
        ("attend_protest", "friends abroad"),
        ("contact_government", "friends abroad"),
    ]


def test_each_item_of_a_box_is_a_call_with_its_address():
    box = (
        "What you can do\n\n"
        "- Sign the petition.\n"
        "- Write to the mayor. E-mail: mayor@example.org\n"
        "- Send money to the fighting fund. Send to: 4 Mill Road, Ill."
    )
    calls = calls_in(box)
    assert [call.kind for call in calls] == ["sign_petition", "contact_government", "donate"]
    assert calls[1].evidence.endswith("mayor@example.org")


def test_a_lead_in_is_no_call_when_its_items_are():
    calls = calls_in("You can also contact the ministry:\n\n1. Write to the minister.\n2. Call the minister.")
    assert [call.evidence for call in calls] == ["Write to the minister.", "Call the minister."]


def test_items_in_ing_form_ask_after_their_lead_in():
    calls = calls_in("You can help by:\n\n- signing the petition\n- writing to your MP")
    assert [call.kind for call in calls] == ["sign_petition", "contact_government"]


def test_a_lead_in_finds_its_addressee_below():
    calls = calls_in("Please send appeals to:\n\nPresident of the Republic\n1 Palace Square")
    assert [call.kind for call in calls] == ["contact_government"]


def test_a_pronoun_continues_the_call_before():
    (call,) = calls_in("Please write to the governor about the bridge. Call him at 555 010 2030.")
    assert call.kind == "contact_government"
    assert call.evidence.endswith("2030.")


def test_a_model_letter_asks_its_addressee_not_the_reader():
    letter = "Dear Minister,\n\nPlease write to the ambassador at once.\n\nYours sincerely,\nA reader"
    assert calls_in(letter) == []


def test_a_quoted_request_is_relayed():
    (call,) = calls_in("\u201cPlease write to your foreign ministry,\u201d says the group.")
    assert call.strength == "relayed"


def test_a_pointer_to_information_is_weak():
    (call,) = calls_in("You can find out more about the fund on its website.")
    assert call.strength == "weak"


def test_the_ask_is_in_our_own_words():
    (call,) = calls_in("Kindly reach out to your Foreign Ministry before the hearing.")
    assert call.ask == "Write to your own foreign ministry."
    assert call.target == "your Foreign Ministry"


@pytest.mark.parametrize(
    ("strength", "sentence"),
    [
        ("direct", "Please write to your MP, and ask for a boat."),
        ("direct", "I ask everyone to sign the petition, as we said."),
        ("relayed", "The harbour group urges everyone to sign the petition."),
        ("relayed", "Please sign the petition, said the ferry crew."),
        ("relayed", "According to the crew, you can donate at example.org."),
        ("direct", "It is vital to keep pressing foreign ministries."),
        ("weak", "As Ada Quill says in her blog, it is vital to keep pressing foreign ministries."),
        ("weak", "Be sure to check out #OpenTheBridge."),
        ("weak", "You can find out more on the website of the ferry league."),
        ("direct", "Get informed and get involved."),
        ("direct", "A rally is planned for Friday on the quay. Join the rally at noon."),
    ],
)
def test_who_asks_and_how_firmly(strength, sentence):
    (call,) = calls_in(sentence)
    assert call.strength == strength


@pytest.mark.parametrize(
    ("actor", "sentence"),
    [
        ("readers living near the quay", "If you are living near the quay, please sign the petition."),
        ("readers who want a boat", "So if you want a boat, you can sign the petition."),
        ("readers who would like a boat", "If you'd like a boat, the best way is to sign the petition."),
        ("readers", "\u201cPlease write to your MP,\u201d says the crew."),
        ("", "Please write to your MP."),
    ],
)
def test_the_readers_whom_a_condition_names_are_asked(actor, sentence):
    (call,) = calls_in(sentence)
    assert call.actor == actor


def test_a_further_offer_is_made_to_the_same_readers():
    calls = calls_in("If you are stranded, please call the helpline. You can also donate to the crew.")
    assert [call.actor for call in calls] == ["readers stranded", "readers stranded"]
