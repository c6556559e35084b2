"""Static files: packed and kept for ever once collected, and there at once in a fresh clone."""

import io

import pytest
from django.core.management import call_command
from django.templatetags.static import static
from whitenoise.middleware import WhiteNoiseMiddleware

from config.static_files import StaticFiles

FILES = ("finder.js", "country-names.js", "country-names-more.js", "site.css")


@pytest.fixture
def collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    # The admin's files would take seconds to pack and prove nothing more.
    settings.INSTALLED_APPS = ["django.contrib.staticfiles"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    call_command("collectstatic", interactive=False, verbosity=0, stdout=io.StringIO())
    return StaticFiles(location=tmp_path)


def test_in_a_fresh_clone_plain_names_serve(settings, tmp_path):
    assert StaticFiles(location=tmp_path).url("finder.js") == "/static/finder.js"
    assert static("finder.js").startswith("/static/finder.")


def test_collected_files_have_a_hash_in_their_name_and_are_packed(collected, tmp_path):
    for name in FILES:
        path = tmp_path / collected.url(name).removeprefix("/static/")
        assert path.name != name
        assert path.read_bytes() == (tmp_path / name).read_bytes()
        for ending in (".br", ".gz"):
            assert path.with_name(path.name + ending).stat().st_size < path.stat().st_size / 2


def test_a_file_that_came_after_the_collection_is_served_by_its_plain_name(collected):
    assert collected.url("written-later.js") == "/static/written-later.js"


def test_a_browser_keeps_a_name_with_a_hash_for_ever(collected, settings, monkeypatch, rf):
    monkeypatch.setattr("whitenoise.middleware.staticfiles_storage", collected)
    server = WhiteNoiseMiddleware(lambda request: None)
    for name in FILES:
        kept = server(rf.get(collected.url(name), headers={"accept-encoding": "br"}))
        plain = server(rf.get(f"/static/{name}"))
        assert "immutable" in kept["Cache-Control"]
        assert kept["Content-Encoding"] == "br"
        assert "immutable" not in plain["Cache-Control"]
        kept.close()
        plain.close()
