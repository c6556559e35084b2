"""Whoever sets something of an account stands behind it: no road makes two people of one."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory import moderation
from directory.accounts import roles
from directory.accounts.appointments import acting_on, give_link, set_roles
from directory.models import Account, Approval, AuditEntry, Method, State
from directory.moderation import Refused
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
WAITING = timedelta(days=7, minutes=1)


@pytest.fixture
def root():
    """A superuser who is an established moderator as well."""
    return make.make_account(is_superuser=True, username="root")


@pytest.fixture
def anna():
    """An established moderator."""
    return roads.with_password(make.make_account(username="anna"))


@pytest.fixture
def carla():
    """An established contributor."""
    return roads.with_password(make.make_account(roles.CONTRIBUTOR, username="carla"))


def state_of(unit):
    return type(unit).objects.get(pk=unit.pk).state


def approve(unit, by, later=timedelta()):
    return make.approve(unit, by, timezone.now() + later)


BY_SUPERUSER = {
    "password": lambda root, account: roads.password_in_admin(root, account),
    "role": lambda root, account: (
        roads.in_admin(root, account, role=roles.EDITOR),
        roads.in_admin(root, account, role=roles.MODERATOR),
    ),
    "staff": lambda root, account: (
        roads.in_admin(root, account, is_staff=False),
        roads.in_admin(root, account, is_staff=True),
    ),
    "activity": lambda root, account: (
        roads.in_admin(root, account, is_active=False),
        roads.in_admin(root, account, is_active=True),
    ),
    "superuser": lambda root, account: roads.in_admin(root, account, is_superuser=True),
}
ON_HOST = {
    "changepassword": lambda root, account: roads.changepassword(account),
    "new link": lambda root, account: roads.on_host("create_moderator", account.username, new_link=True),
    "set_roles": lambda root, account: (
        set_roles(account, [], by=None, at=timezone.now()),
        set_roles(account, [roles.MODERATOR], by=None, at=timezone.now()),
    ),
}


@pytest.mark.parametrize("how", [*BY_SUPERUSER, *ON_HOST])
def test_an_established_moderator_must_wait_anew_after_each_act_of_another(how, root, anna):
    {**BY_SUPERUSER, **ON_HOST}[how](root, anna)
    anna = Account.objects.get(pk=anna.pk)
    unit = make.make_organisation(by=make.make_account(roles.CONTRIBUTOR))
    with pytest.raises(Refused, match="you may approve from"):
        approve(unit, anna)
    assert state_of(unit) == State.PENDING
    assert approve(unit, anna, WAITING).action == "created"


@pytest.mark.parametrize("what", ["email", "factor"])
def test_so_must_one_whose_address_or_second_factor_another_set(what, root, anna):
    anna.appointments.create(what=what, set_by=root, set_by_name="root", at=timezone.now())
    with pytest.raises(Refused, match="you may approve from"):
        approve(make.make_organisation(by=make.make_account()), anna)


def test_approvals_given_before_such_an_act_are_void_and_can_be_given_anew(root, anna):
    unit = make.make_organisation()
    approve(unit, anna)
    roads.password_in_admin(root, anna)
    assert not Approval.objects.filter(voided_at=None).exists()
    assert approve(unit, make.make_account()) is None
    assert approve(unit, anna, WAITING).action == "created"


@pytest.mark.parametrize("how", BY_SUPERUSER)
def test_who_sets_something_of_an_author_cannot_approve_what_is_written_in_that_name(how, root, carla):
    BY_SUPERUSER[how](root, carla)
    if how == "role":
        roads.in_admin(root, carla, role=roles.CONTRIBUTOR)
    unit = make.make_organisation(by=Account.objects.get(pk=carla.pk))
    with pytest.raises(Refused, match="count as one"):
        approve(unit, root)
    assert state_of(unit) == State.PENDING


def test_the_two_count_as_two_when_it_has_ripened(root, carla):
    roads.password_in_admin(root, carla)
    before = make.make_organisation(by=carla)
    unit = make.make_organisation(by=carla, at=make.NOW + WAITING)
    assert approve(unit, root, WAITING).action == "created"
    assert approve(before, root, WAITING) is None


def test_a_contributor_made_today_is_no_second_person_for_an_old_puppet_of_the_same_maker(root):
    """The superuser is no moderator, but holds one moderator of his own making, ripe for long."""
    puppet = make.make_account(by=root)
    roads.new_in_admin(root, "new")
    new = Account.objects.get(username="new")
    roads.in_admin(root, new, role=roles.CONTRIBUTOR)
    unit = make.make_organisation(by=Account.objects.get(pk=new.pk))
    assert approve(unit, puppet) is None
    assert state_of(unit) == State.PENDING
    assert approve(unit, make.make_account()).action == "created"


def test_nor_is_one_made_by_a_superuser_whom_he_made_today(root):
    roads.new_in_admin(root, "second-root")
    second = Account.objects.get(username="second-root")
    roads.in_admin(root, second, is_superuser=True)
    roads.new_in_admin(Account.objects.get(pk=second.pk), "writer")
    writer = Account.objects.get(username="writer")
    roads.in_admin(Account.objects.get(pk=second.pk), writer, role=roles.CONTRIBUTOR)
    unit = make.make_organisation(by=Account.objects.get(pk=writer.pk))
    assert approve(unit, root) is None
    assert state_of(unit) == State.PENDING


def test_two_established_moderators_with_new_passwords_are_nobody_for_proposals_too(root, anna):
    ben = make.make_account(username="ben")
    unit = make.published(make.make_organisation())
    for account in (anna, ben):
        roads.password_in_admin(root, account)
    proposal = make.propose(unit, make.make_account(roles.CONTRIBUTOR), name="Better name")
    for account in (anna, ben):
        with pytest.raises(Refused, match="you may approve from"):
            make.approve_proposal(proposal, account, timezone.now())
    assert make.approve_proposal(proposal, root, timezone.now()).action == "updated"


def test_who_sets_the_password_of_an_editor_cannot_check_his_own_value_in_that_name(root):
    editor = make.make_account(roles.EDITOR)
    point = make.published(make.make_contact_point(by=root))
    roads.password_in_admin(root, editor)
    look = {"method": Method.PAGE_SEEN, "looked_at": point.value, "seen_content_hash": point.content_hash}
    with pytest.raises(Refused, match="count as one"):
        moderation.verify(point, by=editor, at=timezone.now(), **look)


def test_a_superuser_who_gives_himself_the_role_waits(settings):
    root = make.make_account(None, is_superuser=True)
    roads.in_admin(root, root, role=roles.MODERATOR)
    with pytest.raises(Refused, match="you may approve from"):
        approve(make.make_organisation(by=make.make_account()), Account.objects.get(pk=root.pk))


def test_choosing_ones_own_password_changes_nothing_of_ones_standing(anna):
    client = roads.signed_in(anna)
    assert roads.own_password(client).status_code == 302
    assert Account.objects.get(pk=anna.pk).check_password(roads.NEW)
    unit = make.make_organisation(by=make.make_account())
    assert approve(unit, anna).action == "created"
    assert AuditEntry.objects.filter(act="set password", account=anna).exists()


def test_a_link_of_the_host_counts_as_the_hosts_act_when_it_is_used_as_well(anna):
    link = roads.link_of(roads.on_host("create_moderator", "anna", new_link=True))
    anna.appointments.update(at=make.LONG_AGO)
    roads.choose_by(link)
    assert (anna.appointments.last().by_host, anna.appointments.last().what) == (True, "password")
    with pytest.raises(Refused, match="you may approve from"):
        approve(make.make_organisation(by=make.make_account()), anna)


def test_a_link_given_by_a_superuser_counts_as_his_act(root, anna):
    link = give_link(anna, by=root, at=timezone.now())
    roads.choose_by(link)
    assert set(anna.appointments.filter(by_host=False).values_list("set_by_name", flat=True)) == {"root"}
    with pytest.raises(Refused):
        approve(make.make_organisation(by=make.make_account()), anna)


def test_a_new_link_leaves_a_disabled_account_disabled_and_its_role_as_it_is(carla):
    Account.objects.filter(pk=carla.pk).update(is_active=False)
    told = roads.on_host("create_moderator", "carla", new_link=True)
    carla = Account.objects.get(pk=carla.pk)
    assert "is disabled and stays so" in told
    assert (carla.is_active, roles.groups_of(carla)) == (False, {roles.CONTRIBUTOR})
    assert carla.appointments.last().by_host


def test_a_superuser_made_by_djangos_command_is_recorded(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", roads.PASSWORD)
    roads.on_host("createsuperuser", username="boss", email="boss@example.org", interactive=False)
    boss = Account.objects.get(username="boss")
    assert set(boss.appointments.values_list("what", "by_host")) == {("password", True), ("access", True)}


def test_each_act_is_audited_and_tells_neither_password_nor_address(root, anna):
    roads.password_in_admin(root, anna)
    roads.in_admin(root, anna, role=roles.EDITOR)
    roads.changepassword(anna, "third horse 7 battery")
    rows = AuditEntry.objects.filter(kind="account", unit_id=uuid.UUID(int=anna.pk))
    told = list(rows.order_by("pk").values_list("act", "account_name", "detail"))
    assert told == [
        ("set password", "root", "anna"),
        ("set role", "root", "anna Moderator → Editor"),
        ("set password", "", "anna (on the host)"),
    ]


@pytest.mark.parametrize("reader", ["anna", "other moderator", "root"])
def test_the_person_and_all_moderators_are_told_on_the_queue(reader, root, anna):
    roads.password_in_admin(root, anna)
    who = {"anna": anna, "root": root, "other moderator": make.make_account()}[reader]
    page = roads.signed_in(Account.objects.get(pk=who.pk)).get(reverse("admin:review_queue"))
    told = page.context["notices"]
    assert [(notice.account, notice.by, notice.what) for notice in told] == [(anna, "root", ["password"])]
    assert "the two count as one" in page.content.decode()
    assert ("your account" in page.content.decode()) is (reader == "anna")


def test_a_contributor_is_told_of_the_own_account_only(root, anna, carla):
    roads.password_in_admin(root, anna)
    assert not roads.signed_in(carla).get(reverse("admin:review_queue")).context["notices"]
    roads.password_in_admin(root, carla)
    client = roads.signed_in(Account.objects.get(pk=carla.pk))
    assert [n.account for n in client.get(reverse("admin:review_queue")).context["notices"]] == [carla]


def test_the_superuser_is_told_at_that_moment_that_both_count_as_one(root, anna):
    data = {"usable_password": "true", "password1": roads.NEW, "password2": roads.NEW}
    client = roads.signed_in(root)
    page = client.post(reverse("admin:auth_user_password_change", args=[anna.pk]), data, follow=True)
    assert "the two of you count as one" in page.content.decode()


def test_nobody_sets_the_own_password_without_the_old_one(root):
    roads.with_password(root)
    assert roads.password_in_admin(root, root)["Location"] == reverse("admin:password_change")
    assert Account.objects.get(pk=root.pk).check_password(roads.PASSWORD)


# Names


@pytest.mark.parametrize("name", ["anna", "Anna", "ANNA", "аnnа", "ａｎｎａ", "an.na", "ann\u00e0"])
@pytest.mark.parametrize("how", ["renamed", "new", "on host", "superuser"])
def test_no_account_gets_a_name_that_reads_as_anothers(how, name, root, carla, monkeypatch):
    make.make_account(username="anna")
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", roads.PASSWORD)
    if how == "renamed":
        assert roads.in_admin(root, carla, username=name).status_code == 200
        assert Account.objects.get(pk=carla.pk).username == "carla"
    elif how == "new":
        assert roads.new_in_admin(root, name).status_code == 200
    elif how == "superuser":
        with pytest.raises(CommandError):
            roads.on_host("createsuperuser", username=name, email="", interactive=False)
    else:
        with pytest.raises(CommandError):
            roads.on_host("create_moderator", name)
    assert Account.objects.count() == 3


@pytest.mark.parametrize(
    "name", ["nobody", "Nobody", "n0body", "host", "the.host", "system", "reader", "a_program"]
)
def test_no_account_bears_what_pages_say_where_there_is_none(name, root, carla):
    assert roads.in_admin(root, carla, username=name).status_code == 200
    assert Account.objects.get(pk=carla.pk).username == "carla"


def test_a_former_name_stays_with_its_account_and_the_renaming_is_audited(root, anna, carla):
    roads.in_admin(root, anna, username="anna-maria")
    entry = AuditEntry.objects.get(act="rename account")
    assert (entry.account, entry.detail) == (root, "anna anna → anna-maria")
    assert roads.in_admin(root, carla, username="Anna").status_code == 200
    assert AuditEntry.objects.get(outcome="refused").act == "rename account"
    assert roads.in_admin(root, Account.objects.get(pk=anna.pk), username="anna").status_code == 302


def test_a_name_that_history_has_used_is_given_to_nobody_else(root, carla):
    gone = make.make_account(username="gone")
    make.published(make.make_organisation(by=gone))
    Account.objects.filter(pk=gone.pk).delete()
    assert roads.in_admin(root, carla, username="G0ne").status_code == 200
    assert Account.objects.get(pk=carla.pk).username == "carla"


def test_a_renamed_account_keeps_its_standing(root, anna):
    roads.in_admin(root, anna, username="anna-maria")
    anna = Account.objects.get(pk=anna.pk)
    assert approve(make.make_organisation(by=make.make_account()), anna).action == "created"


# Sessions


def open_sessions(account):
    return [roads.signed_in(account) for _ in range(2)]


def is_in(client):
    return client.get(reverse("admin:review_queue")).status_code == 200


@pytest.mark.parametrize("how", [*BY_SUPERUSER, *ON_HOST])
def test_sessions_end_at_once_when_another_sets_something(how, root, anna):
    sessions = open_sessions(anna)
    assert all(is_in(client) for client in sessions)
    {**BY_SUPERUSER, **ON_HOST}[how](root, anna)
    assert not any(is_in(client) for client in sessions)


def test_a_lost_role_ends_the_session_though_another_role_stays(root, anna):
    sessions = open_sessions(anna)
    roads.in_admin(root, anna, role=roles.EDITOR)
    assert not any(is_in(client) for client in sessions)


def test_ones_own_new_password_ends_ones_other_sessions_and_not_this_one(anna):
    here, elsewhere = open_sessions(anna)
    roads.own_password(here)
    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_a_superuser_who_changes_the_own_account_stays_signed_in(root):
    client = roads.signed_in(root)
    group = Group.objects.get_or_create(name=roles.EDITOR)[0]
    data = {"username": "root", "is_active": "on", "is_staff": "on", "is_superuser": "on"}
    address = reverse("admin:directory_account_change", args=[root.pk])
    assert client.post(address, {**data, "groups": [group.pk], **roads.INLINE}).status_code == 302
    assert is_in(client)


def test_a_stranger_has_no_password_to_change():
    assert Client().post(reverse("admin:password_change")).status_code == 302


def test_an_address_that_another_sets_is_on_record(root, anna):
    with acting_on(anna, by=root, at=make.NOW):
        Account.objects.filter(pk=anna.pk).update(email="somebody@mail.example")
    row = anna.appointments.get(what="email")
    assert (row.set_by, row.starts_anew) == (root, True)


def test_a_link_takes_the_old_password_away(root, anna):
    give_link(anna, by=root, at=make.NOW)
    anna.refresh_from_db()
    assert not anna.has_usable_password()
