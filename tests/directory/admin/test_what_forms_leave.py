"""What the forms of the admin leave behind: who overwrote whose words, and what was refused."""

import pytest
from django.test import Client
from django.urls import reverse

from directory import moderation
from directory.accounts import roles
from directory.models import AuditEntry, Organisation, Wording
from tests import acts
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def fields_of(client, url):
    """What a browser would post back: the fields of the form with what it shows."""
    form = client.get(url).context["adminform"].form
    found = {name: form[name].value() for name in form.fields}
    posted = {name: "" if value is None else value for name, value in found.items() if value is not False}
    return posted | {"names-TOTAL_FORMS": "0", "names-INITIAL_FORMS": "0"}


def change_url(unit):
    return reverse("admin:directory_organisation_change", args=[unit.pk])


def test_a_pending_unit_that_somebody_else_overwrites_keeps_what_it_was():
    author, editor = make.make_account(roles.CONTRIBUTOR), make.make_account(roles.EDITOR)
    unit = make.make_organisation(by=author, name="As it was")
    client = signed_in(editor)
    posted = {**fields_of(client, change_url(unit)), "name": "Another one"}
    assert client.post(change_url(unit), posted).status_code == 302
    entry = AuditEntry.objects.get(act="overwrite")
    assert (entry.account, entry.unit_id, entry.detail) == (editor, unit.pk, f"It was written by {author}.")
    wording = Wording.objects.get(unit_id=unit.pk)
    assert (wording.author, wording.content["name"]) == (author, "As it was")


def test_erasing_empties_earlier_wordings_too():
    unit = make.make_organisation(by=make.make_account(), name="As it was")
    former = moderation.content(unit)
    Organisation.objects.filter(pk=unit.pk).update(name="Other")
    unit.refresh_from_db()
    moderation.record(unit, by=make.make_account(), at=make.NOW, former=former)
    assert Wording.objects.get().content
    acts.reject(unit)
    acts.erase(unit)
    assert Wording.objects.get().content == {}


def test_refusals_of_forms_leave_an_entry():
    author, other = make.make_account(roles.CONTRIBUTOR), make.make_account(roles.EDITOR)
    unit = make.make_organisation(by=author)
    client = signed_in(other)
    posted = {**fields_of(client, change_url(unit)), "name": "Too late"}
    acts.reject(unit)
    acts_before = AuditEntry.objects.count()
    assert client.post(change_url(unit), posted).status_code in (403, 409)
    stale = make.make_organisation(by=author)
    posted = {**fields_of(client, change_url(stale)), "name": "Too late", "seen_hash": "0" * 64}
    assert client.post(change_url(stale), posted).status_code == 409
    entry = AuditEntry.objects.get(act="save", unit_id=stale.pk)
    assert (entry.account, entry.outcome, entry.kind) == (other, "conflict", "organisation")
    assert AuditEntry.objects.count() > acts_before


def test_a_proposal_that_is_refused_in_the_form_leaves_an_entry(settings):
    settings.WARNINGS_PER_HOUR_WHILE_NEW = 0
    new = make.make_account(roles.CONTRIBUTOR, since=make.NOW)
    body = make.published(make.make_organisation())
    url = reverse("admin:directory_organisation_propose", args=[body.pk])
    client = signed_in(new)
    source = str(make.make_source().pk)
    posted = {**fields_of(client, url), "advisory": "x", "advisory_source": source, "proposal_reason": "y"}
    assert client.post(url, posted).status_code == 403
    entry = AuditEntry.objects.get(account=new)
    assert (entry.act, entry.outcome, entry.unit_id) == ("propose", "refused", body.pk)
    assert "Your account is new" in entry.detail
