"""One page, read."""

from dataclasses import dataclass

from lxml.html import HtmlElement

from directory.discovery.reading import words
from directory.discovery.reading.belonging import FOREIGN, GENERAL, OTHER, Owner, use_of
from directory.discovery.reading.forms import Form, form_of
from directory.discovery.reading.lines import Kept, Line, behind, lines_of
from directory.discovery.reading.links import DESKS, Links, is_home, is_on_site, is_outside, judged, links_of
from directory.discovery.reading.markup import line_of, parsed, text_within, without_unseen
from directory.discovery.reading.numbers import Number, numbers_in
from directory.discovery.reading.postal import Addresses
from directory.discovery.reading.shapes import BY_HEADING, IN_FOOTER, Body, Found, Page, Reading
from directory.discovery.reading.structured import facts_of
from directory.discovery.reading.surroundings import Survey
from directory.discovery.reading.trouble import trouble_of
from directory.discovery.reading.values import Circumstances, Token, found_in, tokens_of
from directory.values import normalise
from directory.values.domains import host_of
from directory.values.sentences import Sentence

# Nothing on such a page is the body's word.
_A_STRANGERS = frozenset({"bot wall", "hijacked", "parked"})
LONGEST_LINE = 3_000
NEAR = 4
HOLDS = {
    "telephone": Sentence("it holds a telephone number of the body"),
    "email": Sentence("it holds an e-mail address of the body"),
    "postal_address": Sentence("it holds a postal address of the body"),
}
MOST_VALUES = 1_500
_SUBJECTS_OF_CONTACT = frozenset(
    {"contact", "form", "feedback", "citizens", "imprint", "map", "phone", "address", "general"}
)


def read(page: Page, body: Body) -> Reading:
    """What ``page`` tells of ``body``; a page that is no HTML tells that it is empty."""
    root = parsed(page.html)
    if root is None:
        return Reading("", trouble="empty")
    title = line_of(
        without_unseen(text_within(found, 300) if (found := root.find(".//title")) is not None else "")
    )
    kept = lines_of(root, title, facts_of(root))
    owner = Owner(body)
    if not is_on_site(page.final_address, owner) and not owner.is_own_host(host_of(page.final_address)):
        return Reading("", title, trouble="elsewhere")
    names_body = owner.named_in(kept.text)
    trouble = trouble_of(root, kept, names_body)
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or page.language)[
        :20
    ]
    links = Links((), ()) if trouble in _A_STRANGERS else links_of(root, page, owner)
    is_others = trouble in _A_STRANGERS or is_outside(page.final_address, owner)
    found = () if is_others else _found(root, kept, page, owner, names_body)
    if trouble in ("javascript", "consent") and any(
        one.channel not in ("contact_page", "contact_form") for one in found
    ):
        trouble = ""
    return Reading(kept.text, title, language, names_body, links.here, found, links.elsewhere, trouble)


def _found(root: HtmlElement, kept: Kept, page: Page, owner: Owner, names_body: bool) -> tuple[Found, ...]:
    country = owner.body.country
    tokens = _tokens(kept, country)
    survey = Survey(kept, frozenset(tokens))
    about = _about(root, page, owner, survey, names_body)
    values = found_in(kept, dict(sorted(tokens.items())), survey, about)
    addresses = Addresses(kept, tokens, survey, about).found()
    pages = _of_the_page(root, kept, page, about, survey, [*values, *addresses])
    return _once([*pages, *values, *addresses])


def _tokens(kept: Kept, country: str) -> dict[int, list[Token]]:
    """The values of each line that has some, in order; on a page of very many, of the first lines."""
    tokens: dict[int, list[Token]] = {}
    last: Number | None = None
    at = count = 0
    for number, line in enumerate(kept.lines):
        if not _may_hold(line):
            continue
        row = tokens_of(kept.said(line)[:LONGEST_LINE], country, last if number - at <= NEAR else None)
        if row:
            tokens[number] = row
            numbers = [token.value for token in row if isinstance(token.value, Number)]
            last, at = (numbers[-1], number) if numbers else (last, at)
            count += len(row)
        if count > MOST_VALUES:
            break
    return tokens | _without_code(kept, country, tokens)


def _may_hold(line: Line) -> bool:
    return line.place != "title" and not (line.fact and line.fact.channel == "postal_address")


def _without_code(kept: Kept, country: str, tokens: dict[int, list[Token]]) -> dict[int, list[Token]]:
    """Numbers without their town's code that stand above or far from the first that has it."""
    numbers = (token.value for row in tokens.values() for token in row if isinstance(token.value, Number))
    first = next(numbers, None)
    if first is None:
        return {}
    bare = [
        number
        for number, line in enumerate(kept.lines)
        if number not in tokens
        and _may_hold(line)
        and 5 < sum(map(str.isdecimal, kept.said(line)[:200])) < 40
    ]
    rows = {number: tokens_of(kept.said(kept.lines[number])[:200], country, first) for number in bare[:200]}
    return {number: row for number, row in rows.items() if row}


def _about(root: HtmlElement, page: Page, owner: Owner, survey: Survey, names_body: bool) -> Circumstances:
    heads = {subject for said in survey.page for subject in words.subjects(said)}
    path = words.of_path(page.final_address.partition("://")[2].partition("/")[2])
    told = heads | {hit.subject for hit in words.hits(path)}
    is_contact, is_desk = bool(told & _SUBJECTS_OF_CONTACT), bool(told & DESKS)
    linked = _linked(root, owner.body.country)
    return Circumstances(owner, page.final_address, is_contact, is_desk, names_body, linked)


def _linked(root: HtmlElement, country: str) -> frozenset[str]:
    """The numbers that links of the page call."""
    told = [
        said
        for link in list(root.iter("a"))[:5_000]
        for said in behind(link.get("href", ""))
        if "@" not in said
    ]
    return frozenset(number.value for said in told[:300] for number in numbers_in(said, country))


@dataclass(frozen=True)
class _Worth:
    score: float
    why: tuple[str, ...]


def _of_the_page(
    root: HtmlElement, kept: Kept, page: Page, about: Circumstances, survey: Survey, values: list[Found]
) -> list[Found]:
    """The page itself as a contact page or form."""
    try:
        address = normalise.url(page.final_address)
    except ValueError:
        return []
    use, _ = use_of(survey.page, about.owner)
    if use == FOREIGN:
        return []
    start, end = _heading(kept)
    found = []
    form = form_of(root)
    for channel, worth in (
        ("contact_page", _as_contact(page, about, survey, values, form)),
        ("contact_form", _as_form(page, about, survey, form)),
    ):
        if worth.score > 0.2:
            purpose = GENERAL if use in ("", OTHER) else use
            score = round(min(worth.score, 1.0) * (0.6 if use == OTHER else 1), 2)
            said = kept.text[start:end]
            found.append(
                Found(
                    channel,
                    address,
                    purpose,
                    said[:200],
                    start,
                    end,
                    score,
                    worth.why,
                    "",
                    page.final_address,
                )
            )
    return found


def _heading(kept: Kept) -> tuple[int, int]:
    """Where the page's main heading stands, else its title or first line."""
    lines = [line for line in kept.lines if line.level == 1] or [line for line in kept.lines if not line.fact]
    return (lines[0].start, lines[0].end) if lines else (0, 0)


def _as_contact(
    page: Page, about: Circumstances, survey: Survey, values: list[Found], form: Form | None
) -> _Worth:
    score, why = 0.0, []
    main, *titles = [*survey.page, ""]
    if "contact" in words.subjects(main):
        score += 0.3
        why.append(Sentence("its heading is “{heading}”", heading=main[:60]))
    elif any("contact" in words.subjects(title) for title in titles):
        score += 0.25
        why.append(Sentence("its title speaks of contact"))
    elif words.subjects(main) & _SUBJECTS_OF_CONTACT:
        score += 0.1
        why.append(Sentence("its heading is “{heading}”", heading=main[:60]))
    kind, by_path, _ = judged("", page.final_address)
    if kind == "contact":
        score += 0.4 * by_path
        why.append(Sentence("its path speaks of contact"))
    if about.names_body:
        score += 0.1
        why.append(Sentence("it names the body"))
    # What every page has in its footer makes none of them a page of contact; a home may be one for want of others.
    in_sight = [one for one in values if is_home(page.final_address) or IN_FOOTER not in one.why]
    channels = {one.channel for one in in_sight if one.score >= 0.5}
    for channel, holds in HOLDS.items():
        if channel in channels:
            score += 0.1
            why.append(holds)
    if form:
        score += 0.1
        why.append(Sentence("it holds a form"))
    return _Worth(score, tuple(why))


def _as_form(page: Page, about: Circumstances, survey: Survey, form: Form | None) -> _Worth:
    if form is None:
        return _Worth(0, ())
    score, why = 0.4, list(form.why)
    told = {subject for said in survey.page for subject in words.subjects(said)}
    if told & {"contact", "form", "feedback", "citizens"}:
        score += 0.25
        why.append(BY_HEADING)
    kind, _, _ = judged("", page.final_address)
    if kind in ("contact", "form", "feedback", "citizens"):
        score += 0.15
        why.append(Sentence("its path speaks of it"))
    score += 0.1 * about.names_body
    return _Worth(score, tuple(why))


def _once(found: list[Found]) -> tuple[Found, ...]:
    """Each value of a channel once, where it says most."""
    best: dict[tuple[str, str, str], Found] = {}
    for one in found:
        key = (one.channel, one.value, one.extension)
        if key not in best or one.score > best[key].score:
            best[key] = one
    return tuple(best.values())
