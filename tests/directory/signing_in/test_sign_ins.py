"""Where I am signed in, and how it ends; a forgotten password; the address."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from directory import background
from directory.background import jobs
from directory.models import Account, SignIn
from directory.signing_in import resetting, tasks
from tests import clock
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = (
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"
)


@pytest.fixture
def anna():
    return roads.with_password(make.make_account(username="anna", email="anna@mail.example"))


def entered(name="anna", agent=FIREFOX, address="192.0.2.1"):
    client = Client(headers={"User-Agent": agent})
    roads.sign_in(name, client=client, address=address)
    return client


def is_in(client):
    return client.get("/admin/review/").status_code == 200


def test_my_account_says_where_i_am_signed_in_and_keeps_no_address(anna):
    here = entered()
    entered(agent=PHONE, address="203.0.113.9")
    page = here.get("/admin/account/").content.decode()
    assert "Firefox on Linux" in page
    assert "Chrome on Android" in page
    assert page.count("Sign out there") == 1
    assert "203.0.113.9" not in page + str(list(SignIn.objects.values_list()))


def test_signing_out_everywhere_leaves_this_one(anna):
    roads.with_password(make.make_account(username="ben"))
    here, there, bens = entered(), entered(agent=PHONE), entered("ben")
    assert is_in(there)
    here.post("/admin/account/sessions/end/")
    assert (is_in(here), is_in(there), is_in(bens)) == (True, False, True)


def test_signing_out_at_one_place_and_at_nobody_elses(anna):
    roads.with_password(make.make_account(username="ben"))
    here, there, bens = entered(), entered(agent=PHONE), entered("ben")
    keys = {row.account.username + row.device: row.pk for row in SignIn.objects.all()}
    assert here.post(f"/admin/account/sessions/{keys['benFirefox on Linux']}/end/").status_code == 404
    assert here.post(f"/admin/account/sessions/{keys['annaChrome on Android']}/end/").status_code == 302
    assert (is_in(here), is_in(there), is_in(bens)) == (True, False, True)


def test_a_changed_password_or_role_ends_the_others_at_once(anna):
    here, there = entered(), entered(agent=PHONE)
    assert roads.own_password(here).status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)
    assert SignIn.objects.count() == 1
    roads.in_admin(make.make_account(None, is_superuser=True), anna, role="Editor")
    assert not is_in(here)
    assert not SignIn.objects.exists()


def test_what_is_over_by_time_is_not_listed_and_goes(anna):
    entered()
    with clock.at(make.NOW + resetting.LASTS * 7):
        here = entered(agent=PHONE)
        assert "Firefox" not in here.get("/admin/account/").content.decode()
    assert SignIn.objects.get().device == "Chrome on Android"


def test_the_last_superuser_cannot_disable_herself():
    root = make.make_account(None, is_superuser=True, username="root")
    for change in ({"is_active": False}, {"is_staff": False}, {"is_superuser": False}):
        assert "the last superuser" in roads.in_admin(root, root, **change).content.decode()
    make.make_account(None, is_superuser=True, is_active=False)
    assert roads.in_admin(root, root, is_superuser=False).status_code == 200
    make.make_account(None, is_superuser=True)
    assert roads.in_admin(root, root, is_superuser=False).status_code == 302
    assert not Account.objects.get(pk=root.pk).is_superuser


def test_a_superuser_makes_a_one_time_link_and_is_told_that_both_count_as_one(anna):
    client, root = entered(), make.make_account(None, is_superuser=True)
    address = f"/admin/directory/account/{anna.pk}/one-time-link/"
    page = roads.signed_in(root).post(address).content.decode()
    assert "the two of you count as one" in page
    link = re.search(r"/admin/choose-password/[^<]+", page).group()
    assert not is_in(client)
    assert roads.choose_by(link).status_code == 302
    assert (anna.appointments.last().set_by, anna.appointments.last().starts_anew) == (root, True)
    assert roads.signed_in(make.make_account()).post(address).status_code == 403
    assert roads.signed_in(root).get(address).status_code == 405


@pytest.fixture
def with_mail(settings):
    settings.EMAIL_URL = "smtp://mail.example"
    settings.SITE_URL = "https://directory.example"


def forgotten(told, address="192.0.2.1"):
    return Client().post("/admin/account/forgotten/", {"told": told}, REMOTE_ADDR=address)


def work():
    """What the worker does."""
    for task in DBTaskResult.objects.filter(status="READY").order_by("enqueued_at"):
        task.task.call(*task.args_kwargs["args"], **task.args_kwargs["kwargs"])
    DBTaskResult.objects.all().delete()


@pytest.mark.parametrize("told", ["anna", "Anna@Mail.example", " ａnna "])
def test_a_forgotten_password_is_chosen_anew_by_a_link_in_a_letter(anna, with_mail, told):
    client = entered()
    forgotten(told)
    assert not mail.outbox
    assert "reset" not in str(DBTaskResult.objects.values_list("args_kwargs"))
    work()
    letter = mail.outbox[0]
    assert letter.to == ["anna@mail.example"]
    link = re.search(r"https://directory\.example(/admin/account/reset/\S+)", letter.body).group(1)
    assert roads.choose_by(link).status_code == 302
    assert Account.objects.get(pk=anna.pk).check_password(roads.NEW)
    assert not is_in(client)
    assert not anna.appointments.last().starts_anew
    assert "used already" in Client().get(link, follow=True).content.decode()


@pytest.mark.hostile(77)
def test_while_the_mail_server_is_down_the_letter_waits_and_is_seen_to(
    anna, with_mail, settings, monkeypatch
):
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    monkeypatch.setattr(jobs, "_jobs", {})
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert "a letter with a link is on its way" in forgotten("anna").content.decode()
    call_command("db_worker", once=True)
    waits = DBTaskResult.objects.get()
    assert (waits.status, waits.task_name) == ("FAILED", "send_reset")
    assert "refused" in waits.traceback
    assert background.retry_failed(make.NOW + timedelta(minutes=2)) == 1


@pytest.mark.hostile(23)
def test_who_asks_learns_nothing_of_accounts(anna, with_mail):
    roads.with_password(make.make_account(username="gone", email="gone@mail.example", is_active=False))
    make.make_account(username="silent")
    pages = [forgotten(told).content.decode() for told in ("anna", "gone", "silent", "nobody")]
    assert len(set(pages)) == 1
    assert DBTaskResult.objects.count() == 4
    work()
    assert [letter.to for letter in mail.outbox] == [["anna@mail.example"]]


def test_letters_are_few(anna, with_mail):
    for number in range(6):
        forgotten("anna", f"198.51.100.{number}")
    work()
    assert len(mail.outbox) == 3


def test_the_letter_s_link_lasts_two_hours_and_is_no_one_time_link(anna, with_mail):
    link = resetting.path_for(anna)
    one_time = link.replace("/admin/account/reset/", "/admin/choose-password/")
    assert "used already" in Client().get(one_time, follow=True).content.decode()
    with clock.at(make.NOW + resetting.LASTS * 1.01):
        assert "older than two hours" in Client().get(link, follow=True).content.decode()


def test_without_a_mail_server_nothing_is_offered(anna):
    page = Client().get("/admin/account/forgotten/").content.decode()
    assert "sends no mail" in page
    assert 'name="told"' not in page
    forgotten("anna")
    assert not DBTaskResult.objects.exists()


def test_an_address_is_taken_once_its_mailbox_is_read(anna, with_mail):
    client = entered()
    client.post("/admin/account/address/", {"address": "new@mail.example"})
    work()
    assert mail.outbox[0].to == ["new@mail.example"]
    link = re.search(r"https://directory\.example(/admin/account/address/\S+)", mail.outbox[0].body).group(1)
    ben = roads.signed_in(make.make_account())
    assert ben.post(link).status_code == 404
    client.get(link)
    assert Account.objects.get(pk=anna.pk).email == "anna@mail.example"
    client.post(link)
    assert Account.objects.get(pk=anna.pk).email == "new@mail.example"
    assert client.post(link).status_code == 404
    assert (anna.appointments.last().what, anna.appointments.last().starts_anew) == ("email", False)


def test_who_found_an_open_session_takes_no_address(anna, with_mail):
    client = roads.signed_in(anna)
    assert (
        "/confirm/"
        in client.post("/admin/account/address/", {"address": "evil@mail.example"}).headers["Location"]
    )
    assert not DBTaskResult.objects.exists()


def test_tasks_of_accounts_that_went_do_nothing(with_mail):
    tasks.send_reset.call(0)
    tasks.send_reset.call(12345)
    assert not mail.outbox
