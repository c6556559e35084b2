"""The small page about a ministry that other sites show in a frame."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from advocacy.pages.countries import country_page
from directory.models import Country

# Our own page is no stranger, but neither it nor the site with the frame need know where a reader came from.
REL = "noreferrer noopener"


@xframe_options_exempt
@require_safe
def embed(request: HttpRequest, code: str) -> HttpResponse:
    """A country's ministry, its official domain and main contact; never a call, whatever the country."""
    page = country_page(get_object_or_404(Country, code=code), timezone.now().date())
    shown = {"page": page, "site": settings.SITE_URL, "rel": REL}
    response = render(request, "advocacy/embed.html", shown)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
