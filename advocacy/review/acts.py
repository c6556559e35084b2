"""What a posted form asks moderation to do; the answer is a sentence for the editor."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory import moderation
from directory.models import Account, Caution, Channel, ContactPoint, Method, Proposal, Revision, State
from directory.models.units import Unit
from directory.serving.posted import posted_text
from directory.values import normalise
from directory.words.saying import said

TYPED = "typed-"
STEPPED_BACK = gettext_lazy("You no longer stand behind it.")
WAITS = gettext_lazy("You stand behind it. One more person must.")


def decide_unit(unit: Unit, post: Any, by: Account, at: datetime) -> str:
    """Carry out one act on a unit; ValidationError names the accepted acts."""
    seen, reason = post.get("seen_hash", ""), posted_text(post, "reason")
    common: Mapping[str, Any] = {"by": by, "at": at}
    match post.get("act"):
        case "approve":
            return _approve(unit, post, by, at)
        case "reject":
            moderation.reject(unit, reason=reason, seen_hash=seen, **common)
            return _("Rejected: %(unit)s.") % {"unit": unit}
        case "withdraw":
            moderation.withdraw(unit, reason=reason, is_unsafe="is_unsafe" in post, **common)
            return _("Withdrawn: %(unit)s.") % {"unit": unit}
        case "reopen":
            moderation.reopen(unit, reason=reason, **common)
            return _("It waits again: %(unit)s.") % {"unit": unit}
        case "put_back":
            moderation.put_back(unit, reason=reason, seen_hash=seen, **common)
            return _("As it was before: %(unit)s.") % {"unit": unit}
        case "restore":
            return _said(
                moderation.restore(unit, seen_hash=seen, **common),
                _("Public again: %(unit)s.") % {"unit": unit},
            )
        case "lower":
            return _said(
                moderation.lower(unit, seen_hash=seen, **common),
                _("No longer acting: %(unit)s.") % {"unit": unit},
            )
        case "step-back":
            moderation.step_back(unit, seen_hash=seen, **common)
            return str(STEPPED_BACK)
        case "erase":
            return _said(moderation.erase(unit, seen_hash=seen, **common), _("Erased for good."))
        case "raise" if isinstance(unit, Caution):
            moderation.raise_caution(unit, reason=reason, **common)
            return _("Raised: %(unit)s.") % {"unit": unit}
        case "dispute" if isinstance(unit, ContactPoint):
            moderation.dispute(unit, reason=reason, seen_content_hash=seen, **common)
            return _("Doubted: %(unit)s.") % {"unit": unit}
        case "lift":
            return _said(
                moderation.lift_dispute(unit, seen_hash=seen, **common),
                _("No longer doubted: %(unit)s.") % {"unit": unit},
            )
        case "confirm":
            moderation.confirm(unit, seen_hash=seen, **common)
            return _("Confirmed: %(unit)s.") % {"unit": unit}
        case "verify" if isinstance(unit, ContactPoint):
            return _verify(unit, post, by, at)
        case other:
            raise ValidationError(
                _("“%(other)s” is no act here; accepted are the buttons of the page.") % {"other": other}
            )


def decide_proposal(proposal: Proposal, post: Any, by: Account, at: datetime) -> str:
    """Carry out one act on a proposal; ValidationError names the accepted acts."""
    seen = post.get("seen_hash", "")
    match post.get("act"):
        case "approve":
            revision = moderation.approve_proposal(
                proposal, by=by, seen_hash=seen, at=at, acknowledged=acknowledged_in(post)
            )
            return _said(revision, _("The change is public."))
        case "reject":
            moderation.reject_proposal(
                proposal, by=by, reason=posted_text(post, "reason"), seen_hash=seen, at=at
            )
            proposal.refresh_from_db()
            return str(WAITS) if proposal.state == "open" else _("The proposal is rejected.")
        case "step-back":
            moderation.step_back(proposal, by=by, seen_hash=seen, at=at)
            return str(STEPPED_BACK)
        case "retract":
            moderation.retract(proposal, by=by, reason=posted_text(post, "reason"), at=at)
            return _("You took your proposal back.")
        case "renew":
            moderation.renew(proposal, by=by, at=at)
            return _("Renewed: it stands on what is public now, and you are an author of it.")
        case "split":
            moderation.split(proposal, fields=post.getlist("fields"), by=by, at=at)
            return _("Proposed: another moderator must approve the part. The rest stays open.")
        case other:
            raise ValidationError(
                _("“%(other)s” is no act here; accepted: approve, reject, retract, step-back, renew, split.")
                % {"other": other}
            )


def acknowledged_in(post: Any) -> list[str]:
    """The answers to what an approver must confirm: the ticked keys, and each typed text with its key."""
    typed = [
        f"{name.removeprefix(TYPED)}:{text.strip().lower().removesuffix('.')}"
        for name in post
        if name.startswith(TYPED)
        for text in post.getlist(name)
    ]
    # What must be typed counts only where it is typed, never as a tick that a page brought along.
    return [*(key for key in post.getlist("acknowledged") if ":" not in key), *typed]


def _approve(unit: Unit, post: Any, by: Account, at: datetime) -> str:
    revision = moderation.approve_bundle(
        unit, by=by, seen_hashes=post.getlist("seen_hashes"), at=at, acknowledged=acknowledged_in(post)
    )
    return _said(
        revision if type(unit)._default_manager.get(pk=unit.pk).state == State.PUBLISHED else None,
        _("Public now: %(unit)s.") % {"unit": unit},
    )


def _said(revision: Revision | None, done: str) -> str:
    return done if revision else str(WAITS)


def parse_day(text: str) -> date | None:
    """A day as forms post it; None if none is given. ValidationError says how one is written."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as exc:
        raise ValidationError(
            _("“%(text)s” is no day; write it as 2026-11-21.") % {"text": text[:40]}
        ) from exc


def _verify(point: ContactPoint, post: Any, by: Account, at: datetime) -> str:
    try:
        method = Method(post.get("method", ""))
    except ValueError as exc:
        raise ValidationError(
            _("“%(method)s” is no method; accepted: %(values)s.")
            % {"method": post.get("method"), "values": ", ".join(Method.values)}
        ) from exc
    seen = post.get("seen_content_hash", "")
    on = parse_day(post.get("on", ""))
    looked_at = posted_text(post, "looked_at")
    refuse_odd_look(point, method, looked_at)
    moderation.verify(point, by=by, method=method, looked_at=looked_at, seen_content_hash=seen, at=at, on=on)
    return _("Verified: %(point)s.") % {"point": point}


def refuse_odd_look(point: ContactPoint, method: Method, looked_at: str) -> None:
    """ValidationError unless a page was looked at, or a number called, as the method says."""
    try:
        if method == Method.PAGE_SEEN:
            normalise.url(looked_at)
        elif method == Method.PHONED:
            normalise.phone(looked_at, point.organisation.country_id)
    except ValueError as exc:
        if method == Method.PAGE_SEEN:
            raise ValidationError(_("That is no address looked at: %(why)s") % {"why": said(exc)}) from exc
        raise ValidationError(_("That is no number called: %(why)s") % {"why": said(exc)}) from exc
    if method == Method.PHONED and Channel(point.channel).is_web:
        raise ValidationError(_("Nobody phones a page; accepted: page seen, an answer came."))
