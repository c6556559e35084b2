"""A web server in a process of its own, on the database of the run: ``python -m tests.serving '{"SETTING": value}'``.

``LONGEST_WAIT`` is set where it is, in ``kept_answers``.

It prints its port. Beside the service it answers ``POST /-/approve/<kind>/<id>`` (two people stand behind a
pending unit, in this process) and ``GET /-/made`` (how many answers the views made).
"""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

MADE = []
SECONDS = "SECONDS_PER_ANSWER"


def taking_their_time(get_response):
    """A middleware within the cache: counts the answers that are made, and has each take a while."""
    from django.conf import settings

    def middleware(request):
        MADE.append(request.path)
        time.sleep(getattr(settings, SECONDS, 0))
        return get_response(request)

    return middleware


class Threading(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 500


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


def main(changes):
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    from directory.serving import kept_answers

    kept_answers.LONGEST_WAIT = changes.pop("LONGEST_WAIT", kept_answers.LONGEST_WAIT)
    for name, value in changes.items():
        setattr(settings, name, value)
    settings.DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE_NAME"]
    after = settings.MIDDLEWARE.index("directory.serving.public_cache.PublicCache") + 1
    settings.MIDDLEWARE.insert(after, "tests.serving.taking_their_time")
    sys.modules["tests.serving"] = sys.modules["__main__"]  # one list for both names
    application = get_wsgi_application()
    server = Threading(("127.0.0.1", 0), Quiet)
    server.set_app(lambda environ, start: beside(environ, start) or application(environ, start))
    print(server.server_port, flush=True)
    server.serve_forever()


def beside(environ, start_response):
    path = environ["PATH_INFO"]
    if not path.startswith("/-/"):
        return None
    if path.startswith("/-/approve/"):
        from directory import moderation
        from tests import factories as make

        make.published(moderation.find(*path.split("/")[3:]))
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps(MADE).encode()]


class Served:
    def __init__(self, process, port):
        self.process, self.port = process, port

    def ask(self, path, method="GET", timeout=60, **headers):
        """Status, headers and body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    @property
    def made(self):
        return json.loads(self.ask("/-/made")[2])


@contextmanager
def serving(**changes):
    """A server with these settings, in a process of its own; it is gone in the end."""
    from django.conf import settings

    name = str(settings.DATABASES["default"]["NAME"])
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.serving", json.dumps(changes)],
        cwd=settings.BASE_DIR,
        env={**os.environ, "TEST_DATABASE_NAME": name, "PYTHONPATH": str(settings.BASE_DIR)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Served(process, int(process.stdout.readline()))
    finally:
        process.kill()
        process.communicate()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
