"""Organisations in the whole public shape, made from plain rows, for the API and for dumps.

``OrganisationSerializer`` says the same of one object; a test holds the two together.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from advocacy.prompting import calls_counts
from directory.api.contact_rows import Shape, batched
from directory.api.organisation_rows import COLUMNS, facts_of, organisations, rows_with
from directory.serving.statements import Among, Owners, Within

BATCH = 500


def every_shape(today: date) -> Iterator[Shape]:
    """Every published organisation as the API shows it, ordered by id; memory does not grow."""
    rows = organisations().order_by("pk").values_list(*COLUMNS, named=True)
    for batch in batched(rows.iterator(chunk_size=BATCH), BATCH):
        yield from _shapes(batch, Within(first=batch[0].key, last=batch[-1].key), today)


def shapes_of(ids: Iterable[uuid.UUID], today: date) -> list[Shape]:
    """Those with these ids as the API shows them, ordered by id; the number of queries does not grow with them."""
    rows = rows_with(ids)
    return _shapes(rows, Among(keys=[row.key for row in rows]), today)


def _shapes(rows: Sequence[Any], owners: Owners, today: date) -> list[Shape]:
    counts = calls_counts(rows, today)
    return [
        {
            **facts,
            "calls_count": counts[row.slug],
            "revision": row.shown_revision,
            "updated_at": row.updated_at,
        }
        for row, facts in zip(rows, facts_of(rows, owners, today), strict=True)
    ]
