"""The settings of the service, with what a test run needs beside them."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ["DEBUG"] = "0"
os.environ["ALLOWED_HOSTS"] = "testserver,127.0.0.1,localhost"

from tests import clock  # noqa: E402

# Before anything of the service is imported: it takes the time of its start.
clock.start()

from config.settings import *  # noqa: E402, F403

SECOND_EYES_AFTER_DAYS = 7
# A test that rolls back leaves a version behind that never was; tests of the cache switch it on.
PUBLIC_CACHE = False
VERSION_REMEMBERED_SECONDS = 0
# Tests of the second factor switch it on.
SECOND_FACTOR_REQUIRED = False
# Counted, and never reached: all tests are one sender.
READS_PER_MINUTE = 1_000_000
# No test may delete what this checkout serves, nor what a test beside it wrote.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
ERASURES_FILE = BASE_DIR / ".pytest_cache" / f"erasures{WORKER}.jsonl"  # noqa: F405
EXPORT_DIRECTORY = BASE_DIR / ".pytest_cache" / f"exports{WORKER}"  # noqa: F405
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

(BASE_DIR / ".pytest_cache").mkdir(exist_ok=True)  # noqa: F405
# What a test writes need not survive a loss of power.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    _options = DATABASES["default"]["OPTIONS"]  # noqa: F405
    _options["init_command"] = _options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
else:
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c synchronous_commit=off -c jit=off"  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3") and os.environ.get("TEST_SQLITE"):  # noqa: F405
    DATABASES["default"]["TEST"]["NAME"] = os.environ["TEST_SQLITE"]  # noqa: F405
