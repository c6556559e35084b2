"""What the forms of the admin accept: everything canonical, everything else told at its field."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.db import models
from django.urls import reverse
from django.utils.html import escape

from advocacy.models import Article, CallToAction, Petition
from directory import moderation
from directory.admin.forms import CanonicalForm
from directory.contacts.links import href_of, safe_href
from directory.models import Caution, ContactPoint, Organisation, OrganisationName, Proposal, Revision, Source
from directory.models.units import Unit
from directory.templatetags.pages import linkable
from tests import factories as make
from tests.directory.admin.test_admin import form_data, public_hash, review_url, signed_in, url

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
ROOT = Path(__file__).parents[3]


@pytest.fixture
def editor(settings):
    settings.SECOND_EYES_AFTER_DAYS = 0
    return signed_in(make.make_account("Editor"))


def errors_of(answer):
    """The messages at the fields of a form that was shown again, those of its rows included."""
    found = {}
    context = answer.context
    for name, messages in context["adminform"].form.errors.items():
        found[name] = " ".join(messages)
    for formset in context["inline_admin_formsets"]:
        for row in formset.formset.errors:
            found |= {f"row {name}": " ".join(messages) for name, messages in row.items()}
        found["rows"] = " ".join(formset.formset.non_form_errors())
    return {name: text for name, text in found.items() if text}


def names(*rows):
    data = {"names-TOTAL_FORMS": str(len(rows)), "names-INITIAL_FORMS": "0"}
    for number, row in enumerate(rows):
        data |= {
            f"names-{number}-{key}": value for key, value in {"kind": "alias", "language": "", **row}.items()
        }
    return data


def everything():
    return moderation.digest(
        {
            f"{kind.name} {unit.pk}": [moderation.content(unit), unit.note]
            for kind in moderation.kinds()
            for unit in kind.rows()
        }
        | {"public": public_hash()}
    )


UNREADABLE = {
    "NUL": ("a\x00b", r"Null characters|U\+0000"),
    "bidi": ("a\u202eb", r"U\+202E"),
    "isolate": ("a\u2066b", r"U\+2066"),
    "zero width": ("a\u200bb", r"U\+200B"),
    "joiner": ("a\u200db", r"U\+200D"),
    "soft hyphen": ("a\u00adb", r"U\+00AD"),
    "tag": ("a\U000e0041b", r"U\+E0041"),
    "replacement": ("a\ufffdb", r"U\+FFFD"),
    "zalgo": ("a" + "\u0301" * 100, "More than 8 combining marks"),
}


@pytest.mark.hostile(1)
@pytest.mark.hostile(2)
@pytest.mark.hostile(3)
@pytest.mark.parametrize("what", UNREADABLE)
def test_a_text_that_cannot_be_read_is_refused_at_each_field_and_row(editor, what):
    unit = make.make_organisation()
    before = everything()
    value, reason = UNREADABLE[what]
    fields = dict.fromkeys(("name", "summary", "advisory", "note"), value)
    answer = editor.post(url(unit), {**form_data(unit, **fields), **names({"name": value})})
    errors = errors_of(answer)
    for field in (*fields, "row name"):
        assert re.search(reason, errors[field]), field
    assert everything() == before


@pytest.mark.hostile(2)
def test_names_are_stored_in_normal_form_c(editor):
    unit = make.make_organisation()
    data = form_data(unit, name="Fede\u0301ral")
    answer = editor.post(url(unit), {**data, **names({"name": "Exte\u0301rieur", "language": "fr"})})
    assert answer.status_code == 302
    assert Organisation.objects.get(pk=unit.pk).name == "Fedéral"
    assert OrganisationName.objects.get().name == "Extérieur"


def test_the_language_of_a_row_is_a_tag(editor):
    unit = make.make_organisation()
    answer = editor.post(url(unit), {**form_data(unit), **names({"name": "A", "language": "<b>"})})
    assert "is no language tag" in errors_of(answer)["row language"]


@pytest.mark.hostile(1)
@pytest.mark.parametrize(
    "raw", [b"name=%ff%fe", b"name=%ed%a0%80", b"name=a%00b"], ids=["utf8", "surrogate", "NUL"]
)
def test_bytes_that_are_no_text_are_refused_at_their_field(editor, raw):
    unit = make.make_organisation()
    data = {**form_data(unit), **names()}
    del data["name"]
    before = everything()
    body = urlencode(data).encode() + b"&" + raw
    answer = editor.post(url(unit), body, content_type="application/x-www-form-urlencoded")
    assert "name" in errors_of(answer)
    assert everything() == before


@pytest.mark.hostile(1)
@pytest.mark.parametrize("charset", ["", "; charset=utf-16"])
def test_a_body_in_utf_16_writes_nothing(editor, charset):
    unit = make.make_organisation()
    before = everything()
    body = "name=Poison&slug=poison".encode("utf-16")
    answer = editor.generic("POST", url(unit), body, f"application/x-www-form-urlencoded{charset}")
    assert answer.status_code == (400 if charset else 409)  # the form's own fields are not in it
    assert everything() == before


@pytest.mark.hostile(3)
def test_a_megabyte_is_refused_at_its_field_with_the_limit(editor):
    unit, fields = make.make_organisation(), ("name", "summary", "note", "slug")
    errors = errors_of(editor.post(url(unit), form_data(unit, **dict.fromkeys(fields, "a" * 600_000))))
    for field in fields:
        assert re.search(r"at most \d+", errors[field]), field


@pytest.mark.hostile(3)
def test_ten_thousand_rows_are_refused_with_the_limit(editor):
    unit = make.make_organisation()
    before = everything()
    data = {**form_data(unit), "names-TOTAL_FORMS": "10000", "names-INITIAL_FORMS": "0"}
    answer = editor.post(url(unit), data)
    assert "at most 100" in errors_of(answer)["rows"]
    assert everything() == before
    drawn = set(re.findall(r'name="names-(\d+)-name"', answer.content.decode()))
    assert 0 < len(drawn) <= 101


@pytest.mark.hostile(3)
def test_ten_thousand_fields_are_a_400(editor):
    unit = make.make_organisation()
    data = {f"names-{number}-name": "x" for number in range(10_000)}
    assert editor.post(url(unit), {**form_data(unit), **data}).status_code == 400


BAD_ADDRESSES = {
    "login": ("https://mfa.gov.xx@evil.example/", "login part", 4),
    "backslash": ("https://x.com\\@evil.com/", "backslash|valid URL", 5),
    "ideographic dot": ("https://gov.uk。evil.com/", "odd way", 5),
    "fullwidth": ("https://ｅxample.com/", "odd way", 5),
    "percent": ("https://exa%6dple.com/", "odd way|valid URL", 5),
    "port": ("http://a.com:99999/", "no address|valid URL", 5),
    "trailing dot": ("https://urm.lt./", "no full domain name|valid URL", 5),
    "ftp": ("ftp://a.example/", "https://", 6),
    "javascript": ("javascript:alert(1)", "https://|valid URL", 6),
    "mixed case": (" JaVaScRiPt:alert(1)", "https://|valid URL", 6),
    "data": ("data:text/html,x", "https://|valid URL", 6),
}


def address_fields():
    """(model, field) of every address of every unit that has a form."""
    for model in admin.site._registry:
        if issubclass(model, Unit):
            yield from (
                (model, field.name) for field in model._meta.fields if isinstance(field, models.URLField)
            )


FIELDS = sorted(address_fields(), key=str)


def a_unit(model):
    if model is Petition:
        unit = Petition(title="P", platform=make.make_organisation(), url="https://signs.org/p")
        unit.save(force_insert=True)
        moderation.record(unit, by=None, at=make.NOW)
        return unit
    ministry = make.published(make.make_ministry())
    return {"article": make.make_article, "officialdomain": lambda: make.make_domain(ministry)}[
        model._meta.model_name
    ]()


@pytest.mark.hostile(4)
@pytest.mark.hostile(5)
@pytest.mark.hostile(6)
@pytest.mark.parametrize(("model", "field"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_a_bad_address_is_refused_at_its_field(editor, model, field):
    unit = a_unit(model)
    before = everything()
    for what, (value, reason, _) in BAD_ADDRESSES.items():
        data = form_data(unit, **{field: value, "counts-TOTAL_FORMS": "0", "counts-INITIAL_FORMS": "0"})
        assert re.search(reason, errors_of(editor.post(url(unit), data))[field]), what
    assert everything() == before


@pytest.mark.hostile(4)
@pytest.mark.hostile(6)
@pytest.mark.parametrize("what", ["login", "ftp", "javascript"])
def test_a_bad_address_is_no_source_of_a_proposal(editor, what):
    unit = make.published(make.make_organisation())
    value, reason, _ = BAD_ADDRESSES[what]
    data = form_data(unit, name="New", proposal_reason="x", proposal_source=value)
    assert re.search(reason, errors_of(editor.post(url(unit, "propose"), data))["proposal_source"])


@pytest.mark.hostile(4)
@pytest.mark.hostile(13)
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"url": "https://a@b.example/"}, "url"),
        ({"publisher": "a\u202eb"}, "publisher"),
        ({"retrieved_on": "9999-12-31"}, "retrieved_on"),
        ({"retrieved_on": "0000-00-00"}, "retrieved_on"),
    ],
)
def test_a_source_is_read_like_any_unit(editor, changes, field):
    facts = {
        "url": "https://a.example/",
        "publisher": "a",
        "retrieved_on": "2026-11-20",
        "evidence": "official",
    }
    answer = editor.post(reverse("admin:directory_source_add"), {**facts, **changes})
    assert field in errors_of(answer)
    assert not Source.objects.exists()


def test_every_form_of_the_admin_that_writes_content_is_canonical():
    loose = []
    for model, model_admin in admin.site._registry.items():
        if issubclass(model, Unit) or model is Source:
            forms = [model_admin.form, *(inline.form for inline in model_admin.inlines)]
            loose += [form for form in forms if not issubclass(form, CanonicalForm)]
    assert not loose


@pytest.mark.hostile(8)
@pytest.mark.parametrize("value", ["*#06#", "tel:*#06#", "0800 FLOWERS", "+3705123456789012345678901"])
def test_a_service_code_letters_or_too_many_digits_are_no_number(editor, value):
    point = make.make_contact_point(make.published(make.make_ministry()))
    answer = editor.post(url(point), form_data(point, channel="telephone", value=value))
    assert re.search(r"accepted: \+|accepted are digits|at most 20", errors_of(answer)["value"])


def test_a_number_of_another_country_is_stored_for_its_approver_to_confirm(editor):
    point = make.make_contact_point(make.published(make.make_ministry()))
    editor.post(url(point), form_data(point, channel="telephone", value="+49 30 18170"))
    assert ContactPoint.objects.get(pk=point.pk).value == "+493018170"


def test_a_domain_is_registrable(editor):
    row = make.make_domain(make.published(make.make_ministry()))
    answer = editor.post(url(row), form_data(row, domain="www.urm.lt"))
    assert "accepted: the registrable domain “urm.lt”" in errors_of(answer)["domain"]


DATES = ["0000-00-00", "9999-12-31+23:59", "2025-02-29", "2026-13-01", "10000-01-01", "-1", "tomorrow"]


@pytest.mark.hostile(13)
@pytest.mark.parametrize("value", DATES)
def test_what_is_no_date_is_refused_at_its_field(editor, value):
    article = make.make_article()
    answer = editor.post(url(article), form_data(article, published_on=value))
    assert "valid date" in errors_of(answer)["published_on"]


@pytest.mark.hostile(13)
@pytest.mark.parametrize("value", ["2024-02-29", "0001-01-01"])
def test_a_day_of_the_past_is_accepted_leap_days_included(editor, value):
    article = make.make_article()
    assert editor.post(url(article), form_data(article, published_on=value)).status_code == 302
    assert str(Article.objects.get(pk=article.pk).published_on) == value
    assert editor.get(url(article)).status_code == 200


@pytest.mark.hostile(13)
def test_what_happened_cannot_happen_in_the_future_and_a_call_may_lapse_there(editor):
    call = make.make_call()
    rows = {
        "citations-TOTAL_FORMS": "0",
        "citations-INITIAL_FORMS": "0",
        "letters-TOTAL_FORMS": "0",
        "letters-INITIAL_FORMS": "0",
        "countries": [],
        "organisations": [],
    }
    bad = form_data(call, asked_on="9999-12-31", **rows)
    assert "lies in the future" in errors_of(editor.post(url(call), bad))["asked_on"]
    assert editor.post(url(call), form_data(call, lapses_on="9999-12-31", **rows)).status_code == 302
    assert str(CallToAction.objects.get(pk=call.pk).lapses_on) == "9999-12-31"


MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "{{ settings.SECRET_KEY }}{% debug %}",
]


@pytest.mark.hostile(11)
@pytest.mark.parametrize("markup", MARKUP, ids=lambda text: text[:12])
def test_markup_is_shown_as_text_on_every_page_of_the_admin(editor, markup):
    unit = make.make_organisation(name=markup, summary=markup, note=markup)
    proposed = make.published(make.make_organisation())
    make.propose(proposed, make.make_account(), name=markup, summary=markup)
    proposal = reverse("admin:review_proposal", args=[Proposal.objects.get().pk])
    queue, changelist = reverse("admin:review_queue"), reverse("admin:directory_organisation_changelist")
    for page in (
        url(unit),
        url(unit, "history"),
        review_url(unit),
        proposal,
        changelist,
        f"{queue}?section=organisation",
    ):
        text = editor.get(page).content.decode()
        tags = re.findall(r"<(?:script|img|svg|math|mtext)\b[^>]*>", text)
        assert not [tag for tag in tags if "alert" in tag or "src=x" in tag or tag == "<script>"], page
        assert "only-for-tests" not in text


@pytest.mark.hostile(11)
@pytest.mark.parametrize("markup", MARKUP, ids=lambda text: text[:12])
def test_markup_is_shown_as_text_on_public_pages(client, markup):
    unit = make.published(make.make_organisation(name=markup, summary=markup))
    text = client.get(unit.get_absolute_url()).content.decode()
    assert not re.findall(r"<(?:img|svg|math)\b|<script>", text)
    assert escape(markup) in text


@pytest.mark.hostile(2)
def test_the_review_page_shows_what_hides_in_the_database_by_its_code_point(editor):
    unit = make.make_organisation(name="Mini\u202estry", summary="zero\u200bwidth", note="soft\u00adhyphen")
    text = editor.get(review_url(unit)).content.decode()
    assert "Mini‹U+202E›stry" in text
    assert "zero‹U+200B›width" in text
    assert "soft‹U+00AD›hyphen" in text
    assert not set(text) & set("\u202e\u200b\u00ad")
    queue = editor.get(
        reverse("admin:review_queue"), {"section": "organisation", "whose": "all"}
    ).content.decode()
    assert "Mini‹U+202E›stry" in queue
    assert "\u202e" not in queue


@pytest.mark.hostile(1)
@pytest.mark.hostile(2)
@pytest.mark.parametrize("field", ["reason", "looked_at"])
def test_what_is_kept_of_a_decision_can_be_read(settings, field):
    settings.SECOND_EYES_AFTER_DAYS = 0
    point = make.published(make.make_contact_point())
    data = {"act": "withdraw"} if field == "reason" else {"act": "verify", "method": "page_seen"}
    data |= {"seen_content_hash": point.content_hash, field: "a\u202eb"}
    answer = signed_in(make.make_account()).post(review_url(point), data)
    assert answer.status_code == 400
    assert "U+202E" in answer.content.decode()
    assert Revision.objects.filter(unit_id=point.pk).count() == 1


STORED = [
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
    ),
    *(
        "vbscript:msgbox(1)",
        "ftp://evil.example/",
        "//evil.example/",
        "file:///etc/passwd",
        "\x01https://x.example/",
        "",
    ),
]


@pytest.mark.hostile(6)
@pytest.mark.parametrize("stored", STORED, ids=ascii)
def test_a_stored_address_of_another_scheme_becomes_no_link(stored):
    assert safe_href(stored) is None
    assert linkable(stored) == ""
    assert href_of(ContactPoint(channel="website", value=stored)) is None


@pytest.mark.hostile(6)
def test_rubbish_in_the_database_is_no_link_on_review_and_edit_pages(editor):
    article = make.make_article(text="Please write to your ministry. Thank you.")
    call = make.make_call(article=article)
    for scheme in ("javascript:alert(1)", "ftp://evil.example/x"):
        Article.objects.filter(pk=article.pk).update(url=scheme)
        for page in (review_url(call), url(article), review_url(article)):
            assert f'href="{scheme}' not in editor.get(page).content.decode()


OURS = {
    "back|default:request.path",
    "review.unit_url",
    "review.admin_url",
    "unit_url",
    "became_url",
    "call.get_absolute_url",
    "hit.page|in_language",
    "line.page|in_language",
    "link.address",
    "link.path",
    "path",
    "operation.address",
    "offline.address",
    "offline",
    "suggest_url",
    "offline_url",
    "body.path|in_language",
    "base",
    "queue.place.for_everybody.query",
    "other",
    "page.default",
    # Of the operator's settings.
    "leave",
    "site",
    "older",
    "item.url",
    "move.url",
    "each.url",
    "row.url",
    "review_url",
    "propose_url",
    "record_url",
    "review.edit_url",
    "data_url",
}


@pytest.mark.hostile(6)
def test_every_href_of_every_template_is_ours_or_goes_through_the_allow_list():
    wrong = []
    for path in sorted((ROOT / "templates").rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        routes = re.findall(r"\{% url [^%]* as (\w+) %\}", text)
        for found in re.findall(r'href="(?:mailto:)?\{\{\s*(.*?)\s*\}\}', text):
            if (
                found not in {*OURS, *routes}
                and not found.endswith("|linkable")
                and found not in {"letter", "contact_address"}
            ):
                wrong.append((path.name, found))
    assert not wrong


@pytest.mark.hostile(2)
def test_a_caution_is_read_like_any_unit(editor):
    country = make.make_country("UG")
    data = {"country": country.pk, "level": "warn", "text": "a\u202eb"}
    answer = editor.post(reverse("admin:directory_caution_add"), data)
    assert "U+202E" in errors_of(answer)["text"]
    assert not Caution.objects.exists()


def messages_of(editor, answer):
    return " ".join(str(said) for said in editor.get(answer.url).context["messages"])


def test_what_was_copied_along_unseen_is_left_out_and_told(editor):
    unit = make.make_organisation()
    answer = editor.post(url(unit), {**form_data(unit, name="\u200eMinistry\u200b\u00a0"), **names()})
    assert Organisation.objects.get(pk=unit.pk).name == "Ministry"
    told = messages_of(editor, answer)
    assert all(point in told for point in ("U+200E", "U+200B", "U+00A0"))


def test_what_stood_around_a_number_is_left_out_and_told(editor):
    point = make.make_contact_point()
    answer = editor.post(
        url(point), form_data(point, channel="telephone", value="Tel.: +370\u00a05\t236 2444")
    )
    assert ContactPoint.objects.get(pk=point.pk).value == "+37052362444"
    told = messages_of(editor, answer)
    assert all(part in told for part in ("“Tel.:”", "U+00A0", "U+0009"))


def test_of_two_numbers_each_is_offered_as_a_contact_of_its_own(editor):
    point = make.make_contact_point()
    answer = editor.post(
        url(point), form_data(point, channel="telephone", value="+370 5 236 2444 / +370 5 236 2400")
    )
    page = answer.content.decode()
    assert page.count("/admin/directory/contactpoint/add/?organisation=") == 2
    assert "Add only +370 5 236 2444" in page
    assert "Add only +370 5 236 2400" in page
