"""Bringing newly gathered facts into the files of the curated data set. Tables in, tables out; nothing is loaded here.

The facts come as two tables of their own, ``ministries.csv`` and ``contacts.csv``, and ``questions.csv`` with what a
person must decide. Every id whose (organisation, channel, value) stays is kept; what is gone leaves the files, and a
database that has it keeps it; what is new gets a new id.
"""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from directory.values import normalise
from directory.values.domains import government_suffix, host_of, is_whole_government, registrable_domain
from directory.values.gradings import is_encyclopaedia, is_official

Cells = dict[str, str]
Key = tuple[str, str, str]

MINISTRY = "foreign_ministry"
READ = ("official", "secondary")
PROGRAM_LIST = re.compile(r"agent-collected|machine-made|program collected|crawl or script")
PROGRAM_WORDS = ("agent-collected public list", "from a public list that a program collected")
GATHERED = ("ministries.csv", "contacts.csv", "questions.csv")
FILES = ("organisations.csv", "organisation_names.csv", "official_domains.csv", "contact_points.csv")


@dataclass
class Outcome:
    """What became of the contacts: how many kept their id, what is new and what is gone, and what could not be read."""

    kept: int = 0
    new: list[Key] = field(default_factory=list)
    retired: list[Key] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


@dataclass
class Gathering:
    """The gathered tables beside those of the data set; ``new_id`` makes the id of a row that is new."""

    gathered: dict[str, list[Cells]]
    files: dict[str, list[Cells]]
    new_id: Callable[[], uuid.UUID] = uuid.uuid4
    outcome: Outcome = field(default_factory=Outcome)

    def __post_init__(self) -> None:
        rows = self.files["organisations.csv"]
        self.ministries = {row["country"]: row for row in rows if row["kind"] == MINISTRY}
        self.by_slug = {row["slug"]: row for row in rows}
        self.websites: dict[str, str] = {}

    def brought(self) -> dict[str, list[Cells]]:
        """The files of the data set as the gathered facts want them."""
        for row in self.gathered["ministries.csv"]:
            self._note_ministry(row)
        contacts = self._contacts()
        domains = [*self.files["official_domains.csv"], *self._new_domains(contacts)]
        return {
            "organisations.csv": self.files["organisations.csv"],
            "organisation_names.csv": self._names(),
            "official_domains.csv": domains,
            "contact_points.csv": contacts,
        }

    def _note_ministry(self, row: Cells) -> None:
        """Name, evidence and pages of one ministry; its id and slug stay."""
        ministry = self.ministries[row["country_code"]]
        ministry["name"] = row["name"]
        addresses = [address for address in map(canonical, row["source_urls"].split()) if address]
        own = own_domain_of(row["website"].partition(" ")[0])
        primary = self._page_kept(ministry, row, addresses) or best_page(addresses, row["name_evidence"], own)
        ministry |= source_cells(primary, row["name_evidence"], self._day_of(ministry), own)
        ministry["further_source_urls"] = " ".join(a for a in addresses if a != primary) if primary else ""
        ministry["publish"] = "yes" if primary else "no"
        ministry["note"] = with_questions(
            ministry["note"], self._questions("ministries.csv", row["country_code"])
        )

    def _page_kept(self, ministry: Cells, row: Cells, addresses: list[str]) -> str:
        """The page that the ministry's row cites, if it still stands for as much as is told now."""
        address = ministry["source_url"]
        stays = address in addresses and ministry["source_evidence"] == row["name_evidence"]
        return address if stays and not is_encyclopaedia(address) else ""

    def _day_of(self, ministry: Cells) -> str:
        days = [row["retrieved_on"] for row in self.gathered["contacts.csv"] if row["retrieved_on"]]
        return ministry["source_retrieved_on"] or min(days, default="")

    def _names(self) -> list[Cells]:
        """The names in the ministries' own languages; a cell may hold several, one for each language."""
        kept = [row for row in self.files["organisation_names.csv"] if not self._is_renamed(row)]
        known = {(row["organisation"], row["name"]) for row in kept}
        for row in self.gathered["ministries.csv"]:
            slug, language = self.ministries[row["country_code"]]["slug"], row["local_language"]
            if self._has_own_name(row) and (slug, row["local_name"]) not in known:
                official = {"language": language, "kind": "official"}
                kept.append({"organisation": slug, "name": row["local_name"], **official})
        before = self.files["organisation_names.csv"]
        return in_order(kept, before, lambda row: (row["organisation"], row["language"], row["name"]))

    def _has_own_name(self, row: Cells) -> bool:
        """One name in one language that is not the English one; several in a cell are for people to part."""
        is_one = row["local_name"] and " / " not in row["local_name"] and " " not in row["local_language"]
        return bool(is_one and row["local_language"] != "en")

    def _is_renamed(self, row: Cells) -> bool:
        """The official name in the ministry's own language that the gathered table spells otherwise now."""
        country = self.by_slug[row["organisation"]]["country"]
        told = next((r for r in self.gathered["ministries.csv"] if r["country_code"] == country), None)
        if told is None or row["kind"] != "official" or self.by_slug[row["organisation"]]["kind"] != MINISTRY:
            return False
        is_same_language = row["language"] == told["local_language"]
        return is_same_language and self._has_own_name(told) and row["name"] != told["local_name"]

    def _contacts(self) -> list[Cells]:
        """Every contact of the data set: those of ministries as gathered, the others as they are."""
        old = {self._key(row): row for row in self.files["contact_points.csv"] if self._is_ministrys(row)}
        others = [row for row in self.files["contact_points.csv"] if not self._is_ministrys(row)]
        found: dict[Key, Cells] = {}
        for row in [*self._gathered_contacts(), *self._websites(old)]:
            found.setdefault(self._key(row), row)
        for key, row in found.items():
            if before := old.get(key):
                row["id"], row["note"] = before["id"], before["note"] or row["note"]
                self.outcome.kept += 1
            else:
                row["id"] = str(self.new_id())
                self.outcome.new.append(key)
        self.outcome.retired = sorted(old.keys() - found.keys())
        self._publish_one_website(found)
        return in_order([*found.values(), *others], self.files["contact_points.csv"], self._key)

    def _is_ministrys(self, row: Cells) -> bool:
        return self.by_slug[row["organisation"]]["kind"] == MINISTRY

    def _key(self, row: Cells) -> Key:
        return row["organisation"], row["channel"], row["value"]

    def _gathered_contacts(self) -> Iterator[Cells]:
        for row in self.gathered["contacts.csv"]:
            country = row["country_code"]
            try:
                value, extension = normalise.contact(row["channel"], row["value"], "", country)
            except ValueError as exc:
                self.outcome.unreadable.append(f"{country} {row['channel']} “{row['value']}”: {exc}")
                continue
            own = own_domain_of(self._website_of(country))
            facts = {
                "organisation": self.ministries[country]["slug"],
                "channel": row["channel"],
                "value": value,
            }
            told = {name: row[name] for name in ("purpose", "language")}
            yield facts | told | {"extension": extension} | self._told(row, own)

    def _told(self, row: Cells, own: str) -> Cells:
        """Source, publication and note of a gathered contact."""
        evidence = row["evidence"] if row["evidence"] in READ else "recalled"
        primary = canonical(row["primary_source_url"]) if evidence in READ else ""
        copied = row["source_kind"] == "mirror" or is_encyclopaedia(primary)
        further = [a for a in map(canonical, row["further_source_urls"].split()) if a and a != primary]
        asked = self._questions("", f"{row['country_code']}|{row['channel']}|{row['value']}")
        note = row["note"].replace(*PROGRAM_WORDS).removeprefix("NEW: ")
        return source_cells(primary, evidence, row["retrieved_on"], own) | {
            "publish": "no" if copied and row["publish"] == "yes" else row["publish"],
            "source_kind": self._kind_told(row, copied),
            "source_page_from": row["page_year"] if primary else "",
            "further_source_urls": " ".join(further) if primary else "",
            "note": with_questions(note, asked),
        }

    def _kind_told(self, row: Cells, copied: bool) -> str:
        """The kind of page where its address does not tell it."""
        if copied:
            return "encyclopaedia"
        return "program_list" if row["primary_source_url"] and PROGRAM_LIST.search(row["note"]) else ""

    def _website_of(self, country: str) -> str:
        told = (row["website"] for row in self.gathered["ministries.csv"] if row["country_code"] == country)
        return next(told, "").partition(" ")[0]

    def _websites(self, old: dict[Key, Cells]) -> Iterator[Cells]:
        """The website of each ministry, where the contacts do not hold it already."""
        for row in self.gathered["ministries.csv"]:
            address = canonical(self._website_of(row["country_code"]))
            if not address:
                continue
            ministry = self.ministries[row["country_code"]]
            key = (ministry["slug"], "website", address)
            before = old.get(key)
            if before and before["source_evidence"] == row["website_evidence"]:
                yield before | {"source_kind": before.get("source_kind", ""), "source_page_from": ""}
                continue
            yield self._website(key, row, ministry)

    def _website(self, key: Key, row: Cells, ministry: Cells) -> Cells:
        addresses = [a for a in map(canonical, row["source_urls"].split()) if a]
        own = own_domain_of(key[2])
        primary = best_page(addresses, row["website_evidence"], own)
        facts = dict(zip(("organisation", "channel", "value"), key, strict=True))
        rest = {"extension": "", "purpose": "general", "language": "", "further_source_urls": "", "note": ""}
        source = source_cells(primary, row["website_evidence"], self._day_of(ministry), own)
        publish = "yes" if primary and not is_encyclopaedia(primary) else "no"
        return facts | rest | source | {"publish": publish, "source_kind": "", "source_page_from": ""}

    def _publish_one_website(self, found: dict[Key, Cells]) -> None:
        """At most one general website of a ministry enters public: the one that its own table names."""
        by_ministry: dict[str, list[Cells]] = {}
        for row in found.values():
            if row["channel"] == "website" and row["purpose"] == "general" and row["publish"] == "yes":
                by_ministry.setdefault(row["organisation"], []).append(row)
        for slug, rows in by_ministry.items():
            named = canonical(self._website_of(self.by_slug[slug]["country"]))
            first = next((row for row in rows if row["value"] == named), rows[0])
            self.websites[slug] = first["value"]
            for row in rows:
                if row is not first:
                    row["publish"] = "no"

    def _new_domains(self, contacts: list[Cells]) -> Iterator[Cells]:
        """The domain of each published website that stands below a suffix kept for its state."""
        known = {(row["organisation"], row["domain"]) for row in self.files["official_domains.csv"]}
        for row in contacts:
            host = host_of(row["value"])
            is_website = (
                row["channel"] == "website" and self.websites.get(row["organisation"]) == row["value"]
            )
            if not is_website or not government_suffix(host) or is_whole_government(registrable_domain(host)):
                continue
            domain = registrable_domain(host)
            if row["source_evidence"] == "official" and (row["organisation"], domain) not in known:
                told = {"basis": "government_suffix", "evidence_url": row["source_url"], "publish": "yes"}
                yield {
                    "id": str(self.new_id()),
                    "organisation": row["organisation"],
                    "domain": domain,
                    **told,
                }

    def _questions(self, file: str, key: str) -> list[str]:
        """What a person must decide about a row, in the words of the curator who asked."""
        rows = self.gathered["questions.csv"]
        found = [r for r in rows if r["row_key"] == key and (not file or r["file"] == file)]
        return [question(row) for row in found]


def in_order(rows: list[Cells], before: list[Cells], key: Callable[[Cells], Key]) -> list[Cells]:
    """The rows of each organisation together and as they stood, new ones behind them, so that a difference is short."""
    places = {key(row): place for place, row in enumerate(before)}
    firsts: dict[str, int] = {}
    for place, row in enumerate(before):
        firsts.setdefault(row["organisation"], place)
    end = len(before)
    return sorted(
        rows,
        key=lambda row: (
            *(firsts.get(row["organisation"], end), row["organisation"]),
            *(places.get(key(row), end), key(row)),
        ),
    )


def question(row: Cells) -> str:
    field_name = row["field"].partition(" (")[0]
    new = row["new"].partition(";")[0].strip()
    said = f"{field_name}: {new}" if new else field_name
    why = row["why"].strip()
    return f"To decide: {said} ({why})." if why else f"To decide: {said}."


def with_questions(note: str, asked: list[str]) -> str:
    """The note with each question once."""
    return " ".join([note, *(one for one in asked if one not in note)]).strip()


def canonical(address: str) -> str:
    """The address as the data set writes it; "" if it is none."""
    written = re.sub(r"^(https?://[^/]+?)\.(?=[:/]|$)", r"\1", address)
    try:
        return normalise.url(written) if written else ""
    except ValueError:
        return ""


def own_domain_of(website: str) -> str:
    """The registrable domain of a website; "" where a whole government shares it."""
    domain = registrable_domain(host_of(website)) if website else ""
    return "" if domain and is_whole_government(domain) else domain


def best_page(addresses: list[str], evidence: str, own: str) -> str:
    """The page to cite first: an official one for official evidence, no encyclopaedia where there is a choice."""
    if evidence not in READ:
        return ""
    official = [a for a in addresses if is_official(a, [own] if own else [])]
    if evidence == "official" and official:
        return official[0]
    return next((a for a in addresses if not is_encyclopaedia(a)), next(iter(addresses), ""))


def source_cells(address: str, evidence: str, day: str, own: str) -> Cells:
    """The source columns. A page of the body or of a government is official, whoever graded it otherwise."""
    if not address:
        return {
            "source_url": "",
            "source_publisher": "",
            "source_retrieved_on": "",
            "source_evidence": "recalled",
        }
    graded = "official" if is_official(address, [own] if own else []) else evidence
    return {
        "source_url": address,
        "source_publisher": host_of(address).removeprefix("www."),
        "source_retrieved_on": day,
        "source_evidence": graded,
    }
