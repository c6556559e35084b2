"""Registrable domains, what a state keeps for itself, and what may be called official."""

import csv

import pytest
from django.conf import settings

from directory.values import domains
from directory.values.own_domains import state_of
from directory.values.state_suffixes import STATE_SUFFIXES
from tests import faults


@pytest.mark.parametrize("line", faults.lines("domains"))
def test_a_handed_pair_or_zone(line):
    if "domain" in line:
        assert domains.is_whole_government(line["domain"]) == line["whole_government"]
    else:
        assert (domains.domain_of(line["a"]) == domains.domain_of(line["b"])) == line["same"]


PAIRS = (
    ("https://www.gob.pe/rree", "https://gob.pe/rree", True),
    ("https://www.gov.pl/web/x", "https://gov.pl/", True),
    ("https://www.gov.uz", "a@gov.uz", True),
    ("https://www.urm.lt", "https://urm.lt", True),
    ("https://www.github.io", "https://github.io", False),
    ("https://www.co.uk", "https://co.uk", False),
    ("https://mfa.gov.pl", "https://gov.pl", False),
    ("https://www.mfa.gov.uz", "https://mfa.gov.uz", True),
    ("https://mof.gov.rw", "https://mfa.gov.rw", False),
    ("https://www.gov.it", "https://gov.it", True),
    ("a@urm\u3002lt", "https://urm.lt", True),
    ("a@urm.lt\uff0eexample.org", "https://example.org", True),
)


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_www_is_the_same_site_where_no_stranger_can_have_it(one, other, same):
    assert (domains.domain_of(one) == domains.domain_of(other)) == same


# Looked for in November 2026 and not found: their bodies have domains of their own.
WITHOUT_A_ZONE = {"DK", "GW", "MH"}


def test_the_zone_of_each_state_is_known():
    with (settings.BASE_DIR / "fixtures" / "countries.csv").open(encoding="utf-8") as rows:
        codes = {row["code"] for row in csv.DictReader(rows)}
    labels = ("gov", "gob", "gouv", "govt", "gub")
    listed = {state_of(suffix) for suffix in STATE_SUFFIXES}
    by_rule = {
        code
        for code in codes
        for label in labels
        if domains.is_whole_government(f"{label}.{'uk' if code == 'GB' else code.lower()}")
    }
    assert len(codes) == 197
    assert codes - listed - by_rule == WITHOUT_A_ZONE


@pytest.mark.parametrize(
    ("host", "code"),
    [("foreign.govmu.org", "MU"), ("mfa.rks-gov.net", "XK"), ("www.state.gov", "US"), ("fcdo.gov.uk", "GB")],
)
def test_a_zone_under_an_ending_of_nobody_is_its_states(host, code):
    assert state_of(domains.government_suffix(host)) == code


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("urm.lt", "urm.lt"),
        ("URM.lt", "urm.lt"),
        ("mfa.gov.af", "mfa.gov.af"),
        ("gov.uk", "gov.uk"),
        ("www.gov.pl", "www.gov.pl"),
        ("gov.cz", "gov.cz"),
        ("münchen.de", "xn--mnchen-3ya.de"),
    ],
)
def test_an_official_domain_is_registrable_or_a_whole_governments(value, stored):
    assert domains.official_domain(value) == stored


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("www.urm.lt", "accepted: the registrable domain “urm.lt”"),
        ("co.uk", "anybody may register"),
        ("github.io", "anybody may register"),
        ("go.it", "anybody may register"),
        ("urm.lt.", "is no domain"),
        ("https://urm.lt/", "is no domain"),
        ("urm", "is no domain"),
        ("127.0.0.1", "is no domain"),
        ("urm.invalid", "is no domain"),
        ("a..lt", "is no domain"),
    ],
)
def test_what_is_no_registrable_domain_cannot_be_official(value, reason):
    with pytest.raises(ValueError, match=r".") as told:
        domains.official_domain(value)
    assert reason in str(told.value)


@pytest.mark.parametrize(
    ("host", "suffix"),
    [
        ("www.mfa.gov.af", "gov.af"),
        ("gov.uk", "gov.uk"),
        ("international.gc.ca", "gc.ca"),
        ("www.state.gov", "gov"),
        ("mofa.go.jp", "go.jp"),
        ("eda.admin.ch", "admin.ch"),
        ("urm.lt", ""),
        ("mfa.gov.com", ""),
        ("mfa.gov-uk.com", ""),
        ("citta.go.it", ""),
        ("mfa.gov.de", ""),
        ("", ""),
    ],
)
def test_the_suffix_of_a_state_is_told_from_what_anybody_may_register(host, suffix):
    assert domains.government_suffix(host) == suffix


def test_strangers_on_one_host_have_domains_of_their_own():
    assert domains.registrable_domain("evil.github.io") == "evil.github.io"


def test_a_domain_of_a_whole_government_is_told():
    shared = [
        name for name in ("gov.cz", "www.gov.pl", "gov.uk", "mfa.gov.pl") if domains.is_whole_government(name)
    ]
    assert shared == ["gov.cz", "www.gov.pl", "gov.uk"]


@pytest.mark.hostile(57)
def test_a_change_of_domain_names_both():
    change = domains.change_of_domain("https://www.urm.lt/a", "https://urm.lt.evil.com/a")
    assert (change.before, change.after) == ("urm.lt", "evil.com")
    assert domains.change_of_domain("https://www.urm.lt/a", "https://urm.lt/b") is None
    assert domains.change_of_domain("a@urm.lt", "b@mail.urm.lt") is None


def test_rubbish_has_no_host():
    assert domains.host_of("https://[urm.lt/") == ""
    assert domains.domain_of("javascript:alert(1)") == ""


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.urm.lt/contacts", "www.urm.lt"),
        ("http://urm.lt", "urm.lt"),
        ("https://urm.lt?a=/", "urm.lt"),
        ("https://urm.lt:8443/", "urm.lt"),
        ("https://WWW.URM.lt/", "www.urm.lt"),
        ("https://urm.lt@evil.example/", "evil.example"),
        ("https://urm.lt:x@evil.example/", "evil.example"),
        ("https://urm.lt\t.evil.example/", "urm.lt.evil.example"),
        ("https://ųrm.lt/", "ųrm.lt"),
        ("https:///urm.lt/", ""),
        ("https://[::1]/", "::1"),
        ("office@urm.lt", "urm.lt"),
    ],
)
def test_the_host_is_what_a_browser_would_ask(address, host):
    assert domains.host_of(address) == host
