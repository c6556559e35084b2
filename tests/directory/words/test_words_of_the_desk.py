"""The pages of the workplace say no word that is not marked for translation."""

import re

import pytest
from django.conf import settings
from django.template.base import Lexer, TokenType

WINGS = ("account", "admin", "fact_checks", "mfa")
# Neither is read by anybody.
UNSEEN = re.compile(r"<(script|style|code|kbd)\b.*?</\1>|<!--.*?-->", re.DOTALL)
SPOKEN = re.compile(r'\b(?:aria-label|alt|title|placeholder)="([^"]*)"')
WORD = re.compile(r"[^\W\d_]{2,}")
# What may stand there unmarked; the list only gets shorter.
EXCEPTIONS = {("admin/index.html", "colM")}


def unmarked(source):
    """The pieces of text of a template that no tag translates."""
    shown, is_marked = [], False
    for token in Lexer(source).tokenize():
        name = token.contents.split()[:1]
        if token.token_type == TokenType.BLOCK and name == ["blocktranslate"]:
            is_marked = True
        elif token.token_type == TokenType.BLOCK and name == ["endblocktranslate"]:
            is_marked = False
        elif token.token_type == TokenType.TEXT and not is_marked:
            shown.append(token.contents)
    text = UNSEEN.sub("", "".join(shown))
    pieces = [*re.sub(r"<[^>]*>", "\n", text).split("\n"), *SPOKEN.findall(text)]
    return [piece.strip() for piece in pieces if WORD.search(piece)]


def templates():
    base = settings.BASE_DIR / "templates"
    return {
        path.relative_to(base).as_posix(): path for wing in WINGS for path in base.glob(f"{wing}/**/*.html")
    }


def test_every_word_of_a_template_is_marked():
    found = {
        (name, piece) for name, path in templates().items() for piece in unmarked(path.read_text("utf-8"))
    }
    assert len(templates()) > 60
    assert sorted(found - EXCEPTIONS) == []
    assert sorted(EXCEPTIONS - found) == [], "these are marked by now: take them out of the list"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Words</p>", ["Words"]),
        ('<p>{% translate "Words" %}</p>', []),
        ("<p>{% blocktranslate %}Words {{ x }}{% endblocktranslate %}</p>", []),
        ('<nav aria-label="Words"></nav>', ["Words"]),
        ("<p>{{ a }} of {{ b }}</p>", ["of"]),
        ("<code>Words</code> {{ a }}: · {{ b }}", []),
    ],
)
def test_what_is_found(source, found):
    assert unmarked(source) == found
