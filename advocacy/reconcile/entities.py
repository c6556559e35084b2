"""What can be matched: a country by its code, an organisation by its id; of which types, how people are told of it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from advocacy.search.hits import Hit, hit_of
from directory.models import Merge

Told = dict[str, Any]


@dataclass(frozen=True)
class Type:
    """A sort of entities; ``broader`` is the one that holds them all as well."""

    id: str
    name: str
    broader: str = ""

    @property
    def told(self) -> Told:
        return {"id": self.id, "name": self.name}

    @property
    def whole(self) -> Told:
        broader = [TYPES[self.broader].told] if self.broader else []
        return {**self.told, "broader": broader}


TYPES = {
    one.id: one
    for one in (
        Type("country", "Country"),
        Type("organisation", "Organisation"),
        Type("ministry", "Foreign ministry that stands for its country", "organisation"),
    )
}


def types_of(kind: str) -> list[str]:
    """Of a hit of this kind, its own type first."""
    broader = TYPES[kind].broader
    return [kind, broader] if broader else [kind]


def kinds_of(types: Collection[str]) -> list[str]:
    """The kinds of hits that are of any of these types; of all, if none is named."""
    return [kind for kind in TYPES if not types or not set(types).isdisjoint(types_of(kind))]


def entity(id: str) -> Hit | None:
    """The public country or organisation of this id, or that into which it was merged; None if there is none."""
    if is_uuid(id):
        heir = Merge.objects.heir_of(id)
        return hit_of("organisation", id) or (hit_of("organisation", str(heir.pk)) if heir else None)
    return hit_of("country", id) if is_code(id) else None


def is_code(id: str) -> bool:
    return len(id) == 2 and id.isascii() and id.isalpha() and id.isupper()


def is_uuid(id: str) -> bool:
    """As this service writes one."""
    try:
        return str(UUID(id)) == id
    except ValueError:
        return False


def described(hit: Hit) -> str:
    """Which of those that are called alike it is, and what one must know of it."""
    what = TYPES[hit.kind].name if hit.kind != "ministry" else "Foreign ministry"
    where = f" of {hit.country.name}" if hit.country and hit.kind != "country" else ""
    return " ".join(filter(None, [f"{what}{where}.", hit.advisory]))
