"""The policy of the public pages is written once for all of them; a view may still have one of its own."""

from csp.constants import SELF
from csp.decorators import csp_exempt, csp_update
from csp.middleware import CSPMiddleware
from django.http import HttpResponse

from config.middleware import HEADER, ContentSecurityPolicy


def parts(policy):
    return set(policy.split("; "))


def answer(rf, path="/", view=lambda request: HttpResponse(), through=ContentSecurityPolicy):
    return through(view)(rf.get(path))


def test_it_says_what_the_library_says(rf):
    assert parts(answer(rf)[HEADER]) == parts(answer(rf, through=CSPMiddleware)[HEADER])


def test_a_view_with_a_policy_of_its_own_keeps_it(rf):
    own = csp_update({"frame-ancestors": SELF})(lambda request: HttpResponse())
    assert "frame-ancestors 'none' 'self'" in answer(rf, view=own)[HEADER]
    assert HEADER not in answer(rf, view=csp_exempt()(lambda request: HttpResponse()))


def test_a_policy_that_stands_already_stays(rf):
    assert answer(rf, view=lambda request: HttpResponse(headers={HEADER: "sandbox"}))[HEADER] == "sandbox"


def test_the_admin_has_another_one(rf):
    assert parts(answer(rf, "/admin/")[HEADER]) != parts(answer(rf)[HEADER])
