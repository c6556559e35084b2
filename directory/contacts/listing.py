"""The contacts of an organisation as pages list them: in which order, which one leads, and why one may trust each."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from uuid import UUID

from directory.accounts.independence import independent
from directory.contacts.freshness import Freshness, freshness
from directory.contacts.known_domains import WITH_HOST
from directory.contacts.links import Link, display_of, leads_to, link_of, on_official_domain, with_link
from directory.contacts.sources import is_old
from directory.models import Channel, ContactPoint, Evidence, Method, Organisation, Purpose, Verification
from directory.values.domains import host_of
from directory.values.own_domains import Standing, standing, why_not_own

MAIN_CHANNELS = (Channel.CONTACT_PAGE, Channel.CONTACT_FORM, Channel.WEBSITE)
CHANNELS = list(Channel)
PURPOSES = list(Purpose)
TRUST = ["verified", "unverified", "overdue", "disputed"]
# The state that a page tells once for all its contacts: of those that are as frequent the one that promises least.
USUAL = ("unverified", "overdue", "verified")


@dataclass(frozen=True)
class ContactLine:
    """One published contact, as it stands on a day."""

    point: ContactPoint
    freshness: Freshness
    on_official_domain: bool | None
    link: Link = field(default_factory=Link)
    is_own: bool = False
    is_old: bool = False
    standing: Standing | None = None
    usual: str = ""

    @property
    def is_unopened(self) -> bool:
        """On the ministry's own domain, and not read by us on an official page: nobody of us has opened it."""
        return self.is_own and self.point.source.evidence != Evidence.OFFICIAL

    @property
    def facts(self) -> list[str]:
        """What is told of it, in this order: names of the templates in ``directory/trust/``."""
        told = {"read": True, "old": self.is_old, "checked": True, "domain": bool(self.standing)}
        return [name for name, is_told in {**told, "link": self.is_web}.items() if is_told]

    @property
    def exceptions(self) -> list[str]:
        """Those facts that must be seen beside it: ``usual`` is what a sentence tells of all contacts of the page."""
        apart = {
            "old": self.is_old,
            "checked": self.freshness.state != self.usual,
            "domain": bool(self.standing and self.standing.is_warned),
            "link": self.link.is_warned,
        }
        return [name for name in self.facts if apart.get(name)]

    @property
    def folded(self) -> list[str]:
        """The facts that one opens."""
        return [name for name in self.facts if name not in self.exceptions]

    @property
    def href(self) -> str | None:
        return leads_to(self.point, self.freshness.state)

    @property
    def display(self) -> str:
        return display_of(self.point)

    @property
    def host(self) -> str:
        return host_of(self.point.value)

    @property
    def is_web(self) -> bool:
        return Channel(self.point.channel).is_web

    @property
    def is_doubted(self) -> bool:
        """Shown after the others, with the reason in words; never hidden."""
        return self.freshness.state in ("overdue", "disputed") or self._warns(self.link.is_warned)

    @property
    def may_lead(self) -> bool:
        """Whether readers may be led there first."""
        return self.freshness.state != "disputed" and not self._warns(self.link.is_problem)

    def _warns(self, by_program: bool) -> bool:
        """Two people who saw the page after a program saw something else outrank the program; one never does."""
        return by_program and not (self.freshness.state == "verified" and self._seen_by_two_since())

    def _seen_by_two_since(self) -> bool:
        looks = [
            (look.by, look.recorded_at)
            for look in self.point.verifications.all()
            if look.content_hash == self.point.content_hash
            and look.method == Method.PAGE_SEEN
            and self._is_after_alarm(look)
        ]
        return any(
            one and other and one != other and independent(one, other, max(at, then))
            for (one, at), (other, then) in combinations(looks, 2)
        )

    def _is_after_alarm(self, look: Verification) -> bool:
        """Of alarms that were told before their moment was kept, the day is known."""
        _, since, told_at = self.link
        if told_at is None:
            return since is not None and look.verified_on > since
        return look.seen_at >= told_at

    @property
    def checked_how(self) -> str:
        return str(Method(self.freshness.method).label) if self.freshness.method else ""


def contact_lines(organisation: Organisation, domains: list[str], today: date) -> list[ContactLine]:
    """Its published contacts by channel and purpose, those in doubt after the others; none where it is only named."""
    return _lines(organisation, points_of([organisation])[organisation.pk], domains, today)


def contact_lines_of_many(
    domains: dict[Organisation, list[str]], today: date
) -> dict[Organisation, list[ContactLine]]:
    """Those of each organisation with its proven domains, in as many queries as for one."""
    points = points_of(domains)
    return {body: _lines(body, points[body.pk], proven, today) for body, proven in domains.items()}


def points_of(organisations: Iterable[Organisation]) -> dict[UUID, list[ContactPoint]]:
    """By the key of their organisation, with all that a line tells; none of those that are only named."""
    telling = [body for body in organisations if not body.named_only]
    points = ContactPoint.objects.published().filter(organisation__in=telling)
    found: dict[UUID, list[ContactPoint]] = defaultdict(list)
    joined = with_link(points, "value").select_related("source").prefetch_related("verifications", "disputes")
    for point in joined:
        found[point.organisation_id].append(point)
    return found


def _lines(
    organisation: Organisation, points: list[ContactPoint], domains: list[str], today: date
) -> list[ContactLine]:
    website = next((point.value for point in points if _is_website(point)), "")
    lines = [
        ContactLine(
            point,
            freshness(point, today),
            on_official_domain(point, domains),
            link_of(point),
            is_own=_is_own(point, organisation, domains, website),
            is_old=is_old(point.source.page_from, today),
            standing=_standing(point, organisation, domains, website),
        )
        for point in points
    ]
    usual = usual_state(lines)
    return sorted((replace(line, usual=usual) for line in lines), key=_order)


def usual_state(lines: Collection[ContactLine]) -> str:
    """How far most of several contacts are checked; "" where there is nothing to sum up."""
    states = [line.freshness.state for line in lines]
    counted = {state: states.count(state) for state in USUAL}
    usual = max(USUAL, key=lambda state: counted[state])
    return usual if len(lines) > 1 and counted[usual] else ""


def _standing(
    point: ContactPoint, organisation: Organisation, domains: list[str], website: str
) -> Standing | None:
    host = host_of(point.value) if point.channel in WITH_HOST else ""
    if not host:
        return None
    return standing(host, organisation.country_id or "", domains=domains, website=website)


def _is_website(point: ContactPoint) -> bool:
    return point.channel == Channel.WEBSITE and point.purpose == Purpose.GENERAL


def _is_own(point: ContactPoint, organisation: Organisation, domains: list[str], website: str) -> bool:
    """Whether the address stands on the ministry's own domain, however far that is proven."""
    host = host_of(point.value) if point.channel in WITH_HOST else ""
    if not host or not organisation.is_ministry:
        return False
    return why_not_own(host, organisation.country_id or "", domains=domains, website=website) is None


def main_line(lines: Iterable[ContactLine]) -> ContactLine | None:
    """Where to send a reader first: the general contact page, else the general form, else the website.

    One without doubt goes before one in doubt, and one from a newer page before one from an old page. A disputed one
    or a link with a problem never leads.
    """
    return min((line for line in general_pages(lines) if line.may_lead), key=_lead, default=None)


def general_pages(lines: Iterable[ContactLine]) -> list[ContactLine]:
    """The pages on which anybody may begin, whatever is known of them."""
    general = [line for line in lines if line.point.purpose == Purpose.GENERAL]
    return [line for line in general if line.point.channel in MAIN_CHANNELS]


def _lead(line: ContactLine) -> tuple[bool, bool, int]:
    return line.is_doubted, line.is_old, MAIN_CHANNELS.index(Channel(line.point.channel))


def of_channel(lines: Iterable[ContactLine], channel: Channel) -> list[ContactLine]:
    """The contacts of one channel that take general enquiries."""
    return [line for line in lines if line.point.channel == channel and line.point.purpose == Purpose.GENERAL]


def _order(line: ContactLine) -> tuple[bool, int, int, bool, int, str, str]:
    point = line.point
    place = CHANNELS.index(Channel(point.channel)), PURPOSES.index(Purpose(point.purpose))
    return (
        line.is_doubted,
        *place,
        line.is_old,
        TRUST.index(line.freshness.state),
        point.language,
        str(point.pk),
    )
