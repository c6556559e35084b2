"""How search finds an organisation: by all its names, its country, and by the whole of an address of its own."""

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch

from directory.models import Channel, ContactPoint, OfficialDomain, Organisation
from directory.search.findable import Address, Findable, Rows, Text
from directory.values.domains import host_of


def texts(organisation: Organisation) -> Iterator[Text]:
    yield Text("name", organisation.name, is_name=True)
    for row in organisation.names.all():
        yield Text("name", row.name, is_name=True)
    if organisation.country:
        yield Text("country", organisation.country.name)


def addresses(organisation: Organisation) -> Iterable[Address]:
    """Its e-mail addresses, their hosts and those of its pages, and its proven domains; none if it is only named."""
    if organisation.named_only:
        return ()
    found = [Address("official_domain", row.domain) for row in organisation.domains_to_find]  # type: ignore[attr-defined]
    for point in organisation.points_to_find:  # type: ignore[attr-defined]
        if point.channel == Channel.EMAIL:
            found.append(Address("email", point.value.lower()))
        found.append(Address(str(point.channel), plain_host(point.value)))
    return dict.fromkeys(found)


def plain_host(address: str) -> str:
    return host_of(address).removeprefix("www.")


def shown_as(organisation: Organisation) -> str:
    return "ministry" if organisation.is_current_ministry else "organisation"


def with_addresses(rows: Rows) -> Rows:
    # Pages at a social network say nothing of its host.
    channels = [channel for channel in Channel if channel.is_web and channel != Channel.SOCIAL]
    points = ContactPoint.objects.published().filter(channel__in=[Channel.EMAIL, *channels]).order_by("pk")
    domains = OfficialDomain.objects.published().order_by("domain", "pk")
    of_points: Prefetch[str] = Prefetch("contact_points", points, to_attr="points_to_find")
    of_domains: Prefetch[str] = Prefetch("official_domains", domains, to_attr="domains_to_find")
    return rows.prefetch_related(of_points, of_domains)


ORGANISATIONS = Findable(
    texts=texts,
    shown_as=shown_as,
    addresses=addresses,
    countries=lambda organisation: [organisation.country_id] if organisation.country_id else [],
    with_texts=lambda rows: rows.select_related("country").prefetch_related("names"),
    with_addresses=with_addresses,
)
