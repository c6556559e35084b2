"""Nobody reads through the lists of the admin what their pages do not show: no password, no group, no private text."""

import pytest
from django.contrib import admin
from django.contrib.sessions.models import Session
from django.core.exceptions import FieldDoesNotExist
from django.test import Client, RequestFactory
from django.urls import reverse

from advocacy.models import Article, ArticleText, CallToAction, Webhook
from config.admin import Site
from config.lookups import accepted_lookups, may_ask
from directory.accounts import roles
from directory.models import Account, AuditEntry, Organisation, Suggestion
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
ROLES = (roles.CONTRIBUTOR, roles.EDITOR, roles.MODERATOR)
DEPTH = 3
LOOKUPS = (
    *("", "exact", "iexact", "startswith", "istartswith", "endswith", "contains", "icontains", "regex"),
    *(
        "iregex",
        "gt",
        "gte",
        "lt",
        "lte",
        "range",
        "in",
        "isnull",
        "isempty",
        "year",
        "month",
        "date",
        "length",
    ),
)
CALLS = "admin:advocacy_calltoaction_changelist"


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def request_of(account, path="/admin/"):
    request = RequestFactory().get(path)
    request.user = account
    return request


def columns_of(model, depth=DEPTH, prefix=""):
    """Every column that a query could name, over relations in either direction."""
    for field in model._meta.get_fields():
        path = f"{prefix}{field.name}"
        yield path
        if field.is_relation and field.related_model and depth > 1:
            yield from columns_of(field.related_model, depth - 1, f"{path}__")


def list_of(model):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def shown_parameters(client, model):
    """What the links beside the list ask, as a browser follows them."""
    page = client.get(list_of(model))
    if page.status_code != 200:
        return set()
    changes = page.context["cl"]
    return {name for spec in changes.filter_specs for name in spec.expected_parameters()}


@pytest.mark.parametrize("role", ROLES)
def test_a_list_takes_what_its_filters_ask_and_no_other_lookup_of_any_column(role):
    """Every page of the admin, every column within three relations, every lookup."""
    make.make_issue(), make.make_issue()  # a filter with one choice is not shown
    account = make.make_account(role)
    client, request, walked = signed_in(account), request_of(account), 0
    for model, page in admin.site._registry.items():
        shown = shown_parameters(client, model)
        asked = {f"{path}__{lookup}".removesuffix("__") for path in columns_of(model) for lookup in LOOKUPS}
        taken = {name for name in asked if page.lookup_allowed(name, "x", request)}
        assert taken <= shown, model
        assert {name for name in shown if page.lookup_allowed(name, "x", request)} == shown, model
        walked += len(asked)
    assert walked > 10_000


def one_column_behind_each_relation(model):
    """Of each relation the column that a thief would read first, else its last."""
    behind = {}
    for path in columns_of(model, depth=2):
        first, _, column = path.partition("__")
        if column and not behind.get(first, "").endswith(("password", "__text", "name")):
            behind[first] = path
    return behind.values()


@pytest.mark.parametrize("lookup", ["startswith", "isnull"])
def test_a_refused_lookup_is_no_list_whatever_is_guessed(lookup):
    """Over each relation of each page: no list, so no count that differs."""
    make.make_call(by=make.make_account(password="pbkdf2_sha256$1"))
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    for model in admin.site._registry:
        shown = shown_parameters(client, model)
        for path in one_column_behind_each_relation(model):
            if f"{path}__{lookup}" not in shown:
                answer = client.get(list_of(model), {f"{path}__{lookup}": "p"})
                assert answer.status_code == (403 if model in (Account, Webhook) else 400), path


@pytest.mark.parametrize(
    "lookup",
    [
        "issue__author__password__startswith",
        "issue__author__password__regex",
        "issue__author__groups__name",
        "issue__author__last_login__gt",
        "citations__article__stored_text__text__contains",
        "author__password__startswith",
        "issue__regex",
        "state__iregex",
        "state__in",
        "state",
        "revision__gt",
        "note__contains",
    ],
)
def test_a_refusal_says_so_and_leaves_an_entry_without_the_guess(lookup):
    contributor = make.make_account(roles.CONTRIBUTOR)
    answer = signed_in(contributor).get(reverse(CALLS), {lookup: "canary"})
    assert answer.status_code == 400
    assert f"Filtering by {lookup} not allowed" in answer.content.decode()
    entry = AuditEntry.objects.get(act="narrow a list")
    assert (entry.account, entry.outcome) == (contributor, "refused")
    assert lookup in entry.detail
    assert "canary" not in entry.detail


@pytest.mark.parametrize("guess", ["pbkdf2", "zzz"])
def test_the_password_of_an_account_is_not_told_by_how_many_calls_are_left(guess):
    author = make.make_account(password="pbkdf2_sha256$secret")
    make.make_call(issue=make.make_issue(by=author))
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    answer = client.get(reverse(CALLS), {"issue__author__password__startswith": guess})
    assert answer.status_code == 400


def test_the_filters_that_a_list_shows_still_narrow_it():
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    issue, pending = make.make_issue(), make.make_call()
    bound = make.make_call(issue=issue)
    for query, found in (
        ({"issue__id__exact": issue.pk}, [bound]),
        ({"issue__isnull": "True"}, [pending]),
        ({"state__exact": "published"}, []),
        ({"q": bound.title, "o": "1", "p": "1", "all": "", "_popup": "1"}, [bound]),
    ):
        page = client.get(reverse(CALLS), query)
        assert page.status_code == 200
        assert list(page.context["cl"].result_list) == found


@pytest.mark.parametrize("field", ["password", "author", "url_key", "note", "content_hash", "nonsense"])
def test_no_page_is_asked_for_by_another_column_than_its_key(field):
    client, article = signed_in(make.make_account(roles.CONTRIBUTOR)), make.make_article()
    for target in (list_of(Article), reverse("admin:advocacy_article_change", args=[article.pk])):
        assert client.get(target, {"_popup": "1", "_to_field": field}).status_code == 400
    assert AuditEntry.objects.filter(act="narrow a list").count() == 2


def test_everything_that_a_page_declares_may_be_asked_by_those_who_see_it():
    """What is declared and dropped in silence would be a filter or a search that never finds anything."""
    request = request_of(make.make_account(is_superuser=True))
    for model, page in admin.site._registry.items():
        declared = type(page).__mro__[2]
        assert list(page.get_search_fields(request)) == list(declared.search_fields), model
        assert list(page.get_list_filter(request)) == list(declared.list_filter), model


@pytest.mark.parametrize("role", ROLES)
def test_lists_are_ordered_by_what_the_account_may_see_only(role):
    client, account = signed_in(make.make_account(role)), make.make_account(role)
    for model, page in admin.site._registry.items():
        answer = client.get(list_of(model))
        if answer.status_code == 200:
            changes = answer.context["cl"]
            ordered = {changes.get_ordering_field(name) for name in changes.list_display}
            assert all(may_ask(page, name, request_of(account)) for name in ordered if name), model


class Forgetful(admin.ModelAdmin):
    """What somebody may write later without a thought."""

    list_filter = ("issue", "author__password", "citations__article__stored_text__text")
    search_fields = ("title", "author__email", "citations__article__stored_text__text", "title__regex")
    date_hierarchy = "author__last_login"

    def lookup_allowed(self, lookup, value, request=None):
        return True

    def has_view_permission(self, request, obj=None):
        return True


@pytest.mark.parametrize("options", [{}, {"list_filter": Forgetful.list_filter, "show_facets": "ALWAYS"}])
def test_a_page_written_later_cannot_open_what_it_forgot(options):
    site = Site()
    site.register(CallToAction, Forgetful, **options)
    page, request = site.get_model_admin(CallToAction), request_of(make.make_account(roles.CONTRIBUTOR))
    assert page.get_search_fields(request) == ["title"]
    assert page.get_list_filter(request) == ["issue"]
    assert accepted_lookups(page, request) == {"issue__id__exact", "issue__isnull"}
    assert not page.lookup_allowed("author__password__startswith", "x", request)
    assert page.show_facets is admin.ShowFacets.NEVER


def test_a_library_that_registers_a_page_without_a_class_gets_the_gate():
    site = Site()
    site.register(Session)
    page = site.get_model_admin(Session)
    assert not page.lookup_allowed("session_data__startswith", "x", request_of(make.make_account()))


@pytest.mark.parametrize("role", ROLES)
def test_a_search_finds_nothing_by_private_columns(role):
    author = make.make_account(username="canaryname", email="canary@example.org", first_name="canary")
    article = make.make_article(by=author, text="canary text of the article")
    make.make_call(article=article, by=author)
    make.make_caution(by=author)
    client = signed_in(make.make_account(role))
    for model in admin.site._registry:
        if model is not Account and not (model is Webhook and role == roles.CONTRIBUTOR):
            found = client.get(list_of(model), {"q": "canary@"})
            assert found.context["cl"].result_count == 0, model
            assert client.get(list_of(model), {"q": "canary text"}).context["cl"].result_count == 0, model


def offered(client, model, field, term=""):
    named = {"app_label": model._meta.app_label, "model_name": model._meta.model_name, "field_name": field}
    return client.get(reverse("admin:autocomplete"), {**named, "term": term})


@pytest.mark.parametrize("role", ROLES)
def test_choices_are_offered_for_the_fields_of_the_forms_only(role):
    client = signed_in(make.make_account(role))
    issue = make.make_issue()
    assert [each["id"] for each in offered(client, CallToAction, "issue").json()["results"]] == [
        str(issue.pk)
    ]
    for model in {*admin.site._registry, ArticleText, Suggestion}:
        for field in model._meta.get_fields():
            declared = model in admin.site._registry and field.name in (
                admin.site._registry[model].autocomplete_fields
            )
            if not declared and field.is_relation:
                assert offered(client, model, field.name).status_code in (403, 404), (model, field.name)


def test_what_is_offered_is_searched_as_the_list_is():
    make.make_organisation(by=make.make_account(email="canary@example.org"), name="Kept")
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    assert offered(client, CallToAction, "organisations", "canary").json()["results"] == []
    assert len(offered(client, CallToAction, "organisations", "Kept").json()["results"]) == 1


@pytest.mark.parametrize("role", ROLES)
def test_the_history_of_an_account_is_for_superusers(role):
    client, account = signed_in(make.make_account(role)), make.make_account()
    for page in ("history", "change", "delete"):
        assert client.get(reverse(f"admin:directory_account_{page}", args=[account.pk])).status_code == 403


def test_a_long_search_is_cut():
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    assert client.get(list_of(Organisation), {"q": "a " * 5_000}).status_code == 200


def test_columns_are_found_over_relations_both_ways():
    found = set(columns_of(CallToAction))
    assert {"issue__author__password", "citations__article__stored_text"} <= found
    with pytest.raises(FieldDoesNotExist):
        CallToAction._meta.get_field("citations__article")
