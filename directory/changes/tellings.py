"""How the feed tells of the units of this app, and of countries."""

from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directory import kinds
from directory.changes.telling import Host, Telling, same, tell, tell_within
from directory.models import Channel, ContactPoint, Country, Issue, Organisation, State


def page_of(organisation: Organisation) -> str:
    """Where readers see an organisation: a current ministry stands under its country."""
    if organisation.is_current_ministry and organisation.country_id:
        return reverse("country", args=[organisation.country_id])
    return organisation.get_absolute_url()


ORGANISATION = Telling(
    noun=_("organisation"),
    collection="organisations",
    published=lambda: Organisation.objects.published().select_related("country"),
    title=lambda organisation: organisation.name,
    page=page_of,
    keys=kinds.ORGANISATION.keys,
)
CONTACT_POINT = Telling(
    noun=_("contact"),
    collection="contact-points",
    published=lambda: ContactPoint.objects.published().select_related("organisation__country"),
    title=lambda point: contact_title(point),
    page=lambda point: page_of(point.organisation),
    keys={**kinds.CONTACT_POINT.keys, **same(["verification", "link"])},
)
ISSUE = Telling(
    noun=_("issue"),
    collection="issues",
    published=lambda: Issue.objects.published(),
    keys=kinds.ISSUE.keys,
)
COUNTRY = Telling(
    noun=_("country"),
    collection="countries",
    published=lambda: Country.objects.known(),
    page=lambda country: country.get_absolute_url(),
)


def register() -> None:
    tell("organisation", ORGANISATION)
    tell("contact_point", CONTACT_POINT)
    tell("issue", ISSUE)
    tell("country", COUNTRY)
    public = Q(organisation__state=State.PUBLISHED)
    shown_in = Host(kind="organisation", lookup="organisation", key="official_domains", public=public)
    tell_within("official_domain", shown_in)
    # A pending caution acts, and so is public as the neutral sentence: its country changed, and no more is told.
    tell_within("ending", Host(kind="country", lookup="country", key="ended"))
    tell_within("caution", Host(kind="country", lookup="country", key="cautions"))


def contact_title(point: ContactPoint) -> str:
    """ "E-mail of Ministry of Foreign Affairs", in the language of the page."""
    words = {"channel": capfirst(str(Channel(point.channel).label)), "organisation": point.organisation.name}
    return gettext("%(channel)s of %(organisation)s") % words
