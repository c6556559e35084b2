"""What the content of a contact or a domain makes an approver confirm, and what it can never be."""

from collections.abc import Iterator

from directory.contacts.known_domains import WITH_HOST, Surroundings, is_trusted_evidence, looks_like
from directory.models import Basis, Channel, ContactPoint, OfficialDomain
from directory.moderation import Acknowledgement, Content
from directory.values import telephones
from directory.values.domains import (
    SOCIAL_PLATFORMS,
    change_of_domain,
    domain_of,
    government_suffix,
    host_of,
    is_below,
    is_whole_government,
    official_domain,
    registrable_domain,
)
from directory.values.lookalikes import LookAlike
from directory.words.saying import said, say

DOMAIN = "domain"
LOOK_ALIKE = "look_alike"
WHOLE_GOVERNMENT = "whole_government"


def about_contact_point(content: Content, around: Surroundings | None = None) -> list[Acknowledgement]:
    """A web or e-mail contact off its organisation's proven domains, or a doubtful telephone number.

    ``around``: what is known around this organisation, where many contents of it are asked about.
    """
    channel, value = content["channel"], content["value"]
    around = around or Surroundings(content["organisation"])
    if Channel(channel).is_phone:
        doubts = telephones.doubts(value, around.country)
        return [Acknowledgement(key, said(doubt), about=value) for key, doubt in doubts]
    if channel not in WITH_HOST:
        return []
    if channel == Channel.SOCIAL and domain_of(value) in SOCIAL_PLATFORMS:
        return []
    return list(about_host(host_of(value), around.proven, around))


def about_host(host: str, proven: list[str], around: Surroundings | None = None) -> Iterator[Acknowledgement]:
    """A host off the proven domains: its domain must be typed, and what it looks like confirmed."""
    if is_below(host, proven):
        return
    domain = registrable_domain(host)
    none = (
        say("proven: {domains}", domains=", ".join(proven))
        if proven
        else say("none of this organisation is proven")
    )
    yield Acknowledgement(
        DOMAIN,
        say(
            "“{host}” stands off the official domains ({none}). Type its domain: {domain}",
            host=host,
            none=none,
            domain=domain,
        ),
        domain,
    )
    if found := looks_like(host, around):
        yield _not_the_other(host, found)


def about_official_domain(content: Content, around: Surroundings | None = None) -> list[Acknowledgement]:
    """A domain is always typed; one that bodies share, or that looks like a known one, is confirmed too."""
    domain = content["domain"]
    if content["basis"] == Basis.FORMER:
        return []
    asked = [
        Acknowledgement(
            DOMAIN,
            say("Every host below it will count as official. Type it: {domain}", domain=domain),
            domain,
        )
    ]
    if is_whole_government(domain):
        text = say(
            "{domain} belongs to a whole government: pages of its other bodies will count as official too.",
            domain=domain,
        )
        asked.append(Acknowledgement(WHOLE_GOVERNMENT, text, about=domain))
    if found := looks_like(domain, around):
        asked.append(_not_the_other(domain, found))
    return asked


def _not_the_other(host: str, found: LookAlike) -> Acknowledgement:
    text = say("“{host}” {found}. I compared the two and mean this one.", host=host, found=said(found.says))
    return Acknowledgement(LOOK_ALIKE, text, about=f"{host} {found.of}".strip())


def host_problems(host: str, around: Surroundings | None = None) -> Iterator[str]:
    """Letters of other scripts that pass for a known host, or that nobody mixes, are never public."""
    # What is plain ASCII may be doubtful and is never refused, so most hosts cost no query.
    if "xn--" in host and (found := looks_like(host, around)) and found.refused:
        yield say("“{host}” {found}. Such an address is never public.", host=host, found=said(found.says))


def contact_host_problems(point: ContactPoint, around: Surroundings | None = None) -> Iterator[str]:
    if point.channel in WITH_HOST:
        yield from host_problems(host_of(point.value), around)


def official_domain_problems(row: OfficialDomain, around: Surroundings | None = None) -> Iterator[str]:
    """What keeps a domain from being official, whoever proposes it."""
    try:
        canonical = official_domain(row.domain)
    except ValueError as exc:
        yield said(exc)
        return
    if canonical != row.domain:
        yield say("“{domain}” must be written “{canonical}”.", domain=row.domain, canonical=canonical)
    if row.basis == Basis.GOVERNMENT_SUFFIX and not government_suffix(row.domain):
        yield say(
            "“{domain}” stands below no suffix kept for a state; choose another basis.", domain=row.domain
        )
    yield from host_problems(row.domain, around)


def contact_change_problems(
    before: Content, after: Content, source_url: str, around: Surroundings | None = None
) -> Iterator[str]:
    """A contact that moves to another domain needs a page where no stranger can write as evidence.

    That page is the proposal's source, or the content's own if the proposal changes it.
    """
    change = change_of_domain(before["value"], after["value"]) if after["channel"] in WITH_HOST else None
    given = [source_url] + ([after["source"]["url"]] if after["source"] != before["source"] else [])
    if change and not any(is_trusted_evidence(address, after["organisation"], around) for address in given):
        shown = ", ".join(filter(None, given)) or say("no source")
        yield (
            say(
                "The domain changes from {before} to {after}: “{shown}” is no evidence for that; "
                "accepted is a page on a proven official domain or a government's.",
                before=change.before or say("none"),
                after=change.after,
                shown=shown,
            )
        )
