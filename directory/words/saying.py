"""What people are told, in the language of whoever reads it: a text that is translated only when it is shown.

So one sentence serves whoever is refused, in hers, and whoever reads later what is kept of it, in hers (``kept``).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol, cast

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext, gettext_lazy

from directory.values.sentences import Sentence, Unfit, one_after_another
from directory.words.languages import ENGLISH, language_name, tag_named

BRACES = re.compile(r"[{}]")


class Reader(Protocol):
    """Somebody who may have chosen a language."""

    language: str


def say(text: str, /, **facts: Any) -> str:
    """The text with these facts in its places. The catalogues find it by this name."""
    return _with_facts(text, facts) if facts else cast(str, gettext_lazy(text))


def said(what: object) -> str:
    """What a pure module says of a value, be it why it refuses one, or any other refusal."""
    if isinstance(what, Unfit):
        return said(what.says)
    if isinstance(what, Sentence):
        return say(what.text, **{name: _fact(name, fact) for name, fact in what.facts.items()})
    if isinstance(what, ValidationError):
        return _messages(what)
    told = what.args[0] if isinstance(what, Exception) and what.args else what
    return cast(str, told) if isinstance(told, Promise) else str(what)


def _fact(name: str, fact: object) -> object:
    if name == "language":
        return _language(str(fact))
    return said(fact) if isinstance(fact, Sentence) else fact


def kept(what: object) -> str:
    """The same with its facts, for a ``SentenceField``; in English where it is put together otherwise."""
    if isinstance(what, Unfit):
        return what.says
    if isinstance(what, ValidationError):
        return one_after_another(*map(_kept_error, _errors(what)))
    told = what.args[0] if isinstance(what, Exception) and what.args else what
    if not isinstance(told, Promise):
        return told if isinstance(told, Sentence) else str(what)
    # How a lazy text is told to pickle: the function, and what it is called with.
    reduced: Any = told.__reduce__()
    function, arguments = reduced[1][:2]
    if function is gettext and not BRACES.search(arguments[0]):
        return Sentence(arguments[0])
    if function is _format:
        text, facts = arguments
        return Sentence(text, **{name: _kept_fact(fact) for name, fact in facts.items()})
    if function is _join:
        return one_after_another(*map(kept, arguments[0]))
    return kept(arguments[0]) if function is _join_messages else in_english(told)


def _errors(what: ValidationError) -> list[ValidationError]:
    """One for each message, of a form's fields too."""
    if hasattr(what, "error_dict"):
        return [error for errors in what.error_dict.values() for error in errors]
    return list(what.error_list)


def _kept_error(error: ValidationError) -> str:
    return in_english(error.message % error.params) if error.params else kept(error.message)


def _kept_fact(fact: object) -> object:
    return kept(fact) if isinstance(fact, Promise | Exception) else fact


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


def _language_in_words(told: str) -> str:
    """ "lt" or “Lithuanian”, as sentences hold it."""
    return language_name(tag_named(told), (translation.get_language() or ENGLISH).replace("-", "_"))


def _format(text: str, facts: Mapping[str, object]) -> str:
    return gettext(text).format(**facts)


def _join(texts: list[str]) -> str:
    return " ".join(str(text) for text in texts)


def _join_messages(exc: ValidationError) -> str:
    return " ".join(exc.messages)


_language: Callable[[str], str] = lazy(_language_in_words, str)
_with_facts: Callable[[str, Mapping[str, object]], str] = lazy(_format, str)
_together: Callable[[list[str]], str] = lazy(_join, str)
_messages: Callable[[ValidationError], str] = lazy(_join_messages, str)
