"""One request for each operation of the API: shown in its description and on its page, and run by the tests."""

from dataclasses import dataclass
from urllib.parse import quote

from django.db import models

from advocacy.models import CallToAction, Petition
from directory.models import Issue

SITE = "$SITE"
ANY = "{key}"


@dataclass(frozen=True, kw_only=True)
class Example:
    """A request to the part of ``/api/v1/`` that ``path`` names; ``{key}`` stands for a published record.

    ``body`` is the JSON that a writing operation sends.
    """

    path: str
    body: str = ""
    headers: tuple[str, ...] = ()

    def curl(self, site: str = SITE, key: str = ANY) -> str:
        """The command, for an installation at ``site``."""
        parts = [*(f"--header '{header}'" for header in self.headers)]
        parts += [f"--data '{self.body}'"] if self.body else []
        address = f'"{site}{self.address(key)}"'
        return " \\\n  ".join([f"curl {address}", *parts])

    def address(self, key: str = ANY) -> str:
        return f"/api/v1/{self.path.replace(ANY, key)}"


# The ids and slugs of the curated data are the same in every installation.
EXAMPLES: dict[str, Example] = {
    "index": Example(path=""),
    "countries_list": Example(path="countries/?region=Europe"),
    "countries_retrieve": Example(path="countries/LT/"),
    "ministries_list": Example(path="ministries/?page_size=5"),
    "ministries_retrieve": Example(path="ministries/LT/"),
    "ministries_linked_data": Example(path="ministries/LT.jsonld"),
    "ministries_card": Example(path="ministries/LT.vcf"),
    "organisations_list": Example(path="organisations/?kind=ngo"),
    "organisations_retrieve": Example(path="organisations/all-out/"),
    "contact_points_list": Example(path="contact-points/?country=LT&channel=website"),
    "contact_points_retrieve": Example(path="contact-points/4aa19b43-e725-5280-9f1a-097423de8b3b/"),
    "calls_list": Example(path="calls/?kind=contact_government&open=true"),
    "calls_retrieve": Example(path="calls/{key}/"),
    "calls_letter": Example(path="calls/{key}/letter/?country=LT"),
    "articles_list": Example(path="articles/?language=en"),
    "articles_retrieve": Example(path="articles/3b014be9-4990-512c-afd7-484d6ead0ef7/"),
    "petitions_list": Example(path="petitions/?link=ok"),
    "petitions_retrieve": Example(path="petitions/{key}/"),
    "issues_list": Example(path="issues/"),
    "issues_retrieve": Example(path="issues/{key}/"),
    "search": Example(path=f"search/?q={quote('Литва')}"),
    "changes_list": Example(path="changes/?after=0&page_size=10"),
    "suggestions_create": Example(
        path="suggestions/",
        headers=("Content-Type: application/json",),
        body='{"kind": "contact_point", "id": "4aa19b43-e725-5280-9f1a-097423de8b3b", '
        '"complaint": "broken", "source_url": "https://www.urm.lt/"}',
    ),
    "schema": Example(path="schema/"),
    "docs": Example(path="docs/"),
}
# What the curated data never publishes by itself, so that no key of it is sure to answer.
MODERATED: dict[str, type[models.Model]] = {
    "calls_retrieve": CallToAction,
    "calls_letter": CallToAction,
    "petitions_retrieve": Petition,
    "issues_retrieve": Issue,
}


def published_key(operation: str) -> str | None:
    """The key of a published record for the example of this operation; None where none is published yet."""
    model = MODERATED.get(operation)
    if model is None:
        return ""
    shown = model._default_manager.published().order_by("pk").first()  # type: ignore[attr-defined]
    return None if shown is None else str(getattr(shown, "slug", shown.pk))
