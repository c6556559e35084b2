"""A unit's content as an editor reads it: labels, and values in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from advocacy.models import ArticleText, CallToAction, Citation
from directory.models import Source
from directory.moderation import Content, UnitKind
from directory.values import normalise
from directory.words.languages import language_name

CONTEXT = 400


@dataclass(frozen=True)
class Line:
    """One field: its value now, and the value before where a change is shown."""

    name: str
    label: str
    value: str
    before: str | None = None

    @property
    def is_changed(self) -> bool:
        return self.before is not None and self.before != self.value


@dataclass(frozen=True)
class Passage:
    """A cited passage in its context; ``text`` is empty where the article's text is not stored here."""

    citation: Citation
    before: str = ""
    text: str = ""
    after: str = ""


def lines(kind: UnitKind, content: Content, before: Content | None = None) -> list[Line]:
    """Every field of the content in the order of the kind; with ``before``, what each was."""
    return [
        Line(
            name,
            _label(kind, name),
            in_words(kind, name, content.get(name)),
            None if before is None else in_words(kind, name, before.get(name)),
        )
        for name in kind.names
        if name not in ("citations",)
    ]


def in_words(kind: UnitKind, name: str, value: Any) -> str:
    """One value for people: related rows by their names, sources by publisher and address.

    What cannot be seen in it is shown by its code point, whatever the database holds.
    """
    return normalise.visible(_in_words(kind, name, value))


def _in_words(kind: UnitKind, name: str, value: Any) -> str:
    if value in (None, "", []):
        return "—"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name == "letters":
        return "\n\n".join(map(_letter_in_words, value))
    if isinstance(value, list):
        return "\n".join(_item_in_words(kind, name, item) for item in value)
    return _item_in_words(kind, name, value)


def _item_in_words(kind: UnitKind, name: str, value: Any) -> str:
    if isinstance(value, dict):
        return _source_in_words(value) if "evidence" in value else _part_in_words(value)
    column = kind.model._meta.get_field(name)
    related = column.related_model
    if isinstance(related, type) and issubclass(related, models.Model) and related is not Source:
        return str(related._default_manager.filter(pk=value).first() or value)
    choices = dict(getattr(column, "flatchoices", []) or [])
    return str(choices.get(value, value))


def _source_in_words(value: dict[str, Any]) -> str:
    if not value["url"]:
        return "recalled: read nowhere"
    return f"{value['publisher']} ({value['evidence']} page, read {value['retrieved_on']}): {value['url']}"


def _part_in_words(value: dict[str, Any]) -> str:
    return ", ".join(str(item) for item in value.values() if item not in ("", None))


def _letter_in_words(value: dict[str, Any]) -> str:
    """The whole text, with its places in braces."""
    language = language_name(value["language"])
    return f"{language} ({value['language']})\nSubject: {value['subject']}\n\n{value['body']}"


def _label(kind: UnitKind, name: str) -> str:
    field = kind.model._meta.get_field(name)
    return str(getattr(field, "verbose_name", name)).replace("_", " ")


def passages(call: CallToAction) -> Iterator[Passage]:
    """The call's passages, each in the text around it where that is stored."""
    for citation in call.citations.select_related("article").order_by("article", "start"):
        stored = ArticleText.objects.filter(article=citation.article).first()
        if stored is None:
            yield Passage(citation)
            continue
        text, start, end = stored.text, citation.start, citation.end
        parts = (text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT])
        yield Passage(citation, *map(normalise.visible, parts))
