"""The small inputs on which public bug reports made us look, where they lie beside the repository."""

import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "faults"


def lines(name):
    """One parameter a line of the file; one that is skipped, and says so, where the file is not."""
    path = FOLDER / f"{name}.jsonl"
    if not path.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="../shared/faults is not here"))]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def unseen(name):
    """The lines of a set that somebody wrote who knew no rule of ours."""
    text = (Path(__file__).parent / "unseen" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def may_come_first(line, codes):
    """Whether the first of the codes that were offered is one of those that the line accepts; or none, if it may be."""
    return codes[0] in line["any"] if codes else line["or_none"]
