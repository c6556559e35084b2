"""How a page of the corpus is put together: a shape of a content system, an article, and furniture in rotation."""

import re
from dataclasses import dataclass, field
from html import escape
from typing import Any

from benchmarks.page_shapes import texts

SLOT = re.compile(r"@([A-Z]+)(\d*)@")
POOLS = {
    "T": texts.TEASERS,
    "S": texts.SUMMARIES,
    "C": texts.COMMENTS,
    "N": texts.PEOPLE,
    "K": texts.TOPICS,
    "CONSENT": texts.CONSENTS,
    "LETTER": texts.LETTERS,
    "BIO": texts.BIOS,
    "LEGAL": texts.LEGAL,
    "MEMBER": texts.MEMBERS,
}


@dataclass(frozen=True)
class Shape:
    """The markup of one content system; ``@BODY@`` and the other slots say what stands where.

    ``amid`` stands after the second part of the article, as what editors and plug-ins put in there does.
    """

    page: str
    p: str = "<p>{}</p>"
    h: str = "<h2>{}</h2>"
    ul: str = "<ul>{}</ul>"
    ol: str = "<ol>{}</ol>"
    li: str = "<li>{}</li>"
    quote: str = "<blockquote><p>{}</p></blockquote>"
    div: str = "<div>{}</div>"
    cap: str = "<figure><img src=/i.jpg alt=''><figcaption>{}</figcaption></figure>"
    fold: str = "<details><summary>{0}</summary><p>{1}</p></details>"
    link: str = "<a href='https://act.example.org/{1}'>{0}</a>"
    amid: str = ""
    more: dict[str, str] = field(default_factory=dict)


def page_of(shape: Shape, article: dict[str, Any], number: int) -> str:
    """The whole page; ``number`` turns the furniture, so that no two pages have the same."""
    parts = [_part(shape, kind, said) for kind, said in article["parts"]]
    body = "\n".join([*parts[:2], shape.amid, *parts[2:]])
    page = shape.page.replace("@BODY@", body).replace("@HEADLINE@", escape(article["headline"], quote=False))
    return SLOT.sub(lambda found: _furniture(found, number), page)


def _furniture(found: re.Match[str], number: int) -> str:
    name, which = found[1], int(found[2] or 1)
    site = texts.SITES[number % len(texts.SITES)]
    if name == "SITE":
        return site
    if name == "NAV":
        return "".join(f"<li><a href='/{topic.lower()}/'>{topic}</a></li>" for topic in texts.TOPICS)
    pool = POOLS[name]
    person = texts.PEOPLE[number % len(texts.PEOPLE)]
    return pool[(number + which - 1) % len(pool)].format(person, site)


def _part(shape: Shape, kind: str, said: Any) -> str:
    if kind in ("ul", "ol"):
        return getattr(shape, kind).format("".join(shape.li.format(item) for item in said))
    if kind == "links":
        items = (shape.link.format(item, number) for number, item in enumerate(said))
        return shape.ul.format("".join(shape.li.format(item) for item in items))
    if kind == "dl":
        return "<dl>" + "".join(f"<dt>{term}</dt><dd>{told}</dd>" for term, told in said) + "</dl>"
    if kind == "table":
        rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in said)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    if kind == "br":
        return shape.p.format("<br>".join(said))
    if kind == "fold":
        return shape.fold.format(*said)
    return str(getattr(shape, kind).format(said))


def words_of(article: dict[str, Any]) -> list[str]:
    """The words of an article in order, its headline left aside."""
    return [word for _, said in article["parts"] for word in words(_flat(said))]


def _flat(said: Any) -> str:
    return said if isinstance(said, str) else " ".join(map(_flat, said))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
