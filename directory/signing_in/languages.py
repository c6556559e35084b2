"""In which language the workplace speaks: the person's choice, else the browser's wish, else English."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from directory.models import Account
from directory.words.languages import ENGLISH, INTERFACE


class LanguageOfPerson:
    """Below /admin/ the path says no language: a person works in hers, at whatever address.

    What readers see is decided by the path alone (``LanguageOfPath``), and nothing here is kept by any cache.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(settings.SESSION_COOKIE_PATH):
            return self.get_response(request)
        language = language_of(request)
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


def language_of(request: HttpRequest) -> str:
    """The language of the pages that this person gets."""
    chosen = request.user.language if isinstance(request.user, Account) else ""
    return chosen or _wished(request.headers.get("Accept-Language", ""))


def _wished(header: str) -> str:
    """The first of the browser's languages that we speak; of “fr-CA” its French."""
    wishes = (tag.partition("-")[0] for tag, _ in parse_accept_lang_header(header))
    return next((tag for tag in wishes if tag in INTERFACE), ENGLISH)
