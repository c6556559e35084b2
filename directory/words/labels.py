"""What the models call themselves, their fields and choices: in the language of whoever looks.

A field is named and explained once, in English, where it is defined. Here each such text becomes one that is
translated when it is shown, and ``own`` tells the catalogues of it: nothing is to be marked by hand, nor forgotten.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

_found: list[tuple[str, str]] = []
# By the name of a column, as the first model that has it calls it.
_by_name: dict[str, Any] = {}
# Fields of forms that are no column anywhere, as their forms call them.
_OF_FORMS = {
    "addresses": gettext_lazy("Addresses"),
    "own_name": gettext_lazy("Its official name in its own language"),
    "passage": gettext_lazy("Passage"),
    "proposal_reason": gettext_lazy("Why this change"),
    "proposal_source": gettext_lazy("Where you read it"),
    "sheet": gettext_lazy("Sheet"),
    "which": gettext_lazy("Which"),
}


def own() -> Sequence[tuple[str, str]]:
    """Each text, with the path of the module where it stands."""
    return _found


def of_field(name: str) -> str:
    """What people call the field that a form posts under this name; its last part, of a row among many."""
    last = name.rpartition("-")[2]
    return cast(str, capfirst(_by_name.get(last) or _OF_FORMS.get(last) or last.replace("_", " ")))


def translated(found: Iterable[type[models.Model]]) -> None:
    """From here on these models are named in the language of whoever looks, in forms made at start as well."""
    for model in found:
        if not model._meta.auto_created:
            _name(model)


def _name(model: type[models.Model]) -> None:
    path = f"{model.__module__.replace('.', '/')}.py"

    def say(text: Any) -> Any:
        if not text or isinstance(text, Promise):
            return text
        _found.append((text, path))
        return gettext_lazy(text)

    options: Any = model._meta
    # Django forms the plural by an “s”: as one text it can be translated.
    given = options.original_attrs.get("verbose_name_plural")
    options.verbose_name_plural = say(given or f"{options.verbose_name}s")
    options.verbose_name = say(options.verbose_name)
    for field in (*options.local_fields, *options.local_many_to_many):
        field.verbose_name = say(field.verbose_name)
        _by_name.setdefault(field.name, field.verbose_name)
        field.help_text = say(field.help_text)
        if field.choices:
            field.choices = [(value, say(label)) for value, label in field.choices]
    for constraint in options.constraints:
        if not _lists_choices(constraint):
            constraint.violation_error_message = say(constraint.violation_error_message)


def _lists_choices(constraint: models.BaseConstraint) -> bool:
    """What a form's own field refuses first, in Django's words."""
    condition = getattr(constraint, "condition", None)
    asked = condition.children if isinstance(condition, models.Q) else []
    return isinstance(constraint, models.CheckConstraint) and all(
        isinstance(each, tuple) and each[0].endswith("__in") for each in asked
    )
