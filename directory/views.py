from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directory.contacts.ministries import with_ministries
from directory.link_checks import dead_after
from directory.models import Country
from directory.models.contact_points import terms
from directory.pages.country_index import by_letter
from directory.pages.figures import figures_page
from directory.pages.report import report_lately
from directory.serving.public_cache import unversioned
from directory.words.languages import language_of_path


@require_safe
def countries(request: HttpRequest) -> HttpResponse:
    """Every country with the name of its ministry."""
    letters = by_letter(with_ministries(Country.objects.listed()), language_of_path(request.path_info))
    return render(request, "directory/countries.html", {"letters": letters})


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """How facts are checked, and what four eyes promise."""
    return render(
        request,
        "directory/method.html",
        {"terms": {term.days: channels for term, channels in terms().items()}, "dead": dead_after()},
    )


@require_safe
@unversioned
def figures(request: HttpRequest) -> HttpResponse:
    """How complete, how well read and how fresh the data are today."""
    return render(
        request,
        "directory/figures.html",
        figures_page(report_lately(timezone.now().date()), language_of_path(request.path_info)),
    )


@require_safe
@unversioned
def figures_json(request: HttpRequest) -> JsonResponse:
    """The same figures for programs, as ``manage.py data_report --json`` prints them."""
    return JsonResponse(asdict(report_lately(timezone.now().date())))
