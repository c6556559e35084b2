"""The invented sites: ``*.toml`` in the folders of ``SETS``, one file each; README.md tells how they are written."""

import re
import string
import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache, cached_property
from html import escape
from pathlib import Path
from urllib.parse import quote, urlsplit

HERE = Path(__file__).parent
SETS = ("known", "unseen", "fresh")
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "dv"}
NO_PAGE = "<!doctype html><title>404</title><h1>404</h1>"


@dataclass(frozen=True)
class Answer:
    """What one address of a site gives. ``gate``: the cookie without which it redirects to itself."""

    status: int
    headers: dict[str, str]
    body: bytes
    gate: str = ""


@dataclass(frozen=True)
class Value:
    """One value on a site: ``purposes`` are those that a reader of the page may give it."""

    channel: str
    purposes: tuple[str, ...]
    value: str
    extension: str = ""


@dataclass(frozen=True)
class Expected:
    """What is to be found.

    ``contact`` and ``form`` are addresses, the best first, each acceptable; ``own`` must be found, ``may`` counts
    neither way, ``never`` tempts and is wrong. ``trouble`` is what a person must be told, "" for none.
    """

    contact: tuple[str, ...]
    form: tuple[str, ...]
    own: tuple[Value, ...]
    may: tuple[Value, ...]
    never: tuple[Value, ...]
    trouble: str


@dataclass(frozen=True)
class Site:
    """One site, as its file tells it. ``folder`` is the set that it belongs to."""

    name: str
    folder: str
    facts: dict = field(repr=False)

    @property
    def country(self):
        return self.facts["country"]

    @property
    def languages(self):
        return self.facts["languages"]

    @property
    def names(self):
        return self.facts["names"]

    @property
    def home(self):
        return self.facts["home"]

    @property
    def no_contact(self):
        """Whether finding no contact page is right: ``expected.contact`` names what is right besides."""
        return self.facts["expected"].get("no_contact", False)

    @property
    def shape(self):
        return self.facts["shape"]

    @cached_property
    def hosts(self):
        return {urlsplit(address).hostname for address in self.pages}

    @cached_property
    def pages(self):
        """Facts of each page by its whole address."""
        return {self.address(path): page for path, page in self.facts["page"].items()}

    @cached_property
    def expected(self):
        told = self.facts["expected"]
        lists = {key: tuple(map(value, told.get(key, ()))) for key in ("own", "may", "never")}
        pages = {key: tuple(map(self.address, told.get(key, ()))) for key in ("contact", "form")}
        return Expected(**pages, **lists, trouble=told.get("trouble", ""))

    def address(self, path):
        """ "/a" on the home's host, "//host/a" on another with the home's scheme; a whole address stays."""
        parts = urlsplit(self.home)
        path = quote(path, safe=string.punctuation)
        if path.startswith("//"):
            return f"{parts.scheme}:{path}"
        return path if "://" in path else f"{parts.scheme}://{parts.netloc}{path}"

    def text(self, page, path="/"):
        """The page as a string, in its frame."""
        body = page.get("body", "")
        if not page.get("type", "text/html").startswith("text/html") or page.get("bare"):
            return body
        frames = self.facts.get("frames", {})
        frame = frames[page["in"]] if "in" in page else self.facts.get("frame", "{{body}}")
        inside = frame.replace("{{body}}", body).replace("{{title}}", page.get("title", ""))
        inside = NEWS.sub(lambda match: news(int(match[1]), self.facts["words"]), inside)
        lang = page.get("lang", page.get("in", self.languages[0]))
        return framed(
            self.facts.get("cms", "plain"),
            lang=lang,
            dir="rtl" if lang[:2] in RIGHT_TO_LEFT else "ltr",
            title=page.get("title", self.names[0]),
            head=page.get("head", "") + self.facts.get("head", ""),
            charset=page.get("charset", self.facts.get("charset", "utf-8")),
            path=path,
            body=inside,
        )

    def answer(self, address):
        """What a request of ``address`` gets."""
        parts = urlsplit(address)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        if path == "/robots.txt" and "robots" in self.facts:
            page = {"type": "text/plain", "body": self.facts["robots"]}
        else:
            page = self.pages.get(address) or self.missing()
        charset = page.get("charset", self.facts.get("charset", "utf-8"))
        told = page.get("type", "text/html" + ("; charset=utf-8" if charset == "utf-8" else ""))
        headers = {"Content-Type": told, **page.get("headers", {})}
        status = page.get("status", 200)
        if "redirect" in page:
            status = page.get("status", 302)
            headers["Location"] = self.address(page["redirect"])
        body = self.text(page, path).encode(charset, "xmlcharrefreplace")
        return Answer(status, headers, body, page.get("gate", ""))

    def missing(self):
        """Some sites answer everything with their home."""
        if self.facts.get("soft404"):
            return self.pages[self.home]
        return {"status": 404, "bare": True, "body": self.facts.get("missing", NO_PAGE)}


def news(count, words):
    """So many links as a front page has them; no two have the same text."""
    size = len(words)
    titles = (f"{words[n % size]} {words[n // size % size]} {words[n * 7 % size]} {n}" for n in range(count))
    return "".join(
        f'<li><a href="/n/{n}">{title}</a> {n % 28 + 1}.11.2026</li>' for n, title in enumerate(titles)
    )


NEWS = re.compile(r"\{\{news (\d+)\}\}")


def framed(system, *, title, path, body, **parts):
    """The whole page as this content management system sends it: ``systems/`` holds what stands around."""
    parts = {**parts, "title": escape(title, quote=False), "path": escape(path), "body": body}
    return PART.sub(lambda match: parts[match[1]], around(system))


@cache
def around(system):
    return (HERE / "systems" / f"{system}.html").read_text("utf-8")


PART = re.compile(r"\{\{(lang|dir|title|head|charset|path|body)\}\}")
VALUE = re.compile(r"(\w+) ([\w|]+) (.+?)(?: ext (\d+))?")


def value(line):
    """ "telephone consular|emergency +37060000000 ext 12"."""
    channel, purposes, told, extension = VALUE.fullmatch(line).groups()
    return Value(channel, tuple(purposes.split("|")), told, extension or "")


def scripts(text):
    """The scripts of a text's letters, by the names that Unicode gives them."""
    return {unicodedata.name(char, "?").split()[0] for char in set(text) if char.isalpha()}


def sites(*folders):
    """All sites of these sets, by name."""
    paths = [path for folder in folders or SETS for path in sorted((HERE / folder).glob("*.toml"))]
    return [Site(path.stem, path.parent.name, tomllib.loads(path.read_text("utf-8"))) for path in paths]
