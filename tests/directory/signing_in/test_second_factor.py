"""The second factor: set up, asked for, required, lost."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa import urls as library
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.urls import URLResolver

from directory.accounts import roles
from directory.models import AuditEntry, SignIn
from directory.signing_in import factors, tries, urls
from directory.signing_in.second_factor_views import VIEWS
from tests import clock
from tests import factories as make
from tests.directory.accounts import roads

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
HERE, ELSEWHERE = "192.0.2.1", "203.0.113.9"
CODES = "/admin/account/second-factor/authenticate/"


@pytest.fixture
def anna():
    return roads.with_password(make.make_account(username="anna"))


def code(at=make.NOW, steps=0):
    return format_hotp_value(hotp_value(SECRET, int(at.timestamp()) // 30 + steps))


def with_app(account):
    TOTP.activate(account, SECRET)
    return account


def typed(client, what, address=HERE):
    return client.post(CODES, {"code": what}, REMOTE_ADDR=address)


def is_in(client):
    return client.get("/admin/review/").status_code == 200


def after_password(address=HERE):
    client = Client()
    assert roads.sign_in("anna", client=client, address=address).headers["Location"] == CODES
    return client


def test_with_a_factor_the_password_alone_opens_nothing(anna):
    with_app(anna)
    client = after_password()
    assert not is_in(client)
    assert "device" not in client.cookies
    assert "a code of your app" in client.get(CODES).content.decode()


@pytest.mark.hostile(27)
def test_a_code_of_the_app_opens_and_is_taken_once(anna):
    with_app(anna)
    first, second = after_password(), after_password()
    answer = typed(first, f"{code()[:3]} {code()[3:]}")
    assert answer.headers["Location"] == "/admin/"
    assert is_in(first)
    assert typed(second, code()).status_code == 200
    assert not is_in(second)
    with clock.at(make.NOW + timedelta(seconds=30)):
        typed(second, code(make.NOW + timedelta(seconds=30)))
        assert is_in(second)


@pytest.mark.hostile(27)
@pytest.mark.hostile(76)
@pytest.mark.parametrize(
    ("steps", "opens"), [(-20, False), (-2, False), (-1, True), (1, True), (2, False), (20, False)]
)
def test_clocks_may_differ_by_half_a_minute(anna, steps, opens):
    with_app(anna)
    client = after_password()
    answer = typed(client, code(steps=steps))
    assert is_in(client) is opens
    assert opens or "see that the clock of the device is right" in answer.content.decode()


@pytest.mark.hostile(26)
def test_a_recovery_code_opens_once(anna):
    with_app(anna)
    told = RecoveryCodes.activate(anna).get_unused_codes()
    for client, opens in ((after_password(), True), (after_password(), False)):
        typed(client, told[0])
        assert is_in(client) is opens


def test_secrets_lie_encrypted_and_are_worth_nothing_under_another_key(anna, settings):
    with_app(anna)
    kept = str(list(Authenticator.objects.values_list("data")))
    assert SECRET not in kept
    settings.SECRET_KEY = "another"
    client = after_password()
    assert typed(client, code()).status_code == 200
    assert not is_in(client)


@pytest.mark.hostile(26)
def test_codes_are_tried_so_often_and_who_knows_the_password_locks_nobody_out(anna):
    with_app(anna)
    known = Client()
    roads.sign_in("anna", client=known, address=HERE)
    typed(known, code())
    known.post("/admin/logout/")
    thief = after_password(ELSEWHERE)
    statuses = [typed(thief, f"{number:06}", ELSEWHERE).status_code for number in range(8)]
    assert statuses == [200] * 5 + [429] * 3
    assert "Retry-After" in typed(thief, code(steps=1), ELSEWHERE).headers
    assert not is_in(thief)
    with clock.at(make.NOW + timedelta(seconds=30)):
        client = after_password(HERE)
        typed(client, code(make.NOW + timedelta(seconds=30)))
        assert is_in(client)


def test_from_many_networks_codes_are_tried_as_slowly(anna):
    with_app(anna)
    answers = [
        typed(after_password(f"198.51.100.{n}"), "000000", f"198.51.100.{n}").status_code for n in range(14)
    ]
    assert answers == [200] * 10 + [200] + [429] * 3


def test_who_knows_the_password_only_is_at_no_known_place(anna):
    with_app(anna)
    after_password(ELSEWHERE)
    request = RequestFactory().post("/admin/login/", REMOTE_ADDR=ELSEWHERE)
    assert not tries.begin("anna", request, make.NOW).is_known


def set_up(client):
    """An app by its page, as a person does; the code that it then asks for is of the key that it shows."""
    page = client.get("/admin/account/second-factor/totp/activate/").content.decode()
    secret = re.search(r"Key: <code>(\w+)</code>", page).group(1)
    answer = format_hotp_value(hotp_value(secret, int(make.NOW.timestamp()) // 30))
    return client.post("/admin/account/second-factor/totp/activate/", {"code": answer}, follow=True)


def test_an_app_is_set_up_without_javascript_and_recovery_codes_are_shown_once(anna):
    here, there = Client(), Client()
    for client in (here, there):
        roads.sign_in("anna", client=client)
    page = set_up(here).content.decode()
    assert len(re.findall(r"<li><code>\d{8}</code></li>", page)) == 10
    again = here.get("/admin/account/second-factor/recovery-codes/").content.decode()
    assert not re.search(r"\d{8}", again)
    assert factors.has_one(anna)
    assert is_in(here)
    assert not is_in(there)
    assert AuditEntry.objects.get(act="set second factor").account == anna
    assert not anna.appointments.last().starts_anew


@pytest.mark.hostile(27)
@pytest.mark.parametrize("page", ["totp/activate/", "webauthn/add/", "recovery-codes/generate/"])
def test_the_password_is_asked_again_before_a_factor_changes_and_nothing_of_the_request_is_kept(anna, page):
    client = roads.signed_in(with_app(anna)) if page.startswith("rec") else roads.signed_in(anna)
    address = f"/admin/account/second-factor/{page}"
    answer = client.post(address, {"code": "1"}, REMOTE_ADDR=ELSEWHERE)
    assert answer.headers["Location"].startswith("/admin/account/confirm/?next=")
    assert ELSEWHERE not in str(dict(client.session))
    answer = client.post(answer.headers["Location"], {"password": roads.PASSWORD, "next": address})
    assert answer.headers["Location"] == address
    assert client.get(address).status_code == 200


def test_wrong_passwords_there_are_counted(anna):
    client = roads.signed_in(anna)
    answers = [
        client.post("/admin/account/confirm/", {"password": f"wrong {n}"}).status_code for n in range(7)
    ]
    assert answers == [200] * 5 + [429] * 2


@pytest.fixture
def required(settings, monkeypatch):
    settings.SECOND_FACTOR_REQUIRED = True
    monkeypatch.setattr(factors, "introduced_at", lambda: make.NOW)


def test_moderators_and_superusers_are_told_on_every_page_for_seven_days(anna, required):
    moderator = roads.signed_in(anna)
    superuser = roads.signed_in(make.make_account(roles.EDITOR, is_superuser=True))
    told = f"From {make.NOW + timedelta(days=7):%Y-%m-%d %H:%M} UTC on"
    for client in (moderator, superuser):
        for page in ("review/", "records/", "account/", "account/second-factor/", "directory/organisation/"):
            assert told in client.get(f"/admin/{page}").content.decode(), page


def test_after_seven_days_they_set_it_up_first(anna, required):
    client = Client()
    roads.sign_in("anna", client=client)
    with clock.at(make.NOW + timedelta(days=7)):
        roads.sign_in("anna", client=client)
        for page in ("review/", "directory/organisation/"):
            assert client.get(f"/admin/{page}").headers["Location"] == "/admin/account/second-factor/"
        assert client.get("/admin/account/second-factor/").status_code == 200
        assert client.post("/admin/logout/").status_code in (200, 302)


def test_whoever_has_one_works_on(anna, required):
    client = roads.signed_in(with_app(anna))
    with clock.at(make.NOW + timedelta(days=8)):
        client.force_login(anna)
        assert is_in(client)


def test_editors_need_none(required):
    client = roads.signed_in(make.make_account(roles.EDITOR))
    with clock.at(make.NOW + timedelta(days=8)):
        client.force_login(make.make_account(roles.EDITOR))
        page = client.get("/admin/review/")
    assert page.status_code == 200
    assert "second factor" not in page.content.decode()


def test_it_is_required_wherever_the_service_is_not_tried_out():
    import config.settings as found

    assert found.SECOND_FACTOR_REQUIRED is not found.DEBUG
    assert found.SECOND_FACTOR_GRACE_DAYS == 7


def test_a_lost_factor_is_taken_away_by_a_superuser_who_then_counts_as_one_with_the_account(anna):
    with_app(anna)
    RecoveryCodes.activate(anna)
    superuser, client = make.make_account(None, is_superuser=True), roads.signed_in(anna)
    answer = roads.signed_in(superuser).post(
        f"/admin/directory/account/{anna.pk}/second-factor/", follow=True
    )
    assert "the two of you count as one" in answer.content.decode()
    assert not Authenticator.objects.exists()
    assert not is_in(client)
    assert (anna.appointments.last().what, anna.appointments.last().set_by) == ("factor", superuser)


def test_no_moderator_takes_anothers_factor_away_nor_a_superuser_the_own(anna):
    with_app(anna)
    root = with_app(make.make_account(None, is_superuser=True))
    assert (
        roads.signed_in(make.make_account())
        .post(f"/admin/directory/account/{anna.pk}/second-factor/")
        .status_code
        == 403
    )
    assert roads.signed_in(root).post(f"/admin/directory/account/{root.pk}/second-factor/").status_code == 403
    assert Authenticator.objects.count() == 2


def test_the_host_takes_it_away_and_that_starts_the_standing_anew(anna):
    with_app(anna)
    out = StringIO()
    call_command("remove_second_factor", "anna", stdout=out)
    assert out.getvalue() == "Without a second factor from now on: anna.\n"
    assert anna.appointments.last().starts_anew
    call_command("remove_second_factor", all=True, stdout=out)
    assert out.getvalue().endswith("nobody.\n")


def test_no_page_of_the_admin_shows_a_secret(anna):
    client = roads.signed_in(make.make_account(is_superuser=True))
    for address in ("mfa/authenticator/", "account/emailaddress/"):
        assert client.get(f"/admin/{address}").status_code == 404


def test_nothing_of_the_library_counts_or_keeps_an_address(anna):
    with_app(anna)
    typed(after_password(ELSEWHERE), "000000", ELSEWHERE)
    assert ELSEWHERE not in str(list(cache._cache)) + str(list(cache._cache.values()))
    assert not any("allauth" in key for key in cache._cache)
    assert not SignIn.objects.exists()


def test_the_addresses_of_the_library_lead_to_its_own_views():
    def named(patterns, before=""):
        for pattern in patterns:
            here = f"{before}{pattern.pattern}"
            if isinstance(pattern, URLResolver):
                yield from named(pattern.url_patterns, here)
            else:
                yield here, pattern.name

    ours = {place for place in named(urls.urlpatterns) if place[0].startswith("second-factor/")}
    assert ours == set(named(library.urlpatterns, "second-factor/"))
    assert set(VIEWS) == {name for _, name in urls.CHANGING + urls.SHOWING} | {"authenticate"}
