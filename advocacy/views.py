from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from advocacy import tellings
from advocacy.export.views import offline_file
from advocacy.models import CallToAction
from advocacy.pages.asking import with_asked
from advocacy.pages.calls import (
    call_page,
    calls_citing,
    calls_to_write_about,
    cited_articles,
    for_page,
    open_calls,
    past_calls,
)
from advocacy.pages.countries import country_page
from advocacy.pages.organisations import organisation_list, organisation_page
from advocacy.pages.own_bodies import own_bodies
from advocacy.pages.search import search_page
from advocacy.pages.writing import writing_page
from advocacy.publishers import AdvisedPublishers
from directory.changes.tellings import page_of
from directory.contacts.ministries import joined
from directory.models import Country, Merge, Organisation
from directory.pages.cautions import shown_cautions
from directory.pages.country_index import by_letter
from directory.pages.ended import ended_country
from directory.serving.public_cache import unversioned
from directory.suggesting import kept
from directory.words.languages import language_of_path

CALLS_AT_HOME = 3  # the A to Z stays near for who has no script


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Find your ministry: what is asked for now, and every country from A to Z."""
    today = timezone.now().date()
    shown = {
        "letters": by_letter(Country.objects.listed(), language_of_path(request.path_info)),
        "calls": with_asked(open_calls(today)[:CALLS_AT_HOME], today),
    }
    return render(request, "advocacy/home.html", shown)


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """A country's ministry and how to reach it; a code in small letters leads to the one address."""
    found = get_object_or_404(Country.objects.known(), code=code.upper())
    ended = ended_country(found)
    now = ended.heir if ended and ended.heir else found
    if code != now.code:
        return redirect("country", now.code, permanent=True)
    if ended:
        shown = {"page": ended, "cautions": shown_cautions(found)}
        return render(request, "advocacy/ended_country.html", shown)
    page = country_page(found, timezone.now().date())
    return render(request, "advocacy/country.html", {"page": page})


@require_safe
def country_feed(request: HttpRequest, code: str) -> HttpResponse:
    """What changed for the readers of a country, as Atom."""
    found = get_object_or_404(Country.objects.known(), code=code)
    if (ended := ended_country(found)) and ended.heir:
        return redirect("country_feed", ended.heir.code, permanent=True)
    return tellings.country_feed(found, request.path_info, timezone.now().date()).answer()


@require_safe
def organisations(request: HttpRequest, number: int = 1) -> HttpResponse:
    """Organisations that calls name, by kind; where they are many, page by page."""
    page = organisation_list(number)
    if page is None:
        raise Http404
    return render(request, "advocacy/organisations.html", {"page": page})


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation; a current ministry has its page under its country, one that became part of another there."""
    found = joined(Organisation.objects.published()).filter(slug=slug).first()
    if found is None and (heir := Merge.objects.heir_of(slug)):
        return redirect(page_of(heir), permanent=True)
    if found is None:
        raise Http404
    if found.is_current_ministry:
        return redirect("country", found.country_id, permanent=True)
    page = organisation_page(found, timezone.now().date())
    ended = ended_country(found.country) if found.country else None
    return render(request, "advocacy/organisation.html", {"page": page, "ended": ended})


@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    """What readers are asked to do: first what is still open."""
    today = timezone.now().date()
    shown = {"open": with_asked(open_calls(today), today), "past": with_asked(past_calls(today), today)}
    return render(request, "advocacy/calls.html", shown)


@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """One call: why, who is asked, for what, and the next step."""
    today = timezone.now().date()
    page = call_page(get_object_or_404(for_page(), slug=slug), today)
    own = own_bodies(page.call, today, language_of_path(request.path_info))
    return render(request, "advocacy/call.html", {"page": page, "own_bodies": own})


@require_safe
def write(request: HttpRequest, slug: str, code: str, language: str = "") -> HttpResponse:
    """A message to copy, only where this call may be taken to the ministry or parliament of that country.

    In the reader's language if there is one. A language in the path asks for the letter in exactly that one.
    """
    today = timezone.now().date()
    country = Country.objects.known().filter(code=code).first()
    if country and (ended := ended_country(country)) and ended.heir:
        return redirect("write", slug, ended.heir.code, permanent=True)
    call = calls_to_write_about(country, today).filter(slug=slug).first() if country else None
    reads = language_of_path(request.path_info)
    page = writing_page(call, country, today, reads=reads, asked=language) if call and country else None
    if page is None:
        return _no_letter(request, slug, country)
    return render(request, "advocacy/write.html", {"page": page})


def _no_letter(request: HttpRequest, slug: str, country: Country | None) -> HttpResponse:
    """404, from which a reader is led back to a public call; not where it may lead nobody to act."""
    known = CallToAction.objects.published().filter(slug=slug)
    if country:
        known = known.sparing(country)
    return render(request, "404.html", {"call": known.first()}, status=404)


@require_safe
@unversioned
def safety(request: HttpRequest) -> HttpResponse:
    """What to think of before acting, what this site can and cannot see, and the directory to take away."""
    shown = {
        "contact_address": settings.CONTACT_ADDRESS,
        "offline": offline_file(language_of_path(request.path_info)),
        "reads": settings.READS_PER_MINUTE,
        "kept": kept(),
    }
    return render(request, "directory/safety.html", shown)


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    """Which calls cite which article."""
    rows = AdvisedPublishers().with_each(cited_articles())
    cited = [(article, publisher, calls_citing(article)) for article, publisher in rows]
    return render(request, "advocacy/articles.html", {"cited": cited})


@require_safe
@unversioned
def search(request: HttpRequest) -> HttpResponse:
    """Find a country, an organisation or a call by its words; the only page that is told what a reader looks for."""
    page = search_page(request.GET.get("q", ""), timezone.now())
    context = {
        "page": page,
        "letters": by_letter(Country.objects.listed(), language_of_path(request.path_info)),
    }
    response = render(request, "advocacy/search.html", context, status=400 if page.refused else 200)
    response.headers["X-Robots-Tag"] = "noindex"
    if page.words:
        # Neither a browser on a shared device nor a cache on the way keeps what somebody looked for.
        response.headers["Cache-Control"] = "no-store"
    return response
