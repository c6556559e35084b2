"""The WSGI application. Every server goes through here, so here an unsafe one is refused."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

from config.safety import refuse_unsafe_service, tell_contradictions  # noqa: E402  (needs the app registry)

refuse_unsafe_service()
tell_contradictions()

# An answer makes thousands of objects and frees nearly all at once; to look for cycles after each 700, and through
# everything that the service itself consists of, costs a list a tenth of its time.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
