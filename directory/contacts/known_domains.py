"""Which domains this directory has proven or publishes already, and which of them prove something."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import Q

from directory.models import (
    Basis,
    Channel,
    ContactPoint,
    OfficialDomain,
    Organisation,
    OrganisationKind,
    State,
)
from directory.values.domains import domain_of, government_suffix, host_of, is_below
from directory.values.lookalikes import Known, LookAlike, look_alike

STATE_BODIES = [
    OrganisationKind.FOREIGN_MINISTRY,
    OrganisationKind.EMBASSY,
    OrganisationKind.PARLIAMENT,
    OrganisationKind.GOVERNMENT,
    OrganisationKind.INTERGOVERNMENTAL,
    OrganisationKind.COURT,
]
WITH_HOST = [
    Channel.WEBSITE,
    Channel.CONTACT_PAGE,
    Channel.CONTACT_FORM,
    Channel.EMAIL,
    Channel.SOCIAL,
]


def known_hosts() -> set[str]:
    """Every published official domain, and the host of every published web and e-mail contact."""
    values = ContactPoint.objects.published().filter(channel__in=WITH_HOST).values_list("value", flat=True)
    domains = OfficialDomain.objects.published().values_list("domain", flat=True)
    return {*domains, *(host for host in map(host_of, values.iterator()) if host)}


def former_hosts() -> set[str]:
    """Those that left the public: an imitation still deceives whoever knew them, whoever withdrew them."""
    gone = {"state": State.WITHDRAWN}
    values = ContactPoint.objects.filter(**gone, channel__in=WITH_HOST).values_list("value", flat=True)
    former = OfficialDomain.objects.filter(Q(**gone) | Q(basis=Basis.FORMER))
    domains = former.values_list("domain", flat=True)
    return {*domains, *(host for host in map(host_of, values.iterator()) if host)}


def looks_like(host: str, around: "Surroundings | None" = None) -> LookAlike | None:
    """The known domain that ``host`` may be taken for; None if there is none, or if it is known itself."""
    return look_alike(host, around.known if around else known_around())


def known_around() -> Known:
    """What is published, with what was: the latter is no longer known itself, or a lie would be known once told."""
    return Known.of(known_hosts(), former_hosts())


def official_domains(organisation_id: UUID | str) -> list[str]:
    """The published domains of one organisation."""
    rows = OfficialDomain.objects.published().filter(organisation_id=organisation_id)
    return sorted(rows.values_list("domain", flat=True))


@dataclass(frozen=True)
class Surroundings:
    """What is known around one organisation, each thing asked once however many contents are looked at."""

    organisation_id: UUID | str

    @cached_property
    def country(self) -> str | None:
        """The code of its country."""
        rows = Organisation.objects.filter(pk=self.organisation_id)
        return rows.values_list("country", flat=True).first()

    @cached_property
    def proven(self) -> list[str]:
        """Its official domains."""
        return official_domains(self.organisation_id)

    @cached_property
    def proven_of_states(self) -> list[str]:
        """The official domains of all bodies of a state."""
        rows = OfficialDomain.objects.published().filter(organisation__kind__in=STATE_BODIES)
        return list(rows.values_list("domain", flat=True))

    @cached_property
    def known(self) -> Known:
        return known_around()


def is_trusted_evidence(
    address: str, organisation_id: UUID | str, around: Surroundings | None = None
) -> bool:
    """Whether the address stands where no stranger can write.

    That is below a government suffix, or a proven domain of the organisation or of any body of a state.
    """
    host, around = host_of(address), around or Surroundings(organisation_id)
    if not host:
        return False
    return bool(government_suffix(host)) or is_below(host, [*around.proven, *around.proven_of_states])


def is_published_of(organisation_id: UUID | str, address: str) -> bool:
    """Whether the organisation publishes a contact on the registrable domain of this address."""
    values = ContactPoint.objects.published().filter(organisation_id=organisation_id, channel__in=WITH_HOST)
    return domain_of(address) in {domain_of(value) for value in values.values_list("value", flat=True)}
