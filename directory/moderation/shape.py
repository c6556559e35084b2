"""One shape for contents of every age, and the hash that people approve.

What was recorded before a field came has no key for it: an absent key equals the field's default (``later``).
Whoever works with a content has every field of today (``completed``). What is stored and hashed leaves later
fields out while they are at their default (``shortened``), so that a hash of before still stands.
docs/architecture.md has the recipe.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from django.utils.functional import Promise

from directory.models import Intent, Proposal, Revision
from directory.moderation.registry import Content, UnitKind, kind_named
from directory.words.saying import in_english

SOURCE_FIELDS = ("url", "publisher", "retrieved_on", "evidence", "kind", "page_from")
# The fields of a source that came later, each with its default: see ``UnitKind.later``.
SOURCE_LATER: dict[str, Any] = {"kind": "", "page_from": ""}

# It gets one object of a content, and the later fields of such objects.
Change = Callable[[Content, Mapping[str, Any]], Content]


def completed(kind: UnitKind, value: Content) -> Content:
    """The content in today's shape, whenever it was recorded: every later field named, lists in their order."""
    return _reshaped(kind, shortened(kind, value), _filled)


def shortened(kind: UnitKind, value: Content) -> Content:
    """The content as it is stored and hashed: without the later fields that are at their default."""
    return _reshaped(kind, normalised(value), _without_defaults)


def proposed(proposal: Proposal) -> Content:
    """The content that a proposal wishes for, in today's shape."""
    return completed(kind_named(proposal.kind), proposal.content)


def before(revision: Revision) -> Content | None:
    """What the unit was before this Revision, in today's shape; None if it was not public, or is erased."""
    return _of_revision(revision, revision.before)


def after(revision: Revision) -> Content | None:
    """What the unit is since this Revision, in today's shape; None if it left the public, or is erased."""
    return _of_revision(revision, revision.after)


def normalised(value: Any) -> Any:
    """The same JSON value with every string in Unicode normal form C."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {key: normalised(item) for key, item in value.items()}
    if isinstance(value, list):
        return [normalised(item) for item in value]
    # What is told in several languages is one thing.
    return in_english(value) if isinstance(value, Promise) else value


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces: equal values give equal text."""
    return json.dumps(normalised(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(value: Any) -> str:
    """SHA-256 of the canonical text."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def content_hash(kind: UnitKind, value: Content) -> str:
    """The same for a content of whatever age, as long as every field that came later is at its default."""
    return digest(shortened(kind, value))


def approval_hash(
    kind: str,
    unit_id: object,
    revision: int,
    value: Content,
    intent: Intent,
    answers: Sequence[Sequence[str]] = (),
) -> str:
    """What people approve: bound to the last Revision, the intent and what it ``answers``, so that no approval can
    be replayed, nor one to an earlier question.
    """
    named = {"of": [kind, str(unit_id), revision, shortened(kind_named(kind), value), str(intent)]}
    return digest({**named, "answers": [list(each) for each in answers]} if answers else named)


def changed_fields(kind: UnitKind, before: Content | None, after: Content | None) -> list[str]:
    """The names of the fields that differ, sorted. Where there was nothing, later fields were at their default."""
    old, new = completed(kind, before or {}), completed(kind, after or {})
    return sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


def _of_revision(revision: Revision, value: Content | None) -> Content | None:
    return None if value is None else completed(kind_named(revision.kind), value)


def _reshaped(kind: UnitKind, value: Content, change: Change) -> Content:
    """The content with ``change`` made to each object in it, the innermost first."""
    of_rows = {part.name: part.later for part in kind.parts}
    found = {name: _item(item, of_rows.get(name, SOURCE_LATER), change) for name, item in value.items()}
    return change(found, kind.later)


def _item(item: Any, later: Mapping[str, Any], change: Change) -> Any:
    """What a field holds. The objects in it are rows of a part, with these later fields, or else sources."""
    if isinstance(item, list):
        return [_item(each, later, change) for each in item]
    if isinstance(item, dict):
        return change({name: _item(each, SOURCE_LATER, change) for name, each in item.items()}, later)
    return item


def _filled(found: Content, later: Mapping[str, Any]) -> Content:
    return found | {name: deepcopy(default) for name, default in later.items() if name not in found}


def _without_defaults(found: Content, later: Mapping[str, Any]) -> Content:
    """Lists get their order here, where a field that came later cannot change it."""
    return {
        name: sorted(item, key=canonical) if isinstance(item, list) else item
        for name, item in found.items()
        if name not in later or item != later[name]
    }
