"""How somebody with power over accounts uses it, by the roads that there are."""

import re
from io import StringIO
from unittest.mock import patch

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

PASSWORD = "correct horse 9 battery"
NEW = "another horse 8 battery"
INLINE = {"appointments-TOTAL_FORMS": "0", "appointments-INITIAL_FORMS": "0"}


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def with_password(account, password=PASSWORD):
    account.set_password(password)
    account.save()
    return account


def in_admin(by, account, *, role=None, **changes):
    """The form of the account as it stands, sent with these changes."""
    groups = account.groups.all() if role is None else [Group.objects.get_or_create(name=role)[0]]
    facts = {"username": account.username, "is_active": account.is_active, "is_staff": account.is_staff}
    facts |= {"is_superuser": account.is_superuser, **changes}
    data = {name: "on" if value is True else value for name, value in facts.items() if value is not False}
    data["groups"] = [group.pk for group in groups]
    return signed_in(by).post(
        reverse("admin:directory_account_change", args=[account.pk]), {**data, **INLINE}
    )


def new_in_admin(by, username):
    data = {"username": username, "usable_password": "true", "password1": PASSWORD, "password2": PASSWORD}
    return signed_in(by).post(reverse("admin:directory_account_add"), {**data, **INLINE})


def password_in_admin(by, account, password=NEW):
    data = {"usable_password": "true", "password1": password, "password2": password}
    return signed_in(by).post(reverse("admin:auth_user_password_change", args=[account.pk]), data)


def own_password(client, old=PASSWORD, new=NEW):
    data = {"old_password": old, "new_password1": new, "new_password2": new}
    return client.post(reverse("admin:password_change"), data)


def on_host(*args, **options):
    out = StringIO()
    call_command(*args, stdout=out, **options)
    return out.getvalue()


def changepassword(account, password=NEW):
    with patch("getpass.getpass", return_value=password):
        on_host("changepassword", account.username)


def link_of(told):
    return re.sub(r"^https?://[^/]+", "", told.splitlines()[0])


def choose_by(link, password=NEW):
    client = Client()
    form = client.get(link, follow=True).redirect_chain[-1][0]
    return client.post(form, {"new_password1": password, "new_password2": password})


def sign_in(name, password=PASSWORD, *, client=None, address="192.0.2.1"):
    data = {"username": name, "password": password, "next": "/admin/"}
    return (client or Client()).post("/admin/login/", data, REMOTE_ADDR=address)
