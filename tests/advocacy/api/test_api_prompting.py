import itertools
from datetime import timedelta

import pytest

from advocacy.models import CallToAction
from advocacy.prompting import calls_by_country, calls_counts
from tests import acts
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture
def issues():
    return {name: make.published(make.make_issue(exempt=name == "exempt")) for name in ("plain", "exempt")}


@pytest.fixture
def calls(issues):
    for issue in (None, issues["plain"], issues["exempt"]):
        make.published(make.make_call(issue=issue))
        make.published(make.make_call(issue=issue, lapses_on=make.TODAY - timedelta(days=1)))
        make.published(make.make_call(issue=issue, addresses_reader="representatives"))
        make.make_call(issue=issue)


def test_many_countries_at_once_agree_with_each_alone(calls, issues, today):
    """Each country has another set of cautions: on all calls, on a plain issue, on an exempt one."""
    choices = [None, issues["plain"], issues["exempt"]]
    sets = itertools.chain.from_iterable(itertools.combinations(choices, size) for size in range(4))
    ministries = []
    for code, bound_to in zip(["CA", "CB", "CC", "CD", "CE", "CF", "CG", "CH"], sets, strict=True):
        ministries.append(make.published(make.make_ministry(code)))
        for issue in bound_to:
            make.make_caution(code, issue=issue)
    make.make_caution("CA", level="warn")
    together = calls_by_country([row.country_id for row in ministries], today)
    counts = calls_counts(ministries, today)
    sizes = set()
    for ministry in ministries:
        alone = list(CallToAction.objects.to_ministry_of(ministry.country, today).order_by("pk"))
        assert together[ministry.country_id] == alone
        assert counts[ministry.slug] == len(alone)
        sizes.add(len(alone))
    assert sizes == {0, 1, 2, 3}


def test_the_accused_state_is_left_out_of_many_countries_too(today):
    accused, other = (make.published(make.make_ministry(code)) for code in ("RU", "LT"))
    asked = make.published(make.make_call(accused_country=accused.country))
    assert calls_by_country(["RU", "LT"], today) == {"RU": [], "LT": [asked]}
    assert calls_counts([accused, other], today) == {accused.slug: 0, other.slug: 1}


def test_a_pending_caution_keeps_calls_back_and_a_rejected_one_does_not(calls, today):
    caution = make.make_caution("LT")
    assert len(calls_by_country(["LT"], today)["LT"]) == 1
    acts.by_force(type(caution).objects, state="rejected")
    assert len(calls_by_country(["LT"], today)["LT"]) == 3


def test_the_day_of_lapse_is_still_counted(today):
    ministry = make.published(make.make_ministry())
    make.published(make.make_call(lapses_on=today))
    assert calls_counts([ministry], today) == {ministry.slug: 1}


def test_nothing_is_asked_where_nothing_is_shown(today, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert calls_counts([], today) == {}
