"""Hosts that are made to be taken for another."""

import pytest

from directory.values.lookalikes import Known, in_letters, look_alike, skeleton
from tests import work

KNOWN = Known.of(
    [
        *("www.urm.lt", "mfa.gov.co", "mfa.gr", "mfa.rs", "auswaertiges-amt.de", "apple.com", "esteri.it"),
        *("amnesty.org", "fcdo.gov.uk", "mofa.go.jp", "www.gov.pl", "warm.org", "coco.org", "hillgov.org"),
    ]
)


def punycode(host):
    return host.encode("idna").decode()


REFUSED = {
    "аpple.com": "apple.com",  # Cyrillic а among Latin letters
    "аррӏе.com": "apple.com",  # Cyrillic throughout
    "сосо.org": "coco.org",  # Cyrillic throughout
    "αmnesty.org": "amnesty.org",  # Greek alpha
    "еsteri.it": "esteri.it",
}


@pytest.mark.hostile(56)
@pytest.mark.parametrize("shown", REFUSED)
def test_letters_of_another_script_that_pass_for_a_known_host_are_refused(shown):
    found = look_alike(punycode(shown), KNOWN)
    assert found.refused
    assert found.of == REFUSED[shown]
    assert REFUSED[shown] in str(found)


@pytest.mark.hostile(56)
def test_scripts_that_nobody_mixes_are_refused_whatever_they_look_like():
    found = look_alike(punycode("министry.example"), KNOWN)
    assert found.refused
    assert "mixes letters of several scripts: Cyrillic, Latin" in str(found)


@pytest.mark.hostile(56)
def test_punycode_that_is_typed_is_read_as_the_letters_that_it_shows():
    assert in_letters("www.xn--pple-43d.com") == "www.аpple.com"
    assert look_alike("www.xn--pple-43d.com", KNOWN).refused
    assert in_letters("xn--.com") == ".com"


SOFT = {
    **{
        "warrn.org": "warm.org",
        "vvarm.org": "warm.org",
        "hi11gov.org": "hillgov.org",
        "c0co.org": "coco.org",
    },
    **{"gov-uk.com": "gov.uk", "govuk.com": "gov.uk", "mfagov.co": "mfa.gov.co", "urm-lt.com": "urm.lt"},
    **{"urm.co": "urm.lt", "mfa.co": "mfa.gov.co", "amnesty.com": "amnesty.org", "mfa.com": "mfa.gov.co"},
    **{"urm.lt.evil.com": "urm.lt", "mfa.gov.co.evil.com": "mfa.gov.co", "login-urm-lt.evil.com": "urm.lt"},
    **{"arnnesty.org": "amnesty.org", "amnestv.org": "amnesty.org", "amnety.org": "amnesty.org"},
    **{
        "amnessty.org": "amnesty.org",
        "amnetsy.org": "amnesty.org",
    },
    **{"mofa-go-jp.com": "mofa.go.jp", "www-gov.pl": "www.gov.pl", "esteri.co": "esteri.it"},
}


@pytest.mark.hostile(56)
@pytest.mark.parametrize("host", SOFT)
def test_plain_letters_that_pass_for_a_known_host_are_told(host):
    found = look_alike(host, KNOWN)
    assert found.of == SOFT[host]
    assert not found.refused
    assert str(found).startswith(f"looks like {SOFT[host]}")


@pytest.mark.hostile(56)
def test_marks_on_plain_letters_are_told_and_not_refused():
    found = look_alike(punycode("ésteri.it"), KNOWN)
    assert (found.of, found.refused) == ("esteri.it", False)


def test_letters_that_all_have_latin_twins_are_told_even_if_nothing_known_is_meant():
    found = look_alike(punycode("ехо.com"), KNOWN)
    assert (found.of, found.refused) == ("exo.com", False)


HONEST = [
    *("www.urm.lt", "consulate.urm.lt", "urm.lt", "apple.com", "mfa.gov.co", "deep.mfa.gov.co"),
    *("mofa.go.kr", "mfa.gov.ng", "mfa.ee", "example.net", "estonia.ee", "vm.ee", "state.gov", "www.gov.pl"),
    *(
        punycode("münchen.de"),
        punycode("пример.рф"),
        punycode("日本語.jp"),
        punycode("日本ドメイン.jp"),
        "localhost",
        "",
    ),
]


@pytest.mark.hostile(56)
@pytest.mark.parametrize("host", HONEST)
def test_an_honest_host_is_no_look_alike(host):
    assert look_alike(host, KNOWN) is None


def test_a_known_host_in_other_letters_is_no_look_alike_of_itself():
    host = punycode("еxample.com")
    assert look_alike(punycode("пример.com"), [punycode("пример.com")]) is None
    assert look_alike(host, [host]).refused


def test_the_skeleton_is_in_plain_latin_letters():
    assert skeleton("сосо.org") == "coco.org"
    assert skeleton("ésteri.it") == "esteri.it"


@pytest.mark.parametrize("host", ["afexample1.com", "a-" * 120 + "b.com", "x" * 60 + ".com"])
def test_a_host_is_compared_with_five_hundred_as_fast_as_with_fifty(host):
    hosts = [f"{first}{second}example{n}.org" for n in range(20) for first in "abcde" for second in "fghij"]
    few, many = Known.of(hosts[:50]), Known.of(hosts)
    look_alike(host, many)  # what is remembered of the host is remembered for both
    assert work.calls(lambda: look_alike(host, many)) <= 1.1 * work.calls(lambda: look_alike(host, few))


def test_five_hundred_known_hosts_cost_ten_times_what_fifty_do():
    hosts = [f"{first}{second}example{n}.org" for n in range(20) for first in "abcde" for second in "fghij"]
    Known.of(hosts)
    assert work.calls(lambda: Known.of(hosts)) <= 12 * work.calls(lambda: Known.of(hosts[:50]))


SLASH_LIKE = "\u2044\u2215\u29f8\u2571\u27cb\u29f5\u2216\u2afd\u244a\u3033\u30ce\u4e3f"


@pytest.mark.hostile(56)
@pytest.mark.parametrize("slash", SLASH_LIKE)
def test_what_passes_for_a_slash_in_a_host_is_refused_and_what_it_seems_is_named(slash):
    found = look_alike(punycode_of(f"mfa.gov.co{slash}login.evil.com"), KNOWN)
    assert (found.refused, found.of) == (True, "mfa.gov.co")
    assert "taken for a slash" in str(found)


def punycode_of(host):
    return ".".join(
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in host.split(".")
    )


def test_a_japanese_name_may_have_the_letter_that_passes_for_a_slash():
    assert look_alike(punycode_of("ノート.jp"), KNOWN) is None


GLUED = {
    **{"wwwgov.pl": "gov.pl", "www-gov.pl": "gov.pl", "wwwgov.uk": "gov.uk", "www1gov.pl": "gov.pl"},
    **{
        "wwwmfa.gov.co": "mfa.gov.co",
        "www-mfa.gov.co": "mfa.gov.co",
        "wwwurm.lt": "urm.lt",
        "www-urm.lt": "urm.lt",
    },
    **{"wwwesteri.it": "esteri.it", "wwww-mfa.gr": "mfa.gr", "www2-mofa.go.jp": "mofa.go.jp"},
}


@pytest.mark.hostile(56)
@pytest.mark.parametrize("host", [*GLUED, "login.wwwurm.lt"])
def test_a_www_that_is_glued_to_a_host_makes_it_look_like_that_host(host):
    assert look_alike(host, KNOWN).of.removeprefix("www.") == GLUED[host.removeprefix("login.")]


@pytest.mark.parametrize("host", ["www.mfa.gov.xx", "www2.urm.lt", "wwf.org", "wwwhatever.org"])
def test_a_www_that_a_dot_sets_apart_is_none(host):
    assert look_alike(host, KNOWN) is None
