"""A call is public in the words of a person, and says to a ministry what the letter asks of it."""

import pytest

from advocacy.extraction import formulas
from advocacy.extraction.asks import ask
from advocacy.models import CallToAction
from advocacy.pages.asking import with_asked
from advocacy.pages.drafts import drafts
from directory import moderation
from directory.models import Intent, Proposal, State
from directory.moderation.shape import content_hash
from tests import factories as make
from tests.acts import by_force, twice
from tests.directory.admin.test_admin import signed_in, url
from tests.sent import as_sent

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

FORMULAS = {
    "title": "Write to your own foreign ministry",
    "summary": formulas.summary("The Courier"),
    "ask": "Write to your own foreign ministry.",
}


@pytest.mark.parametrize("kind", ["contact_government", "donate", "share", "seek_help", "other"])
def test_what_the_extractor_says_is_known_again_as_a_formula(kind):
    assert formulas.is_formula(ask(kind, "", "your foreign ministry"))
    assert formulas.is_formula(formulas.summary(""))
    assert not formulas.is_formula("Write to your own foreign ministry and ask for visas.")


@pytest.mark.parametrize("name", FORMULAS)
def test_a_call_in_the_words_of_the_machine_cannot_be_approved(name):
    call = make.make_call(**{name: FORMULAS[name]})
    with pytest.raises(moderation.Refused, match=f"Its {name} is still the machine’s formula"):
        make.approve(call, make.make_account())
    call.refresh_from_db()
    assert call.state == State.PENDING


def test_other_capitals_and_points_are_no_own_words():
    call = make.make_call(title="WRITE to your own  foreign ministry!")
    assert "title" in " ".join(map(str, moderation.kind_named("call").problems(call)))


def test_a_call_to_a_ministry_without_an_ask_to_it_cannot_be_approved():
    call = make.make_call(ask_to_ministry="")
    with pytest.raises(moderation.Refused, match="no ask to the ministry"):
        make.approve(call, make.make_account())
    make.published(make.make_call(addresses_reader="representatives", ask_to_ministry=""))


def test_a_proposal_brings_neither_formula_nor_a_letter_that_asks_nothing():
    call = make.published(make.make_call())
    for changes, said in (({"summary": FORMULAS["summary"]}, "summary"), ({"ask_to_ministry": ""}, "no ask")):
        proposal = make.propose(call, make.make_account(), **changes)
        with pytest.raises(moderation.Refused, match=said):
            make.approve_proposal(proposal, make.make_account())


def test_what_was_public_before_that_rule_can_be_shown_again_as_it_was():
    call = make.published(make.make_call())
    kind, before = moderation.kind_of(call), {**moderation.content(call), "ask_to_ministry": ""}
    by_force(
        CallToAction.objects.filter(pk=call.pk),
        ask_to_ministry="",
        content_hash=content_hash(kind, before),
    )
    call.refresh_from_db()
    moderation.withdraw(call, by=make.make_account(), reason="because", at=make.NOW)
    twice(moderation.restore, call, Intent.RESTORE)
    call.refresh_from_db()
    assert call.state == State.PUBLISHED


def test_the_letter_asks_the_ministry_and_not_the_reader():
    call = make.make_call(
        summary="Why.", ask="Ask your ministry to act.", ask_to_ministry="Please grant {name} visas."
    )
    (call,) = with_asked(CallToAction.objects.filter(pk=call.pk).with_article_day(), make.TODAY)
    body = drafts(call)[0].body
    assert "Please grant {name} visas." in body
    assert "Ask your ministry to act." not in body
    call.ask_to_ministry = ""
    told = "This is what people were asked to raise with their foreign ministry:\n\nAsk"
    assert told in drafts(call)[0].body


def errors_in_rows(page):
    return [inline.formset.errors for inline in page.context["inline_admin_formsets"]]


def errors_of(page):
    return {name: " ".join(said) for name, said in page.context["adminform"].form.errors.items()}


def test_the_form_says_which_sentence_is_missing():
    call = make.make_call(title=FORMULAS["title"], ask_to_ministry="")
    client = signed_in(make.make_account())
    page = client.get(url(call))
    assert page.content.decode().count("These are the machine’s words") == 1
    refused = client.post(url(call), as_sent(page))
    assert "says what its letter asks for" in errors_of(refused)["ask_to_ministry"]
    kept = client.post(url(call), as_sent(page, ask_to_ministry="Please grant visas."), follow=True)
    assert "adminform" not in (kept.context or {}), errors_in_rows(kept)
    assert "Title: These are the machine’s words" in kept.content.decode()


def test_a_proposal_of_a_formula_is_refused_in_the_form():
    call = make.published(make.make_call())
    client = signed_in(make.make_account())
    page = client.get(url(call, "propose"))
    typed = {"title": FORMULAS["title"], "proposal_reason": "because"}
    refused = client.post(url(call, "propose"), as_sent(page, **typed))
    assert errors_of(refused).keys() == {"title"}
    assert not Proposal.objects.exists()
