import pytest

from directory.discovery.reading.mailboxes import mailboxes_in


@pytest.mark.parametrize(
    "written",
    [
        "info@mfa.gov.lt",
        "info [at] mfa [dot] gov [dot] lt",
        "info(at)mfa.gov.lt",
        "info at mfa dot gov dot lt",
        "info{at}mfa{dot}gov{dot}lt",
        "info [@] mfa.gov.lt",
        "info (arroba) mfa (punto) gov (punto) lt",
        "info(kukac)mfa.gov.lt",
        "INFO@MFA.GOV.LT".swapcase(),
    ],
)
def test_mailboxes_are_uncovered(written):
    text = f"E-mail: {written}, or a letter"
    (box,) = mailboxes_in(text)
    assert (box.value, text[box.start : box.end]) == ("info@mfa.gov.lt", written)


@pytest.mark.parametrize(
    "written",
    [
        "meet at noon. thanks",
        "a (at) b",
        "follow @mfa_lt",
        "user@localhost",
        "ten @ 5.00 each",
        "(at) mfa.lt",
        "@@@@",
    ],
)
def test_what_only_looks_like_one_is_none(written):
    assert not mailboxes_in(written)


def test_several_are_kept_apart():
    found = mailboxes_in("a.b@mfa.lt;c@mfa.lt / press (at) mfa.lt")
    assert [box.value for box in found] == ["a.b@mfa.lt", "c@mfa.lt", "press@mfa.lt"]
