"""Rows, their constraints and querysets. Nothing is written but by ``directory.moderation`` and a few topic modules."""

from directory.models.accounts import Account, Appointment
from directory.models.cautions import Caution, Level
from directory.models.claims import Claim
from directory.models.contact_points import Channel, ContactPoint, Purpose
from directory.models.countries import Country
from directory.models.desk import Assignment, Mention, Remark, ToldAlarm, Wishes
from directory.models.disputes import Dispute
from directory.models.endings import Ending, EndingSuccessor
from directory.models.fact_checks import FactCheck
from directory.models.hurries import HurryAnswer
from directory.models.issues import Issue
from directory.models.jobs import Job
from directory.models.merges import Merge, MergeAct, MergeState
from directory.models.moderation import (
    TELLING,
    Action,
    Approval,
    AuditEntry,
    Concern,
    Intent,
    Outcome,
    Proposal,
    ProposalState,
    PublicState,
    Reopening,
    Revision,
    Wording,
)
from directory.models.observations import (
    ALARMS,
    DOWN,
    PROBLEMS,
    WARNED,
    WORKING,
    WORST_FIRST,
    LinkProblem,
    LinkState,
    LinkVerdict,
    Observation,
    badness,
)
from directory.models.official_domains import Basis, OfficialDomain
from directory.models.organisations import (
    Lifecycle,
    NameKind,
    Organisation,
    OrganisationKind,
    OrganisationName,
)
from directory.models.search_entries import SearchEntry
from directory.models.sightings import Excerpt, SightedPage, Sighting, SiteTrouble, SiteVisit, kept_text
from directory.models.sign_ins import SignIn
from directory.models.sources import Evidence, Source, SourceKind
from directory.models.subjects import Ground, Subject
from directory.models.suggestions import Complaint, Suggestion, SuggestionCluster, Verdict
from directory.models.undos import Undo, UndoState
from directory.models.units import State, Unit
from directory.models.verifications import Method, Verification

__all__ = [
    "ALARMS",
    "DOWN",
    "PROBLEMS",
    "TELLING",
    "WARNED",
    "WORKING",
    "WORST_FIRST",
    "Account",
    "Action",
    "Appointment",
    "Approval",
    "Assignment",
    "AuditEntry",
    "Basis",
    "Caution",
    "Channel",
    "Claim",
    "Complaint",
    "Concern",
    "ContactPoint",
    "Country",
    "Dispute",
    "Ending",
    "EndingSuccessor",
    "Evidence",
    "Excerpt",
    "FactCheck",
    "Ground",
    "HurryAnswer",
    "Intent",
    "Issue",
    "Job",
    "Level",
    "Lifecycle",
    "LinkProblem",
    "LinkState",
    "LinkVerdict",
    "Mention",
    "Merge",
    "MergeAct",
    "MergeState",
    "Method",
    "NameKind",
    "Observation",
    "OfficialDomain",
    "Organisation",
    "OrganisationKind",
    "OrganisationName",
    "Outcome",
    "Proposal",
    "ProposalState",
    "PublicState",
    "Purpose",
    "Remark",
    "Reopening",
    "Revision",
    "SearchEntry",
    "SightedPage",
    "Sighting",
    "SignIn",
    "SiteTrouble",
    "SiteVisit",
    "Source",
    "SourceKind",
    "State",
    "Subject",
    "Suggestion",
    "SuggestionCluster",
    "ToldAlarm",
    "Undo",
    "UndoState",
    "Unit",
    "Verdict",
    "Verification",
    "Wishes",
    "Wording",
    "badness",
    "kept_text",
]
