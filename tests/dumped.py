"""A small world with one of everything that a dump must hold, and canaries of what it must not."""

import hashlib
import json
from datetime import timedelta
from importlib import import_module

from django.apps import apps
from django.utils import timezone

from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import LinkState, Observation, Organisation, OrganisationName
from directory.moderation import Finding
from tests import clock, tables
from tests import factories as make
from tests.pages import advised, caution, contact, ministry, verify, withdraw

CANARY = "canary"


def lay(directory, *seqs, on=str(clock.TODAY), files=("contact_points.csv",)):
    """Whole dumps of these numbers, small and not made by any export."""
    for seq in seqs:
        folder = directory / f"advocacy-directory-{seq}-{on}"
        folder.mkdir(parents=True)
        entries = [_lay_file(folder / name, f"id,value\r\n{seq},of {name}\r\n".encode()) for name in files]
        manifest = {"name": folder.name, "seq": seq, "date": on, "files": entries}
        (folder / "manifest.json").write_text(json.dumps(manifest))


def _lay_file(path, content):
    path.write_bytes(content)
    types = {".csv": "text/csv", ".jsonl": "application/jsonl", ".json": "application/json"}
    digest = hashlib.sha256(content).hexdigest()
    size, kind = len(content), types[path.suffix]
    return {"path": path.name, "media_type": kind, "bytes": size, "rows": 1, "sha256": digest}


def first_rows():
    """The rows of the first migration, which a flush takes away."""
    import_module("directory.migrations.0001_squashed_0033_account_language").make_first_rows(apps, None)


def built():
    """Let it be all that stands in the database: made the first time, copied the next times."""
    tables.built_once(build)


def build():
    """Enter it where nothing stands yet."""
    make.make_country("LT", "Lithuania")
    make.make_country("RU", "Russia")
    body = ministry("LT", name="Ministry of Foreign Affairs")
    make.published(make.make_domain(body))
    _contacts(body)
    _organisations()
    _calls(body)
    caution("LT", level="warn", text=f"{CANARY} words of a pending caution")
    issue = make.published(make.make_issue(slug="visas"))
    make.published(make.make_caution("RU", issue=issue, text="Own words.", source=make.make_source()))
    hidden(body)


def _contacts(body):
    contact(body, channel="website", value="https://www.urm.lt/")
    old = contact(body, channel="email", value="office@urm.lt")
    verify(old, days_ago=300)
    page = contact(body, value="https://elsewhere.example/contact")
    verify(page, days_ago=1)
    seen(page, LinkState.MOVED)
    doubted = contact(body, channel="telephone", value="+37052362444", extension="12")
    moderation.dispute(
        doubted,
        by=make.make_account(username=f"{CANARY}-doubter"),
        reason=f"{CANARY} doubt",
        seen_content_hash=doubted.content_hash,
        at=timezone.now(),
    )
    contact(body, channel="fax", value="+37052362626")
    contact(body, channel="postal_address", value='+1 Street, “quoted”,\nVilnius; "x"', language="en")
    many = make.make_contact_point(body, channel="social", value="https://social.example/urm")
    for name in ("b", "a"):
        many.further_sources.add(
            make.make_source(f"https://read.example/{name}", "secondary", "read.example")
        )
    moderation.record(many, by=None, at=make.NOW)
    make.published(many)


def seen(point, state, **facts):
    """A link check of this address found that state."""
    now = timezone.now()
    address = getattr(point, moderation.kind_of(point).link)
    observation = Observation.objects.create(url=address, next_check_at=now)
    moderation.observe(
        observation, Finding(state=state, next_check_at=now + timedelta(days=1), **facts), at=now
    )


def _organisations():
    advised("Read this first.", name="=1+1 Advised", slug="advised")
    named = make.make_organisation(
        name="'Named'", slug="named", named_only=True, country=make.make_country("RU")
    )
    OrganisationName.objects.create(organisation=named, name="-Имя", language="ru", kind="official")
    moderation.record(named, by=None, at=make.NOW)
    make.published(named)
    make.published(make.make_organisation(name="@Platform", slug="platform", kind="petition_platform"))


def _calls(body):
    platform = Organisation.objects.get(slug="platform")
    petition = _petition("+ Sign this", platform=platform, addressee=body)
    seen(petition, LinkState.MOVED)
    _petition("On a platform that is only named", platform=Organisation.objects.get(slug="named"))
    issue = make.published(make.make_issue(slug="rescue", name="=Rescue"))
    make.published(
        make.make_call(
            slug="full",
            title="-Ask them",
            issue=issue,
            petition=petition,
            accused_country=make.make_country("RU"),
            countries=[make.make_country("LT")],
            organisations=[body],
            lapses_on=make.TODAY + timedelta(days=900),
        )
    )
    make.published(make.make_call(slug="bare", addresses_reader=""))


def _petition(title, **bodies):
    petition = Petition(title=title, url="https://signs.example/petition", **bodies)
    petition.save(force_insert=True)
    for count, day in ((1200, make.TODAY), (800, make.TODAY - timedelta(days=3))):
        source = make.make_source()
        SignatureCount.objects.create(petition=petition, count=count, counted_on=day, source=source)
    moderation.record(petition, by=None, at=make.NOW)
    return make.published(petition)


def hidden(body):
    """What was never public, what no longer is, and who decided that."""
    make.make_contact_point(body, value=f"https://{CANARY}.example/pending")
    make.make_organisation(name=f"{CANARY} pending", slug=f"{CANARY}-pending")
    gone = contact(body, value=f"https://{CANARY}.example/withdrawn")
    withdraw(gone)
    point = make.make_contact_point(body, value=f"https://{CANARY}.example/rejected")
    moderator = make.make_account(username=f"{CANARY}-moderator")
    moderation.reject(
        point, by=moderator, reason=f"{CANARY} rejection", seen_hash=make.hash_of(point), at=make.NOW
    )
    article = make.make_article(text=f"{CANARY} sentence of an article. Please write to your ministry.")
    make.make_call(article=make.published(article), title=f"{CANARY} call", slug=f"{CANARY}-call")
