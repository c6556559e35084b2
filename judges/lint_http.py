"""What REDbot objects to in how pages and the API are answered: headers, caching, validators, ranges, codings.

    TOOLS/venv/bin/python judges/lint_http.py ADDRESS PATH ...

In the environment of the judges, which asks the service at ADDRESS, on loopback; prints a JSON array of objects with
``code``, the name of REDbot's note, and ``where``.
"""

import json
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from typing import Any

import thor
from httplint.note import levels
from redbot.resource import HttpResource


def main(address: str, *paths: str) -> None:
    """One after the other, in the one loop that thor has."""
    waiting, found = list(paths), list[dict[str, str]]()

    def ask_next() -> None:
        if not waiting:
            thor.stop()
            return
        path = waiting.pop(0)
        resource = asked(address + path)

        def note() -> None:
            found.extend(objections(path, resource))
            ask_next()

        resource.on("check_done", note)
        resource.check()

    ask_next()
    thor.run()
    print(json.dumps(found))


def asked(url: str) -> HttpResource:
    config = ConfigParser()
    config.read_dict({"redbot": {"enable_local_access": "True"}})
    resource = HttpResource(config["redbot"])
    resource.set_request(url)
    return resource


def objections(path: str, resource: HttpResource) -> Iterator[dict[str, str]]:
    """Of the answer, and of what came when the same was asked under a validator, a range, a coding."""
    if not resource.response.complete:
        yield {"code": "NOT_ANSWERED", "where": f"{path}: {resource.fetch_error}"}
    for note in every(resource.response.notes):
        if note.level in (levels.WARN, levels.BAD):
            yield {"code": type(note).__name__, "where": f"{path}: {note.summary}"}


def every(notes: Any) -> Iterator[Any]:
    for note in notes:
        yield note
        yield from every(note.subnotes)


if __name__ == "__main__":
    main(*sys.argv[1:])
