"""The heart: only this package changes what is public.

Content becomes public when two distinct people stand behind exactly its hash (``decisions``), or by
the one named exception of the bundled data set (``entering``). Everything public is numbered by a Revision.
"""

from directory.moderation.advisories import holds_advisory
from directory.moderation.audit import audited, note_batch, note_refusal
from directory.moderation.cases import (
    Case,
    case_of_proposal,
    case_of_unit,
    cases_of_proposals,
    cases_of_units,
)
from directory.moderation.checks import RESTORE, Wrong, wrong_in_records, wrong_words
from directory.moderation.closings import reopen_link, reopen_report
from directory.moderation.confirming import confirm
from directory.moderation.content import apply, content, prefetch_contents, rows_of_part, source_json
from directory.moderation.decisions import (
    approve,
    approve_bundle,
    approve_proposal,
    bundle_of,
    erase,
    lift_dispute,
    lower,
    reject,
    reject_proposal,
    restore,
    step_back,
    withdraw,
)
from directory.moderation.disputing import dispute, open_dispute
from directory.moderation.drafts import (
    content_after,
    enter,
    propose,
    raise_caution,
    record,
    renew,
    renewed,
    split,
)
from directory.moderation.entering import BUNDLED, enter_curated
from directory.moderation.erased import Erased, erased_here, listed
from directory.moderation.erasure import erase_again
from directory.moderation.guarding import (
    Rule,
    emptying,
    guard_tables,
    guard_with,
    lift_guards,
    missing_guards,
)
from directory.moderation.half_done import HalfDone, half_done
from directory.moderation.hurry import (
    CLOSE_REPORT,
    Hurry,
    answer_hurry,
    hurries,
    refuse_closings,
    told_of,
    why_not_answer,
)
from directory.moderation.indexing import renewed_together
from directory.moderation.merging import (
    confirm_merge,
    drop_merge,
    merge_of,
    propose_merge,
    why_not_confirm_merge,
)
from directory.moderation.moves import Do, Left, Plan, Step, plan_of, with_names_of
from directory.moderation.naming import act_in_words, kind_in_words
from directory.moderation.observing import Finding, observe, users_by_address, users_of
from directory.moderation.overwriting import overwritten, overwritten_of, put_back
from directory.moderation.recalling import contents_ever
from directory.moderation.refusals import Conflict, Refused
from directory.moderation.registry import (
    PEOPLE,
    Acknowledgement,
    Content,
    Part,
    UnitKind,
    find,
    kind_named,
    kind_of,
    kinds,
    register,
)
from directory.moderation.reindexing import ensure_index, rebuild_index
from directory.moderation.reopening import reopen
from directory.moderation.returning import Departure, departures
from directory.moderation.shape import (
    SOURCE_FIELDS,
    after,
    approval_hash,
    before,
    canonical,
    completed,
    content_hash,
    digest,
    proposed,
    shortened,
)
from directory.moderation.standing import (
    Standing,
    is_new,
    standing,
    standings,
    why_not,
    why_not_alone,
    why_not_each,
)
from directory.moderation.taken import Said, Taken, against, hash_of_taken, said_by, taken_by
from directory.moderation.taking_back import amend, retract, why_not_amend, why_not_retract
from directory.moderation.undoing import (
    acknowledgements_of,
    confirm_undo,
    drop_undo,
    propose_undo,
    step_back_from_undo,
    why_not_confirm,
)
from directory.moderation.unsafe import register_remover
from directory.moderation.verifying import (
    APPROVER_WAITS,
    verify,
    why_not_verify,
    why_not_verify_each,
)
from directory.moderation.waiting import oldest_waiting_days, waiting
from directory.moderation.writer import lock

__all__ = [
    "APPROVER_WAITS",
    "BUNDLED",
    "CLOSE_REPORT",
    "PEOPLE",
    "RESTORE",
    "SOURCE_FIELDS",
    "Acknowledgement",
    "Case",
    "Conflict",
    "Content",
    "Departure",
    "Do",
    "Erased",
    "Finding",
    "HalfDone",
    "Hurry",
    "Left",
    "Part",
    "Plan",
    "Refused",
    "Rule",
    "Said",
    "Standing",
    "Step",
    "Taken",
    "UnitKind",
    "Wrong",
    "acknowledgements_of",
    "act_in_words",
    "after",
    "against",
    "amend",
    "answer_hurry",
    "apply",
    "approval_hash",
    "approve",
    "approve_bundle",
    "approve_proposal",
    "audited",
    "before",
    "bundle_of",
    "canonical",
    "case_of_proposal",
    "case_of_unit",
    "cases_of_proposals",
    "cases_of_units",
    "completed",
    "confirm",
    "confirm_merge",
    "confirm_undo",
    "content",
    "content_after",
    "content_hash",
    "contents_ever",
    "departures",
    "digest",
    "dispute",
    "drop_merge",
    "drop_undo",
    "emptying",
    "ensure_index",
    "enter",
    "enter_curated",
    "erase",
    "erase_again",
    "erased_here",
    "find",
    "guard_tables",
    "guard_with",
    "half_done",
    "hash_of_taken",
    "holds_advisory",
    "hurries",
    "is_new",
    "kind_in_words",
    "kind_named",
    "kind_of",
    "kinds",
    "lift_dispute",
    "lift_guards",
    "listed",
    "lock",
    "lower",
    "merge_of",
    "missing_guards",
    "note_batch",
    "note_refusal",
    "observe",
    "oldest_waiting_days",
    "open_dispute",
    "overwritten",
    "overwritten_of",
    "plan_of",
    "prefetch_contents",
    "propose",
    "propose_merge",
    "propose_undo",
    "proposed",
    "put_back",
    "raise_caution",
    "rebuild_index",
    "record",
    "refuse_closings",
    "register",
    "register_remover",
    "reject",
    "reject_proposal",
    "renew",
    "renewed",
    "renewed_together",
    "reopen",
    "reopen_link",
    "reopen_report",
    "restore",
    "retract",
    "rows_of_part",
    "said_by",
    "shortened",
    "source_json",
    "split",
    "standing",
    "standings",
    "step_back",
    "step_back_from_undo",
    "taken_by",
    "told_of",
    "users_by_address",
    "users_of",
    "verify",
    "waiting",
    "why_not",
    "why_not_alone",
    "why_not_amend",
    "why_not_answer",
    "why_not_confirm",
    "why_not_confirm_merge",
    "why_not_each",
    "why_not_retract",
    "why_not_verify",
    "why_not_verify_each",
    "with_names_of",
    "withdraw",
    "wrong_in_records",
    "wrong_words",
]
