"""Variants of one address are one article, on every way into the database."""

import importlib
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from advocacy.models import Article
from directory import moderation
from directory.models import State
from directory.values.url_keys import url_key
from tests import acts, faults
from tests import factories as make


@pytest.mark.parametrize("line", faults.lines("article_addresses"))
def test_a_handed_variant_is_the_same_article(line):
    if "address" in line:
        assert url_key(line["address"]) == url_key(line["same_article_as"])


URL = "https://courier.example/2026/weavers"
VARIANTS = [
    URL,
    "http://courier.example/2026/weavers",
    "https://www.courier.example/2026/weavers",
    "https://courier.example/2026/weavers/",
    "http://www.courier.example/2026/weavers/?utm_source=x&utm_medium=y",
    "https://courier.example/2026/weavers?fbclid=abc",
    "https://courier.example/2026/weavers?gclid=abc#comments",
    "https://courier.example/2026/weavers#:~:text=please",
    "https://COURIER.example:443/2026/weavers",
    "https://courier.example/2026/we%61vers",
    "https://courier.example/2026/./x/../weavers",
    *(
        f"https://courier.example/2026/weavers?{mark}"
        for mark in ("CMP=share", "smid=tw", "ito=1", "s=20", "ref=home")
    ),
    *(
        f"https://courier.example/2026/weavers?{mark}"
        for mark in ("guce_referrer=x", "mibextid=y", "referrer=mail")
    ),
]
OTHERS = [
    "https://courier.example/2026/Weavers",
    "https://courier.example/2026/weavers?page=2",
    "https://courier.example/2026/weavers?s=looms",
    "https://courier.example/2026/weavers?reference=2",
    "https://news.courier.example/2026/weavers",
    "https://courier.example/2026/weavers/more",
    "https://courier.example/2026/weavers#!/2",
    "https://courier.example.org/2026/weavers",
]


@pytest.mark.hostile(67)
@pytest.mark.parametrize("url", VARIANTS)
def test_variants_of_an_address_have_one_key(url):
    assert url_key(url) == "courier.example/2026/weavers"


@pytest.mark.parametrize("url", OTHERS)
def test_other_addresses_have_other_keys(url):
    assert url_key(url) != url_key(URL)


def test_the_order_of_a_query_says_nothing():
    assert url_key(f"{URL}?b=2&a=1") == url_key(f"{URL}?a=1&utm_source=x&b=2")


@pytest.mark.parametrize("url", ["", "no address", "http://["])
def test_what_is_no_address_is_its_own_key(url):
    assert url_key(url) == url


@pytest.mark.django_db
class TestStored:
    def test_a_recorded_article_has_its_key(self):
        article = make.make_article(url=VARIANTS[4])
        assert Article.objects.get(pk=article.pk).url_key == url_key(URL)

    @pytest.mark.hostile(67)
    def test_a_second_article_with_a_variant_is_refused_in_words(self):
        make.make_article(url=URL)
        with pytest.raises(ValidationError, match="An article with this address is known already"):
            make.make_article(url=VARIANTS[4])

    @pytest.mark.hostile(67)
    def test_the_database_itself_refuses_a_second_one(self):
        first, second = make.make_article(url=URL), make.make_article()
        with pytest.raises(IntegrityError), transaction.atomic():
            Article.objects.filter(pk=second.pk).update(url_key=first.url_key)

    def test_an_edit_moves_the_key(self):
        article = make.make_article(url="")
        article.url = URL
        article.save(update_fields=["url"])
        moderation.record(article, by=None, at=make.NOW)
        assert Article.objects.get().url_key == url_key(URL)

    def test_an_accepted_proposal_moves_the_key(self):
        article = make.published(make.make_article(url=URL))
        proposal = make.propose(article, make.make_account(), url=OTHERS[1])
        make.approve_proposal(proposal, make.make_account())
        assert Article.objects.get().url_key == url_key(OTHERS[1])

    def test_a_proposed_address_that_is_taken_is_refused(self):
        make.make_article(url=URL)
        article = make.published(make.make_article())
        with pytest.raises(ValidationError, match="known already"):
            make.propose(article, make.make_account(), url=VARIANTS[2])

    def test_a_rejected_article_does_not_hold_its_address(self):
        article = make.make_article(url=URL)
        moderation.reject(
            article, by=make.make_account(), reason="spam", seen_hash=make.hash_of(article), at=make.NOW
        )
        assert make.make_article(url=VARIANTS[3]).url_key == url_key(URL)

    def test_articles_without_address_are_no_variants_of_each_other(self):
        make.make_article(url="")
        make.make_article(url="")
        assert Article.objects.filter(url_key="").count() == 2

    def test_the_migration_leaves_the_key_with_the_published_one(self):
        """Rows as an older version left them, two variants among them."""
        pending, public = make.make_article(url=URL), make.published(make.make_article())
        rejected = make.make_article(url=OTHERS[0])
        rows = Article.objects.filter
        rows().update(url_key="")
        rows(pk=public.pk).update(url=VARIANTS[2])
        acts.by_force(rows(pk=rejected.pk), url=VARIANTS[3], state=State.REJECTED)
        migration = importlib.import_module("advocacy.migrations.0004_article_url_key")
        migration.fill(apps, SimpleNamespace())
        keys = dict(Article.objects.values_list("pk", "url_key"))
        assert keys == {pending.pk: "", public.pk: url_key(URL), rejected.pk: url_key(URL)}
