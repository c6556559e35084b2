from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.values import normalise
from tests import work


@pytest.mark.parametrize(
    ("given_url", "stored"),
    [
        ("https://www.urm.lt/lt/kontaktai?x=1", "https://www.urm.lt/lt/kontaktai?x=1"),
        ("HTTP://WWW.URM.LT", "http://www.urm.lt/"),
        ("https://www.urm.lt:443/a/../b", "https://www.urm.lt/b"),
        ("https://münchen.de/ä", "https://xn--mnchen-3ya.de/%C3%A4"),
    ],
)
def test_an_address_is_stored_as_a_browser_writes_it(given_url, stored):
    assert normalise.url(given_url) == stored
    assert normalise.url(stored) == stored


LOGIN = [("https://mfa.gov.xx@evil.example/", "login part"), ("https://user:pass@mfa.gov.xx/", "login part")]
HOSTS = [
    ("https://x.com\\@evil.com/", "backslash"),
    ("https://gov.uk。evil.com/", "odd way"),
    ("https://ｅxample.com/", "odd way"),
    ("https://exa%6dple.com/", "odd way"),
    ("http://a.com:99999/", "no address"),
    ("http://a.com:22/", "port 22"),
    ("https://urm.lt./", "no full domain name"),
    ("https://urm.lt;evil.com/", "no full domain name"),
    ("https://urm..lt/", "no full domain name"),
    ("https:///evil.com/", "reads as"),
    ("https://[urm.lt/", "no address"),
    ("https://" + "a" * 64 + ".lt/", "no full domain name"),
    ("http://127.1/", "no full domain name"),
    ("http://0x7f000001/", "no full domain name"),
    ("http://2130706433/", "no full domain name"),
    ("http://[::1]/", "no full domain name"),
    ("http://localhost/", "no full domain name"),
]
SCHEMES = [
    ("javascript:alert(1)", "https://"),
    ("JaVaScRiPt:alert(1)", "https://"),
    (" javascript:alert(1)", "https://"),
    (" java\tscript:alert(1)", "U+0009"),
    ("java\nscript:alert(1)", "U+000A"),
    ("vbscript:msgbox(1)", "https://"),
    ("data:text/html,x", "https://"),
    ("ftp://a.example/", "https://"),
    ("", "https://"),
]
UNSEEN = [
    ("https://exam\u200bple.com/", "U+200B"),
    ("https://exam\u202eple.com/", "U+202E"),
    ("https://a.example/" + "a" * 3000, "at most 2000"),
    ("https://a.example/" + "ä" * 1900, "at most 2000"),
]


def refusal(bad):
    with pytest.raises(ValueError, match=r".") as told:
        normalise.url(bad)
    return str(told.value)


@pytest.mark.hostile(4)
@pytest.mark.parametrize(("bad", "reason"), LOGIN)
def test_an_address_with_a_login_part_is_refused(bad, reason):
    assert reason in refusal(bad)


@pytest.mark.hostile(5)
@pytest.mark.parametrize(("bad", "reason"), HOSTS, ids=lambda text: text[:30])
def test_a_host_that_two_parsers_could_read_differently_is_refused(bad, reason):
    assert reason in refusal(bad)


@pytest.mark.hostile(6)
@pytest.mark.parametrize(("bad", "reason"), SCHEMES)
def test_only_web_addresses_are_accepted(bad, reason):
    assert reason in refusal(bad)


@pytest.mark.parametrize(("bad", "reason"), UNSEEN, ids=lambda text: text[:30])
def test_an_address_too_long_or_with_what_cannot_be_seen_is_refused(bad, reason):
    assert reason in refusal(bad)


@pytest.mark.parametrize(
    ("given_email", "stored"),
    [("Office@URM.lt", "Office@urm.lt"), ("a@münchen.de", "a@xn--mnchen-3ya.de")],
)
def test_an_email_is_an_addr_spec_with_a_lower_case_domain(given_email, stored):
    assert normalise.email(given_email) == stored


@pytest.mark.hostile(7)
@pytest.mark.parametrize(
    "bad",
    [
        "a@b.lt,c@d.lt",
        "mailto:a@b.lt",
        "mailto:a@b.lt?body=x",
        "a@b.lt%0d%0aBcc:x@y.lt",
        "A <a@b.lt>",
        '"a b"@c.lt',
        "a@b.lt?bcc=x@y.z",
        "a@b.lt\r\nBcc: x",
        "x",
        "",
    ],
)
def test_anything_but_one_plain_email_is_refused(bad):
    with pytest.raises(ValueError, match=r"accepted|Accepted|cannot be seen"):
        normalise.email(bad)


@pytest.mark.parametrize(
    ("value", "region", "number", "extension"),
    [
        ("+370 5 236 2444", "LT", "+37052362444", ""),
        ("8 5 236 2444", "LT", "+37052362444", ""),
        ("+49 30 1817-0 ext. 12", "DE", "+493018170", "12"),
        ("+383 38 213 963", "XK", "+38338213963", ""),
    ],
)
def test_a_number_is_stored_as_e164_with_its_extension_apart(value, region, number, extension):
    assert normalise.phone(value, region) == normalise.Phone(number, extension)


@pytest.mark.hostile(8)
@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("*#06#", "service code"),
        ("0800 FLOWERS", "letters"),
        ("+3705", "too short"),
        ("+370 5 236 2444 555 666", "number"),
        ("\u202e+370 5 236 2444", "cannot be seen"),
        ("tel:*#06#", "service code"),
        ("+370 5 236 2444" + "5" * 30, "at most 20"),
    ],
)
def test_a_bad_number_is_refused_with_the_reason(bad, reason):
    with pytest.raises(ValueError, match=r".") as told:
        normalise.phone(bad, "LT")
    assert reason in str(told.value)


@pytest.mark.hostile(8)
def test_a_number_of_another_country_is_accepted_and_told_elsewhere():
    assert normalise.phone("+49 30 18170", "LT").number == "+493018170"


@pytest.mark.hostile(2)
def test_text_is_stored_in_normal_form_c():
    assert normalise.text("  e\u0301te\u0301 ") == "été"


HIDDEN = [
    *(
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200b",
        "\u200d",
        "\u00ad",
        "\ufeff",
        "\U000e0041",
        "\x00",
        "\x1b",
        "\u2028",
    ),
    *("\u3164", "\u2800", "\u034f", "\ufffd", "\ud800", "\ue000"),
]


@pytest.mark.hostile(1)
@pytest.mark.hostile(2)
@pytest.mark.parametrize("hidden", HIDDEN, ids=lambda char: f"{ord(char):04x}")
def test_a_character_that_cannot_be_seen_is_refused_by_its_number(hidden):
    with pytest.raises(ValueError, match=f"Character 5 is U\\+{ord(hidden):04X} .*cannot be seen"):
        normalise.text(f"Mini{hidden}stry")


@pytest.mark.hostile(2)
@pytest.mark.parametrize("word", ["نمی‌خواهم", "क्‍ष", "👩‍⚖️ court"])
def test_joiners_stay_where_a_script_needs_them(word):
    assert normalise.text(word) == word


@pytest.mark.hostile(2)
def test_an_editor_sees_the_code_point_of_what_cannot_be_seen():
    assert normalise.visible("a\u202eb\u200c\nc") == "a‹U+202E›b‹U+200C›\nc"
    assert normalise.visible("نمی‌خواهم") == "نمی‌خواهم"


@pytest.mark.hostile(3)
@pytest.mark.parametrize("mark", ["\u0301", "\u0489", "\u20dd"])
def test_piled_marks_are_refused(mark):
    with pytest.raises(ValueError, match="More than 8 combining marks"):
        normalise.text("a" + mark * 500)


@pytest.mark.hostile(3)
@pytest.mark.parametrize("function", [normalise.text, normalise.url, normalise.email, normalise.language])
def test_a_megabyte_is_refused_at_once_with_the_limit(function):
    with pytest.raises(ValueError, match="at most 2000"):
        function(work.Unread("a\u0301" * 500_000))


@pytest.mark.hostile(13)
def test_a_day_of_the_past_is_today_or_earlier_or_tomorrow_in_the_east():
    today = date(2026, 11, 21)
    for day in (date(1, 1, 1), date(2024, 2, 29), today, date(2026, 11, 22)):
        assert normalise.day_of_the_past(day, today) == day
    for day in (date(2026, 11, 23), date(9999, 12, 31)):
        with pytest.raises(ValueError, match="lies in the future"):
            normalise.day_of_the_past(day, today)


@given(st.text(max_size=200))
def test_whatever_is_given_is_stored_canonically_or_refused(value):
    for function in (normalise.url, normalise.email, normalise.text, normalise.language, normalise.digits):
        try:
            stored = function(value)
        except ValueError:
            continue
        assert function(stored) == stored


@pytest.mark.hostile(56)
@pytest.mark.parametrize(
    "address",
    [
        "https://mfa.gov.pl\u2044login.evil.com/",
        "https://mfa.gov.pl\u2215login.evil.com/",
        "https://mfa.gov.pl\u29f8login.evil.com/",
        "https://mfa.gov.xn--pllogin-2d7c.evil.com/",
        "https://evil.com/mfa\u2044contact",
        "https://evil.com/mfa%E2%88%95contact",
        "https://evil.com/?to=mfa.gov.pl\u2571contact",
    ],
)
def test_what_looks_like_a_slash_in_an_address_is_refused_by_its_code_point(address):
    with pytest.raises(ValueError, match="looks like a slash and is none|odd way"):
        normalise.url(address)


def test_a_letter_that_passes_for_a_slash_may_stand_in_a_path():
    assert normalise.url("https://example.jp/ノート").startswith("https://example.jp/")


COPIED = [
    "\u200b",
    "\u200e",
    "\u200f",
    "\ufeff",
    "\u2060",
    "\u00ad",
    "\u2066",
    "\u202a",
    "\u00a0",
    "\t",
    "\u3164",
]


@pytest.mark.parametrize("unseen", COPIED, ids=ascii)
@pytest.mark.parametrize(
    ("function", "value"),
    [
        (normalise.text, "Ministry"),
        (normalise.url, "https://www.urm.lt/"),
        (normalise.email, "info@urm.lt"),
        (normalise.language, "lt"),
        (normalise.digits, "12"),
    ],
)
def test_what_copying_brings_along_unseen_is_taken_off_at_the_ends_and_told(function, value, unseen):
    assert function(f"{unseen} {value} {unseen}") == value
    assert f"U+{ord(unseen):04X}" in normalise.taken_off(f"{value}{unseen}")


def test_of_plain_blanks_at_the_ends_nothing_is_told():
    assert normalise.taken_off("  Ministry\r\n") == ""
    assert normalise.taken_off("Mini\u200bstry") == ""


@pytest.mark.parametrize("turning", ["\u202d", "\u202e", "\x00", "\ufffd"], ids=ascii)
def test_what_nobody_copies_along_is_refused_at_the_ends_too(turning):
    with pytest.raises(ValueError, match="cannot be seen"):
        normalise.text(f"{turning}Ministry")
