"""A page names the encoding that reads it: only those are asked that browsers read too."""

import codecs
import encodings.aliases

import pytest

from directory.fetching.charsets import _CODECS, codec_of
from directory.link_checks.reading import decoded

OTHERS = [
    "punycode",
    "idna",
    "unicode_escape",
    "raw_unicode_escape",
    "utf-7",
    "hz",
    "utf_8_sig",
    "mbcs",
    "base64",
]


def test_each_name_leads_to_a_codec_that_makes_text_of_bytes():
    for codec in set(_CODECS.values()):
        assert codecs.lookup(codec)._is_text_encoding
        assert b"a\xff".decode(codec, "replace")


@pytest.mark.parametrize("name", OTHERS)
def test_what_no_browser_reads_is_read_by_no_codec_of_that_name(name):
    assert codec_of(name) is None
    page = b"<title>+ADw-b \\x3cb\\x3e ~{<:~} caf\xc3\xa9</title>-"
    assert decoded({"content-type": f"text/html; charset={name}"}, page) == page.decode()


def test_no_name_of_pythons_own_brings_another_codec_along():
    mine = {codecs.lookup(codec).name for codec in _CODECS.values()}
    for name in {*encodings.aliases.aliases, *encodings.aliases.aliases.values(), *OTHERS}:
        found = codec_of(name)
        assert found is None or codecs.lookup(found).name in mine


def test_names_are_read_in_any_case_and_with_blanks_around():
    assert codec_of(" Windows-1251 ") == "cp1251"


@pytest.mark.parametrize(
    ("label", "head", "codec"),
    [
        ("", b"", "utf-8"),
        ("", b'<meta charset="utf-16">', "utf-8"),
        ("", b'<meta charset="utf-16be">', "utf-8"),
        ("charset=no-such", b'<meta charset="windows-1251">', "cp1251"),
        ("charset=utf-16le", b"\xef\xbb\xbf", "utf-8"),
        ("charset=utf-8", b"\xff\xfe", "utf-16-le"),
        ("", b"\xfe\xff", "utf-16-be"),
    ],
)
def test_a_page_is_read_by_the_encoding_by_which_a_browser_reads_it(label, head, codec):
    """A byte order mark outranks all, and UTF-16 named in a page that was read is none (WHATWG Encoding, HTML)."""
    body = head + "<title>Министерство</title>".encode(codec)
    assert "<title>Министерство</title>" in decoded({"content-type": f"text/html; {label}"}, body)
