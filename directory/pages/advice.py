"""The safety advice in the templates, each text with its name, and the translations that lie beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.template import Engine
from django.template.loader import get_template

from directory.templatetags.languages import AdviceNode
from directory.words import reviewed
from directory.words.languages import ENGLISH, INTERFACE


@dataclass(frozen=True)
class AdviceText:
    """``translations`` maps a language to the fingerprint of its translation, reviewed or not."""

    name: str
    template: str
    fingerprint: str
    translations: dict[str, str]


def advice_texts() -> Iterator[AdviceText]:
    base = Path(settings.BASE_DIR) / "templates"
    for path in sorted(base.rglob("*.html")):
        name = path.relative_to(base).as_posix()
        if name.startswith(("advocacy/", "directory/")):
            for node in _nodes(name):
                english = reviewed.fingerprint(node.english)
                yield AdviceText(node.name, name, english, _translations(base, node.name))


def _nodes(template: str) -> Iterator[AdviceNode]:
    found = get_template(template).template  # type: ignore[attr-defined]
    assert isinstance(found.engine, Engine)  # noqa: S101  (the only engine of the settings)
    yield from found.nodelist.get_nodes_by_type(AdviceNode)


def _translations(base: Path, name: str) -> dict[str, str]:
    paths = {lang: base / "advice" / lang / f"{name}.html" for lang in INTERFACE if lang != ENGLISH}
    return {
        lang: reviewed.fingerprint(path.read_text("utf-8")) for lang, path in paths.items() if path.exists()
    }
