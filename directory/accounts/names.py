"""Names of accounts. History tells its acts by name, so no two people may ever bear names that look the same."""

import unicodedata
from collections.abc import Iterator

from django.db.models import ForeignObjectRel, Model

from directory.models import Account
from directory.values.lookalikes import seen_as

# What pages and history say where no account acted.
NOBODYS_NAMES = (
    *("nobody", "somebody", "host", "the host", "system", "reader", "a reader", "program", "a program"),
    "a stranger",
)


def borne_by_another(name: str, account: Account | None) -> str | None:
    """The name, of another account, out of the history of another or of nobody, that ``name`` reads as; or None.

    One's own former name is free to oneself.
    """
    own, wanted = account.pk if account else None, _read(name)
    found = (borne for owner, borne in _borne() if _read(borne) & wanted and (owner is None or owner != own))
    return next(found, None)


def _read(name: str) -> set[str]:
    """What the eye may take the name for: Cyrillic “М” has a Latin twin as a capital only, “а” in both forms."""
    plain = unicodedata.normalize("NFKC", name)
    return {seen_as(form) for form in (plain, plain.casefold(), plain.upper())}


def _borne() -> Iterator[tuple[int | None, str]]:
    """Every name with the number of its account, None where that is gone or there never was one."""
    yield from ((None, name) for name in NOBODYS_NAMES)
    yield from Account.objects.values_list("pk", "username")
    for model, key, name in _columns():
        rows = model._default_manager.exclude(**{name: ""}).order_by().values_list(key, name)
        yield from rows.distinct()


def _columns() -> Iterator[tuple[type[Model], str, str]]:
    """Wherever a row keeps who did something, it keeps the name beside the key, for history outlives accounts."""
    for relation in Account._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or not relation.one_to_many:
            continue
        model, key = relation.related_model, relation.remote_field
        if any(field.name == f"{key.name}_name" for field in model._meta.concrete_fields):
            yield model, key.attname, f"{key.name}_name"
