"""The answer: a remark beside the record and, if something is wrong, a suggestion like any reader's."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from directory import desk, moderation, suggesting
from directory.changes.words import WORDS
from directory.models import Complaint, FactCheck, Suggestion
from directory.models.fact_checks import Finding
from directory.models.units import Unit
from directory.serving import rates, tokens
from directory.sheets.columns import CALLED, FIRST, columns_of, rows_of
from directory.words.languages import ENGLISH

USED = _("This link was answered or closed before, or its two weeks are over.")
CHANGED = _("The record was changed while you looked at it. Look at it again: what you typed is still here.")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody says of the record. ``value``: what it should be, where the record has one value."""

    finding: Finding
    source_url: str
    comment: str = ""
    value: str = ""


def shown(unit: Unit) -> list[tuple[str, str]]:
    """What the record says, by name; empty fields and what only programs read are left out."""
    [row] = rows_of([unit])
    called = columns_of(moderation.kind_of(unit).name).called
    unread = {*FIRST, *called, "slug"}
    return [
        (_in_words(name.removesuffix(CALLED)), _called(unit, name, cell))
        for name, cell in row.items()
        if cell and name not in unread
    ]


def _called(unit: Unit, name: str, cell: str) -> str:
    """What people call a choice, in place of its code."""
    called = getattr(unit, f"get_{name}_display", None)
    return str(called()) if called else cell


def _in_words(name: str) -> str:
    """The name of a column as readers know it; in English as it stands in the sheets."""
    is_english = get_language() in (None, ENGLISH)
    return name.replace("_", " ") if is_english else str(WORDS.get(name, name.replace("_", " ")))


def answer(check: FactCheck, unit: Unit, said: Answer, *, token: str, seen_hash: str, at: datetime) -> None:
    """Take the answer; the link is used up by it.

    Conflict if the link is no longer open, or ``seen_hash`` is not that of the content any more; ValidationError if
    the value is none; TooMany if too much is suggested at the moment.
    """
    with transaction.atomic():
        moderation.lock()
        current = moderation.find(check.kind, unit.pk)
        if current is None or current.content_hash != seen_hash:
            raise moderation.Conflict(str(CHANGED))
        facts = {"finding": said.finding, "source_url": said.source_url, "comment": said.comment}
        rows = FactCheck.objects.open(at).filter(pk=check.pk)
        if rows.update(**facts, value=said.value, answered_at=at, content_hash=seen_hash) != 1:
            raise moderation.Conflict(str(USED))
        _remark(check, said, at)
        if said.finding == Finding.WRONG and suggesting.subject(check.kind, unit.pk) is not None:
            _suggest(check, said, token, at)


def _remark(check: FactCheck, said: Answer, at: datetime) -> None:
    # Colleagues read it, in whatever language the answer was given.
    with override(ENGLISH):
        finding = str(said.finding.label)
    words = [
        finding,
        f"It should be: {said.value}" if said.value else "",
        said.comment,
        said.source_url,
    ]
    desk.remark_from_outside(
        check.kind,
        check.unit_id,
        "\n".join(word for word in words if word),
        asked_by=check.asked_by,
        asked_by_name=check.asked_by_name,
        at=at,
    )


def suggested(check: FactCheck, said: Answer) -> suggesting.Suggested:
    """The same as a reader would write it."""
    complaint = Complaint.CHANGED if said.value else Complaint.OTHER
    return suggesting.Suggested(
        kind=check.kind,
        unit_id=check.unit_id,
        complaint=complaint.value,
        value=said.value,
        source_url=said.source_url,
        comment=said.comment or ("" if said.value else "Found wrong in a fact check."),
    )


def _suggest(check: FactCheck, said: Answer, token: str, at: datetime) -> None:
    sender = rates.counted_as(f"fact check {check.pk}", at)
    suggesting.suggest(suggested(check, said), sender=sender, at=at, nonce=token)
    made = Suggestion.objects.filter(nonce_hash=tokens.hashed(token)).first()
    FactCheck.objects.filter(pk=check.pk).update(cluster=made and made.cluster)
