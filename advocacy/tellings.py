"""How the feed tells of the units of this app, and what the feed of a country holds."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from advocacy import kinds
from advocacy.models import Article, CallToAction, Petition
from directory.changes.atom import Feed
from directory.changes.entries import Change, changes_before
from directory.changes.telling import Telling, tell
from directory.models import Country
from directory.pages.cautions import shown_cautions

READ = 200

ARTICLE = Telling(
    noun=_("article"),
    collection="articles",
    published=lambda: Article.objects.published(),
    page=lambda article: article.get_absolute_url(),
    keys=kinds.ARTICLE.keys,
)
PETITION = Telling(
    noun=_("petition"),
    collection="petitions",
    published=lambda: Petition.objects.published(),
    keys={**kinds.PETITION.keys, "link": "link_state"},
)
CALL = Telling(
    noun=_("call"),
    collection="calls",
    published=lambda: CallToAction.objects.published(),
    page=lambda call: call.get_absolute_url(),
    keys={**kinds.CALL.keys, kinds.CALL.confirmed: "confirmed_on"},
)


def register() -> None:
    tell("article", ARTICLE)
    tell("petition", PETITION)
    tell("call", CALL)


def country_feed(country: Country, path: str, today: date) -> Feed:
    """What changed for readers of a country: its bodies, their contacts, its cautions, and calls to act on.

    Where a caution keeps a call from them, the feed does not hold it; where one acts, it stands at the head.
    """
    texts = dict.fromkeys(caution.text for caution in shown_cautions(country))
    return Feed(
        path,
        country.get_absolute_url(),
        f"{country.name} in the Advocacy Directory",
        country_changes(country, today),
        " ".join(texts),
    )


def country_changes(country: Country, today: date) -> list[Change]:
    """The newest first. Petitions are told with the calls that ask to sign them."""
    about = changes_before(None, size=READ, country=country.code).changes
    calls = changes_before(None, size=READ, kind="call").changes
    here = {change.seq for change in about}
    allowed = _allowed(country, today, about, [change for change in calls if change.seq not in here])
    merged = sorted({*about, *calls}, key=lambda change: -change.seq)
    return [
        change for change in merged if change.kind not in ("call", "petition") or _may_tell(change, allowed)
    ]


def _may_tell(change: Change, allowed: set[str]) -> bool:
    return change.kind == "call" and (change.type == "withdrawn" or change.id in allowed)


def _allowed(country: Country, today: date, about: Iterable[Change], others: Iterable[Change]) -> set[str]:
    """The ids of calls that readers here may be shown: those about the country, and those for their own ministry."""
    public = CallToAction.objects.published().filter(pk__in=_call_ids(about)).unprompted(country)
    own = CallToAction.objects.to_ministry_of(country, today).filter(pk__in=_call_ids(others))
    return {str(pk) for rows in (public, own) for pk in rows.values_list("pk", flat=True)}


def _call_ids(changes: Iterable[Change]) -> set[str]:
    return {change.id for change in changes if change.kind == "call"}
