"""What must stay inside is entered through the moderation functions, and then looked for in everything public."""

import io

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from advocacy.export.dumps import export
from directory import fact_checks, moderation
from directory.accounts import appointments, roles
from directory.models import Method, PublicState, SiteVisit
from tests import acts, clock, everything_public
from tests import factories as make
from tests import suggestions as readers
from tests.pages import caution, petition

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "snapshot"]),
    pytest.mark.any_database,
    pytest.mark.hostile(18),
    pytest.mark.hostile(19),
]
CANARY = "zqcanary"
NONSENSE = "qwvzkxjf"
UNLINKED = (
    *("/feeds/RU.atom", "/changes/?before=20", "/api/v1/nothing/"),
    *("/api/v1/ministries/LT.vcf", "/api/v1/ministries/LT.jsonld"),
)
BARE = "The public words of this call"


class People:
    """One account for each thing that people do, each with a name that must stay inside."""

    def __getattr__(self, what):
        name = f"{CANARY}-{what}"
        facts = {"first_name": CANARY, "last_name": CANARY, "email": f"{name}@mail.example"}
        account = make.make_account(username=name, by=None, **facts)
        setattr(self, what, account)
        return account


@pytest.fixture
def people(transactional_db):
    PublicState.objects.get_or_create(pk=1)
    for name in (roles.CONTRIBUTOR, roles.EDITOR, roles.MODERATOR):
        Group.objects.get_or_create(name=name)
    return People()


def public(unit, people):
    make.approve(unit, people.approver)
    unit.refresh_from_db()
    assert unit.state == "published"
    return unit


def why(what):
    return f"{CANARY} reason to {what}"


def build(people, folder):
    """One of everything that is kept from the public; the addresses of two status pages."""
    hidden = {"by": people.author, "note": f"{CANARY} note"}
    body = public(make.make_ministry("LT", **hidden), people)
    people.demoted, by = make.make_account(username=f"{CANARY}-demoted"), people.demoter
    appointments.set_roles(people.demoted, [], by=by, at=make.NOW)
    public(make.make_ministry("LV", **hidden), people)  # no caution keeps its readers from drafting a letter
    points = of_contacts(body, people, hidden)
    of_drafts(body, people, hidden)
    of_calls(body, people, hidden)
    status_pages = of_readers(points)
    export(folder, now=timezone.now())
    danger = public(make.make_contact_point(body, value=f"https://{CANARY}-danger.lt/", **hidden), people)
    export(folder, now=timezone.now())
    moderation.withdraw(danger, by=people.withdrawer, reason=why("withdraw"), at=make.NOW, is_unsafe=True)
    export(folder, now=timezone.now())
    return status_pages


def of_contacts(body, people, hidden):
    replaced = public(
        make.make_contact_point(body, value=f"https://www.urm.lt/{CANARY}-old", **hidden), people
    )
    proposal = make.propose(replaced, people.proposer, value="https://www.urm.lt/new")
    make.approve_proposal(proposal, people.approver)
    replaced.refresh_from_db()
    moderation.verify(
        replaced,
        by=people.verifier,
        method=Method.PAGE_SEEN,
        looked_at=f"https://www.urm.lt/{CANARY}-seen",
        seen_content_hash=replaced.content_hash,
        at=make.NOW + moderation.APPROVER_WAITS,
    )
    doubted = public(
        make.make_contact_point(body, channel="telephone", value="+37052362444", **hidden), people
    )
    moderation.dispute(
        doubted,
        by=people.doubter,
        reason=why("doubt"),
        seen_content_hash=doubted.content_hash,
        at=make.NOW,
    )
    acts.observe(replaced, "moved", detail=f"{CANARY} detail", leads_to=f"https://{CANARY}.example/bought")
    of_sightings(replaced, doubted, people)
    for act in (None, acts.erase):
        gone = public(
            make.make_contact_point(body, value=f"https://www.urm.lt/{CANARY}-{act}", **hidden), people
        )
        moderation.withdraw(gone, by=people.withdrawer, reason=why("withdraw"), at=make.NOW)
        if act:
            act(gone)
    return [replaced, doubted]


def of_sightings(page, phone, people):
    """What a program, and a person, saw on the ministry's own pages."""
    told = {"title": f"{CANARY} title", "text": f"{CANARY} before +370 5 236 2444 {CANARY} after"}
    for by in (None, people.onlooker):
        seen = make.make_sighted_page(
            page.organisation, address=page.value, final_address=f"{page.value}/{CANARY}", by=by, **told
        )
        kept = {"label": f"{CANARY} label", "why": f"{CANARY} why"}
        make.make_sighting(phone, seen, as_written="+370 5 236 2444", **kept)
        make.make_sighting(page, seen, stands=False, instead=[{"value": CANARY}], **kept)

    told = {"trouble": f"{CANARY} trouble", "to_do": f"{CANARY} to do", "report": {"found": [CANARY]}}
    SiteVisit.objects.create(organisation=page.organisation, visited_at=make.NOW, **told)


def of_drafts(body, people, hidden):
    """What was never public."""
    make.make_contact_point(body, value=f"https://www.urm.lt/{CANARY}-pending", **hidden)
    rejected = make.make_contact_point(body, value=f"https://www.urm.lt/{CANARY}-rejected", **hidden)
    seen = {"seen_hash": make.hash_of(rejected), "at": make.NOW}
    moderation.reject(rejected, by=people.rejecter, reason=why("reject"), **seen)
    make.make_organisation(name=f"{CANARY} organisation", slug=f"{CANARY}-organisation", **hidden)
    make.make_issue(name=f"{CANARY} issue", slug=f"{CANARY}-issue", summary=CANARY, **hidden)
    make.propose(body, people.proposer, source_url=f"https://{CANARY}.example/", name=f"{CANARY} name")
    source = {"url": f"https://{CANARY}.example/", "publisher": CANARY, "retrieved_on": str(clock.TODAY)}
    advisory = {"advisory": f"{CANARY} advisory", "advisory_source": {**source, "evidence": "secondary"}}
    warned = public(make.make_organisation(slug="warned", **hidden), people)
    make.propose(warned, people.proposer, **advisory)
    warning = caution("LT", level="warn", text=f"{CANARY} words of a caution", **hidden)
    moderation.raise_caution(warning, by=people.raiser, reason=why("raise"), at=make.NOW)
    caution("RU", text=f"{CANARY} words of another", **hidden)


def of_calls(body, people, hidden):
    text = f"{CANARY} sentence of an article. Please write to your ministry. {CANARY}"
    article = public(make.make_article(text=text, **hidden), people)
    issue = public(make.make_issue(slug="visas", **hidden), people)
    asked = petition(public(make.make_organisation(slug="platform", **hidden), people), 7)
    call = make.make_call(
        article=article,
        issue=issue,
        petition=asked,
        organisations=[body],
        title=BARE,
        slug="public",
        letters=[make.a_letter("fr")],
        **hidden,
    )
    public(call, people)
    kept = [make.a_letter("fr", body=f"{CANARY} {{reason}} {{name}}")]
    make.propose(call, people.proposer, letters=kept)
    make.make_call(article=article, title=f"{CANARY} call", slug=f"{CANARY}-call", **hidden)
    left = public(
        make.make_call(article=article, title=f"{CANARY} gone", slug=f"{CANARY}-gone", **hidden), people
    )
    moderation.withdraw(left, by=people.withdrawer, reason=why("withdraw"), at=make.NOW)


def of_readers(points):
    cache.clear()
    email = f"{CANARY}@mail.example"
    told = [
        readers.told(points[0], value=f"https://www.urm.lt/{CANARY}", email=email),
        readers.told(points[1], complaint="fake", comment=f"{CANARY} comment", email=email),
    ]
    asked = fact_checks.ask(points[0], question="", by=make.make_account(), at=make.NOW)
    return [*(f"/suggest/status/{readers.suggest(each).token}/" for each in told), f"/check/{asked}/"]


@pytest.fixture
def answers(people, client, settings, tmp_path):
    settings.EXPORT_DIRECTORY = tmp_path / "exports"
    pages = build(people, settings.EXPORT_DIRECTORY)
    return everything_public.collected(client, *pages, *UNLINKED)


def test_nothing_that_must_stay_inside_is_in_anything_public(answers, client):
    held = {path: around(text) for path, (_, text) in answers.items() if CANARY in text.lower()}
    assert held == {}
    shown = [path for path, (status, text) in answers.items() if status == 200 and BARE in text]
    assert len(shown) > 10

    assert everything_public.public_routes() - everything_public.visited_routes(answers) == set()

    assert client.get(f"/api/v1/search/?q={CANARY}").json()["results"] == []
    pages = [client.get(f"/search/?q={word}").content.decode() for word in (CANARY, NONSENSE)]
    assert pages[0].replace(CANARY, NONSENSE) == pages[1]

    for options in ([], ["--json"], ["--countries"]):
        told = io.StringIO()
        call_command("data_report", *options, stdout=told)
        assert CANARY not in told.getvalue()


def around(text):
    place = text.lower().index(CANARY)
    return text[max(0, place - 150) : place + 80]
