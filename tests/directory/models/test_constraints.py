"""The database itself refuses a bad row, whoever writes it; people are told in words."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from advocacy.models import Article, CallToAction, Citation
from directory.models import (
    Appointment,
    Approval,
    AuditEntry,
    Caution,
    ContactPoint,
    Country,
    Issue,
    OfficialDomain,
    Organisation,
    PublicState,
    Revision,
    Source,
    State,
)
from directory.moderation.guarding import opened
from tests import factories as make

pytestmark = pytest.mark.django_db
PUBLIC = {"state": State.PUBLISHED, "revision": 1, "revised_at": make.NOW}

BAD_CHANGES = [
    (make.make_organisation, {"state": "secret"}),
    (make.make_organisation, {"state": State.PUBLISHED}),
    (make.make_organisation, {"kind": "club"}),
    (make.make_organisation, {"lifecycle": "asleep"}),
    (make.make_organisation, {"name": ""}),
    (make.make_organisation, {"kind": "foreign_ministry", "country": None}),
    (make.make_organisation, {**PUBLIC, "advisory_needed": True}),
    (make.make_organisation, {**PUBLIC, "advisory": "Dangerous.", "advisory_source": None}),
    (make.make_contact_point, {"channel": "pigeon"}),
    (make.make_contact_point, {"purpose": "love"}),
    (make.make_contact_point, {"value": ""}),
    (make.make_contact_point, {"value": "javascript:alert(1)"}),
    (make.make_contact_point, {"channel": "telephone", "value": "123"}),
    (make.make_contact_point, {"channel": "email", "value": "nobody"}),
    (make.make_contact_point, {"extension": "12"}),
    (make.make_contact_point, {**PUBLIC, "purpose": "emergency"}),
    (lambda: make.make_domain(make.make_organisation()), {"basis": "rumour"}),
    (lambda: make.make_domain(make.make_organisation()), {"domain": "URM.lt"}),
    (make.make_caution, {"level": "mild"}),
    (make.make_caution, {"text": ""}),
    (make.make_caution, {**PUBLIC, "source": None}),
    (make.make_issue, {"name": ""}),
    (make.make_article, {"headline": ""}),
    (make.make_article, {**PUBLIC, "url": ""}),
    (make.make_call, {"kind": "riot"}),
    (make.make_call, {"addresses_reader": "neighbour"}),
    (make.make_call, {"outcome": "forgotten"}),
    (make.make_call, {"ask": ""}),
    (make.make_call, {"asked_on": make.TODAY, "lapses_on": make.TODAY - timedelta(days=1)}),
    (lambda: make.make_call(article=make.make_article()).citations.get(), {"start": 40, "end": 40}),
    (lambda: make.make_call().citations.get(), {"strength": "loud"}),
    (lambda: make.make_call(letters=[make.a_letter()]).letters.get(), {"language": ""}),
    (lambda: make.make_call(letters=[make.a_letter()]).letters.get(), {"subject": ""}),
    (lambda: make.make_call(letters=[make.a_letter()]).letters.get(), {"body": ""}),
    (lambda: make.make_call(letters=[make.a_letter()]).letters.get(), {"body": "Only {reason}."}),
    (lambda: make.make_call(letters=[make.a_letter()]).letters.get(), {"body": "Only {name}."}),
    (make.make_country, {"region": "Atlantis"}),
    (make.make_source, {"evidence": "hearsay"}),
    (make.make_source, {"url": ""}),
    (lambda: make.make_account().appointments.first(), {"what": "desk"}),
    (lambda: make.make_account().appointments.first(), {"set_by_name": "somebody"}),
]


def in_words(value):
    return value.__name__ if callable(value) else str(value)[:60]


@pytest.mark.parametrize(("factory", "change"), BAD_CHANGES, ids=in_words)
def test_the_database_refuses_a_bad_row(factory, change):
    row = factory()
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        type(row).objects.filter(pk=row.pk).update(**change)


@pytest.mark.parametrize(("factory", "change"), BAD_CHANGES, ids=in_words)
def test_and_the_form_tells_why_in_words(factory, change):
    row = factory()
    for name, value in change.items():
        setattr(row, name, value)
    with pytest.raises(ValidationError) as told:
        row.full_clean()
    assert "violated" not in " ".join(told.value.messages)


def test_a_country_code_is_two_capitals():
    for code in ("lt", "L"):
        with pytest.raises(IntegrityError), transaction.atomic(), opened():
            Country.objects.create(code=code, name=f"Country {code}", region="Europe")


def test_there_is_one_public_state():
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        PublicState.objects.create(pk=2)


def test_a_revision_number_stands_once():
    fields = {"kind": "organisation", "unit_id": uuid.uuid4(), "action": "created", "at": make.NOW}
    with opened():
        Revision.objects.create(seq=1, **fields)
    for bad in ({"seq": 1}, {"seq": 0}, {"seq": 2, "action": "dreamt"}):
        with pytest.raises(IntegrityError), transaction.atomic(), opened():
            Revision.objects.create(**{**fields, **bad})


def test_an_account_stands_behind_a_hash_once():
    fields = {
        "kind": "organisation",
        "unit_id": uuid.uuid4(),
        "intent": "publish",
        "hash": "0" * 64,
        "at": make.NOW,
    }
    account = make.make_account()
    Approval.objects.create(account=account, account_name="a", **fields)
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        Approval.objects.create(account=account, account_name="a", **fields)
    Approval.objects.create(account=make.make_account(), account_name="b", **fields)


PUBLISHED_ONCE = [
    (lambda: make.make_ministry("LT"), {}),
    (lambda: make.make_caution("UG", source=make.make_source()), {}),
]


@pytest.mark.parametrize(("factory", "change"), PUBLISHED_ONCE, ids=["ministry", "caution"])
def test_what_may_be_public_once_cannot_be_public_twice(factory, change):
    first, second = factory(), factory()
    make.published(first)
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        type(second).objects.filter(pk=second.pk).update(**PUBLIC, **change)


def test_a_contact_and_a_website_stand_once_per_organisation():
    ministry = make.published(make.make_ministry())
    for first, second in (
        ({"value": "https://www.urm.lt/a"}, {"value": "https://www.urm.lt/a"}),
        ({"channel": "website", "value": "https://a.lt/"}, {"channel": "website", "value": "https://b.lt/"}),
    ):
        make.published(make.make_contact_point(ministry, **first))
        twin = make.make_contact_point(ministry, **second)
        with pytest.raises(IntegrityError), transaction.atomic(), opened():
            ContactPoint.objects.filter(pk=twin.pk).update(**PUBLIC)


def test_a_domain_stands_once_per_organisation():
    ministry = make.published(make.make_ministry())
    make.published(make.make_domain(ministry))
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        OfficialDomain.objects.filter(pk=make.make_domain(ministry).pk).update(**PUBLIC)


def test_a_text_is_one_article_whatever_its_state():
    for article in (make.make_article(), make.make_article()):
        found = Article.objects.filter(pk=article.pk)
        if Article.objects.filter(text_sha256="0" * 64).exists():
            with pytest.raises(IntegrityError), transaction.atomic(), opened():
                found.update(text_sha256="0" * 64)
        else:
            found.update(text_sha256="0" * 64)


def test_a_call_cites_a_passage_once():
    citation = make.make_call().citations.get()
    citation.pk = None
    with pytest.raises(IntegrityError), transaction.atomic(), opened():
        citation.save(force_insert=True)


def test_every_rule_of_the_database_has_words():
    for model in (
        *(Organisation, ContactPoint, OfficialDomain, Caution, Issue, Article, CallToAction, Citation),
        *(Source, Country, Revision, Approval, AuditEntry, Appointment),
    ):
        for constraint in model._meta.constraints:
            assert constraint.violation_error_message != constraint.default_violation_error_message, (
                constraint.name
            )
