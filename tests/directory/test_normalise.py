import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory import normalise


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


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("https://mfa.gov.xx@evil.example/", "login part"),
        ("https://user:pass@mfa.gov.xx/", "login part"),
        ("https://x.com\\@evil.com/", "backslash"),
        ("https://gov.uk。evil.com/", "odd way"),
        ("https://ｅxample.com/", "odd way"),
        ("https://exa%6dple.com/", "odd way"),
        ("http://a.com:99999/", "no address"),
        ("http://a.com:22/", "port 22"),
        ("https://urm.lt./", "no full domain name"),
        ("http://127.1/", "no full domain name"),
        ("http://0x7f000001/", "no full domain name"),
        ("http://2130706433/", "no full domain name"),
        ("http://[::1]/", "no full domain name"),
        ("http://localhost/", "no full domain name"),
        ("javascript:alert(1)", "https://"),
        ("JaVaScRiPt:alert(1)", "https://"),
        (" java\tscript:alert(1)", "U+0009"),
        ("data:text/html,x", "https://"),
        ("ftp://a.example/", "https://"),
        ("https://exam\u200bple.com/", "U+200B"),
        ("https://exam\u202eple.com/", "U+202E"),
        ("https://a.example/" + "a" * 3000, "at most 2000"),
        ("", "https://"),
    ],
)
def test_a_bad_address_is_refused_with_the_reason(bad, reason):
    with pytest.raises(ValueError, match=r".") as told:
        normalise.url(bad)
    assert reason in str(told.value)


@pytest.mark.parametrize(
    ("given_email", "stored"),
    [("Office@URM.lt", "Office@urm.lt"), ("a@münchen.de", "a@xn--mnchen-3ya.de")],
)
def test_an_email_is_an_addr_spec_with_a_lower_case_domain(given_email, stored):
    assert normalise.email(given_email) == stored


@pytest.mark.parametrize(
    "bad",
    [
        "a@b.lt,c@d.lt",
        "A <a@b.lt>",
        '"a b"@c.lt',
        "a@b.lt%0d%0aBcc:x@y.lt",
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


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("*#06#", "service code"),
        ("0800 FLOWERS", "letters"),
        ("+3705", "too short"),
        ("+370 5 236 2444 555 666", "number"),
    ],
)
def test_a_bad_number_is_refused_with_the_reason(bad, reason):
    with pytest.raises(ValueError, match=r".") as told:
        normalise.phone(bad, "LT")
    assert reason in str(told.value)


def test_text_is_nfc_and_without_invisible_characters():
    assert normalise.text("  e\u0301te\u0301 ") == "été"
    for hidden in "\u202e\u2066\u200b\u00ad\U000e0041\x00":
        with pytest.raises(ValueError, match="cannot be seen"):
            normalise.text(f"Mini{hidden}stry")


def test_piled_marks_and_endless_text_are_refused():
    with pytest.raises(ValueError, match="combining marks"):
        normalise.text("a" + "\u0301" * 500)
    with pytest.raises(ValueError, match="at most 2000"):
        normalise.text("a" * 1_000_000)


@given(st.text(max_size=200))
def test_whatever_is_given_is_stored_canonically_or_refused(value):
    for function in (normalise.url, normalise.email, normalise.text, normalise.language, normalise.digits):
        try:
            stored = function(value)
        except ValueError:
            continue
        assert function(stored) == stored
