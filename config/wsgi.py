"""The WSGI application. Every server goes through here, so here an unsafe one is refused."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

from config.safety import refuse_unsafe_service  # noqa: E402  (needs the app registry)

refuse_unsafe_service()
