"""Who is answered what: every address of the admin, read from the URL conf, by each role, by GET and by POST.

``admin_matrix.csv`` holds the status that each cell must have. An address without a row fails, and so does a row
without an address: whoever adds one says who may. The sample records wait, written by somebody else; the one that a
proposal is made for is public. Pages are not rendered here, other tests read them.
"""

import csv
import re
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.template.backends.django import Template
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from advocacy.intake.jobs import bring
from advocacy.models import IntakeKind
from advocacy.webhooks.registering import register
from directory import fact_checks
from directory.accounts import roles
from directory.models import (
    FactCheck,
    Job,
    LinkProblem,
    Mention,
    Merge,
    Observation,
    Remark,
    SignIn,
    SiteVisit,
    SuggestionCluster,
    Undo,
)
from tests import factories as make
from tests.everything_public import every_route
from tests.tables import shared

MATRIX = Path(__file__).with_name("admin_matrix.csv")
METHODS = ("get", "post")
WHO = ("stranger", "nobody", "contributor", "editor", "moderator", "superuser")
# Patterns that are no template of an address, each with an address that it takes.
BY_PATTERN = {
    r"admin/(?P<app_label>": "/admin/directory/",
    r"admin/(?P<url>.*)$": "/admin/nothing-here",
}


def routes():
    """Every route below the admin, as the resolver writes it."""
    return sorted(route for route in every_route() if route.startswith("admin/"))


def expected():
    """The statuses by route and method, each with one for every one of ``WHO``."""
    with MATRIX.open(encoding="utf-8", newline="") as lines:
        return {
            (row["route"], row["method"]): tuple(int(row[who]) for who in WHO)
            for row in csv.DictReader(lines)
        }


def samples():
    """A record for each kind of page, and what else stands in an address."""
    author = make.make_account(roles.MODERATOR, username="author")
    ministry = make.published(make.make_ministry())
    public = {
        "organisation": ministry,
        "contactpoint": make.published(make.make_contact_point(ministry)),
        "officialdomain": make.published(make.make_domain(ministry)),
        "caution": make.published(make.make_caution("UG", source=make.make_source())),
        "ending": make.published(make.make_ending("CS", [("ME", "Montenegro")])),
        "issue": make.published(make.make_issue()),
        "article": make.published(make.make_article()),
        "calltoaction": make.published(make.make_call()),
        "petition": make.published(_petition(author)),
    }
    waiting = {
        "organisation": make.make_organisation(by=author),
        "contactpoint": make.make_contact_point(ministry, by=author),
        "officialdomain": make.make_domain(ministry, by=author, domain="mfa.lt"),
        "caution": make.make_caution("RU", by=author),
        "ending": make.make_ending("YU", [("ME", "Montenegro")], by=author),
        "issue": make.make_issue(by=author),
        "article": make.make_article(by=author),
        "calltoaction": make.make_call(by=author),
        "petition": _petition(author),
    }
    times = dict.fromkeys(("since", "checked_at", "next_check_at", "failing_since"), make.NOW)
    seen = Observation.objects.create(url="https://www.urm.lt/gone", state="dead", failures=3, **times)
    proposal = make.propose(ministry, author, summary="Other words.")
    make.make_sighted_page(ministry)
    fact_checks.ask(ministry, question="", by=author, at=timezone.now())
    check = FactCheck.objects.get()
    undo = {"account_name": "x", "since": make.NOW, "reason": "x", "hash": "x", "proposed_by": author}
    facts = {"kind": "organisation", "unit_id": ministry.pk, "created_at": make.NOW}
    others = [
        LinkProblem.objects.create(observation=seen, state="dead", opened_at=make.NOW),
        SiteVisit.objects.create(organisation=ministry),
        Job.objects.get_or_create(name="check_links", defaults={"next_at": make.NOW})[0],
        SuggestionCluster.objects.create(key="k", about="x", complaint="broken", **facts),
        DBTaskResult.objects.create(
            task_path="x.y",
            args_kwargs={"args": [], "kwargs": {}},
            backend_name="default",
            run_after=make.NOW,
        ),
        register("News", "https://news.example/webhook", by=author, at=make.NOW),
        seen,
        check,
        proposal,
        make.make_source(),
        make.make_country("LT"),
        author,
    ]
    undone = Undo.objects.create(proposed_by_name="author", proposed_at=make.NOW, **undo)
    intake = bring("https://news.example/found", IntakeKind.ADDRESS, b"", {}, by=author)
    merge = _merge(author, public["organisation"], make.published(make.make_organisation()))
    remark = Remark.objects.create(kind="issue", subject_id=waiting["issue"].pk, text="x", **said(author))
    mention = Mention.objects.create(remark=remark, account=author)
    device = SignIn.objects.create(account=author, device="x", at=make.NOW, seen_at=make.NOW)
    key = Authenticator.objects.create(user=author, type="webauthn", data={"name": "Key"})
    return {
        "public": public,
        "waiting": {**waiting, **{row._meta.model_name: row for row in others}},
        "words": {
            "proposal_id": proposal.pk,
            "body_id": ministry.pk,
            "unit_id": waiting["issue"].pk,
            "subject_id": waiting["issue"].pk,
            "kind": "issue",
            "undo_id": undone.pk,
            "check_id": check.pk,
            "intake_id": intake.pk,
            "merge_id": merge.pk,
            "article_id": waiting["article"].pk,
            "account_id": author.pk,
            "mention_id": mention.pk,
            "key": device.pk,
            "pk": key.pk,
            **{"uidb64": "x", "token": "y", "app": "directory", "model": "issue", "form": "csv"},
            **{"act": "overrule", "object_id": ministry.pk},
            "content_type_id": ContentType.objects.get_for_model(ministry).pk,
        },
    }


def said(by):
    return {"by": by, "by_name": by.username, "at": make.NOW}


def _merge(author, former, into):
    told = {"proposed_by": author, "proposed_by_name": author.username, "proposed_at": make.NOW}
    return Merge.objects.create(
        act="merge", former_id=former.pk, into_id=into.pk, reason="x", hash="x", **told
    )


def _petition(author):
    from advocacy.kinds import PETITION
    from directory import moderation

    platform = make.published(make.make_organisation(kind="petition_platform"))
    value = {
        "title": f"Petition of {platform.name}",
        "platform": str(platform.pk),
        "addressee": None,
        "url": f"https://petitions.example/{platform.slug}",
        "counts": [],
    }
    return moderation.enter(PETITION, value, by=author, at=make.NOW)


def address(route, of):
    """An address that the route takes; KeyError names a word of it for which ``samples`` has nothing."""
    for pattern, example in BY_PATTERN.items():
        if route.startswith(pattern):
            return example
    model = route.split("/")[2] if route.count("/") > 2 else ""
    rows = of["public"] if route.endswith("/propose/") else of["waiting"]
    row = rows.get(model) or _first(model)
    of_row = dict.fromkeys(("object_id", "id", "pk"), row.pk) if row else {}
    words = {**of["words"], **of_row}
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(words[match[1]]), route)


def _first(model):
    found = next((each for each in admin.site._registry if each._meta.model_name == model), None)
    return found._default_manager.first() if found else None


@pytest.fixture(scope="module")
def everything(django_db_setup, django_db_blocker):
    with shared(django_db_blocker):
        yield samples()


@pytest.fixture
def unrendered(monkeypatch):
    """What a page would say costs most of the time, and no status."""
    monkeypatch.setattr(Template, "render", lambda self, context=None, request=None: "")


def account_of(who):
    if who == "superuser":
        return make.make_account(None, is_superuser=True)
    return make.make_account(None if who == "nobody" else who.capitalize())


def statuses(client, of):
    """What this client is answered at every address; nothing of what it does stays."""
    kept = {name: morsel.value for name, morsel in client.cookies.items()}
    found = {}
    for route in routes():
        for method in METHODS:
            with transaction.atomic():
                found[route, method] = getattr(client, method)(address(route, of)).status_code
                transaction.set_rollback(True)
            client.cookies.clear()
            for name, value in kept.items():
                client.cookies[name] = value
    return found


@pytest.mark.django_db
@pytest.mark.any_database
@pytest.mark.hostile(21)
@pytest.mark.parametrize("who", WHO)
def test_everybody_is_answered_as_the_matrix_says(who, everything, unrendered):
    client = Client(raise_request_exception=False)
    if who != "stranger":
        client.force_login(account_of(who))
    column = WHO.index(who)
    said = {key: row[column] for key, row in expected().items()}
    found = statuses(client, everything)
    assert {key: (said.get(key), status) for key, status in found.items() if said.get(key) != status} == {}


def test_every_address_of_the_admin_has_a_row_and_every_row_an_address():
    keys = {(route, method) for route in routes() for method in METHODS}
    known = expected().keys()
    assert sorted(keys - known) == [], "say in admin_matrix.csv who may"
    assert sorted(known - keys) == []


def test_a_stranger_reads_nothing_and_who_has_no_role_hardly_more():
    open_to_all = {
        *("admin/login/", "admin/logout/", "admin/choose-password/<uidb64>/<token>/"),
        *("admin/account/forgotten/", "admin/account/reset/<uidb64>/<token>/"),
    }
    for (route, method), row in expected().items():
        stranger, nobody, contributor, *_ = row
        assert stranger in (302, 400, 404, 405) or route in open_to_all, (route, method)
        if nobody == 200:
            assert contributor == 200, (route, method)


def test_no_cell_is_an_error_of_ours():
    assert not [key for key, row in expected().items() if max(row) >= 500]
