"""The page on which a spreadsheet is brought in: choose a file, look at what it would do, do it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from directory import moderation
from directory.accounts import roles
from directory.serving.uploads import takes_files
from directory.sheets import reading
from directory.sheets.batches import Batch, Result, bring_in, preview
from directory.sheets.columns import columns_of
from directory.sheets.drafts import Act
from directory.sheets.reading import ENCODINGS, MOST_BYTES, NoTable, Table
from directory.values import normalise
from directory.words.saying import said, say

SALT = "directory.sheets.importing"
# A preview may be open so long before it is done.
OPEN_FOR = timedelta(hours=12)
WORDS = {
    Act.PROPOSE: gettext_lazy("proposed"),
    Act.ENTER: gettext_lazy("new"),
    Act.EDIT: gettext_lazy("edited, they waited already"),
}


class SheetForm(forms.Form):
    """A file, and what is said of all of it."""

    file = forms.FileField(
        label=gettext_lazy("Spreadsheet"),
        help_text=format_lazy(
            gettext_lazy(".xlsx or .csv, at most {rows} rows and {size} MB."),
            rows=f"{reading.MOST_ROWS:,}",
            size=MOST_BYTES // 2**20,
        ),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why, for the other moderators"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    source_url = forms.URLField(
        label=gettext_lazy("Where it was read"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=gettext_lazy("The source of the batch: of each row that brings none of its own."),
    )
    record = forms.ChoiceField(label=gettext_lazy("What the rows are"), required=False)
    sheet = forms.CharField(
        label=gettext_lazy("Sheet"),
        required=False,
        max_length=31,
        help_text=gettext_lazy("Empty: the first that has a header of ours."),
    )
    encoding = forms.ChoiceField(
        label=gettext_lazy("Encoding"),
        required=False,
        choices=[("", gettext_lazy("Guess, and say so")), *ENCODINGS.items()],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields["record"]
        kinds.choices = [("", _("As the column “record” says"))]
        kinds.choices += [(kind.name, kind.verbose_name) for kind in moderation.kinds()]

    def clean_file(self) -> "UploadedFile[Any]":
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if not (file.size and file.size <= MOST_BYTES):
            raise ValidationError(
                _("“%(name)s” has %(size)s bytes; at most %(most)s are accepted.")
                % {"name": file.name, "size": f"{file.size:,}", "most": f"{MOST_BYTES:,}"}
            )
        return file

    def clean_reason(self) -> str:
        return _text(self.cleaned_data["reason"])

    def clean_source_url(self) -> str:
        try:
            return normalise.url(given) if (given := self.cleaned_data["source_url"]) else ""
        except ValueError as exc:
            raise ValidationError(said(exc)) from exc

    def read(self) -> Table | None:
        """The table of the file; None, with the reason at the field, if it is none."""
        given = self.cleaned_data
        known = {name for kind in moderation.kinds() for name in columns_of(kind.name).header}
        try:
            return reading.read(given["file"].read(), known, sheet=given["sheet"], encoding=given["encoding"])
        except NoTable as exc:
            self.add_error("file", say("“{file}”: {why}", file=_name_of(given["file"]), why=said(exc)))
            return None

    @property
    def batch(self) -> Batch:
        given = self.cleaned_data
        words = {name: given[name] for name in ("reason", "source_url", "record")}
        return Batch(file=_name_of(given["file"]), **words)


def may_bring_in(request: HttpRequest) -> bool:
    return roles.may_contribute(request.user)


@takes_files(may_bring_in)
@require_http_methods(["GET", "HEAD", "POST"])
def import_view(request: HttpRequest) -> HttpResponse:
    """The form; what a posted file would do; and, where a preview is confirmed, that it is done."""
    if not may_bring_in(request):
        raise PermissionDenied
    if request.method == "POST" and "preview" in request.POST:
        return _confirmed(request)
    form = SheetForm(request.POST, request.FILES) if request.method == "POST" else SheetForm()
    if form.is_valid() and (table := form.read()) is not None:
        return _preview(request, table, form.batch)
    status = 400 if form.is_bound else 200
    return _page(
        request, "admin/sheets/bring_in.html", {"title": _("Bring in a spreadsheet"), "form": form}, status
    )


def _preview(
    request: HttpRequest, table: Table, batch: Batch, *, status: int = 200, problem: str = ""
) -> HttpResponse:
    account = roles.account_of(request)
    result = preview(table, batch, by=account, at=timezone.now())
    kept = [table.header, table.rows, table.numbers, [*map(str, table.told)], *_words(batch), result.digest]
    context = {
        "title": _("What this spreadsheet would do"),
        "table": table,
        "batch": batch,
        "result": result,
        "counts": [(result.counts[act], word) for act, word in WORDS.items() if result.counts[act]],
        "left_out": len(result.outcomes) - result.to_do - result.counts[Act.NOTHING],
        "unchanged": result.counts[Act.NOTHING],
        "problem": problem,
        "preview": signing.dumps(kept, salt=_salt(account.pk), compress=True),
    }
    return _page(request, "admin/sheets/preview.html", context, status)


def _confirmed(request: HttpRequest) -> HttpResponse:
    account = roles.account_of(request)
    try:
        kept = signing.loads(request.POST["preview"], salt=_salt(account.pk), max_age=OPEN_FOR)
    except signing.BadSignature:
        told = _("This preview is too old, or of another account: bring the file in anew.")
        context = {"title": _("Nothing was changed"), "reason": told, "back": request.path}
        return _page(request, "admin/refusal.html", context, 400)
    header, rows, numbers, told, file, reason, source_url, record, seen = kept
    table, batch = (
        Table(header, rows, numbers, told),
        Batch(file=file, reason=reason, source_url=source_url, record=record),
    )
    try:
        result = bring_in(table, batch, seen=seen, by=account, at=timezone.now())
    except moderation.Conflict as exc:
        return _preview(request, table, batch, status=409, problem=said(exc))
    messages.success(request, _said(result))
    return HttpResponseRedirect(reverse("admin:review_queue"))


def _said(result: Result) -> str:
    done = [f"{result.counts[act]} {word}" for act, word in WORDS.items() if result.counts[act]]
    left = len(result.outcomes) - result.to_do
    told = _("Brought in: %(done)s. %(left)s rows changed nothing or were left out.")
    return told % {"done": ", ".join(done), "left": left}


def _words(batch: Batch) -> list[str]:
    return [batch.file, batch.reason, batch.source_url, batch.record]


def _salt(pk: object) -> str:
    """Nobody confirms what another looked at."""
    return f"{SALT}:{pk}"


def _text(value: str) -> str:
    try:
        return normalise.text(value, lines=True)
    except ValueError as exc:
        raise ValidationError(said(exc)) from exc


def _name_of(file: "UploadedFile[Any]") -> str:
    return normalise.visible(file.name or "")[:100]


def _page(request: HttpRequest, template: str, context: dict[str, Any], status: int) -> HttpResponse:
    response = TemplateResponse(
        request, template, {**admin.site.each_context(request), **context}, status=status
    )
    response["Cache-Control"] = "no-store"
    return response
