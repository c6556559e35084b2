"""“Is this a call?”: an editor's answer about a passage that the extractor passed over."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from advocacy.learning.asking import answer
from advocacy.models import Article
from advocacy.review.views import decide, refuse_strangers
from directory.accounts import roles
from directory.serving.posted import posted_text


@require_POST
def passage_view(request: HttpRequest, article_id: uuid.UUID) -> HttpResponse:
    """The answer is kept as a label; a call is not made of it, which an editor does by citing it."""
    refuse_strangers(request)
    if not roles.may_edit(request.user):
        raise PermissionDenied
    article = Article.objects.filter(pk=article_id).first()
    if article is None:
        raise Http404
    return decide(request, lambda: _answered(request, article))


def _answered(request: HttpRequest, article: Article) -> str:
    numbers = [posted_text(request.POST, name) for name in ("start", "end")]
    start, end = (int(number) if number.isdecimal() and len(number) < 8 else -1 for number in numbers)
    said = posted_text(request.POST, "said")
    label = answer(article, (start, end), said, by=roles.account_of(request), at=timezone.now())
    if label.is_call:
        return gettext("Noted: a call that was missed. To have it decided, cite the passage in a new call.")
    return gettext("Noted: no call.")
