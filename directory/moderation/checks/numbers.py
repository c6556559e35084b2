"""The numbers of public change: gapless from 1 to that of ``PublicState``, each of one Revision."""

from collections.abc import Iterator

from directory.models import Merge, PublicState, Revision
from directory.moderation.checks.wrong import RESTORE, Wrong


def wrong_numbers() -> Iterator[Wrong]:
    state = PublicState.objects.filter(pk=1).first()
    if state is None:
        yield Wrong("PublicState", "its only row is missing", RESTORE)
        return
    expected = 1
    for seq in Revision.objects.order_by("seq").values_list("seq", flat=True).iterator():
        if seq != expected:
            yield Wrong(f"Revision {expected}", f"missing, the next one is {seq}", RESTORE)
        expected = seq + 1
    if expected != state.seq + 1:
        yield Wrong("PublicState", f"says {state.seq}, the last Revision is {expected - 1}", RESTORE)
    yield from _merges()


def _merges() -> Iterator[Wrong]:
    """A merge that was done names the Revisions that it made."""
    for merge in Merge.objects.filter(state__in=["done", "reversed"]).order_by("pk").iterator():
        numbers = {seq for *_, seq in merge.steps if seq is not None}
        there = set(Revision.objects.filter(seq__in=numbers).values_list("seq", flat=True))
        if not numbers or numbers != there:
            yield Wrong(f"Merge {merge.pk}", "done, but Revisions of its steps are missing", RESTORE)
