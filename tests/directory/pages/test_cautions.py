"""What is said of a country to protect its readers: in which order, and nothing that is not public."""

import pytest

from directory.pages.cautions import shown_cautions
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def shown():
    return shown_cautions(make.make_country("UG"))


def test_what_forbids_stands_first():
    make.make_caution(level="warn")
    make.make_caution(issue=make.published(make.make_issue()))
    assert [caution.forbids for caution in shown()] == [True, False]


def test_an_issue_is_named_once_it_is_public():
    issue = make.make_issue(name="Visas")
    make.make_caution(issue=issue)
    assert [caution.about for caution in shown()] == [""]
    make.published(issue)
    assert [caution.about for caution in shown()] == ["Visas"]


def test_the_source_is_public_with_the_own_words_that_it_is_of():
    caution = make.make_caution(source=make.make_source())
    assert [each.source for each in shown()] == [None]
    make.published(caution)
    assert [each.source for each in shown()] == [caution.source]
