import pytest

from directory.values.own_domains import is_for_trial, standing, state_of, why_not_own

OWN = {"domains": {"urm.lt"}, "website": "https://www.urm.lt/"}


@pytest.mark.parametrize("host", ["urm.lt", "www.urm.lt", "keliauk.urm.lt", "contact.lrv.gov.lt"])
def test_the_proven_domain_and_a_suffix_of_the_own_state_are_own(host):
    assert why_not_own(host, "LT", **OWN) is None


def test_the_domain_of_the_website_is_own_without_a_proven_domain():
    assert (
        why_not_own(
            "kontakt.auswaertiges-amt.de", "DE", domains=set(), website="https://www.auswaertiges-amt.de/"
        )
        is None
    )


@pytest.mark.parametrize(
    ("host", "says"),
    [
        ("urm.lt.evil.example", "not on the ministry's own domain"),
        ("urm-lt.com", "not on the ministry's own domain"),
        ("mfa.gov.lv", "which another state keeps"),
        ("mfa.gov", "which another state keeps"),
        ("foreign-affairs.net", "no ministry's own"),
        ("jp.irishembassy.lt", "no ministry's own"),
        ("www.mofaicly.com", "no ministry's own"),
        ("facebook.com", "no ministry's own"),
        ("lt.livewebtesting.com", "no ministry's own"),
    ],
)
def test_what_is_not_its_own_is_refused_with_the_reason(host, says):
    assert says in str(why_not_own(host, "LT", **OWN))


@pytest.mark.parametrize(
    "host",
    [
        *("staging.urm.lt", "stage.urm.lt", "test.urm.lt", "dev.urm.lt", "demo.urm.lt", "uat.urm.lt"),
        *(
            "www-test.urm.lt",
            "mfa_staging2.urm.lt",
            "urm.test.lrv.gov.lt",
            "preprod.urm.lt",
            "staging.gov.lt",
        ),
    ],
)
def test_hosts_for_trying_out_are_refused_below_the_real_domain_too(host):
    assert "trying out" in str(why_not_own(host, "LT", **OWN))


@pytest.mark.parametrize(
    "host", ["www.mofa.gov.qa", "contest.urm.lt", "testament.urm.lt", "development.gov.lt", "mfa.dev"]
)
def test_a_name_that_only_holds_such_letters_is_not_for_trying_out(host):
    assert not is_for_trial(host)


def test_another_states_suffix_is_refused_even_where_it_was_called_official():
    assert "another state" in str(
        why_not_own("mfa.gov.lv", "LT", domains={"mfa.gov.lv"}, website="https://mfa.gov.lv/")
    )


def test_a_domain_that_a_whole_government_shares_is_own_only_of_its_state():
    assert why_not_own("www.gov.uk", "GB", domains={"gov.uk"}, website="https://www.gov.uk/fcdo") is None
    assert why_not_own("www.gov.uk", "IE", domains={"gov.uk"}, website="https://www.gov.uk/fcdo")


@pytest.mark.parametrize(
    ("suffix", "state"),
    [("gov.lt", "LT"), ("gov", "US"), ("gov.uk", "GB"), ("europa.eu", ""), ("int", ""), ("gv.at", "AT")],
)
def test_a_suffix_tells_its_state(suffix, state):
    assert state_of(suffix) == state


@pytest.mark.parametrize(
    ("host", "country", "sort", "domain"),
    [
        ("contact.urm.lt", "LT", "proven", "urm.lt"),
        ("contact.lrv.gov.lt", "LT", "state", "gov.lt"),
        ("mofa.gov.lv", "LT", "foreign", "gov.lv"),
        ("mofa.gov.lv", "", "state", "gov.lv"),
        ("www.icc.int", "LT", "treaty", "int"),
        ("visas.diplomacy.lt", "LT", "website", "diplomacy.lt"),
        ("www.facebook.com", "LT", "platform", "facebook.com"),
        ("staging.diplomacy.lt", "LT", "other", "diplomacy.lt"),
        ("www.gmail.com", "LT", "other", "gmail.com"),
    ],
)
def test_a_host_stands_on_a_sort_of_domain(host, country, sort, domain):
    found = standing(host, country, domains=["urm.lt"], website="https://www.diplomacy.lt/")
    assert (found.sort, found.domain) == (sort, domain)
    assert found.is_warned == (sort in ("foreign", "other"))
