"""What a web process holds from its start: nothing that only workers, commands and seldom used pages need."""

import subprocess
import sys

from django.conf import settings

SELDOM = {
    *("aiohttp", "arro3", "mammoth", "numpy", "openpyxl", "py3langid", "pypdf", "trafilatura"),
    *("confusable_homoglyphs.confusables", "text_unidecode"),
    # What other databases and caches need, and what libraries import only because it is there.
    *(
        "cryptography",
        "django.contrib.postgres",
        "jinja2",
        "fido2",
        "psycopg",
        "pygments",
        "redis",
        "requests",
    ),
}


def test_a_web_process_starts_without_what_it_seldom_needs(tmp_path):
    program = (
        "import sys, config.wsgi; from django.urls import get_resolver; get_resolver().url_patterns; "
        "print(*sys.modules); import pygments, requests"
    )
    environment = {
        "PATH": "",
        "DEBUG": "1",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'none.sqlite3'}",
    }
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert SELDOM & set(done.stdout.split()) == set()
