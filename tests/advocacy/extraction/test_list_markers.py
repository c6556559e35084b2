"""What opens a list item is no part of it, and no reader sees what breaks a word."""

import pytest

from advocacy.extraction import extract
from tests import faults

BEFORE = "The ferry crew has been held since spring.\n\nWhat you can do:\n\n"
AFTER = "\n\nA court put the case off on Tuesday."
WRITE = "Write to your foreign ministry and ask it to raise the case."
SIGN = "Sign the petition of the Ferry Union today."


@pytest.mark.parametrize("line", faults.lines("list_markers"))
def test_a_handed_list(line):
    assert [call.kind for call in extract(line["text"])] == line["kinds"]


@pytest.mark.parametrize(
    "marker",
    [
        "→ ",
        "⇒ ",
        "○ ",
        "◯ ",
        "✦ ",
        "❖ ",
        "☑ ",
        "🟢 ",
        "👉🏽 ",
        "❤️ ",
        "👩‍💻 ",
        "‣ ",
        "† ",
        "§ ",
        "~ ",
        "| ",
        "### ",
        "» ",
    ]
    + [
        "[x] ",
        "[✓] ",
        "* [ ] ",
        "1️⃣ ",
        "2 - ",
        "#1: ",
        "1: ",
        "ii) ",
        "(iv) ",
        "IV. ",
        "Tip one: ",
        "STEP 2 – ",
        "02 ",
    ],
)
def test_any_sign_or_number_opens_an_item(marker):
    found = extract(f"{BEFORE}{marker}{WRITE}\n\n{marker}{SIGN}{AFTER}")
    assert [call.kind for call in found] == ["contact_government", "sign_petition"]
    assert [call.evidence for call in found] == [WRITE, SIGN]


@pytest.mark.parametrize(
    "start", ["“We wait”, they said. ", "$40 buys it. ", "(It is late.) ", "12 people wait. ", "@us. "]
)
def test_what_opens_a_sentence_is_no_marker(start):
    (call,) = extract(f"The ferry is late.\n\n{start}{SIGN}{AFTER}")
    assert call.evidence == SIGN


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_words_are_read_through_what_breaks_them_and_the_offsets_stay(unseen):
    sign = f"Si{unseen}gn the peti{unseen}tion of the Ferry Un{unseen}ion today."
    text = f"{BEFORE}{sign}{AFTER}"
    (call,) = extract(text)
    assert (call.kind, call.evidence) == ("sign_petition", sign)
    assert text[call.start : call.end] == sign
