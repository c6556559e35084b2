"""Where moderators come from, and who is remembered for having made them."""

import re
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from config.safety import refuse_unsafe_service
from directory import moderation
from directory.accounts import roles
from directory.accounts.appointments import create_on_host, set_roles
from directory.models import Account, Appointment, Approval
from tests import factories as make

pytestmark = pytest.mark.django_db


def run(*args, **options):
    out = StringIO()
    call_command(*args, stdout=out, **options)
    return out.getvalue()


def test_a_moderator_made_on_the_host_chooses_the_password_by_a_link_that_works_once():
    link = run("create_moderator", "anna").splitlines()[0]
    path = re.sub(r"^https?://[^/]+", "", link)
    client = Client()
    form = client.get(path, follow=True).redirect_chain[-1][0]
    client.post(
        form, {"new_password1": "correct horse 9 battery", "new_password2": "correct horse 9 battery"}
    )
    anna = Account.objects.get(username="anna")
    assert anna.check_password("correct horse 9 battery")
    assert roles.may_moderate(anna)
    assert "This link was used already" in Client().get(path, follow=True).content.decode()


def test_two_moderators_of_the_host_are_two_people():
    for name in ("anna", "ben"):
        run("create_moderator", name)
    anna, ben = Account.objects.order_by("username")
    assert moderation.standing  # the rule itself is tested in test_moderation
    assert not Appointment.objects.filter(by_host=False, account__in=[anna, ben]).exists()


def test_running_it_again_for_somebody_with_a_password_is_refused():
    run("create_moderator", "anna")
    anna = Account.objects.get()
    anna.set_password("correct horse 9 battery")
    anna.save()
    with pytest.raises(CommandError, match="--new-link"):
        run("create_moderator", "anna")
    run("create_moderator", "anna", new_link=True)
    assert not Account.objects.get().has_usable_password()


def test_losing_the_role_voids_open_approvals():
    unit, moderator = make.make_organisation(), make.make_account()
    make.approve(unit, moderator)
    set_roles(moderator, [roles.EDITOR], by=None, at=make.NOW)
    set_roles(moderator, [roles.MODERATOR], by=None, at=make.NOW)
    assert not Approval.objects.filter(voided_at=None).exists()


def test_the_admin_records_who_gave_role_and_password():
    superuser = make.make_account(None, is_superuser=True, username="root")
    client = Client()
    client.force_login(superuser)
    data = {
        "username": "puppet",
        "usable_password": "true",
        "password1": "correct horse 9",
        "password2": "correct horse 9",
    }
    inline = {"appointments-TOTAL_FORMS": "0", "appointments-INITIAL_FORMS": "0"}
    client.post(reverse("admin:directory_account_add"), {**data, **inline})
    puppet = Account.objects.get(username="puppet")
    from django.contrib.auth.models import Group

    group = Group.objects.get(name=roles.MODERATOR)
    client.post(
        reverse("admin:directory_account_change", args=[puppet.pk]),
        {"username": "puppet", "is_active": "on", "is_staff": "on", "groups": [group.pk], **inline},
    )
    told = set(puppet.appointments.values_list("what", "set_by_name", "by_host"))
    assert told == {("password", "root", False), ("role", "root", False)}


def test_a_new_password_given_in_the_admin_is_recorded():
    superuser = make.make_account(None, is_superuser=True)
    client, other = Client(), make.make_account()
    client.force_login(superuser)
    data = {"usable_password": "true", "password1": "correct horse 9", "password2": "correct horse 9"}
    client.post(reverse("admin:auth_user_password_change", args=[other.pk]), data)
    assert other.appointments.last().set_by == superuser


def test_demo_accounts_need_debug(settings):
    with pytest.raises(CommandError, match="DEBUG"):
        run("demo_accounts")
    settings.DEBUG = True
    printed = run("demo_accounts")
    assert len(printed.splitlines()) == 4
    assert "exist" in run("demo_accounts")


def test_it_refuses_to_serve_with_a_demo_account(settings):
    refuse_unsafe_service()
    create_on_host("demo", [roles.MODERATOR], at=timezone.now(), is_demo=True)
    with pytest.raises(ImproperlyConfigured, match="demo_accounts --remove"):
        refuse_unsafe_service()
    run("demo_accounts", remove=True)
    refuse_unsafe_service()


def test_it_refuses_to_serve_without_hosts(settings):
    settings.ALLOWED_HOSTS = []
    with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS is not set"):
        refuse_unsafe_service()
