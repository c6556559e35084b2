import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from directory.changes.atom import Feed
from directory.changes.entries import changes_before
from directory.changes.words import in_words
from directory.serving.public_cache import unversioned

PAGE = 50
# Of each record a feed tells the last change only: so many are read to fill it.
READ = 200


@require_safe
@unversioned  # what is kept is kept by path, and each page of this one has the same
def changes(request: HttpRequest) -> HttpResponse:
    """What changed in public, the newest first. ``?before=`` a number leads on; anything else in it is ignored."""
    given = request.GET.get("before", "")
    before = int(given) if re.fullmatch(r"[0-9]{1,18}", given) else None
    stretch = changes_before(before, size=PAGE)
    older = "?" + urlencode({"before": stretch.last}) if stretch.more else ""
    context = {"told": in_words(stretch.changes), "older": older, "is_first": before is None}
    return render(request, "directory/changes.html", context)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """All changes, as Atom."""
    stretch = changes_before(None, size=READ)
    title = "Changes in the Advocacy Directory"
    return Feed(request.path_info, reverse("changes"), title, stretch.changes).answer()
