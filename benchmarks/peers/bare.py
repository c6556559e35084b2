"""The constant view behind the same door and no middleware: what Django and the server cost at least."""

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

import config.wsgi  # noqa: F401  (the apps start with the middleware that theirs ask for)
from directory.serving.door import Door

settings.MIDDLEWARE = []
application = Door(WSGIHandler())
