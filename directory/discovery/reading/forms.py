"""Whether a page holds a form to write to the body: one with a field for a message. Pure."""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from directory.discovery.reading import words
from directory.discovery.reading.markup import is_hidden, text_within
from directory.values.sentences import Sentence

_NO_MESSAGE = re.compile(r"g-recaptcha|h-captcha|captcha|code|embed", re.IGNORECASE)
_COMMENT = re.compile(r"wp-comments-post|comment[-_]?form|respond|disqus|/comment/reply", re.IGNORECASE)
_MESSAGE = re.compile(
    r"message|mensaje|mensagem|messag|nachricht|mesaj|zprav|sporo|poruka|pesan|body|comment|text|content|question|"
    r"soobsh|tin_?nhan|enquiry|inquiry|noi_?dung|isi|konten|zinute|zinojums|sonum|viesti|meddel|besked|bericht",
    re.IGNORECASE,
)

MOST_FORMS = 60


@dataclass(frozen=True)
class Form:
    """A form with a field for a message; ``asks`` are its other fields, ``sends_to`` its action."""

    asks: int
    sends_to: str
    about: frozenset[str]
    why: tuple[str, ...]


def form_of(root: HtmlElement) -> Form | None:
    """The form for messages on the page that asks most; None if there is none."""
    found = [form for element in list(root.iter("form"))[:MOST_FORMS] if (form := _form(element))]
    if not found and (loose := _loose(root)):
        found = [loose]
    return max(found, key=lambda form: form.asks, default=None)


def _form(element: HtmlElement) -> Form | None:
    named = " ".join(element.get(name, "") for name in ("id", "class", "action", "name"))[:500]
    fields = _messages(element)
    if not fields or _COMMENT.search(named):
        return None
    asked = _asked(element)
    said = text_within(element, 3_000)
    about = words.subjects(said)
    # A single box that asks whether a page was of use is no form to write to anybody.
    if "comment" in about and asked < 2:
        return None
    if asked < 1 and not about & {"form", "contact", "mail"}:
        return None
    return Form(
        asked,
        element.get("action", ""),
        about,
        (Sentence("a form with a field for a message and {count} more", count=asked),),
    )


def _messages(element: HtmlElement) -> list[HtmlElement]:
    return [
        field
        for field in list(element.iter("textarea"))[:50]
        if not is_hidden(field)
        and field.get("readonly") is None
        and field.get("disabled") is None
        and not _NO_MESSAGE.search(
            f"{field.get('name', '')} {field.get('id', '')} {field.get('class', '')}"[:300]
        )
    ]


def _asked(element: HtmlElement) -> int:
    """How many fields ask who writes, beside the message: lines of text and addresses, no search."""
    kinds = ("", "text", "email", "tel")
    inputs = [
        field
        for field in list(element.iter("input"))[:200]
        if field.get("type", "").lower() in kinds and not is_hidden(field) and not _is_search(field)
    ]
    return len(inputs)


def _is_search(field: HtmlElement) -> bool:
    said = f"{field.get('name', '')} {field.get('id', '')} {field.get('placeholder', '')}"[:200]
    return "search" in words.subjects(said) or "search" in said.lower()


def _loose(root: HtmlElement) -> Form | None:
    """Fields that a script sends, without a form around them."""
    loose = [field for field in _messages(root) if next(field.iterancestors("form"), None) is None]
    telling = [field for field in loose if _MESSAGE.search(f"{field.get('name', '')} {field.get('id', '')}")]
    buttons = next(root.iter("button"), None) is not None
    asked = _asked(root)
    if not telling or not buttons or asked < 1:
        return None
    return Form(asked, "", frozenset(), (Sentence("fields for a message that a script sends"),))
