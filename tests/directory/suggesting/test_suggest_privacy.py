"""What is kept of a reader who suggests something, where, and for how long."""

import io
import logging
from pathlib import Path

import pytest
from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from directory.accounts import roles
from directory.models import PublicState, Suggestion, SuggestionCluster
from tests import factories as make
from tests import suggestions as readers

pytestmark = pytest.mark.any_database

CANARY, ADDRESS = readers.CANARY, readers.ADDRESS


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


@pytest.fixture
def everything_logged():
    """Every record that any logger makes, whatever its level."""
    records = []

    class Keeping(logging.Handler):
        def emit(self, record):
            records.append(self.format(record))

    handler, loggers = (
        Keeping(level=0),
        [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)],
    )
    before = [(logger, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(1)
    yield records
    for logger, level in before:
        logger.removeHandler(handler)
        logger.setLevel(level)


def send(where, **fields):
    return Client().post(where, readers.form(where, email=CANARY, **fields), REMOTE_ADDR=ADDRESS)


def rows_that_hold(text):
    """Every column of every table that holds the text."""
    found = set()
    for model in apps.get_models():
        for row in model._default_manager.values():
            found |= {f"{model.__name__}.{name}" for name, value in row.items() if text in str(value)}
    return found


def signed_in(role):
    client = Client()
    client.force_login(make.make_account(role))
    return client


def addresses(cluster):
    return [
        reverse("admin:review_queue"),
        reverse("admin:directory_suggestioncluster_changelist"),
        reverse("admin:directory_suggestioncluster_changelist") + f"?q={CANARY}",
        reverse("admin:directory_suggestioncluster_change", args=[cluster.pk]),
        reverse("admin:directory_suggestioncluster_history", args=[cluster.pk]),
        reverse("admin:directory_proposal_changelist"),
        reverse("admin:directory_auditentry_changelist"),
    ]


@pytest.mark.django_db
@pytest.mark.hostile(19)
@pytest.mark.hostile(87)
def test_an_address_stands_in_one_column_and_the_network_in_none():
    point = readers.point()
    assert send(readers.path(point)).status_code == 303
    assert rows_that_hold(CANARY) == {"Suggestion.email"}
    assert rows_that_hold(ADDRESS) == set()


@pytest.mark.django_db
@pytest.mark.hostile(19)
def test_an_address_is_in_no_answer_log_or_mail(everything_logged):
    point = readers.point()
    where = readers.path(point)
    answers = [
        send(where),
        send(where),
        send(where, value="nonsense@@", comment="x"),
        send(where, complaint="fake", value=""),
    ]
    status = answers[0]["Location"]
    public = [
        status,
        "/countries/LT/",
        where,
        "/safety/",
        "/api/v1/contact-points/",
        "/api/v1/ministries/LT/",
    ]
    answers[2] = send(where, value="fine@urm.lt")  # a refused form shows its sender what was typed
    answers += [Client().get(page) for page in public]
    assert {answer.status_code for answer in answers} == {200, 303}
    for cluster in SuggestionCluster.objects.all():
        answers += [signed_in(roles.CONTRIBUTOR).get(page) for page in addresses(cluster)]
        pages = addresses(cluster)
        answers += [
            signed_in(roles.EDITOR).get(page) for page in pages if "change/" not in page and "?q" not in page
        ]
    for answer in answers:
        assert answer.status_code in (200, 303)
        told = f"{answer.headers} {answer.content.decode()}"
        assert ADDRESS not in told
        if "?q" not in answer.request["QUERY_STRING"] and "q=" not in answer.request["QUERY_STRING"]:
            assert CANARY not in told
    assert not [record for record in everything_logged if CANARY in record or ADDRESS in record]
    assert mail.outbox == []


@pytest.mark.django_db
@pytest.mark.hostile(19)
@pytest.mark.parametrize(
    ("role", "shown"), [(roles.CONTRIBUTOR, False), (roles.EDITOR, True), (roles.MODERATOR, True)]
)
def test_on_the_page_of_a_suggestion_editors_see_the_address(role, shown):
    send(readers.path(readers.point()))
    page = reverse("admin:directory_suggestioncluster_change", args=[SuggestionCluster.objects.get().pk])
    answer = signed_in(role).get(page)
    assert answer.status_code == 200
    assert (CANARY in answer.content.decode()) is shown


@pytest.mark.django_db
@pytest.mark.hostile(19)
def test_a_search_by_the_address_finds_nothing():
    send(readers.path(readers.point()))
    page = signed_in(roles.MODERATOR).get(
        reverse("admin:directory_suggestioncluster_changelist"), {"q": CANARY}
    )
    assert page.context["cl"].result_count == 0
    filtered = signed_in(roles.MODERATOR).get(
        reverse("admin:directory_suggestioncluster_changelist"), {"suggestions__email__startswith": "c"}
    )
    assert filtered.status_code in (302, 400)


@pytest.mark.django_db
@pytest.mark.hostile(88)
@pytest.mark.hostile(23)
def test_nothing_tells_whether_an_address_suggested_before():
    point = readers.point()
    where = readers.path(point)
    readers.suggest(readers.told(point, complaint="fake", email=CANARY))
    seen = []
    for email in (CANARY, "stranger@mail.example"):
        with CaptureQueriesContext(connection) as queries:
            sent = readers.form(where, email=email, complaint="fake", value="")
            answer = Client().post(where, sent, REMOTE_ADDR=ADDRESS)
        page = Client().get(answer["Location"])
        seen.append((answer.status_code, answer.content, page.content, len(queries), page.get("ETag")))
    assert seen[0] == seen[1]


@pytest.mark.django_db
def test_the_error_report_of_a_form_hides_what_was_typed(rf):
    from django.views.debug import SafeExceptionReporterFilter

    from directory.suggesting import pages

    point = readers.point()
    request = rf.post(readers.path(point), readers.form(readers.path(point), email=CANARY))
    pages.suggest(request, kind="contact_point", unit_id=point.pk)
    shown = SafeExceptionReporterFilter().get_post_parameters(request)
    assert CANARY not in str(dict(shown))


@pytest.mark.django_db(transaction=True)
@pytest.mark.hostile(87)
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="looks into the file of SQLite")
def test_after_pruning_the_database_file_and_its_log_hold_no_trace():
    PublicState.objects.get_or_create(pk=1)
    send(readers.path(readers.point()))
    files = [Path(str(connection.settings_dict["NAME"]) + end) for end in ("", "-wal")]
    held = b"".join(file.read_bytes() for file in files if file.exists())
    assert CANARY.encode() in held
    assert ADDRESS.encode() not in held
    Suggestion.objects.update(created_at=timezone.now() - timezone.timedelta(days=180))
    call_command("prune_suggestions", stdout=io.StringIO())
    assert Suggestion.objects.get().email == ""
    for file in files:
        assert CANARY.encode() not in (file.read_bytes() if file.exists() else b"")


@pytest.mark.django_db(transaction=True)
def test_pruning_says_what_it_did_in_one_line_and_may_run_twice(capsys):
    PublicState.objects.get_or_create(pk=1)
    for _ in range(2):
        call_command("prune_suggestions")
        assert capsys.readouterr().out == (
            "0 decision(s) noted, 0 suggestion(s) deleted, 0 address(es) deleted from what still waits.\n"
        )


@pytest.mark.hostile(87)
def test_every_connection_to_sqlite_overwrites_what_is_deleted():
    # Some builds of SQLite do so by themselves, so that looking into the file does not tell.
    from config.settings import database

    assert "PRAGMA secure_delete=ON" in database("sqlite:///x.sqlite3")["OPTIONS"]["init_command"]
