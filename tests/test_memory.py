"""What a web process holds from its start: nothing that only workers, commands and seldom used pages need."""

import subprocess
import sys

from django.conf import settings

SELDOM = {
    *("aiohttp", "arro3", "mammoth", "numpy", "openpyxl", "py3langid", "pypdf", "trafilatura"),
    *("confusable_homoglyphs.confusables", "text_unidecode"),
}


def test_a_web_process_starts_without_what_it_seldom_needs():
    program = (
        "import sys, django; django.setup(); from django.urls import get_resolver; get_resolver().url_patterns; "
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=settings.BASE_DIR,
        env={"PATH": "", "DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert SELDOM & set(done.stdout.split()) == set()
