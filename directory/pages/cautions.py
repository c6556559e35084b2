"""What is said of a country to protect its readers."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Prefetch

from directory.models import Caution, Country, Issue, Level, Source, State
from directory.models.cautions import CautionQuerySet


@dataclass(frozen=True)
class ShownCaution:
    """``about`` names the issue to which it is bound, where that is public; ``source`` stands behind its own words.

    ``is_neutral``: nobody but its author stands behind its own words, so ``text`` is the fixed sentence.
    """

    forbids: bool
    text: str
    about: str
    source: Source | None
    is_neutral: bool


def acting_cautions(lookup: str) -> "Prefetch[str]":
    """For lists: the acting cautions of each country that ``lookup`` leads to, as ``acting_cautions``."""
    rows = Caution.objects.acting().select_related("issue").order_by("pk")
    return Prefetch(lookup, rows, to_attr="acting_cautions")


def shown_cautions(country: Country) -> list[ShownCaution]:
    """Every acting caution of a country, those that forbid a prompt first, each text once."""
    return shown_cautions_of([country])[country]


def shown_cautions_of(countries: Collection[Country]) -> dict[Country, list[ShownCaution]]:
    """Those of several countries, in as many queries as for one."""
    found: dict[str, list[Caution]] = defaultdict(list)
    for caution in _told(Caution.objects.acting().filter(country__in=countries)):
        found[caution.country_id].append(caution)
    return {country: _in_order(found[country.pk]) for country in countries}


def shown_beside(country: Country, issue: Issue | None) -> list[ShownCaution]:
    """Those of them that act on the calls of an issue: whoever reads about one cause gets no text about another."""
    return _in_order(_told(Caution.objects.acting().filter(country=country).on_calls_of(issue)))


def forbids_prompts(country: Country) -> bool:
    """Whether readers of a country must not be prompted, be it about one issue alone."""
    return Caution.objects.acting().filter(country=country, level=Level.DO_NOT_PROMPT).exists()


def _told(rows: CautionQuerySet) -> CautionQuerySet:
    return rows.select_related("issue", "source")


def _in_order(cautions: Iterable[Caution]) -> list[ShownCaution]:
    shown = dict.fromkeys(_shown(caution) for caution in cautions)
    return sorted(shown, key=lambda caution: not caution.forbids)


def _shown(caution: Caution) -> ShownCaution:
    issue = caution.issue
    return ShownCaution(
        forbids=caution.level == Level.DO_NOT_PROMPT,
        text=caution.public_text,
        about=issue.name if issue and issue.state == State.PUBLISHED else "",
        source=caution.source if caution.state == State.PUBLISHED else None,
        is_neutral=caution.state != State.PUBLISHED,
    )
