from typing import Any

from django.core.management.base import BaseCommand, CommandError

from advocacy.citing import misfits
from advocacy.models import Citation
from directory.models import State


class Command(BaseCommand):
    help = (
        "List the citations that are no passage of the stored text: outside it, or with another SHA-256. "
        "Rejected calls are left out. Fails if there is any."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        rows = Citation.objects.exclude(call__state=State.REJECTED).filter(article__stored_text__isnull=False)
        checked = wrong = 0
        for row in rows.select_related("call", "article__stored_text").order_by("call", "pk").iterator():
            checked += 1
            for why in misfits(row.start, row.end, row.sha256, row.article.stored_text.text):
                wrong += 1
                self.stdout.write(
                    f"{row.call.state} call {row.call_id} “{row.call}”, article {row.article_id}: {why}."
                )
        unread = (
            Citation.objects.exclude(call__state=State.REJECTED).filter(article__stored_text=None).count()
        )
        if wrong:
            raise CommandError(f"{wrong} of {checked} citation(s) are no passage of the stored text.")
        self.stdout.write(
            f"{checked} citation(s) are passages of the stored text; of {unread} no text is stored."
        )
