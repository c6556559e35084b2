"""A program of somebody else: it mirrors a directory by what docs/api.md says, and knows nothing else of it."""

import copy
import hashlib
import http.client
import json
from collections import Counter
from contextlib import closing
from datetime import date
from urllib.parse import urlsplit

# What the feed calls a record, the list that shows it, and the file of a dump that holds it.
LISTS = {
    "organisation": "organisations",
    "contact_point": "contact-points",
    "call": "calls",
    "article": "articles",
    "petition": "petitions",
    "issue": "issues",
    "country": "countries",
}


class Reader:
    """Asks one site. It keeps what it read with its validator, and counts the answers."""

    def __init__(self, site):
        self.host = urlsplit(site).netloc
        self.kept, self.statuses = {}, Counter()

    def get(self, address):
        """Status and body; of a redirection those of where it leads."""
        parts = urlsplit(address)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        etag, body = self.kept.get(path, (None, None))
        with closing(http.client.HTTPConnection(self.host, timeout=30)) as connection:
            given = {"If-None-Match": etag} if etag else {}
            connection.request("GET", path, headers={"Connection": "close", **given})
            answer = connection.getresponse()
            read = answer.read()
        self.statuses[answer.status] += 1
        if answer.status == 301:
            return self.get(answer.headers["Location"])
        if answer.status == 304:
            return 200, body
        if answer.status == 200:
            self.kept[path] = (answer.headers["ETag"], read)
        return answer.status, read

    def json(self, address):
        status, body = self.get(address)
        assert status == 200, (status, address, body)
        return json.loads(body)

    def results(self, address):
        """Every row of a list, page by page."""
        while address:
            page = self.json(address)
            yield from page["results"]
            address = page["next"]


class Mirror:
    """A copy of everything that the site shows, by kind and id. ``seq`` is the last number that it knows."""

    def __init__(self, site):
        self.reader = Reader(site)
        self.records = {kind: {} for kind in LISTS}
        self.seq = 0

    def load(self):
        """Begin with the newest dump; every file must be what its manifest says."""
        manifest = self.reader.json("/data/latest.json")
        for file in manifest["files"]:
            status, body = self.reader.get(manifest["url"] + file["path"])
            assert (status, len(body)) == (200, file["bytes"])
            assert hashlib.sha256(body).hexdigest() == file["sha256"]
            kind = next((kind for kind, name in LISTS.items() if file["path"] == _file_of(name)), None)
            if kind:
                self._keep(kind, map(json.loads, body.decode().splitlines()))
        self.seq = manifest["seq"]

    def follow(self):
        """Read what changed since; the entries of the feed."""
        entries, last = self._entries()
        for entry in entries:
            if entry["type"] == "withdrawn":
                self.records[entry["kind"]].pop(entry["id"], None)
        for kind, name in LISTS.items():
            if kind != "country":
                since = f"/api/v1/{name}/?page_size=100&updated_since={self.seq + 1}"
                self._keep(kind, self.reader.results(since))
        self.read_countries()
        self.seq = last
        return entries

    def read_countries(self):
        """They have no number of their own: what their readers may do changes with the date as well."""
        self._keep("country", self.reader.results("/api/v1/countries/?page_size=100"))

    def crawl(self):
        """Read every list from its beginning to its end."""
        for kind, name in LISTS.items():
            self.records[kind] = {}
            self._keep(kind, self.reader.results(f"/api/v1/{name}/?page_size=100"))

    def fetch(self, entry):
        """The record that an entry of the feed names, as it is now; None if it is gone."""
        status, body = self.reader.get(entry["url"])
        assert status in (200, 404), (status, entry)
        return json.loads(body) if status == 200 else None

    def on(self, today):
        """The records with what only the date changes, and the counts, worked out here."""
        records = copy.deepcopy(self.records)
        calls, bodies = records["call"].values(), records["organisation"].values()
        for call in calls:
            call["open"] = _is_open(call, today)
        for points in [records["contact_point"].values(), *(body["contact_points"] for body in bodies)]:
            for point in points:
                _judge(point["verification"], today)
        offered = {
            country["ministry"]["id"]: len(country["calls"])
            for country in records["country"].values()
            if country["ministry"]
        }
        named = Counter(
            body["id"] for call in calls if call["open"] for body in call["addresses"]["organisations"]
        )
        for body in bodies:
            body["calls_count"] = offered.get(body["id"], named[body["id"]])
        return records

    def _entries(self):
        """What the feed tells after the last known number, and the number to go on from."""
        entries, address = [], f"/api/v1/changes/?after={self.seq}&page_size=100"
        while address:
            page = self.reader.json(address)
            entries += page["results"]
            address = page["next"]
        return entries, page["last_seq"]

    def _keep(self, kind, rows):
        self.records[kind].update((row.get("id") or row["code"], row) for row in rows)


def _file_of(name):
    return f"{name.replace('-', '_')}.jsonl"


def _is_open(call, today):
    lapses_on = call["lapses_on"]
    return call["outcome"] == "open" and (lapses_on is None or date.fromisoformat(lapses_on) >= today)


def _judge(verification, today):
    if verification["state"] in ("verified", "overdue"):
        is_due = date.fromisoformat(verification["due_on"]) <= today
        verification["state"] = "overdue" if is_due else "verified"
