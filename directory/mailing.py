"""E-mail to people of the workplace. Tasks of the worker send it: no page does, and no command."""

from django.conf import settings
from django.core.mail import EmailMessage


def is_set_up() -> bool:
    """Whether there is a server to send by (``EMAIL_URL``); without one nothing is offered that needs it."""
    return bool(settings.EMAIL_URL)


def send(to: str, subject: str, text: str) -> None:
    """One plain text to one address. What the server says against it rises: the task fails and is tried again."""
    told = {"Auto-Submitted": "auto-generated"}  # RFC 3834: nobody's absence is answered to us
    EmailMessage(subject=" ".join(subject.split()), body=text, to=[to], headers=told).send()
