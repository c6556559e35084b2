"""Who may read from another site; and which site a form stood on, which stands in place of a CSRF cookie."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

# What programs are offered, scripts of any site may read: it is the same for everybody, and knows no cookie.
OPEN = {"Access-Control-Allow-Origin": "*"}
HIDDEN = _(
    "Your browser hides from which page this form was sent (“Origin: null”), so we cannot tell it from a form on "
    "somebody else’s site. Open the page in an ordinary tab, by its address, and send it from there."
)
ELSEWHERE = _("This was sent from a form on another site. Nothing was stored.")


def refusal(request: HttpRequest) -> str | None:
    """Why a post is refused; None if it comes from our own pages, or from a browser too old to say anything."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return str(HIDDEN if request.headers.get("Origin") == "null" else ELSEWHERE)
    said = request.headers.get("Origin") or request.headers.get("Referer")
    if said == "null":
        return str(HIDDEN)
    return str(ELSEWHERE) if said and _host_of(said) != request.get_host() else None


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # no address at all
        return ""
