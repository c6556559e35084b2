"""Suggestions of people without an account: a Proposal, a pending contact or a report, made by nobody.

Nothing is fetched, nothing is hidden, nobody's account is looked at: everything that arrives waits for people.
"""

from directory.suggesting.deciding import (
    WAITING,
    Forgotten,
    Kept,
    Status,
    close,
    decline_alike,
    forget,
    forget_for_good,
    kept,
    status_days,
    status_of,
)
from directory.suggesting.leaving_out import LeftOut, sentence
from directory.suggesting.receiving import MOST_VALUES, OF_ALL, PER_SENDER, NotPublic, Receipt, suggest
from directory.suggesting.wording import (
    COMMENT_LENGTH,
    PURPOSES,
    Suggested,
    accepted,
    awaited_parliament,
    complaints_about,
    lacks_contacts,
    lacks_parliament,
    several_numbers,
    subject,
)

__all__ = [
    "COMMENT_LENGTH",
    "MOST_VALUES",
    "OF_ALL",
    "PER_SENDER",
    "PURPOSES",
    "WAITING",
    "Forgotten",
    "Kept",
    "LeftOut",
    "NotPublic",
    "Receipt",
    "Status",
    "Suggested",
    "accepted",
    "awaited_parliament",
    "close",
    "complaints_about",
    "decline_alike",
    "forget",
    "forget_for_good",
    "kept",
    "lacks_contacts",
    "lacks_parliament",
    "sentence",
    "several_numbers",
    "status_days",
    "status_of",
    "subject",
    "suggest",
]
