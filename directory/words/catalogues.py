"""The catalogues of translations: what is to be translated, read out of templates and code, and how complete each is.

Done with Babel alone, so that neither a clone nor the tests need GNU gettext.
"""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from directory.words import labels
from directory.words.languages import ENGLISH, INTERFACE

WINGS = ("account", "admin", "advocacy", "directory", "fact_checks", "mfa")
TEMPLATES = ("templates/*.html", *(f"templates/{folder}/**/*.html" for folder in (*WINGS, "offline")))
CODE = ("config/**/*.py", "directory/**/*.py", "advocacy/**/*.py")
HEADER = (
    "# Translations of the pages into {language}; `manage.py catalogues` keeps them in step with the pages.\n"
)
# What says a text where nothing may be imported that translates it.
PURE = ("Sentence", "Unfit", "Unreadable", "NoArticle", "SeveralNumbers", "NoTable", "NoHeader", "OverBudget")
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "say", *PURE), (1,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
MARKUP = re.compile(r"</?(\w+)")
Key = tuple[str | tuple[str, ...], str | None]


def languages() -> list[str]:
    return [language for language in INTERFACE if language != ENGLISH]


def path_of(language: str) -> Path:
    return Path(settings.BASE_DIR) / "locale" / language / "LC_MESSAGES" / "django.po"


def compiled_path_of(language: str) -> Path:
    return path_of(language).with_suffix(".mo")


def wanted() -> Catalog:
    """Every text that a page may show, with the files in which it stands."""
    base = Path(settings.BASE_DIR)
    catalogue = Catalog(charset="utf-8")
    for patterns, is_template in ((TEMPLATES, True), (CODE, False)):
        for path in sorted({path for pattern in patterns for path in base.glob(pattern)}):
            for text, context in _texts_in(path, is_template=is_template):
                catalogue.add(text, locations=[(path.relative_to(base).as_posix(), 0)], context=context)
    for text, place in labels.own():
        catalogue.add(text, locations=[(place, 0)])
    return catalogue


def _texts_in(path: Path, *, is_template: bool) -> Iterator[Key]:
    source = path.read_text("utf-8")
    if is_template:
        # What Django hands to xgettext: calls in Python's manner among blanked-out markup, one to a line here.
        source = "\n".join(line.strip() for line in templatize(source, origin=path.name).splitlines())
        source = "\n".join(_CALL.findall(source))
    found = extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS)
    for _, text, _, context in found:
        if text:
            yield text, context


_STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"(?:n?p?gettext|_)\(\s*+(?:{_STRING}\s*+,?\s*+)++(?:\w+\s*+)?\)", re.S)


def read(language: str) -> Catalog:
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """The catalogue with exactly the wanted texts, and the translations that it has of them."""
    catalogue = read(language)
    catalogue.update(wanted(), no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def write(catalogue: Catalog) -> None:
    """Write the text and its compiled form."""
    language = str(catalogue.locale)
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written(catalogue))
    compiled_path_of(language).write_bytes(compiled(catalogue))


def written(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=False, width=0, omit_header=True, include_lineno=False)
    comment = HEADER.format(language=catalogue.locale.english_name)
    return f"{comment}{_header(catalogue)}".encode() + out.getvalue()


def _header(catalogue: Catalog) -> str:
    lines = (
        f"Language: {catalogue.locale}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {catalogue.plural_forms}",
    )
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n"


def compiled(catalogue: Catalog) -> bytes:
    """The bytes that Django reads; equal catalogues have equal bytes."""
    with io.BytesIO(written(catalogue)) as file:
        clean = read_po(file, locale=str(catalogue.locale))
    clean.creation_date = clean.revision_date = NO_DATE
    out = io.BytesIO()
    write_mo(out, clean)
    return out.getvalue()


def problems(language: str) -> list[str]:
    """What is missing, stale, uncertain or broken in a catalogue; one line each."""
    return list(_problems(read(language)))


def _problems(catalogue: Catalog) -> Iterator[str]:
    asked = {_key(message) for message in wanted() if message.id}
    there = {_key(message): message for message in catalogue if message.id}
    yield from (f"not in the catalogue: {key}" for key in sorted(asked - there.keys(), key=str))
    yield from (f"no page has it any more: {key}" for key in sorted(there.keys() - asked, key=str))
    for key, message in there.items():
        yield from (f"{trouble}: {key}" for trouble in _troubles(message, catalogue.num_plurals))


def _key(message: Message) -> Key:
    texts = _texts(message.id)
    return texts[0] if len(texts) == 1 else texts, message.context


def _texts(value: object) -> tuple[str, ...]:
    """The one text, or one for each plural form."""
    return (
        tuple(str(text or "") for text in value) if isinstance(value, tuple | list) else (str(value or ""),)
    )


def _troubles(message: Message, plurals: int) -> Iterator[str]:
    sources, given = _texts(message.id), _texts(message.string)
    if message.fuzzy:
        yield "uncertain"
    if not all(given) or len(given) != (plurals if len(sources) > 1 else 1):
        yield "not translated"
        return
    for text in given:
        if sorted(MARKUP.findall(text)) != sorted(MARKUP.findall(sources[-1])):
            yield "other markup"
        if not _same_places(PLACEHOLDER.findall(text), sources):
            yield "other placeholders"


def _same_places(found: list[str], sources: tuple[str, ...]) -> bool:
    """A placeholder may stand twice; none may be invented, and none left out."""
    return set(found) == {place for source in sources for place in PLACEHOLDER.findall(source)}
