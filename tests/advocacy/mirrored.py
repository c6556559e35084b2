"""A served directory, what may happen to it, and how a mirror of it is compared with what the server shows."""

from contextlib import contextmanager

from django.contrib.auth.models import Group
from django.core.cache import cache
from django.utils import timezone

from advocacy.export.dumps import export
from directory import moderation
from directory.accounts import roles
from directory.models import LinkState, Organisation, PublicState
from tests import clock, dumped
from tests import factories as make
from tests.acts import change, confirm, dispute, erase, lift_dispute, lower, observe, restore
from tests.pages import caution, contact, ministry, petition, withdraw


@contextmanager
def served(live_server, settings, tmp_path):
    """The address of a directory with one of everything, served as in production, and its dump."""
    settings.PUBLIC_CACHE, settings.VERSION_REMEMBERED_SECONDS = True, 1.0
    settings.SITE_URL, settings.EXPORT_DIRECTORY = live_server.url, tmp_path / "exports"
    cache.clear()
    PublicState.objects.get_or_create(pk=1)
    for name in (roles.CONTRIBUTOR, roles.EDITOR, roles.MODERATOR):
        Group.objects.get_or_create(name=name)
    dumped.built()
    export(settings.EXPORT_DIRECTORY, now=timezone.now())
    yield live_server.url
    cache.clear()


def today():
    return timezone.now().date()


def differences(mirror, server):
    """What the mirror holds otherwise than the server shows it, by kind, id and key."""
    mine, found = mirror.on(today()), []
    for kind, rows in server.records.items():
        for key in sorted(mine[kind].keys() | rows.keys()):
            own, its = mine[kind].get(key), rows.get(key)
            if own is None or its is None:
                found.append((kind, key, "only there" if own is None else "only here"))
            elif own != its:
                found += [(kind, key, name) for name in its if own.get(name) != its[name]]
    return found


def of_contacts():
    body = Organisation.objects.get(kind="foreign_ministry", country="LT")
    point = contact(body, channel="contact_form", value="https://www.urm.lt/form")
    yield "a contact is created"
    change(point, value="https://www.urm.lt/asylum", purpose="visas_and_asylum")
    yield "it gets another value"
    confirm(point)
    yield "a person confirms it"
    observe(point, LinkState.MOVED)
    yield "its link moves"
    dispute(point)
    yield "somebody doubts it"
    lift_dispute(point)
    yield "two people lift the doubt"
    withdraw(point)
    yield "it is withdrawn"
    restore(point)
    yield "it is shown again"
    withdraw(point)
    erase(point)
    yield "it is withdrawn and erased"


def of_organisations():
    body = Organisation.objects.get(kind="foreign_ministry", country="LT")
    change(body, name="Ministry for Foreign Affairs", names=[])
    yield "what contacts, calls and petitions name is renamed"
    withdraw(body.official_domains.get())
    yield "a domain is withdrawn on which contacts stood"
    make.published(make.make_domain(body, domain="mfa.lt"))
    yield "another one is proven"
    platform = Organisation.objects.get(slug="platform")
    source = {"url": "https://a.example/", "publisher": "a", "retrieved_on": str(clock.TODAY)}
    warned = make.propose(
        platform,
        make.make_account(),
        advisory="Beware.",
        advisory_source={**source, "evidence": "official"},
    )
    yield "an advisory is proposed"
    make.approve_proposal(warned, make.make_account())
    yield "and accepted"
    change(Organisation.objects.get(slug="advised"), country="RU")
    yield "a body moves to another country"
    withdraw(body)
    yield "a parent is withdrawn with its contacts, a petition, a call"
    restore(body)
    yield "it is shown again with them"
    change(body, lifecycle="closed")
    yield "a ministry closes and stands at another address"
    new = ministry("LT")
    contact(new, channel="email", value="office@mfa.lt")
    yield "another one takes its place"
    change(new, named_only=True)
    yield "its contacts leave"


def of_cautions():
    raised = caution("LT", level="warn")
    yield "a caution is entered"
    moderation.raise_caution(raised, by=make.make_account(), reason="canary", at=make.NOW)
    yield "it is raised"
    raised.refresh_from_db()
    lower(raised)
    yield "it is lowered"


def of_calls():
    article = make.published(make.make_article(text="Please write to your ministry. Thank you."))
    issue = make.published(make.make_issue(slug="new"))
    asked = petition(Organisation.objects.get(slug="platform"), 5)
    call = make.published(make.make_call(article=article, issue=issue, petition=asked, slug="new-call"))
    yield "a call is published with all that it nests"
    change(issue, name="Another name")
    yield "its issue is renamed"
    change(article, headline="Another headline")
    yield "an article that it cites gets another headline"
    change(asked, title="Another title")
    yield "its petition gets another title"
    observe(asked, LinkState.DEAD, failures=3, failing_since=make.LONG_AGO)
    yield "the link of its petition dies"
    change(call, issue=None, lapses_on=today().isoformat())
    yield "it leaves its issue and lapses"
    change(issue, exempt=True)
    yield "an issue is exempt"
    withdraw(article)
    yield "its article is withdrawn"
    restore(article)
    yield "and shown again"
    change(call, outcome="achieved")
    yield "it is achieved"
    withdraw(call)
    erase(call)
    yield "it is erased"


def history():
    for part in (of_contacts, of_organisations, of_cautions, of_calls):
        yield from part()
