"""What templates know of the workplace on pages that no view of the admin makes."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from directory.serving import unsent

OWN_ACCOUNT = "/admin/account/"


def own_account(request: HttpRequest) -> dict[str, Any]:
    """The header of the admin, for the pages of one's own account."""
    return admin.site.each_context(request) if request.path_info.startswith(OWN_ACCOUNT) else {}


def posted(request: HttpRequest) -> dict[str, Any]:
    """What was typed into the form that is answered, for the pages that refuse it."""
    return {"posted": lambda: unsent.of(request)}
