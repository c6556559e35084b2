"""The small page about a ministry that other sites show in a frame."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from advocacy.pages.countries import country_page
from directory.models import Country
from directory.pages.ended import ended_country

# Our own page is no stranger, but neither it nor the site with the frame need know where a reader came from.
REL = "noreferrer noopener"


@xframe_options_exempt
@require_safe
def embed(request: HttpRequest, code: str) -> HttpResponse:
    """A country's ministry, its official domain and main contact; never a call, whatever the country."""
    country = get_object_or_404(Country.objects.known(), code=code)
    ended = ended_country(country)
    if ended and ended.heir:
        return redirect("embed", ended.heir.code, permanent=True)
    page = country_page(country, timezone.now().date())
    shown = {"page": page, "ended": ended, "site": settings.SITE_URL, "rel": REL}
    response = render(request, "advocacy/embed.html", shown)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
