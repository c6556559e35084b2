"""Short texts in 84 languages, each set into the kinds of page on which such texts stand.

``link_texts.txt`` holds a line for each text: its kind, language, title and words. A good one (``GOOD``) stands on
pages that a body made; a bad one on those that whoever took its domain made, or its host. All are invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "link_texts.txt"
GOOD = ("contact", "service", "news", "appeal")
HOSTED = ("sale", "suspended")
GONE = "gone"
SITE, CAMPAIGN = "https://www.mfa-ruritania.org", "https://www.pressfreedomruritania.org"
REACHED = '<p>+999 1 234 567 · <a href="mailto:info@mfa-ruritania.org">info@mfa-ruritania.org</a></p>'
FURTHER = "".join(
    f'<li><a href="/{path}">{path.title()}</a></li>' for path in ("home", "about", "archive", "more")
)
RUNG = '<p>+999 55 501 34 · <a href="mailto:other.firm@freemail.example">other.firm@freemail.example</a></p>'
ELSEWHERE = '<link rel="canonical" href="https://www.other-firm.example/">'
PRICED = '<script type="application/ld+json">{"@type": "Offer"}</script><p>€ 19,50 · € 34</p>'
OUT = "".join(
    f'<a class="btn" href="https://go.landing-offers.example/{number}">→</a>' for number in range(4)
)


@dataclass(frozen=True)
class Text:
    """One text; ``body`` and ``menu``: what the ministry is called in its language, and the links above its pages."""

    kind: str
    language: str
    title: str
    words: str
    body: str = ""
    menu: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        return self.kind in GOOD


@dataclass(frozen=True)
class Framed:
    """A whole page with one of the texts on it, and the address at which it stands."""

    text: Text
    frame: str
    url: str
    html: str


def texts() -> Iterator[Text]:
    lines = [line.split("|") for line in TEXTS.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    bodies = {line[1]: line for line in lines if line[0] == "body"}
    for kind, language, title, *parts in lines:
        if kind != "body":
            # A title may be in two parts.
            *more, words = parts
            _, _, body, menu = bodies[language]
            yield Text(kind, language, " | ".join([title, *more]), words, body, tuple(menu.split(", ")))


def pages() -> Iterator[Framed]:
    for text in texts():
        if text.kind == "appeal":
            yield from _of_campaigns(text)
        elif text.is_good:
            yield from _of_ministries(text)
        elif text.kind == GONE:
            yield from _of_hosts(text)
            yield from _in_the_site(text)
        elif text.kind in HOSTED:
            yield from _of_hosts(text)
        else:
            yield from _of_others(text)


def _of_ministries(text: Text) -> Iterator[Framed]:
    main, foot = f"<h1>{text.title}</h1><p>{text.words}</p>", f"<footer>{text.body}</footer>"
    yield _page(
        text, "in its site", f"{text.title} – {text.body}", _menu(text) + f"<main>{main}</main>{foot}"
    )
    yield _page(text, "with contacts alone", text.title, main + REACHED)
    yield _page(text, "named below", text.title, f"{main}<ul>{FURTHER}</ul>{foot}")


def _of_campaigns(text: Text) -> Iterator[Framed]:
    name, form = (
        "Press Freedom Ruritania",
        '<form action="/sign"><input name="name"><input type="email"></form>',
    )
    main = f"<h1>{text.title}</h1><p>{text.words}</p>"
    yield _page(text, "in its site", f"{text.title} – {name}", f"{main}{form}", CAMPAIGN)
    yield _page(
        text, "named below", text.title, f"{main}<ul>{FURTHER}</ul><footer>© {name}</footer>", CAMPAIGN
    )


def _of_hosts(text: Text) -> Iterator[Framed]:
    main = f"<h1>{text.title}</h1><p>{text.words}</p>"
    yield _page(text, "bare", text.title, main)
    logo = '<a href="https://registrar-one.example/"><img src="https://registrar-one.example/logo.png" alt=""></a>'
    yield _page(text, "with a logo", text.title, f"{logo}<div class=box>{main}</div>")
    yield _page(text, "with links", text.title, f"{main}<ul>{FURTHER}</ul><footer>© 2026</footer>")


def _in_the_site(text: Text) -> Iterator[Framed]:
    """An error is told in the body's own frame, mostly."""
    main, foot = f"<h1>{text.title}</h1><p>{text.words}</p>", f"<footer>{text.body}</footer>"
    for title in (f"{text.title} – {text.body}", text.title, text.body):
        yield _page(text, f"in its site, as {title}", title, f"{_menu(text)}<main>{main}</main>{foot}")


def _of_others(text: Text) -> Iterator[Framed]:
    main = f"<h1>{text.title}</h1><p>{text.words}</p>"
    yield _page(text, "bare", text.title, main)
    yield _page(text, "a landing page", text.title, f"<div class=hero>{main}{OUT}</div>")
    yield _page(
        text, "a site of its own", text.title, f"<ul>{FURTHER}</ul>{main}<p>hello@other-firm.example</p>"
    )
    yield _page(text, "with a number", text.title, main + RUNG)
    foot = f"<footer>{text.body}</footer>"
    old = f"{_menu(text)}<main>{main}{{}}</main>{foot}"
    yield _page(text, "in the old template", text.title, old.format(OUT))
    yield _page(text, "in the old template, of elsewhere", text.title, old.format(ELSEWHERE))
    yield _page(text, "in the old template, with prices", text.title, old.format(PRICED))


def _menu(text: Text) -> str:
    listed = "".join(f'<li><a href="/{at}">{name}</a></li>' for at, name in enumerate(text.menu))
    return f"<header><a href='/'>{text.body}</a><nav><ul>{listed}</ul></nav></header>"


def _page(text: Text, frame: str, title: str, body: str, site: str = SITE) -> Framed:
    html = f'<!doctype html><html lang="{text.language}"><head><title>{title}</title></head><body>{body}</body></html>'
    return Framed(text, frame, f"{site}/{text.language}/page", html)
