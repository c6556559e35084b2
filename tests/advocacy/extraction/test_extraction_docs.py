"""The example in docs/extraction.md is what the extractor gives."""

import json
import re
from pathlib import Path

from advocacy.extraction import extract
from advocacy.matching import Gazetteer, resolve, target_country

PAGE = (Path(__file__).parents[3] / "docs" / "extraction.md").read_text(encoding="utf-8")


def block(language):
    return re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[1]


def test_the_documented_calls_are_those_found():
    text, names = block("text"), Gazetteer([])
    for documented, call in zip(json.loads(block("json"))["calls"], extract(text), strict=True):
        country = documented.pop("target_country")
        told = (documented.pop("sure"), documented.pop("kind_unsure"))
        assert told == (call.why.is_sure, call.why.is_kind_unsure)
        assert documented == {name: getattr(call, name) for name in documented}
        assert country == target_country(resolve(names, call, text))
