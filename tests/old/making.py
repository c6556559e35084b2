"""A small invented world at work: what is public, what waits, and who already stood behind what.

``first_shape.jsonl`` is this world as it was made by code that knew no rule for later fields, before any came but
``letters``. It is never made again. A world of a later shape gets a file of its own, on a database that was only
migrated: ``python manage.py shell -c 'from tests.old import making; making.make_world(); making.dump("FILE")'``.
"""

import csv
import uuid
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.apps import apps
from django.core import serializers

from advocacy import loading
from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import ContactPoint, Intent, Organisation, OrganisationName, Undo
from tests import acts, suggestions
from tests import factories as make

FIRST = Path(__file__).parent / "first_shape.jsonl"
NOT_DUMPED = {"SearchEntry", "Job", "AuditEntry"}  # no act asks them
BODY, POINT = "5d8a4c54-6a8e-4f6e-9a31-0c5f6f0f5a01", "5d8a4c54-6a8e-4f6e-9a31-0c5f6f0f5a02"
SOURCE = {
    "source_url": "https://loaded.example/",
    "source_publisher": "loaded.example",
    "source_retrieved_on": "2026-11-01",
    "source_evidence": "official",
}
LOADED = {
    "countries.csv": [{"code": "LT", "name": "Lithuania", "region": "Europe"}],
    "organisations.csv": [
        {
            **{"id": BODY, "slug": "loaded", "kind": "ngo", "lifecycle": "active", "publish": "no"},
            **{"name": "Loaded Body", "advisory_needed": "no", "named_only": "no", **SOURCE},
            "further_source_urls": "https://loaded.example/a https://loaded.example/b",
        }
    ],
    "organisation_names.csv": [
        {"organisation": "loaded", "name": "Geladen", "language": "de", "kind": "official"},
        {"organisation": "loaded", "name": "Chargé", "language": "fr", "kind": "official"},
    ],
    "contact_points.csv": [
        {
            **{"id": POINT, "organisation": "loaded", "channel": "email", "value": "office@loaded.example"},
            **{"purpose": "general", "publish": "no", **SOURCE},
        }
    ],
}


def load(at=make.NOW):
    """The same small data set, with all columns that data sets have today."""
    with TemporaryDirectory() as place:
        for file, rows in LOADED.items():
            with (Path(place) / file).open("w", encoding="utf-8", newline="") as lines:
                writer = csv.DictWriter(lines, loading.ALL_COLUMNS[file], restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        return loading.load(Path(place), at=at)


def address(name):
    return f"https://www.urm.lt/{name}"


def make_world():
    for name in ("anna", "ben", "carla", "stolen"):
        make.make_account(username=name)
    load()
    make.published(Organisation.objects.get(pk=BODY))
    make.published(ContactPoint.objects.get(pk=POINT))
    acts.change(ContactPoint.objects.get(pk=POINT), purpose="press")
    ministry = make_ministry()
    make_contacts(ministry)
    make_open_proposals(ministry)
    make_what_waits(ministry)
    make_undo(ministry)
    make_call(ministry)


def make_ministry():
    ministry = make.make_ministry(slug="ministry", advisory="Old advice.", advisory_source=make.make_source())
    OrganisationName.objects.create(organisation=ministry, name="Ministerija", language="lt")
    ministry.further_sources.add(make.make_source(address("a")), make.make_source(address("b")))
    moderation.record(ministry, by=None, at=make.NOW)
    make.published(ministry)
    make.published(make.make_domain(ministry))
    return ministry


def make_contacts(ministry):
    for name in ("public", "confirmed", "doubted"):
        point = make.published(make.make_contact_point(ministry, value=address(name)))
        if name == "confirmed":
            acts.confirm(point)
    turned = make.published(make.make_contact_point(ministry, value=address("earlier")))
    acts.change(turned, value=address("turned"))
    gone = make.published(make.make_contact_point(ministry, value=address("gone")))
    moderation.withdraw(gone, by=account("carla"), reason="It is dead.", at=make.NOW)
    seen = make.hash_of(gone, Intent.RESTORE)
    moderation.restore(gone, by=account("anna"), seen_hash=seen, at=make.NOW)


def make_open_proposals(ministry):
    """One that anna approved, one by anna, one that was overtaken, one by a reader, one that changes two fields."""
    points = {
        name: make.published(make.make_contact_point(ministry, value=address(name)))
        for name in ("approved-once", "proposed", "overtaken", "two-fields")
    }
    once = make.propose(points["approved-once"], None, value=address("approved-once-new"))
    make.approve_proposal(once, account("anna"))
    make.propose(points["proposed"], account("anna"), value=address("proposed-new"))
    make.propose(points["overtaken"], account("anna"), value=address("overtaken-new"))
    acts.change(points["overtaken"], purpose="press")
    make.propose(points["two-fields"], account("anna"), value=address("two-fields-new"), purpose="press")
    asked = suggestions.point(ministry, value="old@urm.lt")
    suggestions.suggest(suggestions.told(asked), nonce=uuid.UUID(int=1).hex)


def make_what_waits(ministry):
    pending = make.make_contact_point(ministry, value=address("pending"))
    make.approve(pending, account("anna"))
    caution = make.make_caution("UG", by=account("anna"), source=make.make_source())
    seen = make.hash_of(caution, Intent.LOWER)
    moderation.lower(caution, by=account("ben"), seen_hash=seen, at=make.NOW)


def make_undo(ministry):
    """The stolen account changed a contact an hour ago; anna wishes to take that back."""
    point = make.published(make.make_contact_point(ministry, value=address("true")), at=make.NOW)
    since = make.NOW + timedelta(hours=1)
    proposal = make.propose(point, account("ben"), value=address("bad"))
    make.approve_proposal(proposal, account("stolen"), at=since)
    stolen = account("stolen")
    seen = moderation.hash_of_taken(stolen, since, moderation.taken_by(stolen, since))
    undo = Undo(account=stolen, since=since, reason="It was stolen.")
    moderation.propose_undo(undo, seen_hash=seen, by=account("anna"), at=since)


def make_call(ministry):
    platform = make.published(make.make_organisation(slug="platform"))
    petition = Petition(title="Petition", platform=platform, addressee=ministry, url=address("petition"))
    petition.save(force_insert=True)
    for number in (12, 1):
        facts = {"count": number, "counted_on": make.TODAY, "source": make.make_source()}
        SignatureCount.objects.create(petition=petition, **facts)
    moderation.record(petition, by=None, at=make.NOW)
    issue = make.published(make.make_issue(slug="issue"))
    facts = {"issue": issue, "petition": make.published(petition), "organisations": [ministry]}
    article = make.published(make.make_article(text="Please write to your ministry. Thank you."))
    for slug, letters in (("call", ()), ("call-with-letter", [make.a_letter()])):
        make.published(make.make_call(slug=slug, article=article, letters=letters, **facts))


def account(name):
    return apps.get_model("directory", "Account").objects.get(username=name)


def dump(file):
    models = [model for name in ("directory", "advocacy") for model in apps.get_app_config(name).get_models()]
    rows = [
        row for model in models if model.__name__ not in NOT_DUMPED for row in model.objects.order_by("pk")
    ]
    text = serializers.serialize("jsonl", rows, use_natural_foreign_keys=True, ensure_ascii=False)
    Path(file).write_text(text, encoding="utf-8")
