"""What is typed into any form of the workplace is not lost: not with the session, not with a refusal.

A walk over every page of the workplace finds its forms. Each form of a template bears its name while the walk lasts,
and one that takes text and was not met fails: whoever adds a form shows the walk the state in which it stands.
"""

import re
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import engines
from django.template.loaders.filesystem import Loader
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from advocacy.intake import bringing
from advocacy.intake.jobs import bring
from advocacy.models import IntakeKind
from directory import moderation
from directory.accounts import roles
from directory.models import LinkProblem, Merge, MergeState, Remark, SuggestionCluster
from directory.serving import unsent
from tests import factories as make
from tests.acts import by_force
from tests.directory.accounts.roads import PASSWORD, signed_in, with_password
from tests.tables import shared
from tests.test_admin_matrix import address, expected, samples

pytestmark = pytest.mark.any_database

OURS = {"HTTP_ORIGIN": "http://testserver"}
WORDS = "Words that took me an hour"
# Every page but those by which one proves who one is.
PLACES = re.compile(
    r"admin/(account/$|review/|collect/|sheets/in/|\w+/\w+/(add|<path:object_id>/(change|propose))/)"
)
# With these every form stands on its page: one act is a hurry, and letters can be sent.
REACHED = {"HURRY_OF_DECISIONS": 1, "EMAIL_URL": "smtp://127.0.0.1"}
# They prove who one is: nothing of them is kept.
NOT_KEPT = re.compile(r"/admin/(login|logout)/|/password/$")
A_FORM = re.compile(r'<form[^>]*\bmethod="post".*?</form>', re.DOTALL)
TAKES_TEXT = re.compile(
    r'<textarea|type="(text|url|email|search)"|\{\{ \w*form(\.as_\w+)? |_field.html|_reason.html|\{% for field'
)
# Forms that take text and are not of this walk: who one is, and what readers and outsiders write.
OTHERS = {
    "admin/_unsent.html 1",
    *("account/forgotten.html 1", "account/reauthenticate.html 1", "admin/choose_password.html 1"),
    *("mfa/_form.html 1", "mfa/webauthn/add_form.html 1"),
    *("directory/suggest/form.html 1", "advocacy/webhook.html 1", "fact_checks/check.html 1"),
}


def forms_with_text():
    """The forms of our templates into which one can type: the template, and which of its forms."""
    (folder,) = settings.TEMPLATES[0]["DIRS"]
    for path in Path(folder).rglob("*.html"):
        for number, form in enumerate(A_FORM.findall(path.read_text(encoding="utf-8")), 1):
            if TAKES_TEXT.search(form):
                yield f"{path.relative_to(folder)} {number}"


def named(loader, origin):
    """The text of a template, where each form that is posted bears its name."""
    numbers = iter(range(1, 100))
    text = read_template(loader, origin)
    return A_FORM.sub(
        lambda form: form[0].replace("<form", f'<form data-name="{origin.template_name} {next(numbers)}"', 1),
        text,
    )


read_template = Loader.get_contents


@pytest.fixture(scope="module")
def named_forms():
    def forget_templates():
        for engine in engines.all():
            for loader in engine.engine.template_loaders:
                loader.reset()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Loader, "get_contents", named)
        forget_templates()
        yield
    forget_templates()


class Forms(HTMLParser):
    """The forms of a page that are posted: where to, the fields as they stand, and those that one types into."""

    def __init__(self, path):
        super().__init__()
        self.path, self.found, self.now, self.names = path, [], None, set()

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "form" and said.get("method") == "post":
            self.now = (said.get("action") or self.path, {}, [])
            self.found.append(self.now)
            self.names.add(said.get("data-name"))
        elif self.now and said.get("name"):
            self._field(tag, said)

    def _field(self, tag, said):
        _, fields, typed = self.now
        kind = said.get("type", "text")
        if tag == "textarea" or (tag == "input" and kind in ("text", "url", "email", "search")):
            typed.append(said["name"])
        elif tag == "button":
            # Of several the last: those before it need not take what is typed.
            fields[said["name"]] = said.get("value") or "on"
        elif kind in ("hidden", "checkbox"):
            fields.setdefault(said["name"], said.get("value") or "on")

    def handle_endtag(self, tag):
        if tag == "form":
            self.now = None


def read_page(client, path):
    """The forms of a page; None of what is no page."""
    page = client.get(path)
    if page.status_code != 200 or not page.headers["Content-Type"].startswith("text/html"):
        return None
    reader = Forms(path)
    reader.feed(page.content.decode())
    return reader


def in_other_states(of):
    """Pages of what is public and what waits, of what was decided, and lists of what was found."""
    for kind, model in [("contact_point", "contactpoint"), ("call", "calltoaction"), ("caution", "caution")]:
        for which in ("public", "waiting"):
            yield reverse("admin:review_unit", args=[kind, of[which][model].pk])
    yield f"{reverse('admin:review_find')}?q=ministry"
    organisations = of["public"]["organisation"], of["public"]["petition"].platform
    yield f"{reverse('admin:review_merge')}?former={organisations[0].pk}&into={organisations[1].pk}"
    yield _division(of["public"]["contactpoint"], heir=organisations[1])
    author = of["waiting"]["account"]
    yield f"{reverse('admin:review_undo')}?account={author.pk}&since=2020-01-01T00:00"
    moderation.withdraw(of["public"]["contactpoint"], by=author, reason="x", at=timezone.now())
    yield reverse("admin:review_hurry", args=[author.pk])
    yield reverse("admin:intake", args=[_read_text(author)])
    by_force(Merge.objects, state=MergeState.DONE, decided_at=make.NOW, decided_by_name="x")
    yield reverse("admin:review_merge_decide", args=[of["words"]["merge_id"]])
    yield from _closed(of["waiting"])


def _division(point, *, heir):
    """With a contact that goes to a successor, so that the reason is asked for."""
    chosen = {"former": point.organisation_id, "successors": heir.pk, f"share-{point.pk}": heir.pk}
    return f"{reverse('admin:review_division')}?{urlencode(chosen)}"


def _read_text(author):
    words = "The weavers are cold. Please write to your foreign ministry and ask it to help them."
    intake = bring("", IntakeKind.TEXT, words.encode(), {}, by=author)
    bringing.read_brought(intake.pk, at=make.NOW)
    return intake.pk


def _closed(waiting):
    """What was closed can be opened again."""
    LinkProblem.objects.update(closed_at=make.NOW, verdict="overruled", closed_by_name="x")
    SuggestionCluster.objects.update(decided_at=make.NOW, verdict="declined", decided_by_name="x", reason="x")
    for model in ("linkproblem", "suggestioncluster"):
        yield reverse(f"admin:directory_{model}_change", args=[waiting[model].pk])


@pytest.fixture(scope="module")
def walk(django_db_setup, django_db_blocker, named_forms):
    """Every form with words typed into it, once for each address and what it asks for; and the names of all forms."""
    with shared(django_db_blocker), override_settings(**REACHED):
        of, found, names = samples(), {}, set()
        client = signed_in(make.make_account(roles.MODERATOR))
        shown = [route for route, method in expected() if method == "get" and PLACES.match(route)]
        for path in chain((address(route, of) for route in shown), in_other_states(of)):
            page = read_page(client, path)
            names |= page.names if page else set()
            for to, fields, typed in page.found if page else ():
                if typed:
                    data = {**fields, **dict.fromkeys(typed, WORDS)}
                    found[to.partition("?")[0], *sorted(data), data.get("act")] = (to, data)
        yield [form for form in found.values() if not NOT_KEPT.search(form[0])], names


@pytest.fixture
def filled_in(walk):
    return walk[0]


def test_every_form_that_takes_text_was_met(walk):
    """One that was not is shown to the walk in ``in_other_states``; or it is no form of the workplace: ``OTHERS``."""
    assert set(forms_with_text()) - walk[1] == OTHERS


@pytest.mark.django_db
def test_after_the_session_what_was_typed_into_any_form_is_there(filled_in):
    assert len(filled_in) > 30
    lost = []
    for to, data in filled_in:
        page = Client(enforce_csrf_checks=True).post(to, data, **OURS)
        sealed = re.search(r'name="unsent" value="([^"]+)"', page.content.decode())
        kept = unsent.opened(sealed[1]) if sealed else None
        if page.status_code != 403 or not kept or WORDS not in [text for _, _, text in kept.typed]:
            lost.append((to, page.status_code))
    assert lost == []


@pytest.mark.django_db
def test_a_refusal_shows_what_was_typed_into_any_form(filled_in):
    client = signed_in(make.make_account(roles.MODERATOR))
    lost = []
    for to, data in filled_in:
        # A mark that turns the writing: hardly any text that is kept may hold it.
        posted = {name: f"{text}\u202e" if text == WORDS else text for name, text in data.items()}
        page = client.post(to, {**posted, "seen_hash": "0" * 64}, follow=True)
        if WORDS not in page.content.decode() + _kept(client):
            lost.append((to, data.get("act"), page.status_code, page.redirect_chain))
    assert lost == []


def _kept(client):
    """Where the password is asked first, what waits until it was given; the next form finds nothing."""
    session = client.session
    found = session.pop(unsent.KEY, "")
    session.save()
    return str(found)


def said():
    return Remark.objects.filter(text=WORDS).exists()


@pytest.mark.django_db
class TestOneForm:
    def remark(self, client, **data):
        issue = make.make_issue()
        path = reverse("admin:review_remark", args=["issue", issue.pk])
        return path, client.post(path, {"text": WORDS, **data}, **OURS)

    def test_it_comes_back_after_signing_in_and_is_sent_by_a_button(self):
        with_password(make.make_account(username="anna"))
        client = Client()
        path, page = self.remark(client)
        sealed = page.context["unsent"]
        facts = {"username": "anna", "next": path}
        wrong = client.post("/admin/login/", {**facts, "password": "wrong", "unsent": sealed})
        assert sealed in wrong.content.decode()
        back = client.post("/admin/login/", {**facts, "password": PASSWORD, "unsent": sealed}, follow=True)
        assert WORDS in back.content.decode()
        assert f'action="{path}"' in back.content.decode()
        assert "What you typed before is kept" in client.get(reverse("admin:review_queue")).content.decode()
        assert not said()
        client.post(path, {"text": WORDS})
        assert said()
        assert "is kept" not in client.get(reverse("admin:review_queue")).content.decode()

    def test_it_can_be_forgotten(self):
        client = signed_in(make.make_account())
        session = client.session
        session[unsent.KEY] = ["/admin/x/", [["text", WORDS]]]
        session.save()
        assert WORDS in client.get(reverse("account_unsent")).content.decode()
        client.post(reverse("account_unsent"))
        assert WORDS not in client.get(reverse("account_unsent")).content.decode()

    def test_a_form_of_an_earlier_sign_in_is_refused_and_comes_back(self):
        client = Client(enforce_csrf_checks=True)
        client.force_login(make.make_account())
        client.get(reverse("admin:review_queue"))
        path, page = self.remark(client, csrfmiddlewaretoken="x" * 32)
        assert page.status_code == 403
        assert WORDS in page.content.decode()
        assert not said()

    @pytest.mark.hostile(25)
    @pytest.mark.parametrize("origin", ["https://evil.example", "null", None])
    @pytest.mark.parametrize("is_in", [True, False])
    def test_words_from_elsewhere_are_put_before_nobody(self, origin, is_in):
        client = Client(enforce_csrf_checks=True)
        if is_in:
            client.force_login(make.make_account())
        told = {"HTTP_ORIGIN": origin} if origin else {}
        path = reverse("admin:review_remark", args=["issue", make.make_issue().pk])
        page = client.post(path, {"text": WORDS}, **told)
        assert page.status_code in (302, 403)
        assert WORDS not in page.content.decode()
        assert "unsent" not in page.content.decode()
        assert not said()

    def test_what_we_did_not_seal_is_not_kept(self):
        with_password(make.make_account(username="anna"))
        posted = {"username": "anna", "password": PASSWORD, "next": "/admin/", "unsent": "x:y:z"}
        assert Client().post("/admin/login/", posted)["Location"] == "/admin/"

    def test_passwords_and_codes_never_come_back(self):
        posted = {"username": "eve", "password1": "secret horse", "note": WORDS}
        page = Client().post(reverse("admin:directory_account_add"), posted, **OURS)
        kept = unsent.opened(page.context["unsent"])
        assert [name for name, _ in kept.fields] == ["username", "note"]
        confirm = Client().post(reverse("account_reauthenticate"), {"password": "secret horse"}, **OURS)
        assert confirm.status_code == 302

    def test_a_button_alone_leads_to_signing_in_as_ever(self):
        path = reverse("admin:review_unit", args=["issue", make.make_issue().pk])
        answer = Client().post(path, {"act": "approve", "seen_hash": "0" * 64}, **OURS)
        assert answer.status_code == 302

    def test_words_to_a_record_that_is_gone_are_shown(self):
        client = signed_in(make.make_account())
        path = reverse("admin:review_remark", args=["issue", "0b5e0000-0000-4000-8000-000000000000"])
        page = client.post(path, {"text": WORDS})
        assert page.status_code == 404
        assert WORDS in page.content.decode()

    def test_the_text_beside_a_file_is_kept_without_the_file(self):
        file = SimpleUploadedFile("article.txt", b"bytes of a file")
        page = Client().post(reverse("admin:collect"), {"text": WORDS, "files": file}, **OURS)
        assert unsent.opened(page.context["unsent"]).fields == (("text", WORDS),)

    @pytest.mark.parametrize("path", ["/admin/directory/account/", "/admin/nothing-here"])
    def test_a_page_that_is_refused_leads_on(self, path):
        page = signed_in(make.make_account()).get(path)
        assert page.status_code in (403, 404)
        assert reverse("admin:review_queue") in page.content.decode()
