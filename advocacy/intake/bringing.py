"""From what a person brings in to a preview, and from there to a pending article and its calls.

Until ``store`` nothing of it is an article: it lies in ``Intake``, for whoever brought it and for editors, and is
forgotten after ``KEEP``.
"""

import uuid
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from advocacy.extraction import ExtractedCall, Why
from advocacy.intake.choosing import Group, Groups
from advocacy.intake.collecting import (
    Collected,
    collect_chosen,
    gazetteer,
    preview,
    refuse_other_text,
    resolved,
)
from advocacy.intake.files import read_file
from advocacy.intake.reading import Document, Get, Metadata, Unreadable, metadata, read, read_data
from advocacy.models import Intake, IntakeKind, IntakeStatus
from directory.fetch import fetch
from directory.models import Account
from directory.moderation import Conflict
from directory.words.saying import say

KEEP = timedelta(days=30)
# Of what a page left out; an editor who wants more opens the page.
MOST_OMITTED = 20_000


def read_brought(intake_id: uuid.UUID, *, at: datetime, get: Get = fetch) -> Intake | None:
    """Read what waits under this id and have its calls found; None if it was read already, or is gone."""
    intake = Intake.objects.waiting().filter(pk=intake_id).first()
    if intake is None:
        return None
    try:
        document = _document(intake, get)
        refuse_other_text(document)
        collected = preview(document, gazetteer())
    except Unreadable as exc:
        found: dict[str, object] = {"status": IntakeStatus.REFUSED, "reason": exc.says}
    else:
        found = {"status": IntakeStatus.READ, "reason": collected.remark, **_told(collected)}
    Intake.objects.waiting().filter(pk=intake_id).update(**found, data=b"", turn=F("turn") + 1)
    intake.refresh_from_db()
    return intake


def _document(intake: Intake, get: Get) -> Document:
    given = metadata(**intake.given)
    if intake.kind == IntakeKind.ADDRESS:
        return read(intake.source, given, get=get)
    if intake.kind == IntakeKind.FILE:
        return read_file(intake.source, bytes(intake.data), given)
    return read_data(intake.source, bytes(intake.data), given, is_page=False)


def _told(collected: Collected) -> dict[str, object]:
    document, groups = collected.document, [[item.extracted] for item in collected.found]
    told = document.metadata
    about = {
        "url": told.url,
        "headline": document.headline,
        "publication": told.publication,
        "published_on": told.published_on.isoformat() if told.published_on else "",
        "language": document.language,
        "left_out": document.left_out,
        "omitted": _shortened(document.omitted),
    }
    return {"text": document.text, "about": about, "calls": as_json(groups)}


def _shortened(omitted: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    kept: list[tuple[str, str]] = []
    length = 0
    for why, words in omitted:
        length += len(words)
        if length > MOST_OMITTED:
            break
        kept.append((why, words))
    return kept


def document_of(intake: Intake) -> Document:
    """What was read, as it would be stored."""
    about = intake.about
    given = Metadata(**{name: about[name] for name in ("url", "headline", "publication")})
    day = metadata(published_on=about["published_on"] or None).published_on
    told = Metadata(given.url, given.headline, given.publication, day)
    return Document(intake.source, intake.text, told, about["language"], left_out=about["left_out"])


def groups_of(intake: Intake) -> Groups:
    return [[_call_of(call) for call in group] for group in intake.calls]


def _call_of(told: dict[str, Any]) -> ExtractedCall:
    why = told.get("why")
    return ExtractedCall(**{**told, "why": Why(**why) if why else None})


def as_json(groups: Groups) -> list[list[dict[str, object]]]:
    return [[asdict(call) for call in group] for group in groups]


def choose(intake: Intake, act: Callable[[Groups], Groups], *, seen: int) -> None:
    """Do this to the calls of a preview; Conflict if something was done to it since turn ``seen``."""
    rows = Intake.objects.filter(pk=intake.pk, status=IntakeStatus.READ, turn=seen)
    chosen: list[Group] = act(groups_of(intake))
    _refuse_unless_one(rows.update(calls=as_json(chosen), turn=F("turn") + 1))


@transaction.atomic
def describe(intake: Intake, told: Metadata, *, seen: int) -> None:
    """Say of a preview what its text cannot tell."""
    day = told.published_on.isoformat() if told.published_on else ""
    given = {"url": told.url, "publication": told.publication, "published_on": day}
    about = {**intake.about, **given, "headline": told.headline or intake.about["headline"]}
    rows = Intake.objects.filter(pk=intake.pk, status=IntakeStatus.READ, turn=seen)
    _refuse_unless_one(rows.update(about=about, turn=F("turn") + 1))


def store(intake: Intake, *, by: Account, at: datetime, seen: int) -> Collected:
    """The article and the calls of a preview as pending ones; Unreadable if the article is known with another text.

    To whom they speak is found out before anything is locked.
    """
    document = document_of(intake)
    found = resolved(document, groups_of(intake), gazetteer())
    with transaction.atomic():
        rows = Intake.objects.filter(pk=intake.pk, status=IntakeStatus.READ, turn=seen)
        _refuse_unless_one(rows.update(status=IntakeStatus.STORED, turn=F("turn") + 1))
        collected = collect_chosen(document, found, by=by, at=at)
        # The text lies with the article now.
        Intake.objects.filter(pk=intake.pk).update(article=collected.article, text="", calls=[], about={})
    return collected


def discard(intake: Intake) -> None:
    Intake.objects.filter(pk=intake.pk).exclude(status=IntakeStatus.STORED).delete()


def forget_old(now: datetime) -> int:
    """Delete what was brought long ago, stored or not; how many."""
    return Intake.objects.filter(brought_at__lte=now - KEEP).delete()[0]


def _refuse_unless_one(updated: int) -> None:
    if updated != 1:
        raise Conflict(say("Something was done to this since you opened the page. Look at it again."))
