"""How tests suggest something: through the topic function, and as a browser does."""

import itertools
import uuid

from django.core.cache import cache
from django.utils import timezone

from directory import suggesting
from directory.models import Proposal, Suggestion, SuggestionCluster
from directory.serving import tokens
from tests import factories as make

CANARY = "canary-reader@mail.example"
ADDRESS = "203.0.113.77"
SOURCE = "https://www.urm.lt/en/contacts"
_numbers = itertools.count(1)


def fresh_limits():
    cache.clear()


def point(organisation=None, **fields):
    """A published e-mail contact of a Lithuanian ministry."""
    fields = {"channel": "email", "value": "old@urm.lt", **fields}
    return make.published(make.make_contact_point(organisation, **fields))


def told(unit, **fields):
    kind = fields.pop("kind", "contact_point")
    fields = {"complaint": "changed", "value": "new@urm.lt", "source_url": SOURCE, **fields}
    if fields["complaint"] not in ("changed", "missing"):
        fields["value"] = ""
    return suggesting.Suggested(kind=kind, unit_id=unit.pk, **fields)


def missing(organisation, **fields):
    fields = {"channel": "email", "purpose": "general", "value": "press@urm.lt", **fields}
    return told(organisation, kind="organisation", complaint="missing", **fields)


def suggest(told, *, sender=None, at=make.NOW, nonce=None):
    sender = sender or f"sender{next(_numbers)}"
    return suggesting.suggest(told, sender=sender, at=at, nonce=nonce or uuid.uuid4().hex)


def cluster():
    """The only one that there is, with what its status page tells."""
    return SuggestionCluster.objects.with_verdict().get()


def counts():
    return SuggestionCluster.objects.count(), Suggestion.objects.count(), Proposal.objects.count()


def path(unit, kind="contact_point"):
    return f"/suggest/{kind}/{unit.pk}/"


def form(where, *, age=60, **fields):
    """What a browser would post, the form being ``age`` seconds old."""
    opened = timezone.now() - timezone.timedelta(seconds=age)
    typed = {"complaint": "changed", "value": "new@urm.lt", "source_url": SOURCE, "subject": "", **fields}
    return {"token": tokens.issue(where, opened), **typed}
