"""What is typed into any form of the workplace is not lost: not with the session, not with a refusal."""

import re
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from directory.accounts import roles
from directory.models import Remark
from directory.serving import unsent
from tests import factories as make
from tests.directory.accounts.roads import PASSWORD, signed_in, with_password
from tests.tables import shared
from tests.test_admin_matrix import address, expected, samples

OURS = {"HTTP_ORIGIN": "http://testserver"}
WORDS = "Words that took me an hour"
# Pages of every kind; of the forms that Django makes of a model, one to add, one to change, one to propose.
PLACES = re.compile(
    r"admin/(account/$|review/|collect/|sheets/in/|directory/issue/add/|directory/organisation/.*(change|propose)/"
    r"|directory/(suggestioncluster|linkproblem)/<path:object_id>/change/)"
)
# They prove who one is: nothing of them is kept.
NOT_KEPT = re.compile(r"/admin/(login|logout)/")


class Forms(HTMLParser):
    """The forms of a page that are posted: where to, the fields as they stand, and those that one types into."""

    def __init__(self, path):
        super().__init__()
        self.path, self.found, self.now = path, [], None

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "form" and said.get("method") == "post":
            self.now = (said.get("action") or self.path, {}, [])
            self.found.append(self.now)
        elif self.now and said.get("name"):
            self._field(tag, said)

    def _field(self, tag, said):
        _, fields, typed = self.now
        kind = said.get("type", "text")
        if tag == "textarea" or (tag == "input" and kind in ("text", "url", "email", "search")):
            typed.append(said["name"])
        elif tag == "button" or kind in ("hidden", "checkbox"):
            fields.setdefault(said["name"], said.get("value") or "on")

    def handle_endtag(self, tag):
        if tag == "form":
            self.now = None


def forms_of(client, path):
    page = client.get(path)
    if page.status_code != 200 or not page.headers["Content-Type"].startswith("text/html"):
        return
    reader = Forms(path)
    reader.feed(page.content.decode())
    yield from ((to, fields, typed) for to, fields, typed in reader.found if typed)


def of_units(of):
    """The pages of decision of what is public and what waits, and a list of what was found."""
    for kind, model in [("contact_point", "contactpoint"), ("call", "calltoaction"), ("caution", "caution")]:
        for which in ("public", "waiting"):
            yield reverse("admin:review_unit", args=[kind, of[which][model].pk])
    yield f"{reverse('admin:review_find')}?q=ministry"
    organisations = of["public"]["organisation"], of["public"]["petition"].platform
    yield f"{reverse('admin:review_merge')}?former={organisations[0].pk}&into={organisations[1].pk}"


@pytest.fixture(scope="module")
def filled_in(django_db_setup, django_db_blocker):
    """Every form with words typed into it, once for each address and what it asks for."""
    with shared(django_db_blocker):
        of, found = samples(), {}
        client = signed_in(make.make_account(roles.MODERATOR))
        shown = [route for route, method in expected() if method == "get" and PLACES.match(route)]
        for path in [*(address(route, of) for route in shown), *of_units(of)]:
            for to, fields, typed in forms_of(client, path):
                data = {**fields, **dict.fromkeys(typed, WORDS)}
                found[to.partition("?")[0], *sorted(data), data.get("act")] = (to, data)
        yield [form for form in found.values() if not NOT_KEPT.match(form[0])]


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
        if WORDS not in page.content.decode():
            lost.append((to, data.get("act"), page.status_code, page.redirect_chain))
    assert lost == []


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
