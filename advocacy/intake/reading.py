"""Reading what is given to ``collect``: addresses, text files, web pages, what is known of them. Writes nothing."""

import hashlib
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import date
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from advocacy.intake.detecting import UNDECIDED, is_searched, language_of
from advocacy.intake.html_text import HtmlArticle, NoArticle, read_html
from directory.fetch import Failure, Page, fetch
from directory.fetching.apart import OverBudget, apart
from directory.fetching.bases import resolved
from directory.fetching.outcomes import told_trouble
from directory.values import normalise
from directory.values.domains import host_of, registrable_domain
from directory.values.sentences import Unfit
from directory.values.tracking import without_tracking
from directory.values.url_keys import unwrapped

Get = Callable[[str], Page | Failure]

MAX_BYTES = 2_000_000
SIDE_FILE = ".meta.toml"
PAGES = (".html", ".htm", ".xhtml")
KINDS = ("text/html", "application/xhtml+xml", "text/plain")
WEB = ("http://", "https://")
ACCEPTED = "addresses (http, https), text files (.txt), HTML files (.html, .htm) and folders of them"


class Unreadable(Unfit):
    """One source cannot be collected; the message names it, what is wrong and what is accepted."""


@dataclass(frozen=True)
class Metadata:
    """What a text cannot tell: empty where unknown."""

    url: str = ""
    headline: str = ""
    publication: str = ""
    published_on: date | None = None


@dataclass(frozen=True)
class Document:
    """A readable text with its language (BCP 47).

    Of a text file, ``text`` is the UTF-8 decoding without BOM, line ends untouched; of a web page,
    the text of its article, with the address that the page calls its own (``canonical``) and how many
    words of it are left out, by reason, and which (``omitted``: reason and words).
    """

    source: str
    text: str
    metadata: Metadata
    language: str = UNDECIDED
    canonical: str = ""
    left_out: dict[str, int] = field(default_factory=dict)
    omitted: tuple[tuple[str, str], ...] = ()

    @property
    def is_searched(self) -> bool:
        """Whether calls can be found in it."""
        return is_searched(self.language)

    @property
    def text_sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def headline(self) -> str:
        """The headline that was given, else the first line of the text, with what hides in it in sight."""
        first_line = next(line.strip() for line in self.text.splitlines() if line.strip())
        shown = normalise.visible(unicodedata.normalize("NFC", first_line))
        return self.metadata.headline or shown[:300]


def sources(names: Iterable[str]) -> Iterator[str]:
    """The single sources behind the names: a folder stands for its files, sorted, without side files."""
    for name in names:
        path = Path(name)
        if not is_address(name) and path.is_dir():
            yield from (str(found) for found in sorted(path.iterdir()) if _is_source(found))
        else:
            yield name


def is_address(source: str) -> bool:
    """Whether a source is on the web and not a file here."""
    return source.lower().startswith(WEB)


def _is_source(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".") and not path.name.endswith(SIDE_FILE)


def read(source: str, given: Metadata, *, get: Get = fetch) -> Document:
    """The document behind one source; Unreadable says what is wrong with it."""
    if is_address(source):
        return _fetched(source, given, get)
    path = Path(source)
    data = _bytes(path)
    told = _merged(_side_file(path), given)
    return read_data(source, data, told, is_page=path.suffix.lower() in PAGES)


def read_data(source: str, data: bytes, given: Metadata, *, is_page: bool) -> Document:
    """The document that these bytes are: a web page, or a text in UTF-8."""
    if is_page:
        return _page(source, data, given)
    text = _decode(source, data)
    return Document(source, text, given, language_of(text))


def _fetched(source: str, given: Metadata, get: Get) -> Document:
    """The document at an address; where it redirects within its domain, the last address is the article's."""
    # No viewer answers for another's page: the article's own site is asked.
    page = get(unwrapped(source))
    if isinstance(page, Failure):
        raise Unreadable(
            "{source}: {trouble}: {detail}",
            source=source,
            trouble=told_trouble(page.trouble),
            detail=page.detail,
        )
    shown = unwrapped(page.url)
    kind = Message()
    kind["Content-Type"] = page.headers.get("content-type", "text/html")
    _refuse_unfit(source, page, kind.get_content_type(), given)
    try:
        told = _merged(metadata(url=shown), given)
    except ValueError as exc:
        raise Unreadable("{source}: {why}", source=source, why=exc) from exc
    if kind.get_content_type() == "text/plain":
        text = _decode(source, page.body)
        return Document(source, text, told, language_of(text))
    try:
        found = apart(_page, source, page.body, told, kind.get_content_charset(""), shown)
    except OverBudget as exc:
        raise Unreadable("{source}: {why}", source=source, why=exc) from exc
    return found if given.url else _at_its_own_address(found, shown)


def _at_its_own_address(document: Document, shown: str) -> Document:
    """With the address that the page calls its own, if that is on the same domain: not its AMP or mobile variant's.

    A home page is nobody's own address: many sites name it on every page by mistake.
    """
    own = document.canonical
    if not own or registrable_domain(host_of(own)) != registrable_domain(host_of(shown)):
        return document
    if urlsplit(own).path in ("", "/") and not urlsplit(own).query:
        return document
    return replace(document, metadata=replace(document.metadata, url=own))


def _refuse_unfit(source: str, page: Page, kind: str, given: Metadata) -> None:
    asked, found = (registrable_domain(host_of(unwrapped(url))) for url in (source, page.url))
    if page.status != 200:
        raise Unreadable(
            "{source}: it answers with status {status}; accepted is 200.", source=source, status=page.status
        )
    if asked != found and not given.url:
        raise Unreadable(
            "{source}: it leads to another domain, {found} instead of {asked}: {url}. If that is the article, "
            "collect that address; if not the address but its page is right, say beside it which one the article has.",
            source=source,
            found=found,
            asked=asked,
            url=page.url,
        )
    if page.truncated:
        raise Unreadable(
            "{source}: it has more than {bytes} bytes; save the page and collect the file (at most {most}).",
            source=source,
            bytes=f"{len(page.body):,}",
            most=f"{MAX_BYTES:,}",
        )
    if kind not in KINDS:
        raise Unreadable(
            "{source}: it is {kind}; accepted: {accepted}.",
            source=source,
            kind=kind[:60],
            accepted=", ".join(KINDS),
        )


def _page(source: str, data: bytes, given: Metadata, charset: str = "", base: str = "") -> Document:
    if not data.strip():
        raise Unreadable("{source}: it is empty.", source=source)
    try:
        page = read_html(data, charset)
    except NoArticle as exc:
        raise Unreadable("{source}: {why}", source=source, why=exc) from exc
    told = _told(replace(page, url=resolved(base, page.url)))
    return Document(
        source, page.text, _merged(told, given), page.language, told.url, page.left_out, page.omitted
    )


def _told(page: HtmlArticle) -> Metadata:
    """What the page tells of itself, without what is no metadata for us."""
    told = Metadata(published_on=page.published_on)
    for name in ("url", "headline", "publication"):
        with suppress(ValueError):
            told = _merged(told, metadata(**{name: getattr(page, name)}))
    return told


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable(
                "{source}: {bytes} bytes; at most {most} are accepted.",
                source=path,
                bytes=f"{path.stat().st_size:,}",
                most=f"{MAX_BYTES:,}",
            )
        return path.read_bytes()
    except FileNotFoundError as exc:
        raise Unreadable("{source}: not found.", source=path) from exc
    except OSError as exc:
        raise Unreadable("{source}: cannot be read ({fault}).", source=path, fault=exc.strerror) from exc


def _decode(source: str, data: bytes) -> str:
    if not data.strip():
        raise Unreadable("{source}: it is empty.", source=source)
    if b"\0" in data:
        raise Unreadable("{source}: it is binary or UTF-16; accepted is UTF-8 text.", source=source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise Unreadable(
            "{source}: byte {start} ({byte}) is not UTF-8; convert it to UTF-8 first.",
            source=source,
            start=exc.start,
            byte=f"0x{data[exc.start]:02x}",
        ) from exc
    if any(ord(char) < 32 and char not in "\t\n\r\f\v" for char in text):
        raise Unreadable(
            "{source}: it holds control characters, so it is no text; accepted is UTF-8 text.", source=source
        )
    if not text.strip():
        raise Unreadable("{source}: it is empty.", source=source)
    return text


def _side_file(path: Path) -> Metadata:
    side = path.with_name(path.stem + SIDE_FILE)
    if not side.is_file():
        return Metadata()
    accepted = [field.name for field in fields(Metadata)]
    try:
        found = tomllib.loads(side.read_text(encoding="utf-8"))
        if odd := sorted(found.keys() - set(accepted)):
            raise Unfit(
                "unknown keys {odd}; accepted: {accepted}", odd=", ".join(odd), accepted=", ".join(accepted)
            )
        return metadata(**found)
    except ValueError as exc:
        raise Unreadable("{source}: {why}", source=side, why=exc) from exc


def metadata(
    *, url: str = "", headline: str = "", publication: str = "", published_on: Any = None
) -> Metadata:
    """Checked metadata; ValueError says which value is wrong and what is accepted."""
    for name, value in {"url": url, "headline": headline, "publication": publication}.items():
        if not isinstance(value, str):
            raise Unfit('{name} “{value}” is no text; accepted: {name} = "…".', name=name, value=value)
    if isinstance(published_on, str):
        try:
            published_on = date.fromisoformat(published_on)
        except ValueError as exc:
            raise Unfit(
                "published_on “{published_on}” is no date; accepted: 2026-11-21.", published_on=published_on
            ) from exc
    if published_on is not None and type(published_on) is not date:
        raise Unfit(
            "published_on “{published_on}” is no date; accepted: 2026-11-21.", published_on=published_on
        )
    return Metadata(
        url=without_tracking(normalise.url(url)) if url else "",
        headline=normalise.text(headline, maximum=300),
        publication=normalise.text(publication, maximum=200),
        published_on=published_on,
    )


def _merged(told: Metadata, better: Metadata) -> Metadata:
    """Both together; where both tell, ``better`` wins: options over the side file over the page."""
    wins = {field.name: value for field in fields(Metadata) if (value := getattr(better, field.name))}
    return replace(told, **wins)
