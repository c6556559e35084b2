"""Reading a curated data set: CSV files that people edit and review in a diff. Nothing is written here.

Each table's rows become entries (kind, id, content). What is wrong is collected with its file,
row and reason; the data set is loaded only if nothing is wrong.
"""

import csv
import re
import uuid
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from directory.kinds import CAUTION, CONTACT_POINT, ISSUE, OFFICIAL_DOMAIN, ORGANISATION
from directory.models import Channel, ContactPoint, Country, OfficialDomain, Organisation, Purpose
from directory.models.countries import QID
from directory.moderation import Content, UnitKind, canonical
from directory.values import normalise, spreadsheets
from directory.values.domains import host_of, official_domain
from directory.values.gradings import is_encyclopaedia, is_official
from directory.values.own_domains import why_not_own

PUBLISH = ("yes", "own_domain", "no")
# What may enter published on the strength of its domain: a wrong one is a wrong page of the right ministry.
ON_OWN_DOMAIN = (Channel.CONTACT_PAGE, Channel.CONTACT_FORM, Channel.EMAIL)
MOST_LETTERS = 10_000  # of a cell; a list of addresses is the longest
SOURCE = ["source_url", "source_publisher", "source_retrieved_on", "source_evidence"]
COLUMNS = {
    "countries.csv": ["code", "name", "region"],
    "issues.csv": ["id", "slug", "name", "summary", "exempt", "subjects", "publish"],
    "organisations.csv": [
        *[
            "id",
            "slug",
            "kind",
            "country",
            "lifecycle",
            "publish",
            "name",
            "summary",
            "advisory_needed",
            "advisory",
        ],
        *["advisory_source_url", "advisory_source_publisher", "advisory_source_retrieved_on", "named_only"],
        *[*SOURCE, "further_source_urls", "note"],
    ],
    "organisation_names.csv": ["organisation", "name", "language", "kind"],
    "wikidata.csv": ["country", "organisation", "wikidata"],
    "official_domains.csv": ["id", "organisation", "domain", "basis", "evidence_url", "publish"],
    "contact_points.csv": [
        *["id", "organisation", "channel", "value", "extension", "purpose", "language", "publish"],
        *[*SOURCE, "source_kind", "source_page_from", "further_source_urls", "note"],
    ],
    "cautions.csv": [
        *["id", "country", "issue", "level", "ground", "text"],
        *["source_url", "source_publisher", "source_retrieved_on"],
    ],
}


class InvalidDataSet(Exception):
    """Nothing was loaded; ``problems`` names file, row and reason of each bad row."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(f"{len(problems)} problem(s) in the data set; nothing was loaded.")
        self.problems = problems


@dataclass(frozen=True)
class Row:
    """One line of a file, read on ``today``; ``number`` counts as a spreadsheet does, the header being 1."""

    file: str
    number: int
    cells: dict[str, str]
    today: date

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def place(self) -> str:
        return f"{self.file} row {self.number}"

    def id(self) -> uuid.UUID:
        try:
            return uuid.UUID(self["id"])
        except ValueError as exc:
            raise ValueError(f"id “{self['id']}” is no UUID.") from exc

    def flag(self, column: str) -> bool:
        if self[column] not in ("yes", "no"):
            raise ValueError(f"{column} is “{self[column]}”; accepted: yes, no.")
        return self[column] == "yes"

    def one_of(self, column: str, accepted: Collection[str]) -> str:
        if self[column] not in accepted:
            raise ValueError(f"{column} is “{self[column]}”; accepted: {', '.join(accepted)}.")
        return self[column]

    def day(self, column: str) -> str | None:
        """The date of a cell, ISO 8601, not in the future; None if empty."""
        if not self[column]:
            return None
        try:
            found = date.fromisoformat(self[column])
        except ValueError as exc:
            raise ValueError(f"{column} “{self[column]}” is no date; accepted: 2026-11-21.") from exc
        if found > self.today:
            raise ValueError(f"{column} “{self[column]}” lies in the future.")
        return found.isoformat()


@dataclass(frozen=True)
class Entry:
    """A row as a unit: its content, whether it may enter published, and private columns beside it."""

    row: Row
    kind: UnitKind
    id: uuid.UUID
    content: Content
    publish: bool = False
    private: dict[str, str] = field(default_factory=dict)


@dataclass
class DataSet:
    """The files of one folder, and what is wrong with them so far."""

    folder: Path
    columns: dict[str, list[str]]
    today: date
    problems: list[str] = field(default_factory=list)
    _known: dict[str, list[Row]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not any((self.folder / name).is_file() for name in self.columns):
            raise InvalidDataSet([f"{self.folder} holds none of {', '.join(self.columns)}."])

    def rows(self, file: str) -> list[Row]:
        """The rows of a file; an absent file has none, a wrong header is a problem. Read once, and wrong once."""
        if file not in self._known:
            self._known[file] = self._read_rows(file)
        return self._known[file]

    def _read_rows(self, file: str) -> list[Row]:
        path = self.folder / file
        if not path.is_file():
            return []
        # Spreadsheets write a byte order mark.
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            try:
                header = list(reader.fieldnames or ())
                found = [Row(file, number, cells, self.today) for number, cells in enumerate(reader, start=2)]
            except (UnicodeDecodeError, csv.Error) as exc:
                self.problems.append(f"{file}: {exc}")
                return []
        if header != self.columns[file]:
            self.problems.append(self._about_header(file, header))
            return []
        return [plain for row in found if self._is_whole(row) and (plain := self._plain(row))]

    def _about_header(self, file: str, header: list[str]) -> str:
        """Why a first row is not the file's header: the one thing that is wrong, where it is only one."""
        if not header:
            return f"{file} is empty: bring its header back, or take the file away if it has no rows."
        columns = self.columns[file]
        if [name.strip() for name in header if name] == columns:
            return f"{file} row 1: there are blanks around the commas; take them out, in all rows."
        if len(header) == 1 and (sign := next((one for one in ";\t|" if one in header[0]), "")):
            named = {";": "semicolons", "\t": "tabs", "|": "bars"}[sign]
            return f"{file} row 1: its cells stand between {named}; save it with commas."
        return f"{file} row 1: the columns must be {', '.join(columns)}."

    def _is_whole(self, row: Row) -> bool:
        if None in row.cells or None in row.cells.values():
            self.problems.append(f"{row.place}: it does not have {len(self.columns[row.file])} cells.")
            return False
        return True

    def _plain(self, row: Row) -> Row | None:
        """The row with its cells as they were before a spreadsheet; None if one holds what cannot be seen."""
        cells: dict[str, str] = {}
        for column, cell in row.cells.items():
            try:
                cells[column] = normalise.text(spreadsheets.restored(cell), lines=True, maximum=MOST_LETTERS)
            except ValueError as exc:
                self.problems.append(f"{row.place}: {column}: {exc}")
                return None
        return replace(row, cells=cells)

    def read(self, file: str, make: Callable[[Row], Entry]) -> list[Entry]:
        """Each row as an entry; a ValueError of ``make`` is a problem of its row, as is an id used twice."""
        entries: dict[uuid.UUID, Entry] = {}
        for row in self.rows(file):
            try:
                entry = make(row)
                if entry.id in entries:
                    raise ValueError(f"id {entry.id} stands in row {entries[entry.id].row.number} already.")
                entries[entry.id] = entry
            except ValueError as exc:
                self.problems.append(f"{row.place}: {exc}")
        return list(entries.values())


@dataclass
class References:
    """What other rows may point to: codes and slugs of this data set and of the database."""

    countries: set[str] = field(default_factory=set)
    organisations: dict[str, str] = field(default_factory=dict)
    issues: dict[str, str] = field(default_factory=dict)
    names: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    domains: dict[str, set[str]] = field(default_factory=dict)
    websites: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)

    def country(self, code: str) -> str | None:
        return look_up("country", code, {code: code for code in self.countries}) if code else None

    def organisation(self, slug: str) -> str:
        return look_up("organisation", slug, self.organisations)

    def issue(self, slug: str) -> str | None:
        return look_up("issue", slug, self.issues) if slug else None


def look_up(what: str, key: str, known: dict[str, str]) -> str:
    try:
        return known[key]
    except KeyError as exc:
        raise ValueError(f"{what} “{key}” is not known.") from exc


def directory_entries(data: DataSet, refs: References) -> Iterator[Entry]:
    """The entries of this app's tables, parents first; fills ``refs`` for the tables that follow."""
    refs.countries = {
        *Country.objects.values_list("code", flat=True),
        *(row["code"] for row in data.rows("countries.csv")),
    }
    for organisation in Organisation.objects.values_list("slug", "pk", "country"):
        _note_organisation(refs, *map(str, organisation))
    for row in data.rows("organisation_names.csv"):
        _note_name(data, refs, row)
    refs.items = items_at_wikidata(data, "organisation", "organisations.csv", "slug")
    issues = data.read("issues.csv", issue_entry)
    refs.issues |= {entry.content["slug"]: str(entry.id) for entry in issues}
    yield from issues
    organisations = data.read("organisations.csv", lambda row: organisation_entry(row, refs))
    for entry in organisations:
        _note_organisation(refs, entry.content["slug"], str(entry.id), entry.content["country"] or "")
    yield from organisations
    for slug in refs.names.keys() - refs.organisations.keys():
        data.problems.append(f"organisation_names.csv: organisation “{slug}” is not known.")
    yield from data.read("official_domains.csv", lambda row: official_domain_entry(row, refs))
    _note_own_domains(data, refs)
    yield from data.read("contact_points.csv", lambda row: contact_point_entry(row, refs))
    yield from data.read("cautions.csv", lambda row: caution_entry(row, refs))


def _note_own_domains(data: DataSet, refs: References) -> None:
    """The official domains and the website of each organisation that are public, or are about to be."""
    published = OfficialDomain.objects.published().values_list("organisation__slug", "domain")
    told = (
        (r["organisation"], r["domain"]) for r in data.rows("official_domains.csv") if r["publish"] == "yes"
    )
    for slug, domain in [*published, *told]:
        refs.domains.setdefault(slug, set()).add(domain)
    for row in data.rows("contact_points.csv"):
        is_general = row["channel"] == Channel.WEBSITE and row["purpose"] == Purpose.GENERAL
        if is_general and row["publish"] == "yes":
            refs.websites[row["organisation"]] = row["value"]
    websites = ContactPoint.objects.published().filter(channel=Channel.WEBSITE, purpose=Purpose.GENERAL)
    refs.websites |= dict(websites.values_list("organisation__slug", "value"))


def _note_name(data: DataSet, refs: References, row: Row) -> None:
    try:
        name = {
            "name": normalise.text(row["name"]),
            "language": normalise.language(row["language"]),
            "kind": row["kind"],
        }
    except ValueError as exc:
        data.problems.append(f"{row.place}: {exc}")
        return
    refs.names.setdefault(row["organisation"], []).append(name)


def items_at_wikidata(data: DataSet, column: str, file: str, key: str) -> dict[str, str]:
    """The items that ``wikidata.csv`` tells of the rows of ``file``, by their ``key``, which its ``column`` names."""
    known, found = {row[key] for row in data.rows(file)}, dict[str, str]()
    for row in data.rows("wikidata.csv"):
        named = row[column]
        if bool(row["country"]) == bool(row["organisation"]):
            problem = "name either a country by its code or an organisation by its slug."
        elif not named:
            continue
        elif named not in known:
            problem = f"{column} “{named}” is not in {file}."
        elif not re.fullmatch(QID, row["wikidata"]):
            problem = f"wikidata “{row['wikidata']}” is no item; accepted: Q and a number, such as Q37."
        elif found.setdefault(named, row["wikidata"]) != row["wikidata"]:
            problem = f"{column} “{named}” has another item above."
        else:
            continue
        if (told := f"{row.place}: {problem}") not in data.problems:
            data.problems.append(told)
    return found


def _note_organisation(refs: References, slug: str, unit_id: str, country: str) -> None:
    refs.organisations[slug] = unit_id
    refs.regions[slug] = "" if country == "None" else country


def issue_entry(row: Row) -> Entry:
    content = {
        "slug": row["slug"],
        "name": normalise.text(row["name"]),
        "summary": normalise.text(row["summary"], lines=True),
        "exempt": row.flag("exempt"),
        "subjects": row["subjects"],
    }
    return Entry(row, ISSUE, row.id(), content, row.flag("publish"))


def organisation_entry(row: Row, refs: References) -> Entry:
    content = {
        "slug": row["slug"],
        "kind": row["kind"],
        "country": refs.country(row["country"]),
        "lifecycle": row["lifecycle"],
        "name": normalise.text(row["name"]),
        "summary": normalise.text(row["summary"], lines=True),
        "advisory_needed": row.flag("advisory_needed"),
        "advisory": normalise.text(row["advisory"], lines=True),
        "advisory_source": source(row, "advisory_source", "secondary"),
        "named_only": row.flag("named_only"),
        "wikidata": refs.items.get(row["slug"], ""),
        "source": source(row, "source", row["source_evidence"]),
        "names": sorted_json(refs.names.get(row["slug"], [])),
        "further_sources": further_sources(row),
    }
    return Entry(row, ORGANISATION, row.id(), content, row.flag("publish"), {"note": row["note"]})


def official_domain_entry(row: Row, refs: References) -> Entry:
    content = {
        "organisation": refs.organisation(row["organisation"]),
        "domain": official_domain(row["domain"]),
        "basis": row["basis"],
        "evidence_url": normalise.url(row["evidence_url"]),
    }
    return Entry(row, OFFICIAL_DOMAIN, row.id(), content, row.flag("publish"))


def contact_point_entry(row: Row, refs: References) -> Entry:
    organisation = refs.organisation(row["organisation"])
    region = refs.regions[row["organisation"]] or None
    value, extension = normalise.contact(row["channel"], row["value"], row["extension"], region)
    content = {
        "organisation": organisation,
        "channel": row["channel"],
        "value": value,
        "extension": extension,
        "purpose": row.one_of("purpose", Purpose.values),
        "language": normalise.language(row["language"]),
        "source": source(row, "source", row["source_evidence"]),
        "further_sources": further_sources(row, refs.domains.get(row["organisation"], set())),
    }
    publish = row.one_of("publish", PUBLISH)
    if objection := _why_not_public(row, content, refs, publish):
        raise ValueError(objection)
    return Entry(row, CONTACT_POINT, row.id(), content, publish != "no", {"note": row["note"]})


def _why_not_public(row: Row, content: Content, refs: References, publish: str) -> str | None:
    """Why a contact may not enter published as its row asks; None if it may, or does not ask."""
    if publish == "no":
        return None
    if content["source"] and is_encyclopaedia(content["source"]["url"]):
        return f"publish is “{publish}”, but it was read at an encyclopaedia or a copy of one; accepted: no."
    if publish == "yes":
        return None
    if content["channel"] not in ON_OWN_DOMAIN or content["purpose"] != Purpose.GENERAL:
        asked = f"{content['channel']}, {content['purpose']}"
        return f"publish is “own_domain” for {asked}; accepted: {', '.join(ON_OWN_DOMAIN)}, general."
    if not content["source"] or content["source"]["evidence"] == "recalled":
        return "publish is “own_domain” without a page where it was read; accepted: no."
    slug = row["organisation"]
    proven, website = refs.domains.get(slug, set()), refs.websites.get(slug, "")
    objection = why_not_own(host_of(content["value"]), refs.regions[slug], domains=proven, website=website)
    return str(objection) if objection else None


def caution_entry(row: Row, refs: References) -> Entry:
    content = {
        "country": refs.country(row["country"]),
        "issue": refs.issue(row["issue"]),
        "level": row["level"],
        "ground": row["ground"],
        "text": normalise.text(row["text"], lines=True),
        "source": source(row, "source", "secondary"),
    }
    return Entry(row, CAUTION, row.id(), content)


def source(row: Row, prefix: str, evidence: str) -> dict[str, Any] | None:
    """The source in the columns that start with ``prefix``; None if they are empty and nothing was recalled."""
    address, publisher = row[f"{prefix}_url"], row[f"{prefix}_publisher"]
    if not address and evidence != "recalled":
        return None
    return {
        "url": normalise.url(address) if address else "",
        "publisher": normalise.text(publisher),
        "retrieved_on": row.day(f"{prefix}_retrieved_on"),
        "evidence": evidence,
        "kind": row.cells.get(f"{prefix}_kind", ""),
        "page_from": row.cells.get(f"{prefix}_page_from", ""),
    }


def further_sources(row: Row, own_domains: Collection[str] = ()) -> list[dict[str, Any]]:
    """Further pages that say the same, read on the same day as the primary one; graded by their address."""
    found = []
    for address in row["further_source_urls"].split():
        canonical = normalise.url(address)
        host = canonical.split("/")[2].removeprefix("www.")
        retrieved_on = row.day("source_retrieved_on") or None
        if retrieved_on is None:
            raise ValueError("further_source_urls need source_retrieved_on.")
        evidence = "official" if is_official(canonical, own_domains) else "secondary"
        told = {"publisher": host, "retrieved_on": retrieved_on, "evidence": evidence}
        found.append({"url": canonical, **told, "kind": "", "page_from": ""})
    return sorted_json(found)


def sorted_json(values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each value once, in the order in which a unit's content lists its parts."""
    unique = {canonical(value): value for value in values}
    return [unique[key] for key in sorted(unique)]
