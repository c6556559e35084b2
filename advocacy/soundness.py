"""Everything that must hold of an installation's data, asked in one go."""

from collections.abc import Iterator

from advocacy.citing import misfits
from advocacy.export.soundness import wrong_in_dumps
from advocacy.models import Citation
from directory.models import State
from directory.moderation import Wrong, wrong_in_records, wrong_words
from directory.operating.snapshots import snapshot
from directory.operating.soundness import wrong_in_database, wrong_in_migrations
from directory.words.saying import in_english

CITE_ANEW = "cite the passage anew, or reject the call, in the admin"


def wrong_in_data(*, with_dumps: bool = True) -> Iterator[Wrong]:
    """Each thing that is wrong, and what mends it. Nobody waits for it: all of it is read from one moment."""
    behind = list(wrong_in_migrations())
    yield from behind
    if behind:
        return
    yield from wrong_in_database()
    yield from wrong_words()
    with snapshot():
        yield from wrong_in_records()
        yield from wrong_citations()
    if with_dumps:
        yield from wrong_in_dumps()


def wrong_citations() -> Iterator[Wrong]:
    """Citations that are no passage of the stored text: outside it, or with another SHA-256."""
    rows = Citation.objects.exclude(call__state=State.REJECTED).filter(article__stored_text__isnull=False)
    for row in rows.select_related("call", "article__stored_text").order_by("call", "pk").iterator():
        for why in misfits(row.start, row.end, row.sha256, row.article.stored_text.text):
            where = f"{row.call.state} call {row.call_id} “{row.call}”, article {row.article_id}"
            yield Wrong(where, in_english(why), CITE_ANEW)
