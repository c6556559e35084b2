from typing import Any

from django.core.management.base import BaseCommand, CommandError

from advocacy.models import Citation
from advocacy.soundness import wrong_citations
from directory.models import State


class Command(BaseCommand):
    help = (
        "List the citations that are no passage of the stored text: outside it, or with another SHA-256. "
        "Rejected calls are left out. Fails if there is any. A part of check_data."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        rows = Citation.objects.exclude(call__state=State.REJECTED)
        checked = rows.filter(article__stored_text__isnull=False).count()
        unread = rows.filter(article__stored_text=None).count()
        wrong = 0
        for each in wrong_citations():
            wrong += 1
            self.stdout.write(f"{each.where}: {each.what}.")
        if wrong:
            raise CommandError(f"{wrong} of {checked} citation(s) are no passage of the stored text.")
        self.stdout.write(
            f"{checked} citation(s) are passages of the stored text; of {unread} no text is stored."
        )
