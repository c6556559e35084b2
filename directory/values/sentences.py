"""What is said of a value, as a text with places and the facts for them: who shows it translates it. Pure.

Either is English as a string, for what is logged and for whoever programs against us. In the language of whoever
looks it is ``directory.words.saying.said``. The catalogues find the texts by the names of the two classes.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Self

Kept = dict[str, Any]


class Sentence(str):
    """A text with its facts; a fact may be a sentence itself, and is translated with it."""

    __slots__ = ("facts", "text")
    text: str
    facts: Mapping[str, object]

    def __new__(cls, text: str, /, **facts: object) -> Self:
        told = {name: fact.says if isinstance(fact, Unfit) else fact for name, fact in facts.items()}
        made = super().__new__(cls, text.format(**told))
        made.text, made.facts = text, told
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        return (self.text,), dict(self.facts)

    def with_each(self, change: Callable[[object], object]) -> Self:
        """The same sentence of facts that were changed."""
        return type(self)(self.text, **{name: change(fact) for name, fact in self.facts.items()})

    def kept(self) -> Kept:
        """As JSON; ``of`` makes the same sentence of it."""
        facts = {
            name: fact.kept() if isinstance(fact, Sentence) else fact if isinstance(fact, int) else str(fact)
            for name, fact in self.facts.items()
        }
        return {"text": self.text, "facts": facts}

    @classmethod
    def of(cls, kept: Kept) -> Self:
        facts = {
            name: cls.of(fact) if isinstance(fact, dict) else fact for name, fact in kept["facts"].items()
        }
        return cls(kept["text"], **facts)


class Unfit(ValueError):
    """What cannot be taken; the sentence says what is wrong, shows the value and says what is accepted."""

    def __init__(self, text: str, /, **facts: object) -> None:
        super().__init__(text)
        self.says = Sentence(text, **facts)

    def __str__(self) -> str:
        return str(self.says)

    def __reduce__(self) -> tuple[Any, ...]:
        """Sent between processes it is the same with its facts."""
        return partial(type(self), self.says.text, **self.says.facts), ()


def one_after_another(*parts: str) -> str:
    """Whole sentences, those that say something; "" if none does."""
    told = [part for part in parts if part]
    if len(told) < 2:
        return told[0] if told else ""
    return Sentence("{one} {other}", one=told[0], other=one_after_another(*told[1:]))


def enumerated(*parts: str) -> str:
    """Names, one after another."""
    told = [part for part in parts if part]
    if len(told) < 2:
        return told[0] if told else ""
    return Sentence("{one}, {other}", one=told[0], other=enumerated(*told[1:]))


def clauses(*parts: str) -> str:
    """The same of what is no whole sentence."""
    told = [part for part in parts if part]
    if len(told) < 2:
        return told[0] if told else ""
    return Sentence("{one}; {other}", one=told[0], other=clauses(*told[1:]))
