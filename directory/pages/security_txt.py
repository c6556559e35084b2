"""Whom to tell of a weakness of this site (RFC 9116)."""

from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

PATH = "/.well-known/security.txt"
# The standard asks for less than a year; who stops serving the site stops promising answers within this time.
HOLDS = timedelta(days=180)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """The file; without an address to write to there is none."""
    if not settings.CONTACT_ADDRESS:
        raise Http404
    text = written(settings.CONTACT_ADDRESS, settings.SITE_URL, timezone.now().date())
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def written(address: str, site: str, today: date) -> str:
    """Its fields; it expires ``HOLDS`` after the beginning of ``today`` (UTC)."""
    expires = datetime.combine(today, time(), UTC) + HOLDS
    fields = {
        "Contact": f"mailto:{address}",
        "Expires": f"{expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": "en",
        "Canonical": f"{site}{PATH}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
