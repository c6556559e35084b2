"""The database dies, fills up or takes nothing: a read is made again, a form comes back, no error stands bare."""

import sqlite3
from html.parser import HTMLParser

import psycopg
import pytest
from django.db import DatabaseError, OperationalError, connection
from django.test import Client
from psycopg import errors

from directory.models import Suggestion
from directory.serving import database_faults
from directory.serving.database_faults import Trouble, trouble_of
from tests import factories as make
from tests import suggestions as readers

SITE = "http://testserver"
WORDS = "The page moved, ‘canary’ words & <all>."


def raised(cause, outer=OperationalError, *, within=None):
    """As Django raises what its driver raised, and as somebody raises another thing while handling that."""
    try:
        try:
            try:
                raise cause
            except Exception as exc:
                raise outer(str(exc)) from exc
        except DatabaseError:
            if within:
                raise within from None if isinstance(within, KeyError) else within
            raise
    except Exception as exc:
        return exc


def of_sqlite(code):
    found = sqlite3.OperationalError("refused")
    found.sqlite_errorcode = code
    return found


class TestWhatItIs:
    @pytest.mark.parametrize(
        ("cause", "trouble"),
        [
            (psycopg.OperationalError("server closed the connection unexpectedly"), Trouble.UNREACHABLE),
            (psycopg.InterfaceError("the connection is closed"), Trouble.UNREACHABLE),
            (errors.AdminShutdown("terminating"), Trouble.UNREACHABLE),
            (errors.CrashShutdown("crashed"), Trouble.UNREACHABLE),
            (errors.CannotConnectNow("the database system is starting up"), Trouble.UNREACHABLE),
            (errors.TooManyConnections("sorry, too many clients already"), Trouble.UNREACHABLE),
            (errors.ConnectionFailure("gone"), Trouble.UNREACHABLE),
            (errors.DeadlockDetected("deadlock"), Trouble.UNREACHABLE),
            (errors.ReadOnlySqlTransaction("read-only"), Trouble.TAKES_NOTHING),
            (errors.DiskFull("No space left on device"), Trouble.TAKES_NOTHING),
            (errors.UndefinedTable("no such table"), None),
            (errors.QueryCanceled("too long"), None),
            (of_sqlite(sqlite3.SQLITE_BUSY), Trouble.UNREACHABLE),
            (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), Trouble.UNREACHABLE),
            (of_sqlite(sqlite3.SQLITE_FULL), Trouble.TAKES_NOTHING),
            (of_sqlite(sqlite3.SQLITE_READONLY), Trouble.TAKES_NOTHING),
            (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), Trouble.TAKES_NOTHING),
            (of_sqlite(sqlite3.SQLITE_ERROR), None),
        ],
        ids=lambda value: getattr(value, "sqlstate", None) or str(value),
    )
    def test_each_code(self, cause, trouble):
        assert trouble_of(raised(cause)) == trouble

    def test_what_came_of_it_is_known_by_it(self):
        later = RuntimeError("so the page cannot be made")
        later.__context__ = raised(errors.AdminShutdown("terminating"))
        assert trouble_of(later) == Trouble.UNREACHABLE

    def test_an_error_of_ours_is_none(self):
        assert trouble_of(KeyError("code")) is None
        assert trouble_of(errors.AdminShutdown("of no query of ours")) is None
        assert trouble_of(None) is None


class Fields(HTMLParser):
    """The form of a page: where it is sent and what it holds."""

    def __init__(self, page):
        super().__init__()
        self.action, self.values, self._open = None, {}, None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "form" and found.get("method") == "post":
            self.action = found["action"]
        elif tag == "input" and found.get("type") == "hidden":
            self.values[found["name"]] = found.get("value", "")
        elif tag == "textarea":
            self._open = found["name"]
            self.values[self._open] = ""

    def handle_data(self, data):
        if self._open:
            self.values[self._open] += data

    def handle_endtag(self, tag):
        self._open = None if tag == "textarea" else self._open


@pytest.fixture
def client():
    return Client(raise_request_exception=False)


@pytest.fixture
def taking_nothing():
    """A database that refuses whatever changes it, by its own means."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA query_only = ON")
            yield lambda: cursor.execute("PRAGMA query_only = OFF")
            cursor.execute("PRAGMA query_only = OFF")
        else:
            cursor.execute("SET default_transaction_read_only = on")
            yield lambda: cursor.execute("SET default_transaction_read_only = off")
            cursor.execute("SET default_transaction_read_only = off")


@pytest.mark.django_db(transaction=True)
class TestADatabaseThatTakesNothing:
    @pytest.fixture
    def point(self):
        readers.fresh_limits()
        return readers.point()

    @pytest.mark.hostile(72)
    def test_pages_and_lists_are_served(self, client, point, taking_nothing):
        for path in ("/", "/countries/LT/", "/search/?q=lt", "/api/v1/contact-points/", readers.path(point)):
            assert client.get(path).status_code == 200, path

    @pytest.mark.hostile(72)
    def test_a_suggestion_comes_back_and_can_be_sent_again(self, client, point, taking_nothing):
        where = readers.path(point)
        form = readers.form(where, remark=WORDS)
        answer = client.post(where, form, headers={"Origin": SITE})
        page = answer.content.decode()
        assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "60", "no-store")
        assert "Reading only" in page
        assert not answer.cookies
        fields = Fields(page)
        assert fields.action == where
        assert {**form, **fields.values} == fields.values == form
        taking_nothing()
        assert Suggestion.objects.count() == 0
        again = client.post(fields.action, fields.values, headers={"Origin": SITE})
        assert again.status_code == 303
        assert Suggestion.objects.count() == 1

    def test_what_another_site_sent_does_not_come_back(self, client, point, taking_nothing):
        answer = client.post("/admin/collect/", {"text": WORDS}, headers={"Origin": "https://evil.example"})
        assert "canary" not in answer.content.decode()

    def test_passwords_never_come_back(self, client, taking_nothing):
        account = make_account_with_password(taking_nothing)
        facts = {"username": account.username, "password": "canary-password-1"}
        answer = client.post("/admin/login/", facts, headers={"Origin": SITE})
        assert answer.status_code == 503
        assert "canary" not in answer.content.decode()

    def test_it_is_told_in_the_language_of_the_path(self, client, point, taking_nothing):
        where = "/de" + readers.path(point)
        page = client.post(
            where, readers.form(where, remark=WORDS), headers={"Origin": SITE}
        ).content.decode()
        assert "Nur lesen" in page
        assert '<html lang="de"' in page

    def test_programs_get_a_problem(self, client, point, taking_nothing):
        body = {"kind": "contact_point", "id": str(point.pk), "complaint": "changed", "value": "new@urm.lt"}
        body |= {"source_url": readers.SOURCE}
        answer = client.post("/api/v1/suggestions/", body, content_type="application/json")
        assert (answer.status_code, answer["Retry-After"]) == (503, "60")
        assert answer.json()["type"].endswith("#problem-unavailable")


def make_account_with_password(taking_nothing):
    taking_nothing()
    account = make.make_account()
    account.set_password("canary-password-1")
    account.save()
    with connection.cursor() as cursor:
        is_sqlite = connection.vendor == "sqlite"
        cursor.execute("PRAGMA query_only = ON" if is_sqlite else "SET default_transaction_read_only = on")
    return account


def number(cursor, pragma):
    cursor.execute(f"PRAGMA {pragma}")
    return cursor.fetchone()[0]


@pytest.mark.hostile(74)
@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_told_as_such(client):
    if connection.vendor != "sqlite":
        pytest.skip("SQLite can be told how many pages its disk has.")
    readers.fresh_limits()
    point = readers.point()
    where = readers.path(point)

    def suggested():
        readers.fresh_limits()
        return client.post(where, readers.form(where, remark=WORDS * 40), headers={"Origin": SITE})

    with connection.cursor() as cursor:
        # What earlier tests freed is room, too.
        free, size, pages = (number(cursor, name) for name in ("freelist_count", "page_size", "page_count"))
        cursor.execute("CREATE TABLE filler (bytes BLOB)")
        cursor.execute("INSERT INTO filler VALUES (zeroblob(%s))", [free * size])
        cursor.execute(f"PRAGMA max_page_count = {max(pages, number(cursor, 'page_count'))}")
        try:
            # There is room in the last pages for some.
            statuses = [suggested().status_code for _ in range(20)]
            assert client.get("/countries/LT/").status_code == 200
        finally:
            cursor.execute("PRAGMA max_page_count = 4294967294")
            cursor.execute("DROP TABLE filler")
    assert set(statuses) == {303, 503}
    assert Suggestion.objects.count() == statuses.count(303)
    assert suggested().status_code == 303


@pytest.mark.django_db(transaction=True)
class TestADeadConnection:
    @pytest.fixture
    def kill(self):
        """End the server's side of this process's connection, as a restart does."""
        if connection.vendor != "postgresql":
            pytest.skip("SQLite has no server that could go away.")

        def kill():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                pid = cursor.fetchone()[0]
            live = connection.settings_dict
            facts = {
                "host": live["HOST"],
                "port": live["PORT"],
                "user": live["USER"],
                "password": live["PASSWORD"],
            }
            with psycopg.connect(dbname="postgres", autocommit=True, **facts) as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])

        return kill

    @pytest.mark.hostile(72)
    def test_a_read_is_made_again(self, client, kill):
        point = readers.point()
        for path in ("/search/?q=lt", "/api/v1/contact-points/", f"/suggest/contact_point/{point.pk}/"):
            kill()
            assert client.get(path).status_code == 200, path

    @pytest.mark.hostile(72)
    def test_a_form_comes_back_and_the_next_request_has_a_connection(self, client, kill):
        readers.fresh_limits()
        where = readers.path(readers.point())
        form = readers.form(where, remark=WORDS)
        kill()
        answer = client.post(where, form, headers={"Origin": SITE})
        assert (answer.status_code, answer["Retry-After"]) == (503, "5")
        assert Fields(answer.content.decode()).values == form
        database_faults.close_old_connections()  # as each request begins by
        assert client.post(where, form, headers={"Origin": SITE}).status_code == 303
