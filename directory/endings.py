"""What must hold before a country ends in public, and what begins with it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from directory import moderation
from directory.models import Caution, Country, Ending, Evidence, Level, Lifecycle, Organisation, State
from directory.models.subjects import BY_REACH
from directory.search.countries import index_countries
from directory.words.saying import say


def ending_problems(ending: Ending) -> Iterator[str]:
    country, successors = ending.country, list(ending.successors.all())
    if ending.source.evidence == Evidence.RECALLED:
        yield say("Nobody has read of it anywhere yet: give its source.")
    if not successors:
        yield say("It names no country that succeeds {country}.", country=country)
    if others := Ending.objects.published().filter(country=country).exclude(pk=ending.pk):
        yield say(
            "{country} has ended here already: propose a change of that instead.", country=others[0].country
        )
    known = Country.objects.in_bulk([each.code for each in successors])
    for each in successors:
        if each.code == country.code:
            yield say("{country} cannot succeed itself.", country=country)
        elif found := known.get(each.code):
            yield from _of_known(found, each, country)
        elif Country.objects.filter(name=each.name).exists():
            yield say("Another country than {code} is called “{name}” here.", code=each.code, name=each.name)


def _of_known(found: Country, said: Any, former: Country) -> Iterator[str]:
    if (found.name, found.region) != (said.name, said.region):
        yield say(
            "{code} is known here as {name}, {region}: call it so.",
            code=found.code,
            name=found.name,
            region=found.region,
        )
    if Ending.objects.published().filter(country=found).exists():
        yield say("{found} has ended itself: name those that succeeded it.", found=found)
    theirs = list(_acting(found))
    if any(not any(_protects_as(other, one) for other in theirs) for one in _acting(former)):
        yield (
            say(
                "A caution acts on {former} that does not act on {found}: its readers would be "
                "warned less. Make the same for it first; one person suffices, and it acts at once.",
                former=former,
                found=found,
            )
        )


def its_ministries(country: str) -> "QuerySet[Organisation]":
    """Whatever is its ministry still, and was not succeeded by another."""
    return Organisation.objects.published().ministries().filter(country=country).order_by("pk")


def close_ministries(ending: Ending) -> Iterator[tuple[Organisation, moderation.Content]]:
    """The ministry of a country closes with it, by the same decision."""
    for ministry in its_ministries(ending.country_id):
        yield ministry, moderation.content(ministry) | {"lifecycle": Lifecycle.CLOSED.value}


def ending_acknowledgements(content: moderation.Content) -> list[moderation.Acknowledgement]:
    """Who decides says that the ministry closes too; one that comes meanwhile is asked about anew."""
    return [
        moderation.Acknowledgement(
            "closes",
            say(
                "{ministry} closes with it. What one successor takes over moves by “A body is succeeded by a new one”, "
                "what several share by “A body is divided among several”.",
                ministry=ministry,
            ),
            about=str(ministry.pk),
        )
        for ministry in its_ministries(content["country"])
    ]


def _acting(country: Country) -> Any:
    return Caution.objects.acting().filter(country=country).select_related("issue").order_by("pk")


def _protects_as(other: Caution, one: Caution) -> bool:
    """Whether ``other`` keeps from its readers whatever ``one`` keeps from those of its country."""
    if one.level == Level.DO_NOT_PROMPT != other.level:
        return False
    if other.issue_id:
        return other.issue_id == one.issue_id
    if one.issue:
        return other.ground in one.issue.acting_grounds
    return BY_REACH.index(other.ground) >= BY_REACH.index(one.ground)


def found_countries(ending: Ending, at: datetime) -> None:
    """Make the successors that are not there yet, each with every caution of the country from which it comes.

    Those wait for two people like any other, and act meanwhile.
    """
    known = set(Country.objects.values_list("code", flat=True))
    fresh = [each for each in ending.successors.all() if each.code not in known]
    for each in fresh:
        country = Country(code=each.code, name=each.name, region=each.region, founded=True)
        country.full_clean()
        country.save(force_insert=True)
        for caution in _acting(ending.country):
            value = moderation.content(caution) | {"country": country.code}
            moderation.enter(moderation.kind_named("caution"), value, by=None, at=at)
    if fresh:
        index_countries()


def has_ended(code: str | None) -> bool:
    return Ending.objects.filter(country=code, state=State.PUBLISHED).exists() if code else False
