"""What people of the workplace say to each other, and want to be told: remarks, assignments, wishes.

Nothing here is public, gives a right, or counts as standing behind anything.
"""

from directory.desk.feeds import account_of_feed, feed_path, renew_feed, wishes_of
from directory.desk.remarks import (
    PROPOSAL,
    assign,
    assignment_of,
    assignments_of,
    colleagues,
    is_subject,
    mark_read,
    path_of,
    remark,
    remark_from_outside,
    remarks_on,
    unread_of,
)

__all__ = [
    "PROPOSAL",
    "account_of_feed",
    "assign",
    "assignment_of",
    "assignments_of",
    "colleagues",
    "feed_path",
    "is_subject",
    "mark_read",
    "path_of",
    "remark",
    "remark_from_outside",
    "remarks_on",
    "renew_feed",
    "unread_of",
    "wishes_of",
]
