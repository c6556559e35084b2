"""The whole directory as one page that needs no connection: nobody sees which country its reader looks at.

There is one in each language of the interface, made with the dump, from the same snapshot. It runs one small script
and one style of its own and asks nobody for anything; its policy allows these two by their hashes.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from advocacy.export.hashed import HashedFile
from advocacy.export.shelf import OFFLINE_IN, DumpFile
from advocacy.models import Article, CallToAction, ReaderTarget
from advocacy.pages.asking import with_asked
from advocacy.pages.calls import for_page, listed, open_calls
from advocacy.pages.countries import Governed
from advocacy.pages.drafts import Draft, drafts
from advocacy.prompting import calls_by_country
from advocacy.publishers import AdvisedPublishers
from directory.contacts.listing import ContactLine, contact_lines
from directory.contacts.ministries import domain_names, joined, ministries_contacts
from directory.models import Country, Organisation
from directory.pages.cautions import ShownCaution, shown_cautions_of
from directory.pages.country_index import CountryEntry, by_letter
from directory.versions import Version
from directory.words.languages import ENGLISH, direction_of

MEDIA_TYPE = "text/html"
BATCH = 100
COUNTRIES_AT_ONCE = 10
FOLDER = Path(settings.BASE_DIR) / "templates" / "offline"
SCRIPT, STYLE = ((FOLDER / name).read_text(encoding="utf-8") for name in ("search.js", "sheet.css"))


@dataclass(frozen=True)
class OfflineCountry(Governed):
    """A country's part. ``calls`` are those to take there, where not all of them are (``takes_all``)."""

    entry: CountryEntry
    ministry: Organisation | None
    main: ContactLine | None
    others: list[ContactLine]
    cautions: list[ShownCaution]
    accused: bool
    takes_all: bool
    calls: list[CallToAction]

    @property
    def country(self) -> Country:
        return self.entry.country

    @property
    def leads(self) -> bool:
        """Whether readers are told with which contact to begin."""
        return not self.is_bare


@dataclass(frozen=True)
class OfflineCall:
    """An open call's part; its letters are there if readers are to write to their own ministry."""

    call: CallToAction
    articles: list[tuple[Article, Organisation | None]]
    drafts: list[Draft]


def write_offline(folder: Path, version: Version, language: str) -> DumpFile:
    """Write that of a language into ``folder``, part by part; memory holds a few countries or calls at a time."""
    with override(language), HashedFile(folder / OFFLINE_IN[language]) as file:
        for text in _parts(version, language):
            file.write(text.encode())
    return file.entry(MEDIA_TYPE, None)


def policy() -> str:
    """Nothing is loaded; the one script and the one style are known by their hashes (CSP 3, section 2.3.1)."""
    sources = {
        "default-src": "'none'",
        "script-src": f"'{_hash(SCRIPT)}'",
        "style-src": f"'{_hash(STYLE)}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in sources.items())


def policy_of(path: Path) -> str:
    """The policy that a written file carries: an older one has an older script."""
    with path.open(encoding="utf-8") as file:
        found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', file.read(4000))
    return found[1] if found else "default-src 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _parts(version: Version, language: str = ENGLISH) -> Iterator[str]:
    """In the language that is active, which is this one."""
    letters = by_letter(Country.objects.listed(), language)
    tongue = {"language": language, "direction": direction_of(language)}
    shown = {"version": version, "letters": letters, "site": settings.SITE_URL, "policy": policy()}
    yield render_to_string("offline/head.html", {**shown, **tongue, "style": STYLE})
    for country in _countries(letters, version.on):
        yield _squeezed(render_to_string("offline/country.html", {"part": country}))
    yield render_to_string("offline/calls_head.html")
    for call in _calls(version.on):
        yield render_to_string("offline/call.html", {"part": call})
    yield render_to_string("offline/organisations_head.html")
    for organisation in _named_organisations(version.on):
        lines = contact_lines(organisation, domain_names(organisation), version.on)
        yield _squeezed(
            render_to_string("offline/organisation.html", {"organisation": organisation, "lines": lines})
        )
    yield render_to_string("offline/foot.html", {"script": SCRIPT})


def _squeezed(html: str) -> str:
    """Without the blank lines of the templates: a third of the file."""
    return re.sub(r"(?<!\s)\s*\n\s*", "\n", html).lstrip()


def _countries(letters: list[tuple[str, list[CountryEntry]]], today: date) -> Iterator[OfflineCountry]:
    entries = [entry for _, under_letter in letters for entry in under_letter]
    codes = [entry.country.code for entry in entries]
    to_ministries = list(open_calls(today).filter(addresses_reader=ReaderTarget.MINISTRY))
    taken, accused = calls_by_country(codes, today), CallToAction.objects.accused_among(codes)
    for start in range(0, len(entries), COUNTRIES_AT_ONCE):
        some = entries[start : start + COUNTRIES_AT_ONCE]
        countries = [entry.country for entry in some]
        found, cautions = ministries_contacts(countries, today), shown_cautions_of(countries)
        for entry in some:
            contacts, warned = found[entry.country], cautions[entry.country]
            is_accused, calls = entry.country.code in accused, taken[entry.country.code]
            apart = is_accused or any(caution.forbids for caution in warned)
            yield OfflineCountry(
                entry=entry,
                ministry=contacts.ministry,
                main=contacts.main,
                others=contacts.others,
                cautions=warned,
                accused=is_accused,
                takes_all=bool(to_ministries) and not apart,
                calls=[call for call in to_ministries if call in calls] if apart else [],
            )


def _calls(today: date) -> Iterator[OfflineCall]:
    publishers = AdvisedPublishers()
    for call in listed(for_page().open(today)).prefetch_related("letters").iterator(chunk_size=BATCH):
        articles = dict.fromkeys(citation.article for citation in call.citations.all())
        with_asked([call], today)
        letters = drafts(call) if call.addresses_reader else []
        yield OfflineCall(call, publishers.with_each(articles), letters)


def _named_organisations(today: date) -> Iterator[Organisation]:
    """The organisations that open calls name, current ministries apart: those stand under their countries."""
    calls = CallToAction.objects.published().open(today)
    named = joined(Organisation.objects.published()).filter(pk__in=calls.values("organisations"))
    for organisation in named.order_by("name", "pk").iterator(chunk_size=BATCH):
        if not organisation.is_current_ministry:
            yield organisation
