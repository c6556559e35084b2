"""The one task by which letters of the workplace leave; only a worker runs it."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext
from django_tasks import task

from directory import mailing
from directory.models import Account
from directory.words.saying import in_language_of


@task()
def send_letter(account_id: int, subject: str, text: str) -> None:
    """To whoever still works here and has an address."""
    account = Account.objects.filter(pk=account_id, is_active=True).exclude(email="").first()
    if account is None or not mailing.is_set_up():
        return
    own = f"{settings.SITE_URL}{reverse('account_own')}"
    with in_language_of(account):
        end = gettext("What you are told, and whether: %(link)s") % {"link": own}
    mailing.send(account.email, subject, f"{text}\n{end}\n")
