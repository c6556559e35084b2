"""Rows that are valid by default; every fact can be overridden by keyword."""

import hashlib
import itertools
from datetime import date, timedelta

from django.contrib.auth.models import Group
from django.db import transaction

from advocacy.citing import hash_of as hash_of_passage
from advocacy.models import Article, ArticleText, CallToAction, Citation, Letter
from directory import moderation
from directory.accounts import roles
from directory.models import (
    Account,
    Action,
    Appointment,
    Approval,
    Caution,
    ContactPoint,
    Country,
    Ending,
    Intent,
    Issue,
    OfficialDomain,
    Organisation,
    SightedPage,
    Sighting,
    Source,
    State,
    kept_text,
)
from directory.moderation import cases, decisions, indexing, writer
from directory.moderation.content import told_in_words
from directory.moderation.guarding import opened
from tests import clock

NOW, TODAY = clock.MOMENT, clock.TODAY
LONG_AGO = NOW - timedelta(days=400)
_numbers = itertools.count(1)


def make_account(role=roles.MODERATOR, *, username=None, since=LONG_AGO, by=None, **fields):
    username = username or f"{(role or 'nobody').lower()}{next(_numbers)}"
    account = Account.objects.create(username=username, is_staff=True, **fields)
    if role:
        account.groups.add(Group.objects.get_or_create(name=role)[0])
    set_by = {"set_by": by, "set_by_name": by.username} if by else {"by_host": True}
    for what in ("role", "password"):
        Appointment.objects.create(account=account, what=what, at=since, **set_by)
    return account


def make_country(code="LT", name=None, region="Europe"):
    return Country.objects.get_or_create(
        code=code, defaults={"name": name or f"Country {code}", "region": region}
    )[0]


def make_source(
    url="https://www.urm.lt/contacts", evidence="official", publisher="urm.lt", retrieved_on=TODAY, **more
):
    facts = {"url": url, "evidence": evidence, "publisher": publisher, "retrieved_on": retrieved_on, **more}
    return Source.objects.get_or_create(**facts)[0]


def make_organisation(*, by=None, at=NOW, **fields):
    number = next(_numbers)
    fields = {
        "slug": f"organisation-{number}",
        "kind": "ngo",
        "name": f"Organisation {number}",
        "source": make_source(),
        **fields,
    }
    return _record(Organisation(**fields), by, at)


def make_ministry(country="LT", **fields):
    country = make_country(country)
    return make_organisation(
        kind="foreign_ministry",
        country=country,
        **{"slug": f"{country.code.lower()}-ministry-{next(_numbers)}", **fields},
    )


def make_contact_point(organisation=None, *, by=None, at=NOW, **fields):
    organisation = organisation or published(make_ministry())
    fields = {
        "channel": "contact_page",
        "value": f"https://www.urm.lt/contacts/{next(_numbers)}",
        "source": make_source(),
        **fields,
    }
    return _record(ContactPoint(organisation=organisation, **fields), by, at)


def make_domain(organisation, *, by=None, at=NOW, **fields):
    fields = {"domain": "urm.lt", "basis": "editor", "evidence_url": "https://www.urm.lt/", **fields}
    return _record(OfficialDomain(organisation=organisation, **fields), by, at)


def make_caution(country="UG", *, by=None, at=NOW, **fields):
    fields = {"level": "do_not_prompt", "text": "Own words about the danger.", **fields}
    return _record(Caution(country=make_country(country), **fields), by, at)


def make_ending(country="CS", successors=(("RS", "Serbia"),), *, by=None, at=NOW, **fields):
    """Of a European country; each successor is (code, name) and may be one that is not there yet."""
    fields = {"ended_on": "2006-06-05", "source": make_source("https://www.un.org/members"), **fields}
    ending = Ending.objects.create(country=make_country(country), **fields)
    for code, name in successors:
        ending.successors.create(code=code, name=name, region="Europe")
    moderation.record(ending, by=by, at=at)
    return ending


def make_issue(*, by=None, at=NOW, **fields):
    number = next(_numbers)
    fields = {"slug": f"issue-{number}", "name": f"Issue {number}", "summary": "Why it matters.", **fields}
    return _record(Issue(**fields), by, at)


def make_article(*, by=None, at=NOW, text="", **fields):
    number = next(_numbers)
    fields = {
        "headline": f"Headline {number}",
        "publication": "Example Courier",
        "url": f"https://courier.example/{number}",
        **fields,
    }
    article = _record(Article(**fields), by, at)
    if text:
        ArticleText.objects.create(article=article, text=text, collected_at=at)
    return article


def a_letter(language="fr", **fields):
    """The content of one; its words tell the language."""
    return {
        "language": language,
        "subject": f"Subject {language}",
        "body": f"{language} {{ministry}}, {{who}} {{country}}: {{reason}}\n\n{{name}}\n{{town}}",
        "is_draft": False,
        **fields,
    }


def make_call(
    *, article=None, by=None, at=NOW, countries=(), organisations=(), letters=(), late_text="", **fields
):
    """``late_text``: of the article, stored only after it was cited, so that the citation may be none of it."""
    number = next(_numbers)
    fields = {
        "slug": f"call-{number}",
        "kind": "contact_government",
        "title": f"Ask your ministry {number}",
        "summary": "People are in danger.",
        "ask": "Please grant visas.",
        "ask_to_ministry": "Please grant them visas.",
        "addresses_reader": "ministry",
        **fields,
    }
    article = article or published(make_article(text="Please write to your ministry. Thank you."))
    call = CallToAction.objects.create(**fields)
    call.countries.set(countries)
    call.organisations.set(organisations)
    cite(call, article, 0, 30)
    if late_text:
        ArticleText.objects.create(article=article, text=late_text, collected_at=at)
    for letter in letters:
        Letter.objects.create(call=call, **letter)
    moderation.record(call, by=by, at=at)
    return call


def cite(call, article, start, end):
    """A passage of the article's text; of a text that is not stored one of that length."""
    kept = ArticleText.objects.filter(article=article).first()
    end = min(end, len(kept.text)) if kept else end
    sha256 = hash_of_passage(kept.text[start:end]) if kept else "0" * 64
    place = {"article": article, "start": start, "end": end, "sha256": sha256}
    return Citation.objects.create(call=call, rule="test", version="1", **place)


def in_own_words(call, by=None, at=NOW):
    """A collected call as it is once somebody wrote its sentences."""
    words = {
        "title": "Ask for visas",
        "summary": "Why.",
        "ask": "Ask.",
        "ask_to_ministry": "Please grant visas.",
    }
    CallToAction.objects.filter(pk=call.pk).update(**words)
    call.refresh_from_db()
    moderation.record(call, by=by, at=at)
    return call


def _record(unit, by, at):
    unit.save(force_insert=True)
    moderation.record(unit, by=by, at=at)
    return unit


def hash_of(unit, intent=Intent.PUBLISH):
    return moderation.case_of_unit(unit, intent).hash


def answers(kind, content):
    """Everything that an approver of this content must confirm."""
    return {asked.answer for asked in moderation.kind_named(kind).acknowledgements(content)}


def answers_for(unit):
    return answers(moderation.kind_of(unit).name, moderation.content(unit))


def approve(unit, by, at=NOW, acknowledged=None):
    acknowledged = answers_for(unit) if acknowledged is None else acknowledged
    return moderation.approve(unit, by=by, seen_hash=hash_of(unit), at=at, acknowledged=acknowledged)


def published(unit, at=NOW):
    """The unit as two people leave it who stood behind it; its pending parents must be public already.

    Most tests start from public rows, and to decide costs many times what comes of it: what waits for its first
    publication, beside nothing that anybody approved, has no public children and none that become public with it
    (test_factories.py compares both).
    """
    with transaction.atomic():
        unit.refresh_from_db()
        if unit.revision or Approval.objects.open().exists():
            _decide(unit, at)
        else:
            _put_up(unit, at)
    assert unit.state == State.PUBLISHED
    return unit


def _put_up(unit, at):
    """What the writer leaves of a unit that is public for the first time."""
    writer.refuse_unready(unit)
    act = writer.Act(by=_publisher(), at=at)
    writer.append_revision(unit, Action.CREATED, act, before=None, after=moderation.content(unit))
    unit.state = State.PUBLISHED
    with told_in_words(unit), opened():
        type(unit)._default_manager.filter(pk=unit.pk).update(state=unit.state)
    indexing.renew(indexing.carriers(unit))


def _publisher():
    return Account.objects.filter(username="publisher").first() or make_account(username="publisher")


def _decide(unit, at):
    """Carry it out as the second of two people would, without asking who stands behind it."""
    writer.lock()
    case = cases.case_of_unit(unit, Intent.PUBLISH)
    if case.unit.state == State.PENDING:
        decisions._carry_out(case, moderation.standing(case, at), make_account(), at)
    unit.refresh_from_db()


def approved_by_two(unit, at=NOW):
    """The unit after two people stood behind it, with their approvals."""
    for _ in range(2):
        approve(unit, make_account(), at)
    unit.refresh_from_db()
    assert unit.state == State.PUBLISHED
    return unit


def propose(unit, by, *, source_url="", **changes):
    unit.refresh_from_db()
    value = {**moderation.content(unit), **changes}
    if not source_url and {"value", "extension"} & changes.keys():
        source_url = "https://courier.example/read-there"
    facts = {"base_revision": unit.revision, "reason": "because", "source_url": source_url}
    return moderation.propose(unit, value=value, by=by, at=NOW, **facts)


def approve_proposal(proposal, by, at=NOW, acknowledged=None):
    seen = moderation.case_of_proposal(proposal).hash
    acknowledged = (
        answers(proposal.kind, moderation.proposed(proposal)) if acknowledged is None else acknowledged
    )
    return moderation.approve_proposal(proposal, by=by, seen_hash=seen, at=at, acknowledged=acknowledged)


def day(text):
    return date.fromisoformat(text)


def make_sighted_page(organisation, *, text="", by=None, **fields):
    kept, compressed = kept_text(text)
    address = fields.get("address", "https://www.urm.lt/contacts")
    fields = {
        "address": address,
        "final_address": address,
        "status": 200,
        "seen_at": NOW,
        "text_sha256": hashlib.sha256(kept.encode()).hexdigest(),
        **fields,
    }
    by_name = by.username if by else ""
    return SightedPage.objects.create(
        organisation=organisation, compressed_text=compressed, by=by, by_name=by_name, **fields
    )


def make_sighting(contact, page=None, **fields):
    """The contact's value on a page; its place is where the page's text has ``as_written``."""
    page = page or make_sighted_page(contact.organisation)
    as_written = fields.pop("as_written", "")
    if as_written:
        start = page.text.index(as_written)
        fields |= {"start": start, "end": start + len(as_written)}
    fields = {"channel": contact.channel, "value": contact.value, **fields}
    return Sighting.objects.create(page=page, contact=contact, **fields)
