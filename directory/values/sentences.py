"""What is said of a value, as a text with places and the facts for them: who shows it translates it. Pure.

``str()`` of either is English, for what is kept and for whoever programs against us. In the language of whoever
looks it is ``directory.words.saying.said``. The catalogues find the texts by the names of the two classes.
"""


class Sentence:
    """A text with its facts; a fact may be a sentence itself, and is translated with it."""

    def __init__(self, text: str, /, **facts: object) -> None:
        self.text, self.facts = text, facts

    def __str__(self) -> str:
        return self.text.format(**self.facts)

    def __repr__(self) -> str:
        return f"Sentence({str(self)!r})"


class Unfit(ValueError):
    """What cannot be taken; the sentence says what is wrong, shows the value and says what is accepted."""

    def __init__(self, text: str, /, **facts: object) -> None:
        super().__init__(text)
        self.says = Sentence(text, **facts)

    def __str__(self) -> str:
        return str(self.says)
