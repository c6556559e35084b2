"""The site as static files holds what is public and no more, leads nowhere else, and is shown for a while only."""

import html
import re
from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from advocacy import tasks
from advocacy.export import static_mirror
from advocacy.export.dumps import Overtaken
from advocacy.export.static_mirror import confirmed_at, write_mirror
from advocacy.export.static_pages import own_path
from directory import background, moderation
from directory.background import jobs
from directory.words.languages import INTERFACE, path_in, written_day
from tests import clock, dumped
from tests import factories as make
from tests.pages import caution, withdraw
from tests.proxying import SITE

pytestmark = pytest.mark.django_db
both = pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
any_database = pytest.mark.any_database
COPY = {"en": "This is a copy", "fr": "Ceci est une copie", "ar": "هذه نسخة"}


@pytest.fixture
def folder(tmp_path, settings):
    settings.MIRROR_DIRECTORY = tmp_path / "mirror"
    settings.EXPORT_DIRECTORY = tmp_path / "exports"
    return settings.MIRROR_DIRECTORY


@pytest.fixture
def first_pages_alone(monkeypatch):
    """What is tried here is how a mirror comes and goes, for which the first pages suffice."""
    monkeypatch.setattr(static_mirror, "linked", lambda page: [])
    monkeypatch.setattr(static_mirror, "snapshot", nullcontext)


def written(folder, at=None):
    return write_mirror(folder, now=at or timezone.now())


def shown(folder, at=None):
    """What a proxy finds at this moment."""
    block = int((at or timezone.now()).timestamp()) // 1000
    return folder / "current" / "shown" / str(block)


def pages_of(folder):
    files = folder.rglob("*.html")
    return {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in files}


def types_of_nginx():
    """The endings that the kit's file knows; what has none is plain text."""
    site = SITE.read_text(encoding="utf-8")
    return {"", *re.findall(r"^            \S+/\S+ (\w+);$", site, re.MULTILINE)}


def lost_links(folder, pages):
    """Where a link on a page leads to nothing in the folder."""
    lost = set()
    for name, text in pages.items():
        for address in re.findall(r'(?:href|src|action|data-[a-z]+)="([^"#]+)', text):
            address = html.unescape(address)
            if not (path := own_path(address)) and address.startswith(("/", "http://testserver/")):
                lost.add((name, address))
            elif path and not (folder / (path[1:] + "index.html" * path.endswith("/"))).is_file():
                lost.add((name, path))
    return lost


@both
@any_database
def test_it_holds_the_whole_public_site_and_leads_nowhere_else(folder, settings, capsys):
    dumped.built()
    call_command("export")
    call_command("export", "--mirror")
    assert re.search(r"\nMirrored [0-9]+ files, [0-9]+ bytes, to .*\.\n$", capsys.readouterr().out)
    there = shown(folder)
    pages = pages_of(there.resolve())
    assert lost_links(there, pages) == set()
    for tag in INTERFACE:
        base = path_in("/", tag)[1:]
        for path in (
            "",
            "countries/LT/",
            "calls/full/",
            "calls/full/write/LT/",
            "search/",
            "data/",
            "embed/LT/",
        ):
            page = pages[f"{base}{path}index.html"]
            assert f"{written_day(clock.TODAY, tag)}" in page, path
            assert COPY.get(tag, "<strong>") in page, path
    assert not [name for name, page in pages.items() if "<form" in page or "suggest-link" in page]
    assert dumped.CANARY not in "".join(pages.values())
    for name in ("feeds/LT.atom", "feeds/changes.atom", "data/latest.json", "data/figures.json"):
        assert (there / name).is_file(), name
    dump = next(settings.EXPORT_DIRECTORY.glob("advocacy-*"))
    held = {path.name: path.read_bytes() for path in (there / "data" / dump.name).iterdir()}
    assert held["contact_points.csv"] == (dump / "contact_points.csv").read_bytes()
    assert {
        path.suffix.removeprefix(".") for path in there.rglob("*") if path.is_file()
    } - types_of_nginx() == set()
    assert lost_links(folder / "away", pages_of(folder / "away")) == set()
    # Another user reads it.
    assert {path.stat().st_mode & 0o777 for path in there.resolve().rglob("*")} == {0o755, 0o644}


@both
@any_database
def test_what_is_withdrawn_is_gone_from_the_next_which_takes_the_place_of_the_first(folder, monkeypatch):
    found = static_mirror.linked
    monkeypatch.setattr(
        static_mirror,
        "linked",
        lambda page: [path for path in found(page) if path.startswith("/organisations/")],
    )
    body = make.published(make.make_organisation(slug="league"))
    first = written(folder)
    assert (shown(folder) / "organisations/league/index.html").is_file()
    withdraw(body)
    second = written(folder)
    assert second.name != first.name
    assert not (shown(folder) / "organisations/league").exists()
    assert not [path for path in folder.rglob("*") if first.name in path.name]
    assert "league" not in "".join(pages_of(folder).values())


@any_database
def test_what_is_right_stays_and_is_shown_until_a_day_after_it_was_last_seen(folder, first_pages_alone):
    written(folder)
    seen = timezone.now() + timedelta(hours=3)
    assert written(folder, seen).is_new is False
    last, after = seen + timedelta(hours=23, minutes=40), seen + timedelta(hours=24)
    assert (shown(folder, last).is_dir(), shown(folder, after).is_dir()) == (True, False)
    assert not shown(folder, timezone.now()).exists()
    assert abs(confirmed_at(folder) - seen) < timedelta(minutes=17)


@any_database
def test_what_is_unsafe_goes_with_its_act(folder, first_pages_alone, django_capture_on_commit_callbacks):
    body = make.published(make.make_organisation())
    written(folder)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.withdraw(body, by=make.make_account(), reason="danger", at=make.NOW, is_unsafe=True)
    assert [path.name for path in folder.iterdir() if not path.name.startswith((".", "away"))] == []
    assert (folder / "away" / "fr" / "index.html").is_file()


@any_database
def test_what_becomes_unsafe_while_it_is_written_is_never_shown(folder, first_pages_alone, monkeypatch):
    monkeypatch.setattr(static_mirror, "first_safe_seq", iter([0, 10**6]).__next__)
    monkeypatch.setattr(static_mirror, "delete_unsafe_mirror", lambda folder: static_mirror.first_safe_seq())
    with pytest.raises(Overtaken):
        written(folder)
    assert [path.name for path in folder.iterdir()] == [".lock"]


@any_database
def test_where_the_disk_refuses_the_one_of_before_is_shown_until_its_time_is_over(
    folder, first_pages_alone, monkeypatch
):
    first = written(folder)
    caution("LT")
    make.published(make.make_organisation())
    monkeypatch.setattr(
        static_mirror, "_write_away", lambda folder, now: (_ for _ in ()).throw(OSError(28, "full"))
    )
    later = timezone.now() + timedelta(hours=5)
    with pytest.raises(OSError, match="full"):
        written(folder, later)
    assert {path.name for path in folder.iterdir()} == {
        *(".lock", "current", "away", first.name, first.name.replace("mirror", "away")),
    }
    assert not shown(folder, timezone.now() + timedelta(hours=24)).exists()


@any_database
def test_the_worker_renews_it_every_ten_minutes_where_one_is_wanted(folder, first_pages_alone, monkeypatch):
    monkeypatch.setattr(jobs, "_jobs", {})
    tasks.register()
    assert {job.name: job.every for job in background.recurring_jobs()}["renew_mirror"] == timedelta(
        minutes=10
    )
    assert (tasks.renew_mirror.call()["done"], tasks.renew_mirror.call()["done"]) == (True, False)


@any_database
def test_without_a_folder_the_command_asks_for_one():
    with pytest.raises(CommandError, match="--mirror: name a folder, or set MIRROR_DIRECTORY"):
        call_command("export", "--mirror")
