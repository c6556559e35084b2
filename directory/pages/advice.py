"""The safety advice in the templates, each text with its name, and its translations."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.template import Engine
from django.template.loader import get_template

from directory.templatetags.languages import AdviceNode, translated_advice
from directory.words import reviewed
from directory.words.languages import ENGLISH, INTERFACE

# What keeps most people out of danger is translated, and reviewed, before the rest.
FIRST = ("do_not_act_here", "own_ministry", "leave_out_", "protest_", "giving_")


@dataclass(frozen=True)
class AdviceText:
    """``translations`` maps a language to the fingerprint of its translation, reviewed or not."""

    name: str
    template: str
    fingerprint: str
    translations: dict[str, str]


def advice_texts() -> list[AdviceText]:
    """Every text once, those first that matter most."""
    return sorted(_texts(), key=lambda text: (_place(text.name), text.template))


def _place(name: str) -> int:
    return next((place for place, start in enumerate(FIRST) if name.startswith(start)), len(FIRST))


def _texts() -> Iterator[AdviceText]:
    engine = Engine.get_default()
    translated = {lang: translated_advice(engine, lang) for lang in INTERFACE if lang != ENGLISH}
    base = Path(settings.BASE_DIR) / "templates"
    for path in sorted(base.rglob("*.html")):
        name = path.relative_to(base).as_posix()
        if name.startswith(("advocacy/", "directory/", "offline/")):
            for node in _nodes(name):
                prints = {
                    lang: reviewed.fingerprint(nodes[node.name].text)
                    for lang, nodes in translated.items()
                    if node.name in nodes
                }
                yield AdviceText(node.name, name, reviewed.fingerprint(node.text), prints)


def _nodes(template: str) -> Iterator[AdviceNode]:
    yield from get_template(template).template.nodelist.get_nodes_by_type(AdviceNode)  # type: ignore[attr-defined]
