"""The same ask in two sentences or two articles is one call with several citations."""

from datetime import datetime

from django.db.models import Q

from advocacy.models import CallToAction, Citation
from directory import moderation
from directory.moderation import Content

# What must agree for two extracted calls to be one. Across articles they must accuse the same state besides.
SAME = ("kind", "ask", "addresses_reader", "countries", "organisations")


def same_asks(contents: dict[int, Content]) -> list[list[int]]:
    """The numbers of the contents of one article, together those that ask the same, in order of the first."""
    found: dict[str, list[int]] = {}
    for number, content in contents.items():
        found.setdefault(moderation.canonical({name: content[name] for name in SAME}), []).append(number)
    return [*found.values()]


def together(contents: list[Content]) -> Content:
    """One content that cites the passages of all; it lapses with the last, if all of them do."""
    lapses = [content["lapses_on"] for content in contents]
    return {
        **contents[0],
        "citations": [citation for content in contents for citation in content["citations"]],
        "lapses_on": max(lapses) if all(lapses) else None,
    }


def earlier_call(content: Content) -> CallToAction | None:
    """The pending call, untouched by people, that asks the same as this new content; None if there is none."""
    rows = CallToAction.objects.pending().filter(author=None, kind=content["kind"], ask=content["ask"])
    articles = [citation["article"] for citation in content["citations"]]
    about = Q(pk__in=Citation.objects.filter(article__in=articles).values("call"))
    if content["accused_country"]:
        about |= Q(accused_country=content["accused_country"])
    rows = rows.filter(about, addresses_reader=content["addresses_reader"])
    for call in rows.order_by("recorded_at", "pk"):
        known = moderation.content(call)
        if all(known[name] == content[name] for name in SAME) and _one_cause(known, content):
            return call
    return None


def add_citations(call: CallToAction, content: Content, *, at: datetime) -> None:
    """Let a pending call cite the passages of ``content`` too; by nobody, as the call is."""
    known = moderation.content(call)
    moderation.apply(call, together([known, content]))
    moderation.record(call, by=None, at=at, former=known)


def _one_cause(known: Content, new: Content) -> bool:
    articles = {citation["article"] for citation in known["citations"]}
    if {citation["article"] for citation in new["citations"]} <= articles:
        return True
    return bool(new["accused_country"]) and known["accused_country"] == new["accused_country"]
