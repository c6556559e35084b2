import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from directory.changes.atom import LONGEST, Feed
from directory.changes.entries import changes_after, changes_before
from directory.changes.words import in_words
from directory.serving.public_cache import unversioned
from directory.versions import read_seq

PAGE = 50
# Of each record a feed tells the last change only: so many are read to fill it.
READ = 200
# So many numbers are one archive. The feed has room for as many records: what is in no archive yet stands in it.
ARCHIVED = LONGEST
TITLE = "Changes in the Advocacy Directory"


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
    """All changes, as Atom; what it has no room for stands in its archives."""
    stretch = changes_before(None, size=READ)
    newest = read_seq() // ARCHIVED
    archives = {"prev-archive": _archive(newest)}
    return Feed(request.path_info, reverse("changes"), TITLE, stretch.changes, archives=archives).answer()


@require_safe
def feed_archive(request: HttpRequest, number: int) -> HttpResponse:
    """The changes of fifty numbers, counted from the first: always the same numbers, told as they are today."""
    newest = read_seq() // ARCHIVED
    if number > newest:
        raise Http404
    last = number * ARCHIVED
    told = changes_after(last - ARCHIVED, upto=last, size=ARCHIVED).changes[::-1]
    later = number + 1 if number < newest else 0
    archives = {"prev-archive": _archive(number - 1), "next-archive": _archive(later)}
    page, whole = reverse("changes"), reverse("feed")
    return Feed(request.path_info, page, TITLE, told, archive_of=whole, archives=archives).answer()


def _archive(number: int) -> str:
    return reverse("feed_archive", args=[number]) if number else ""
