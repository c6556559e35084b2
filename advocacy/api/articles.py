from uuid import UUID

from django.db.models import Prefetch

from advocacy.api.serializers import ArticleSerializer
from advocacy.models import Article, CallToAction, Citation
from directory.api.parameters import Rows, composed, language, part_of, slug, text, where
from directory.api.reading import DetailView, ListView, UnitView
from directory.api.since import UPDATED_SINCE


def serving(rows: Rows, issue: str) -> Rows:
    """Those cited by a published call that serves this issue."""
    calls = CallToAction.objects.published().filter(issue__slug=issue)
    return rows.filter(pk__in=Citation.objects.filter(call__in=calls).order_by().values("article"))


class Articles(UnitView):
    serializer = ArticleSerializer

    def rows(self) -> Rows:
        citing = Citation.objects.filter(call__in=CallToAction.objects.published()).select_related("call")
        prefetch = Prefetch("citations", citing, to_attr="public_citations")
        return Article.objects.published().prefetch_related(prefetch)


class ArticleList(Articles, ListView):
    """All published articles, by their metadata. No text of an article is here."""

    operation = "articles_list"
    filters = (
        text(
            "publication",
            lambda rows, value: rows.filter(publication=composed(value)),
            "Only those in this publication, written exactly so.",
        ),
        slug("issue", serving, "Only those cited by a call that serves this issue."),
        language(where("language")),
        part_of("headline"),
        UPDATED_SINCE,
    )


class ArticleDetail(Articles, DetailView):
    """One published article, by its metadata. Its text is not here."""

    operation = "articles_retrieve"
    keys = {"id": "The id of the article, a UUID."}

    def find(self, rows: Rows, key: str) -> Article | None:
        return rows.filter(pk=UUID(key)).first()
