"""What several public pages write in the same way."""

import re

from django import template
from django.conf import settings
from django.utils.html import escape, format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from directory.addresses import offline_path
from directory.contacts.links import safe_href
from directory.contacts.sources import as_shown
from directory.models import Organisation
from directory.values import normalise
from directory.values.domains import host_of, registrable_domain
from directory.values.qr_codes import svg_of
from directory.words import languages
from directory.words.saying import said

register = template.Library()
register.filter("as_shown", as_shown)
OUTGOING = "noreferrer noopener external nofollow"


@register.simple_tag
def outgoing(address: str, text: str = "", language: str = "") -> str:
    """A link that leaves us: it names its host before the click; without a safe address only the text stays."""
    host = host_of(address)
    if not safe_href(address) or not host:
        return text or address
    hreflang = format_html(' hreflang="{}"', language) if language else SafeString("")
    named = format_html('{} <span class="host">{}</span>', text, host) if text else host
    return format_html('<a href="{}" rel="{}"{}>{}</a>', address, OUTGOING, hreflang, named)


@register.simple_tag
def leave_address() -> str:
    """Where a reader goes who must leave at once."""
    address: str = settings.LEAVE_URL
    return address


@register.simple_tag(takes_context=True)
def own_address(context: template.Context) -> str:
    """The whole address of this page, without parameters."""
    return f"{settings.SITE_URL}{context['request'].path}"


@register.simple_tag
def offline_address() -> str:
    """Of the file in the reader's language; what answers there says so while there is none."""
    return offline_path(get_language() or languages.ENGLISH)


@register.simple_tag
def qr_code(address: str) -> str:
    return SafeString(svg_of(address))


@register.filter
def linkable(address: str) -> str:
    """The address if it may stand in a link, else nothing: whatever the database holds."""
    return safe_href(address or "") or ""


@register.filter
def first_line(text: object) -> str:
    """Where a text of several facts has its address: a source begins with it."""
    return next(iter(str(text).splitlines()), "")


@register.filter
def visible(text: object) -> str:
    """What an editor reads: characters that cannot be seen by their code points."""
    return normalise.visible(str(text))


@register.filter
def told(text: object) -> str:
    """What a program said, in the language of whoever looks; like ``visible``."""
    return normalise.visible(str(said(text)))


@register.filter
def direction(language: str) -> str:
    """The ``dir`` of a text in this language."""
    return languages.direction_of(language)


@register.filter
def language_name(language: str) -> str:
    return languages.language_name(language, get_language() or languages.ENGLISH)


@register.filter
def advisory(organisation: Organisation) -> str:
    return organisation.public_advisory


@register.filter
def mark_domain(value: str) -> str:
    """The value with the part marked that decides whose page or mailbox it is: the registrable domain."""
    host = host_of(value) if "\n" not in value else ""
    domain = registrable_domain(host) if "." in host else ""
    end = value.lower().find(host) + len(host) if domain else -1
    start = end - len(domain)
    if not domain or value[start:end].lower() != domain:
        return value
    return format_html("{}<mark>{}</mark>{}", value[:start], value[start:end], value[end:])


@register.filter
def marked(text: str) -> str:
    """Paragraphs of a description, with `code` marked as such."""
    code = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
    return mark_safe(linebreaks(code.replace("\r", "")))  # noqa: S308  (escaped above)
