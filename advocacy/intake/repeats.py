"""The same ask in two sentences or two articles is one call with several citations."""

from datetime import datetime

from advocacy.models import CallToAction
from directory import moderation
from directory.moderation import Content

# What must agree for two extracted calls to be one. Across articles they must accuse the same state besides.
SAME = ("kind", "ask", "addresses_reader", "countries", "organisations")


def earlier_call(content: Content) -> CallToAction | None:
    """The pending call, untouched by people, that asks the same as this new content; None if there is none."""
    rows = CallToAction.objects.pending().filter(author=None, kind=content["kind"], ask=content["ask"])
    for call in rows.order_by("recorded_at", "pk"):
        known = moderation.content(call)
        if all(known[name] == content[name] for name in SAME) and _one_cause(known, content):
            return call
    return None


def add_citations(call: CallToAction, content: Content, *, at: datetime) -> None:
    """Let a pending call cite the passages of ``content`` too; by nobody, as the call is."""
    known = moderation.content(call)
    citations = [*known["citations"], *content["citations"]]
    lapses = [day for day in (known["lapses_on"], content["lapses_on"]) if day]
    lapses_on = max(lapses) if len(lapses) == 2 else None
    moderation.apply(call, {**known, "citations": citations, "lapses_on": lapses_on})
    moderation.record(call, by=None, at=at)


def _one_cause(known: Content, new: Content) -> bool:
    articles = {citation["article"] for citation in known["citations"]}
    if {citation["article"] for citation in new["citations"]} <= articles:
        return True
    return bool(new["accused_country"]) and known["accused_country"] == new["accused_country"]
