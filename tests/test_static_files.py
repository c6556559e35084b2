"""Static files: packed and kept for ever once collected, and there at once in a fresh clone."""

import io

import pytest
from django.core.management import call_command
from django.templatetags.static import static

from config.static_files import CodedStaticFiles, StaticFiles

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


# Whatever ends an answer looks for connections to close.
@pytest.mark.django_db
def test_a_browser_keeps_a_name_with_a_hash_for_ever(collected, settings, monkeypatch, rf):
    monkeypatch.setattr("whitenoise.middleware.staticfiles_storage", collected)
    server = CodedStaticFiles(lambda request: None)
    for name in FILES:
        kept = server(rf.get(collected.url(name), headers={"accept-encoding": "br"}))
        plain = server(rf.get(f"/static/{name}"))
        assert "immutable" in kept["Cache-Control"]
        assert kept["Content-Encoding"] == "br"
        assert "immutable" not in plain["Cache-Control"]
        kept.close()
        plain.close()


@pytest.mark.django_db
def test_each_coding_of_a_file_has_a_validator_of_its_own(collected, settings, monkeypatch, rf):
    monkeypatch.setattr("whitenoise.middleware.staticfiles_storage", collected)
    server = CodedStaticFiles(lambda request: None)

    def asked(coding, **headers):
        answer = server(rf.get(collected.url("site.css"), headers={"accept-encoding": coding, **headers}))
        answer.close()
        return answer

    tags = {coding: asked(coding)["ETag"] for coding in ("identity", "gzip", "br")}
    assert len(set(tags.values())) == 3
    for coding, etag in tags.items():
        for other in tags:
            answer = asked(other, **{"if-none-match": etag})
            assert answer.status_code == (304 if other == coding else 200)
            assert (answer["ETag"], answer["Vary"]) == (tags[other], "Accept-Encoding")
    since = asked("br", **{"if-modified-since": asked("br")["Last-Modified"]})
    assert (since.status_code, since["ETag"]) == (304, tags["br"])
