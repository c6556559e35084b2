"""Each setting that can be wrong in silence is told, with what mends it; a sound installation hears nothing."""

import re
from itertools import chain

import pytest
from django.conf import settings as conf
from django.core.checks import run_checks
from django.test import Client

from config import safety
from directory.operating import settings_checks
from tests import factories as make

SOUND = {
    "DEBUG": False,
    "SITE_URL": "https://directory.example.org",
    "ALLOWED_HOSTS": ["directory.example.org"],
    "TRUSTED_PROXY_COUNT": 1,
    "CONTACT_ADDRESS": "office@example.org",
    "SECOND_FACTOR_REQUIRED": True,
}
MAIL = {
    "EMAIL_URL": "set",
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "EMAIL_HOST": "mail.example.org",
    "EMAIL_HOST_USER": "name",
    "EMAIL_HOST_PASSWORD": "password",
    "DEFAULT_FROM_EMAIL": "The editors <office@example.org>",
}
# By each setting the ids that it brings up.
WRONG = [
    ({"DEBUG": True}, [1]),
    ({"SITE_URL": "directory.example.org"}, [2]),
    ({"SITE_URL": "https://[directory"}, [2]),
    ({"SITE_URL": "https://directory.example.org/path"}, [3]),
    ({"SITE_URL": "http://directory.example.org"}, [4]),
    ({"SITE_URL": "http://192.0.2.1", "ALLOWED_HOSTS": ["192.0.2.1"]}, [4]),
    ({"SITE_URL": "https://other.example.org"}, [5]),
    ({"SITE_URL": "http://127.0.0.1:8000"}, [5]),
    ({"ALLOWED_HOSTS": ["*"]}, [6]),
    ({"TRUSTED_PROXY_COUNT": -1}, [7]),
    ({"TRUSTED_PROXY_COUNT": 0}, [8]),
    ({"TRUSTED_PROXY_COUNT": 0, "SECURE_SSL_REDIRECT": True}, [8, 9]),
    ({"METRICS_TOKEN": "short"}, [10]),
    ({**MAIL, "EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}, [15]),
    ({**MAIL, "EMAIL_HOST": None}, [15]),
    ({**MAIL, "EMAIL_HOST_PASSWORD": None}, [16]),
    ({**MAIL, "DEFAULT_FROM_EMAIL": "directory@localhost"}, [17]),
    *(({name: 0}, [18]) for name in settings_checks.AT_LEAST_ONE),
    ({"VERIFICATION_TERM_DAYS": {"email": 0}}, [18]),
    ({"EXTRACTION_MODEL": "m", "EXTRACTION_ENDPOINT": ""}, [19]),
    ({"LEAVE_URL": "www.wikipedia.org"}, [20]),
    ({"CONTACT_ADDRESS": ""}, [30]),
    ({"CONTACT_ADDRESS": "the office"}, [31]),
    ({"SECOND_FACTOR_REQUIRED": False}, [32]),
    ({"SECOND_EYES_AFTER_DAYS": 0}, [33]),
]
BY_ENVIRONMENT = [
    ({"GRANIAN_WORKERS": "2"}, [11]),
    ({"WEB_CONCURRENCY": "4"}, [11]),
    ({"PROMETHEUS_MULTIPROC_DIR": "/run/counts"}, [11]),
    ({"MAIL_FROM": "office@example.org"}, [14]),
]
STORES = [
    ("DATABASES", {"ENGINE": "django.db.backends.sqlite3", "NAME": "directory.sqlite3"}, [12]),
    ("CACHES", {"LOCATION": "redis://:password@cache.example:6379/0"}, [13]),
]
# By each mode of a key the ids that it brings up; None: there is none.
KEYS = {None: [36], 0o644: [37], 0o600: []}
UNWRITABLE = {"EXPORT_DIRECTORY": 34, "ERASURES_FILE": 35}
EVERY = {number for *_, numbers in WRONG + BY_ENVIRONMENT + STORES for number in numbers} | {
    *UNWRITABLE.values(),
    *chain.from_iterable(KEYS.values()),
}


@pytest.fixture
def sound(settings):
    for name, value in SOUND.items():
        setattr(settings, name, value)
    return settings


def found():
    """The numbers that `check --deploy` tells of ours."""
    told = [each for each in run_checks(include_deployment_checks=True) if each.id.startswith("directory.")]
    assert all(message.hint for message in told)
    return [int(message.id.removeprefix("directory.W")) for message in told]


def test_a_sound_installation_hears_nothing(sound):
    assert found() == []


def test_nor_does_one_with_mail(sound):
    for name, value in MAIL.items():
        setattr(sound, name, value)
    assert found() == []


@pytest.mark.parametrize(
    "host", ["directory.example.org:8443", "DIRECTORY.example.org", "[2001:db8::1]", "localhost:8000"]
)
def test_any_spelling_of_its_own_address_is_right(sound, host):
    sound.SITE_URL = f"https://{host}"
    sound.ALLOWED_HOSTS = [".example.org", "[2001:db8::1]", "localhost"]
    assert found() == []


@pytest.mark.parametrize(("changes", "numbers"), WRONG)
def test_what_is_wrong_is_told(sound, changes, numbers):
    for name, value in changes.items():
        setattr(sound, name, value)
    assert found() == numbers


@pytest.mark.parametrize(("name", "changes", "numbers"), STORES)
def test_a_store_that_is_named_wrongly_is_told(sound, monkeypatch, name, changes, numbers):
    for key, value in changes.items():
        monkeypatch.setitem(getattr(conf, name)["default"], key, value)
    assert found() == numbers


@pytest.mark.parametrize(("environment", "numbers"), BY_ENVIRONMENT)
def test_what_the_environment_tells_counts_too(sound, monkeypatch, environment, numbers):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert found() == numbers


@pytest.mark.parametrize("name", UNWRITABLE)
def test_a_place_that_cannot_be_written_to_is_told(sound, tmp_path, name):
    # A file where a folder should be refuses root as well.
    (tmp_path / "file").touch()
    setattr(sound, name, tmp_path / "file" / "below")
    assert found() == [UNWRITABLE[name]]


@pytest.mark.parametrize("mode", KEYS)
def test_a_key_that_others_can_read_or_we_cannot_is_told(sound, tmp_path, mode):
    sound.SIGNING_KEY = tmp_path / "signing"
    if mode:
        sound.SIGNING_KEY.touch()
        sound.SIGNING_KEY.chmod(mode)
    assert found() == KEYS[mode]


def test_a_place_that_can_still_be_made_is_fine(sound, tmp_path):
    sound.EXPORT_DIRECTORY = tmp_path / "new" / "exports"
    assert found() == []


def test_under_debug_a_try_out_on_this_machine_hears_nothing(sound):
    sound.DEBUG, sound.SITE_URL, sound.ALLOWED_HOSTS = True, "http://127.0.0.1:8000", ["127.0.0.1", "[::1]"]
    assert found() == []


def test_every_check_is_tested_and_documented():
    source = (conf.BASE_DIR / "directory" / "operating" / "settings_checks.py").read_text(encoding="utf-8")
    numbers = {int(number) for number in re.findall(r"_warning\(\s*(\d+)", source)} | {*UNWRITABLE.values()}
    table = (conf.BASE_DIR / "docs" / "operators.md").read_text(encoding="utf-8")
    assert numbers == EVERY == {int(number) for number in re.findall(r"^\| W0(\d\d) \|", table, re.MULTILINE)}


def test_a_start_tells_contradictions_in_the_log(sound, caplog):
    sound.TRUSTED_PROXY_COUNT = 0
    safety.tell_contradictions()
    assert "Set TRUSTED_PROXY_COUNT=1" in caplog.text


@pytest.mark.django_db
def test_the_first_page_of_editors_tells_contradictions(sound):
    editor = Client()
    editor.force_login(make.make_account())
    queue = "/admin/review/"
    assert (
        "contradictions" not in editor.get(queue, headers={"Host": "directory.example.org"}).content.decode()
    )
    sound.TRUSTED_PROXY_COUNT = 0
    page = editor.get(queue, headers={"Host": "directory.example.org"}).content.decode()
    assert "Set TRUSTED_PROXY_COUNT=1" in page
