"""Loading a curated data set whole or not at all: its own tables after those of the directory."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from advocacy.kinds import ARTICLE, CALL
from advocacy.models import Article, Letter
from directory.data_set import (
    COLUMNS,
    SOURCE,
    DataSet,
    Entry,
    InvalidDataSet,
    References,
    Row,
    directory_entries,
    items_at_wikidata,
    look_up,
    sorted_json,
)
from directory.models import Country, State
from directory.moderation import (
    BUNDLED,
    Content,
    Refused,
    departures,
    ensure_index,
    enter_curated,
    kind_named,
    renewed_together,
)
from directory.values import normalise
from directory.values.url_keys import url_key

ALL_COLUMNS = {
    **COLUMNS,
    "articles.csv": [
        *["id", "headline", "publication", "published_on", "language", "url", "text_sha256", "publish"],
        *[*SOURCE, "further_source_urls", "note"],
    ],
    "calls.csv": [
        *[
            "id",
            "slug",
            "issue",
            "kind",
            "title",
            "summary",
            "ask",
            "ask_to_ministry",
            "addresses_reader",
            "countries",
            "organisations",
        ],
        *["accused_country", "asked_on", "lapses_on", "outcome"],
    ],
    "citations.csv": ["call", "article", "start", "end", "sha256", "rule", "version"],
    "letters.csv": ["call", "language", "subject", "body", "is_draft"],
}

LETTER_TEXTS = ("language", "subject", "body")

Progress = Callable[[int, int], None]


def load(folder: Path, *, at: datetime, progress: Progress = lambda done, total: None) -> Counter[str]:
    """Load a data set; InvalidDataSet lists what is wrong, and then nothing was written. Search finds it at once.

    Returns how many units were published, entered pending, proposed or kept as they are.
    """
    data = DataSet(folder, ALL_COLUMNS, at.date())
    with transaction.atomic():
        countries = curated_countries(data)
        entries = list(all_entries(data))
        if not data.problems:
            for country in countries:
                country.save()
            with renewed_together():
                counts = Counter(_enter_each(data, entries, at, progress))
            ensure_index()
        if data.problems:
            raise InvalidDataSet(data.problems)
    return counts


def curated_countries(data: DataSet) -> list[Country]:
    """Countries are no units, so nobody approves them: a data set names them as the bundled one does, or not at all."""
    curated = DataSet(BUNDLED, COLUMNS, data.today)
    bundled = {row["code"]: row for row in curated.rows("countries.csv")}
    items = items_at_wikidata(curated, "country", "countries.csv", "code")
    for code, item in items_at_wikidata(data, "country", "countries.csv", "code").items():
        if item != items.get(code):
            data.problems.append(f"wikidata.csv: {code} has {item}, which the bundled set does not tell.")
    found: list[Country] = []
    for row in data.rows("countries.csv"):
        item = items.get(row["code"], "")
        country = Country(code=row["code"], name=row["name"], region=row["region"], wikidata=item)
        try:
            refuse_other_country(row, bundled)
            country.full_clean(validate_unique=False)
        except ValidationError as exc:
            data.problems.append(f"{row.place}: {' '.join(exc.messages)}")
        found.append(country)
    return found


def refuse_other_country(row: Row, bundled: dict[str, Row]) -> None:
    """ValidationError if the bundled set does not know the country, or knows another name or region of it."""
    known = bundled.get(row["code"])
    if known is None:
        raise ValidationError(
            f"code “{row['code']}” is no country of the bundled set; accepted: {', '.join(sorted(bundled))}."
        )
    for column in ("name", "region"):
        if row[column] != known[column]:
            raise ValidationError(
                f"{column} “{row[column]}” of {row['code']} differs from the bundled set; "
                f"accepted: {known[column]}."
            )


def all_entries(data: DataSet) -> Iterator[Entry]:
    refs = References()
    yield from directory_entries(data, refs)
    articles = data.read("articles.csv", article_entry)
    ids = {str(entry.id): _known_id(entry) for entry in articles}
    yield from (entry for entry in articles if ids[str(entry.id)] == str(entry.id))
    citations = list(_citations(data, ids))
    letters = _letters(data)
    calls = data.read("calls.csv", lambda row: call_entry(row, refs, citations, letters))
    for slug in letters.keys() - {entry.content["slug"] for entry in calls}:
        data.problems.append(f"letters.csv: call “{slug}” is not known.")
    yield from calls


def _known_id(entry: Entry) -> str:
    """An article that was collected before, by text or address, keeps its id; what cites the curated one cites it."""
    rows = Article.objects.order_by("pk").exclude(pk=entry.id)
    by_text = rows.filter(text_sha256=entry.private["text_sha256"]).exclude(text_sha256="")
    by_address = rows.filter(url_key=url_key(entry.content["url"])).exclude(url_key="")
    found = by_text.first() or by_address.exclude(state=State.REJECTED).first()
    return str(found.pk if found else entry.id)


def _enter_each(data: DataSet, entries: list[Entry], at: datetime, progress: Progress) -> Iterator[str]:
    left = decided_before(entries)
    for done, entry in enumerate(entries, start=1):
        if entry.id in left:
            entry = replace(entry, publish=False)
        try:
            with transaction.atomic():
                yield enter_entry(entry, data.folder, at)
        except ValidationError as exc:
            data.problems.append(f"{entry.row.place}: {' '.join(exc.messages)}")
        except Refused as exc:
            data.problems.append(f"{entry.row.place}: {exc}")
        progress(done, len(entries))


def decided_before(entries: list[Entry]) -> set[uuid.UUID]:
    """Those whose value left the public here, or was rejected, be it under another id: they wait for two people."""
    contents: dict[str, dict[uuid.UUID, Content]] = {}
    for entry in entries:
        if entry.publish:
            contents.setdefault(entry.kind.name, {})[entry.id] = entry.content
    return {key for name, mine in contents.items() for key in departures(kind_named(name), mine)}


def enter_entry(entry: Entry, folder: Path, at: datetime) -> str:
    word = enter_curated(
        entry.kind, entry.content, unit_id=entry.id, folder=folder, publish=entry.publish, at=at
    )
    for column, value in entry.private.items():
        # Only where nobody has written anything yet.
        if value:
            entry.kind.rows().filter(pk=entry.id, **{column: ""}).update(**{column: value})
    return word


def article_entry(row: Row) -> Entry:
    content = {
        "headline": normalise.text(row["headline"]),
        "publication": normalise.text(row["publication"]),
        "published_on": row.day("published_on"),
        "language": normalise.language(row["language"]),
        "url": normalise.url(row["url"]) if row["url"] else "",
    }
    private = {"note": row["note"], "text_sha256": row["text_sha256"]}
    return Entry(row, ARTICLE, row.id(), content, row.flag("publish"), private)


def call_entry(
    row: Row,
    refs: References,
    citations: list[tuple[str, dict[str, object]]],
    letters: dict[str, list[dict[str, object]]],
) -> Entry:
    content = {
        "slug": row["slug"],
        "issue": refs.issue(row["issue"]),
        "kind": row["kind"],
        "title": normalise.text(row["title"]),
        "summary": normalise.text(row["summary"], lines=True),
        "ask": normalise.text(row["ask"], lines=True),
        "ask_to_ministry": normalise.text(row["ask_to_ministry"], lines=True),
        "addresses_reader": row["addresses_reader"],
        "petition": None,
        "accused_country": refs.country(row["accused_country"]),
        "asked_on": row.day("asked_on"),
        "lapses_on": row["lapses_on"] or None,
        "outcome": row["outcome"],
        "citations": sorted_json([citation for slug, citation in citations if slug == row["slug"]]),
        "countries": sorted(filter(None, map(refs.country, row["countries"].split()))),
        "organisations": sorted(map(refs.organisation, row["organisations"].split())),
    }
    if row["slug"] in letters:
        content["letters"] = sorted_json(letters[row["slug"]])
    return Entry(row, CALL, row.id(), content)


def _letters(data: DataSet) -> dict[str, list[dict[str, object]]]:
    """The letters of each call, by its slug."""
    found: dict[str, list[dict[str, object]]] = {}
    for row in data.rows("letters.csv"):
        try:
            letter = {**{name: row[name] for name in LETTER_TEXTS}, "is_draft": row.flag("is_draft")}
            Letter(**letter).clean_fields(exclude=["call"])
        except ValidationError as exc:
            data.problems.append(f"{row.place}: {' '.join(exc.messages)}")
            continue
        except ValueError as exc:
            data.problems.append(f"{row.place}: {exc}")
            continue
        found.setdefault(row["call"], []).append(letter)
    return found


def _citations(data: DataSet, articles: dict[str, str]) -> Iterator[tuple[str, dict[str, object]]]:
    for row in data.rows("citations.csv"):
        try:
            yield (
                row["call"],
                {
                    "article": look_up("article", row["article"], articles),
                    "start": int(row["start"]),
                    "end": int(row["end"]),
                    "sha256": row["sha256"],
                    "rule": row["rule"],
                    "version": row["version"],
                    "strength": "direct",
                },
            )
        except ValueError as exc:
            data.problems.append(f"{row.place}: {exc}")
