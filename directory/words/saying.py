"""What people are told, in the language of whoever reads it: a text that is translated only when it is shown.

So one sentence serves whoever is refused, in hers, and what is kept of the refusal, in English (``in_english``).
"""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any, Protocol, cast

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.functional import Promise, lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from directory.values.sentences import Sentence, Unfit
from directory.words.languages import ENGLISH


class Reader(Protocol):
    """Somebody who may have chosen a language."""

    language: str


def say(text: str, /, **facts: Any) -> str:
    """The text with these facts in its places. The catalogues find it by this name."""
    told = gettext_lazy(text)
    return cast(str, format_lazy(told, **facts) if facts else told)


def said(what: object) -> str:
    """What a pure module says of a value, be it why it refuses one, or any other refusal."""
    if isinstance(what, Unfit):
        return said(what.says)
    if isinstance(what, Sentence):
        return say(what.text, **{name: _fact(fact) for name, fact in what.facts.items()})
    if isinstance(what, ValidationError):
        return _messages(what)
    told = what.args[0] if isinstance(what, Exception) and what.args else what
    return cast(str, told) if isinstance(told, Promise) else str(what)


def _fact(fact: object) -> object:
    return said(fact) if isinstance(fact, Sentence) else fact


def together(texts: Iterable[str]) -> str:
    """One after the other."""
    return _together(list(texts))


def in_english(said: object) -> str:
    """For what is kept: the same whatever the language of who acts."""
    with translation.override(ENGLISH):
        return str(said)


def in_language_of(reader: Reader) -> AbstractContextManager[None]:
    """For what is written to her: in the language that she chose, else in English."""
    return translation.override(reader.language or ENGLISH)


_together: Callable[[list[str]], str] = lazy(lambda texts: " ".join(str(text) for text in texts), str)
_messages: Callable[[ValidationError], str] = lazy(lambda exc: " ".join(exc.messages), str)
