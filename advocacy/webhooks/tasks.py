"""The letter with the link that confirms a webhook; the queue keeps the number of the question only."""

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from advocacy.webhooks import asking
from directory import mailing

SUBJECT = "Confirm a webhook"
TEXT = """Somebody, probably you, asked that {site} posts its public changes to
{url}

If that is yours and you want it, open this page within two hours; it shows the secret of the webhook once:
{link}

If not, do nothing: nothing is sent there, and this address is deleted.
"""


@task(priority=10)
def send_link(request_id: str) -> None:
    """In English, as all for programmers; nothing where the question is answered or too old."""
    request = asking.waiting(request_id, timezone.now())
    if request is not None and mailing.is_set_up():
        link = f"{settings.SITE_URL}{asking.path_for(request)}"
        mailing.send(request.email, SUBJECT, TEXT.format(site=settings.SITE_URL, url=request.url, link=link))
