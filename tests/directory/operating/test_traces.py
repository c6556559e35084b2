"""The drill: somebody demands everything on an address, on an e-mail address, on a moment."""

import io

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from directory.models import PublicState, Suggestion
from directory.operating import traces
from tests import factories as make
from tests import suggestions as readers
from tests.kept import everything

AGENT, WORD = "CanaryBrowser/77", "canaryword"
PAGES = [
    "/",
    "/countries/",
    "/countries/LT/",
    "/calls/",
    "/safety/",
    "/data/",
    "/fr/",
    f"/search/?q={WORD}",
    "/nowhere/",
]


@pytest.fixture(autouse=True)
def no_limits_left_over():
    readers.fresh_limits()


def found(text, *files):
    out = io.StringIO()
    options = {"file": list(files)} if files else {}
    call_command("find_traces", text, stdout=out, **options)
    return out.getvalue().splitlines()


def browse():
    client = Client(
        headers={
            "User-Agent": AGENT,
            "X-Forwarded-For": readers.ADDRESS,
            "Referer": f"https://{WORD}.example/",
        }
    )
    for path in PAGES:
        client.get(path, REMOTE_ADDR=readers.ADDRESS)


def every_row():
    return {
        model.__name__: sorted(map(str, model._default_manager.values_list())) for model in apps.get_models()
    }


@pytest.mark.django_db
@pytest.mark.hostile(90)
def test_of_who_only_reads_there_is_nothing(settings):
    settings.PUBLIC_CACHE = True
    readers.point()
    browse()
    for text in (readers.ADDRESS, AGENT, WORD):
        assert [line for line in found(text) if not line.startswith("/")] == ["Nothing holds it."]


@pytest.mark.django_db
@pytest.mark.hostile(90)
def test_no_row_tells_of_any_moment_that_somebody_was_reading():
    readers.point()
    before = every_row()
    browse()
    assert every_row() == before


@pytest.mark.django_db
@pytest.mark.hostile(83)
@pytest.mark.hostile(90)
def test_the_cache_holds_numbers_and_public_pages_only(settings):
    settings.PUBLIC_CACHE = True
    readers.point()
    browse()
    held = everything()
    assert held
    for text in (readers.ADDRESS, AGENT, WORD):
        assert not [entry for entry in held if text in repr(entry)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.hostile(90)
def test_of_who_suggested_there_is_the_address_they_gave_until_its_time_is_over():
    PublicState.objects.get_or_create(pk=1)
    where = readers.path(readers.point())
    sent = Client().post(where, readers.form(where, email=readers.CANARY), REMOTE_ADDR=readers.ADDRESS)
    assert sent.status_code == 303
    places = [trace.place for trace in traces.traces_in_database(readers.CANARY.upper())]
    assert places == ["directory_suggestion.email"]
    assert list(traces.traces_in_database(readers.ADDRESS)) == []
    Suggestion.objects.update(created_at=timezone.now() - timezone.timedelta(days=181))
    call_command("prune_suggestions", stdout=io.StringIO())
    assert list(traces.traces_in_database(readers.CANARY)) == []


@pytest.mark.django_db
def test_a_text_is_found_in_tables_and_files_with_its_count(tmp_path):
    make.make_organisation(name="Canary One", slug="canary-one")
    make.make_organisation(name="Two canaries", slug="two")
    log = tmp_path / "server.log"
    log.write_bytes(b"x" * (traces.BLOCK - 3) + b"CANAR" + b"y canar")
    lines = found("canar", log)
    assert "directory_organisation.name: 2" in lines
    assert "directory_organisation.slug: 1" in lines
    assert f"{log}: 2" in lines
    assert lines[-1].endswith("place(s) hold it.")


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "ab", "  a "])
def test_a_text_that_stands_everywhere_is_refused(text):
    with pytest.raises(CommandError, match="at least 3 characters"):
        found(text)


@pytest.mark.django_db
def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        found("canary", tmp_path / "none.log")
