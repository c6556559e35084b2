from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from directory.models.organisations import OfOrganisationQuerySet, Organisation
from directory.models.units import State, Unit
from directory.values.domains import is_whole_government


class Basis(models.TextChoices):
    GOVERNMENT_SUFFIX = "government_suffix", _("stands below a government suffix")
    LINKED_FROM_GOVERNMENT = "linked_from_government", _("linked from a proven government page")
    EDITOR = "editor", _("shown by an editor's evidence")
    FORMER = "former", _("formerly its own")


class OfficialDomainQuerySet(OfOrganisationQuerySet["OfficialDomain"]):
    def published(self) -> Self:
        """Those that are its own now: a former one proves nothing, whoever has it today."""
        return super().published().exclude(basis=Basis.FORMER)

    def former(self) -> Self:
        """Those that were its own, or its predecessor's."""
        return super().published().filter(basis=Basis.FORMER)

    def above(self, host: str) -> Self:
        """The domains that are ``host`` or that it stands below."""
        labels = host.split(".")
        return self.filter(domain__in=[".".join(labels[start:]) for start in range(len(labels))])


class OfficialDomain(Unit):
    """A registrable domain proven to belong to an organisation, and how that was proven."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="official_domains")
    domain = models.CharField(max_length=253, help_text="The registrable domain, for example “urm.lt”.")
    basis = models.CharField(max_length=22, choices=Basis)
    evidence_url = models.URLField(max_length=2000)

    objects = OfficialDomainQuerySet.as_manager()

    class Meta(Unit.Meta):
        abstract = False
        ordering = ["domain", "id"]
        indexes = [
            *Unit.Meta.indexes,
            models.Index(fields=["organisation", "state"], name="domain_of_organisation"),
        ]
        constraints = [
            *Unit.Meta.constraints,
            models.CheckConstraint(
                condition=Q(basis__in=Basis.values),
                name="officialdomain_known_basis",
                violation_error_message=f"A basis is one of {', '.join(Basis.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(domain=Lower("domain")) & Q(domain__contains="."),
                name="officialdomain_lower_case",
                violation_error_message="A domain is in lower case and holds a dot.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "domain"],
                condition=Q(state=State.PUBLISHED),
                name="officialdomain_published_once",
                violation_error_message="This organisation already publishes that domain.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.domain} of {self.organisation}"

    @property
    def is_whole_government(self) -> bool:
        """Whether it belongs to all bodies of one government, as gov.cz does."""
        return is_whole_government(self.domain)
