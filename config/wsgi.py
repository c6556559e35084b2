"""The WSGI application. Every server goes through here, so here an unsafe one is refused."""

import gc
import os
import sys

from django.core.wsgi import get_wsgi_application

# An answer makes thousands of objects and frees nearly all at once, and the modules stay: to look for cycles after each
# 700 costs a list a tenth of its time, and a start a fifth.
gc.set_threshold(50_000, 20, 50)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

# Libraries import these where they are installed, for parts that serve nothing here: DRF's fields of PostgreSQL and its
# pages in colours, and what tests of Django and DRF use. It would be 17 MB of each process.
SPARED = ("requests", "jinja2", "pygments", "django.contrib.postgres")
for name in SPARED:
    sys.modules[name] = None  # type: ignore[assignment]  # it is as if it were not there
django = get_wsgi_application()
for name in SPARED:
    del sys.modules[name]

from config.safety import refuse_unsafe_service, tell_contradictions  # noqa: E402  (needs the app registry)
from directory.operating.metrics import count_repeated  # noqa: E402  (as above)
from directory.serving.repeated import Repeating  # noqa: E402  (as above)

application = Repeating(django, count_repeated)
refuse_unsafe_service()
tell_contradictions()

# Nor through everything that the service itself consists of.
gc.collect()
gc.freeze()
