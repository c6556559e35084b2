"""The admin as editors and attackers use it: no road publishes through one person."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from advocacy.models import Webhook
from directory import moderation
from directory.accounts import roles
from directory.models import Account, Approval, Organisation, Proposal, Revision, State
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_waiting(settings):
    settings.SECOND_EYES_AFTER_DAYS = 0


def signed_in(account, **options):
    client = Client(**options)
    client.force_login(account)
    return client


def url(unit, page="change"):
    opts = unit._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=[unit.pk])


def review_url(unit):
    return reverse("admin:review_unit", args=[moderation.kind_of(unit).name, unit.pk])


def public_hash():
    """A hash over everything that the public sees, and over its history."""
    units = {
        f"{kind.name} {unit.pk}": moderation.content(unit)
        for kind in moderation.kinds()
        for unit in kind.published()
    }
    return moderation.digest({"units": units, "revisions": Revision.objects.count()})


def form_data(unit, **changes):
    """What the browser would send for the unit's form, opened just now."""
    data = {"seen_hash": unit.content_hash}
    for field in unit._meta.fields:
        if field.editable and field.name != "id":
            value = getattr(unit, field.attname)
            data[field.name] = "" if value is None else value
    if isinstance(unit, Organisation):
        data |= {"names-TOTAL_FORMS": "0", "names-INITIAL_FORMS": "0"}
    return {**data, **changes}


def bundle_hashes(unit):
    return [case.hash for case in moderation.bundle_of(type(unit).objects.get(pk=unit.pk))]


@pytest.fixture
def everything():
    """One published, one pending, one withdrawn unit of each kind that the admin shows."""
    moderator = make.make_account()
    ministry = make.published(make.make_ministry())
    units, states = [], iter(["UG", "RU", "EG"])
    for factory in (
        make.make_organisation,
        lambda: make.make_contact_point(ministry),
        lambda: make.make_domain(
            ministry, domain=f"d{Organisation.objects.count()}{Revision.objects.count()}.lt"
        ),
        make.make_issue,
        make.make_article,
        make.make_call,
        lambda: make.make_caution(next(states), source=make.make_source()),
    ):
        public, pending, gone = make.published(factory()), factory(), make.published(factory())
        if not moderation.kind_of(gone).acts_while_pending:
            moderation.withdraw(gone, by=moderator, reason="x", at=make.NOW)
        units += [public, pending, gone]
    return units


@pytest.mark.any_database
def test_no_post_to_any_admin_address_of_any_model_changes_what_is_public(everything):
    attacker = signed_in(make.make_account(is_superuser=True))
    before = public_hash()
    poison = {
        "state": "published",
        "revision": "1",
        "name": "Poison",
        "title": "Poison",
        "value": "https://evil.example/",
    }
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        targets = [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        is_unit = hasattr(model, "content_hash")
        for row in model._default_manager.all()[: 3 if is_unit else 1]:
            pages = ("change", "delete", "history") + (("propose",) if is_unit else ())
            targets += [reverse(f"{name}_{page}", args=[row.pk]) for page in pages]
        for target in targets:
            attacker.post(target, {**poison, "post": "yes", "_save": "Save"})
        chosen = {"action": "delete_selected", "_selected_action": [str(unit.pk) for unit in everything]}
        attacker.post(targets[0], {**chosen, "post": "yes"})
    for unit in everything:
        attacker.post(url(unit), {**form_data(unit), **poison})
        for act in ("approve", "restore", "erase", "lower", "publish", ""):
            attacker.post(
                review_url(unit), {"act": act, "seen_hash": "", "seen_hashes": bundle_or_nothing(unit)}
            )
    assert public_hash() == before


def bundle_or_nothing(unit):
    return bundle_hashes(unit) if unit.__class__.objects.get(pk=unit.pk).state == State.PENDING else []


def test_a_pending_unit_is_edited_in_its_form_and_its_editor_is_the_author():
    unit, editor = make.make_organisation(), make.make_account(roles.EDITOR)
    answer = signed_in(editor).post(url(unit), form_data(unit, name="Edited"))
    assert answer.status_code == 302
    unit.refresh_from_db()
    assert (unit.name, unit.author, unit.state) == ("Edited", editor, State.PENDING)


def test_a_unit_made_in_the_admin_is_pending():
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    source = make.make_source()
    data = {
        "slug": "new",
        "kind": "ngo",
        "lifecycle": "active",
        "name": "New",
        "source": source.pk,
        "state": "published",
    }
    client.post(
        reverse("admin:directory_organisation_add"),
        {**data, "names-TOTAL_FORMS": "0", "names-INITIAL_FORMS": "0"},
    )
    assert Organisation.objects.get(slug="new").state == State.PENDING


def test_a_published_unit_is_read_only_and_offers_a_proposal():
    unit = make.published(make.make_organisation())
    client = signed_in(make.make_account())
    assert client.post(url(unit), form_data(unit, name="Direct")).status_code == 403
    page = client.get(url(unit)).content.decode()
    assert url(unit, "propose") in page
    assert 'name="name"' not in page


def test_a_proposal_is_serialised_and_not_saved():
    unit, author = make.published(make.make_organisation()), make.make_account(roles.CONTRIBUTOR)
    data = form_data(unit, name="Proposed", proposal_reason="It was renamed.")
    answer = signed_in(author).post(url(unit, "propose"), data)
    assert answer.status_code == 302
    proposal = Proposal.objects.get()
    assert (proposal.author, proposal.content["name"], proposal.reason) == (
        author,
        "Proposed",
        "It was renamed.",
    )
    unit.refresh_from_db()
    assert unit.name != "Proposed"


@pytest.mark.hostile(66)
def test_whoever_saves_second_is_told_and_loses_nothing():
    unit = make.make_organisation()
    opened = form_data(unit, name="Mine")
    signed_in(make.make_account(roles.EDITOR, username="first")).post(
        url(unit), form_data(unit, summary="Theirs")
    )
    answer = signed_in(make.make_account(roles.EDITOR)).post(url(unit), opened)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "first changed this after you opened it" in page
    assert 'value="Mine"' in page
    unit.refresh_from_db()
    assert unit.summary == "Theirs"
    assert unit.name != "Mine"


def test_the_review_page_publishes_with_the_second_person():
    unit = make.make_organisation(by=make.make_account(roles.CONTRIBUTOR))
    client = signed_in(make.make_account())
    answer = client.post(review_url(unit), {"act": "approve", "seen_hashes": bundle_hashes(unit)})
    assert answer.status_code == 302
    assert Organisation.objects.get(pk=unit.pk).state == State.PUBLISHED


@pytest.mark.hostile(14)
def test_the_author_sees_the_reason_instead_of_the_button_and_a_post_is_refused():
    author = make.make_account()
    unit, client = make.make_organisation(by=author), signed_in(author)
    page = client.get(review_url(unit)).content.decode()
    assert "You are the author of this content" in page
    assert 'name="seen_hashes"' not in page
    answer = client.post(review_url(unit), {"act": "approve", "seen_hashes": bundle_hashes(unit)})
    assert answer.status_code == 403
    assert not Approval.objects.exists()


@pytest.mark.hostile(16)
def test_approving_what_changed_since_is_a_409():
    unit = make.make_organisation(by=make.make_account())
    seen = bundle_hashes(unit)
    signed_in(make.make_account(roles.EDITOR)).post(url(unit), form_data(unit, name="Changed"))
    answer = signed_in(make.make_account()).post(review_url(unit), {"act": "approve", "seen_hashes": seen})
    assert answer.status_code == 409
    assert "changed since you reviewed" in answer.content.decode()
    assert not Revision.objects.exists()


@pytest.mark.hostile(21)
@pytest.mark.parametrize("address", ["admin:directory_account_changelist", "admin:directory_account_add"])
def test_moderators_do_not_see_accounts(address):
    assert signed_in(make.make_account()).get(reverse(address)).status_code == 403


@pytest.mark.hostile(21)
def test_moderators_can_change_no_account():
    moderator = make.make_account()
    client = signed_in(moderator)
    for target in (
        reverse("admin:directory_account_change", args=[moderator.pk]),
        reverse("admin:auth_user_password_change", args=[make.make_account().pk]),
    ):
        assert client.post(target, {"is_superuser": "on"}).status_code == 403
    assert not Account.objects.filter(is_superuser=True).exists()


@pytest.mark.hostile(22)
def test_a_disabled_account_is_out_at_its_next_request():
    account = make.make_account()
    client = signed_in(account)
    assert client.get(reverse("admin:review_queue")).status_code == 200
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert client.get(reverse("admin:review_queue")).status_code == 302


@pytest.mark.hostile(25)
@pytest.mark.parametrize("headers", [{}, {"HTTP_ORIGIN": "null"}, {"HTTP_ORIGIN": "https://evil.example"}])
def test_posts_without_a_valid_token_change_nothing(headers):
    unit = make.make_organisation(by=make.make_account())
    client = signed_in(make.make_account(), enforce_csrf_checks=True)
    data = {"act": "approve", "seen_hashes": bundle_hashes(unit), "csrfmiddlewaretoken": "a" * 64}
    assert client.post(review_url(unit), data, **headers).status_code == 403
    assert Organisation.objects.get(pk=unit.pk).state == State.PENDING


@pytest.mark.hostile(25)
def test_get_changes_nothing():
    unit = make.make_organisation(by=make.make_account())
    client = signed_in(make.make_account())
    client.get(review_url(unit), {"act": "approve", "seen_hashes": bundle_hashes(unit)})
    assert Organisation.objects.get(pk=unit.pk).state == State.PENDING
    assert client.get(reverse("admin:logout")).status_code == 405


@pytest.mark.hostile(31)
@pytest.mark.parametrize(
    "target", ["//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example/"]
)
def test_login_leads_to_a_local_page_only(target):
    Account.objects.create_user("who", password="a long enough password", is_staff=True)
    answer = Client().post(
        f"/admin/login/?next={target}",
        {"username": "who", "password": "a long enough password", "next": target},
    )
    assert answer.status_code == 302
    assert "evil" not in answer["Location"]


def test_withdrawing_needs_a_reason_and_takes_one_person():
    unit = make.published(make.make_organisation())
    client = signed_in(make.make_account())
    assert client.post(review_url(unit), {"act": "withdraw", "reason": ""}).status_code == 403
    assert client.post(review_url(unit), {"act": "withdraw", "reason": "wrong"}).status_code == 302
    assert Organisation.objects.get(pk=unit.pk).state == State.WITHDRAWN


def test_the_queue_is_the_first_page_and_oldest_first():
    client = signed_in(make.make_account())
    assert client.get("/admin/", follow=True).redirect_chain == [(reverse("admin:review_queue"), 302)]
    second = make.make_organisation(at=make.NOW)
    first = make.make_organisation(at=make.LONG_AGO)
    items = client.get(reverse("admin:review_queue"), {"section": "organisation"}).context["queue"].items
    assert [item.what for item in items] == [str(first), str(second)]
    assert items[0].behind == 0


def test_the_queue_asks_as_often_for_nine_as_for_three():
    client = signed_in(make.make_account())
    counts = []
    for number in (3, 6):
        for _ in range(number):
            make.make_contact_point(make.published(make.make_organisation()))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("admin:review_queue"), {"section": "contact_point"})
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.any_database
def test_pages_of_the_admin_open_for_every_role(everything):
    for number, role in enumerate((roles.CONTRIBUTOR, roles.EDITOR, roles.MODERATOR)):
        client = signed_in(make.make_account(role))
        for unit in everything[number::3] + everything[:3]:
            for target in (url(unit), url(unit, "history"), review_url(unit)):
                assert client.get(target).status_code == 200, target
        for model in admin.site._registry:
            if model is not Account and not (model is Webhook and role == roles.CONTRIBUTOR):
                name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
                assert client.get(reverse(name), {"q": "a"}).status_code == 200, name


def test_contributors_cannot_open_the_form_of_somebody_elses_pending_unit():
    unit = make.make_organisation(by=make.make_account())
    client = signed_in(make.make_account(roles.CONTRIBUTOR))
    assert client.post(url(unit), form_data(unit, name="Mine")).status_code == 403


def test_a_bad_value_is_told_at_its_field():
    point = make.make_contact_point(make.published(make.make_ministry()))
    client = signed_in(make.make_account(roles.EDITOR))
    answer = client.post(url(point), form_data(point, value="https://mfa.gov.xx@evil.example/"))
    assert "contains a login part" in answer.content.decode()
    point.refresh_from_db()
    assert "evil" not in point.value


@pytest.mark.parametrize("model", ["organisation", "contactpoint", "officialdomain", "caution"])
def test_a_list_of_the_admin_asks_as_often_for_nine_as_for_three(model):
    client, counts = signed_in(make.make_account()), []
    codes = iter(f"{first}{second}" for first in "ABC" for second in "BCDEFGHIJKLM")
    for number in (3, 6):
        for _ in range(number):
            ministry = make.make_ministry(next(codes))
            make.make_contact_point(ministry)
            make.make_domain(ministry)
            make.make_caution(ministry.country_id)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse(f"admin:directory_{model}_changelist")).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_overtaken_proposal_is_renewed_on_its_page():
    unit = make.published(make.make_organisation())
    first = make.propose(unit, make.make_account(), name="A")
    second = make.propose(unit, make.make_account(), summary="B")
    make.approve_proposal(first, make.make_account())
    client = signed_in(make.make_account())
    target = reverse("admin:review_proposal", args=[second.pk])
    assert "Renew it on top of what is public now" in client.get(target).content.decode()
    assert client.post(target, {"act": "approve", "seen_hash": "x"}).status_code == 409
    assert client.post(target, {"act": "renew"}).status_code == 302
    assert Proposal.objects.filter(state="open").count() == 1


@pytest.mark.parametrize("kind", ["caution", "contact_point"])
def test_what_takes_two_or_one_is_done_on_the_review_page(kind):
    client, other = signed_in(make.make_account()), signed_in(make.make_account())
    if kind == "caution":
        unit, act = make.make_caution("UG", level="warn"), {"act": "raise", "reason": "new law"}
    else:
        unit = make.published(make.make_contact_point(make.published(make.make_ministry())))
        act = {
            "act": "verify",
            "method": "page_seen",
            "looked_at": unit.value,
            "seen_content_hash": unit.content_hash,
        }
    assert client.post(review_url(unit), act).status_code == 302
    unit.refresh_from_db()
    assert unit.level == "do_not_prompt" if kind == "caution" else unit.verifications.count() == 1
    if kind == "caution":
        seen = {"act": "lower", "seen_hash": make.hash_of(unit, "lower")}
        for number, moderator in enumerate((client, other), start=1):
            assert moderator.post(review_url(unit), seen).status_code == 302
            unit.refresh_from_db()
            assert (unit.state == State.REJECTED) is (number == 2)


def test_an_unknown_act_is_told():
    unit = make.make_organisation()
    answer = signed_in(make.make_account()).post(review_url(unit), {"act": "publish"})
    assert answer.status_code == 400
    assert "is no act here" in answer.content.decode()
