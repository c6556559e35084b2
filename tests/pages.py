"""How tests of public pages read them and fill them."""

import re
from datetime import timedelta

from django.utils import timezone

from advocacy.models import Petition, SignatureCount
from directory import moderation
from directory.models import Verification
from tests import factories as make

SAFETY = 'href="/safety/"'
WARNING = "Write to your own ministry, not to this one."


def html(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def main_of(client, path):
    """What stands between the head and the foot of a page."""
    return re.search(r"<main.*</main>", html(client, path), re.DOTALL)[0]


def shown(client, path):
    return " ".join(re.sub(r"<[^>]+>", " ", main_of(client, path)).split())


def ministry(code="LT", **fields):
    return make.published(make.make_ministry(code, **fields))


def contact(organisation, **fields):
    return make.published(make.make_contact_point(organisation, **fields))


def call(**fields):
    return make.published(make.make_call(**fields))


def caution(code="UG", **fields):
    make.make_country(code)
    return make.make_caution(code, **fields)


def verify(point, days_ago, method="page_seen"):
    on = timezone.now().date() - timedelta(days=days_ago)
    facts = {
        "looked_at": "https://www.urm.lt/",
        "by": make.make_account(),
        "by_name": "canary-person",
        "recorded_at": timezone.now(),
    }
    return Verification.objects.create(
        contact_point=point, content_hash=point.content_hash, method=method, verified_on=on, **facts
    )


def withdraw(unit):
    moderation.withdraw(unit, by=make.make_account(), reason="canary-reason", at=make.NOW)


def advised(text, **fields):
    body = make.make_organisation(advisory=text, advisory_source=make.make_source(), **fields)
    return make.published(body)


def petition(platform, count):
    unit = Petition(title="The petition", platform=platform, url="https://signs.example/petition")
    unit.save(force_insert=True)
    SignatureCount.objects.create(
        petition=unit, count=count, counted_on=make.TODAY, source=make.make_source()
    )
    moderation.record(unit, by=None, at=make.NOW)
    return make.published(unit)
