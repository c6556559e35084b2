"""Which organisation stands for its country: one definition, of a row, of columns and of a query."""

from itertools import product

import pytest

from directory.addresses import organisation_parts
from directory.models import Lifecycle, Organisation, OrganisationKind
from directory.models.organisations import stands_for_country
from tests import acts
from tests import factories as make


@pytest.mark.django_db
def test_a_row_its_columns_and_a_query_say_the_same():
    country = make.make_country()
    for kind, lifecycle in product(OrganisationKind, Lifecycle):
        make.make_organisation(kind=kind, lifecycle=lifecycle, country=country)
    current = set(Organisation.objects.ministries())
    assert len(current) == 1
    assert set(Organisation.objects.other_than_ministries()) == set(Organisation.objects.all()) - current
    for row in Organisation.objects.all():
        expected = row in current
        assert row.is_current_ministry == stands_for_country(row.kind, row.lifecycle) == expected
        assert (organisation_parts(row)[0] == "ministries") == expected


@pytest.mark.django_db
def test_the_database_lets_one_of_each_country_be_public():
    (unique,) = (
        rule
        for rule in Organisation._meta.constraints
        if rule.name == "organisation_one_ministry_per_country"
    )
    make.make_ministry()
    acts.by_force(Organisation.objects, state="rejected")
    current = Organisation.objects.ministries().query.where
    told = {(node.lhs.target.name, str(node.rhs)) for node in current.children}
    assert {(name, str(value)) for name, value in unique.condition.children} == told | {
        ("state", "published")
    }
