"""Every regular expression of the two apps on the worst 50 kB that its own parts can make.

    python benchmarks/expressions.py

The expressions are those that any module holds, in its tables and objects too, and those that stand where they are
used. ``probes`` tells what is tried. Exit status 1 if one takes more than 50 ms of the processor's time on one text.
"""

import ast
import importlib
import os
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import django  # noqa: E402

from benchmarks.probes import probes  # noqa: E402

LENGTH, LIMIT = 50_000, 0.05
# Tried first, (length, seconds): what is no more than linear is quicker on these, and needs no closer look.
STEPS = ((3_000, 0.001), (12_000, 0.006))
HOPELESS = 5.0
# (Length, how many times as long as the one before may take): four times the length is 4 for a linear one, 16 for a
# quadratic one; and the first, on which most are done, may take ``QUICK`` seconds.
GROWTH = ((LENGTH // 50, 1), (LENGTH // 12, 7), (LENGTH // 3, 8))
QUICK = 0.00015
APPS = ("directory", "advocacy")
# Functions of re, and which argument of each holds the flags.
CALLS = {
    "compile": 1,
    "search": 2,
    "match": 2,
    "fullmatch": 2,
    "findall": 2,
    "finditer": 2,
    "split": 3,
    "sub": 4,
}
AT_ONE_PLACE = frozenset({"match", "fullmatch", "pattern"})


@dataclass(frozen=True)
class Expression:
    """A compiled expression and where it stands.

    ``is_anchored``: it is only ever tried at one place of a text; ``is_definition``: this place does not use it.
    """

    name: str
    compiled: re.Pattern[Any]
    is_anchored: bool
    is_definition: bool = False


class TooSlow(Exception):
    """It took ``HOPELESS`` seconds of the processor's time and was stopped."""


def modules() -> list[ModuleType]:
    """Every module of the two apps, migrations aside."""
    found: list[ModuleType] = []
    for app in APPS:
        package = importlib.import_module(app)
        names = (info.name for info in pkgutil.walk_packages(package.__path__, f"{app}."))
        found += [package, *(importlib.import_module(name) for name in names if ".migrations" not in name)]
    return found


def expressions() -> tuple[list[Expression], list[str]]:
    """Each expression once, in order of names; and the calls of ``re`` whose expression only a run can tell."""
    found: dict[re.Pattern[Any], Expression] = {}
    unknown: list[str] = []
    loaded = modules()
    trees = {module: ast.parse(Path(module.__file__ or os.devnull).read_text("utf-8")) for module in loaded}
    roaming = {pattern for module, tree in trees.items() for pattern in _roaming(module, tree)}
    for module, tree in trees.items():
        here = [
            Expression(name, pattern, "." not in name and pattern not in roaming)
            for name, pattern in _held(vars(module))
        ]
        for item in (*here, *_written(module, tree, unknown)):
            known = found.get(item.compiled)
            if known is None or (known.is_anchored and not item.is_anchored and not item.is_definition):
                name = f"{module.__name__}.{item.name}"
                found[item.compiled] = Expression(name, item.compiled, item.is_anchored)
    return sorted(found.values(), key=lambda item: item.name), unknown


def _held(names: dict[str, Any]) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The compiled expressions among values, their members and the members of those."""
    for name, value in names.items():
        if isinstance(value, re.Pattern):
            yield name, value
        else:
            yield from _held({f"{name}.{key}": member for key, member in _members(value)})


def _members(value: Any) -> Iterator[tuple[object, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list | tuple | set | frozenset):
        yield from enumerate(value)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))


def _roaming(module: ModuleType, tree: ast.AST) -> Iterator[re.Pattern[Any]]:
    """What is used for more than ``NAME.match(…)``: it may be tried at each place of a text."""
    anchored = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in AT_ONE_PLACE
    }
    for node in ast.walk(tree):
        if id(node) in anchored:
            continue
        value: object = None
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            value = vars(module).get(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            value = getattr(vars(module).get(node.value.id), node.attr, None)
        if isinstance(value, re.Pattern):
            yield value


def _written(module: ModuleType, tree: ast.AST, unknown: list[str]) -> Iterator[Expression]:
    """The expressions that stand in calls: "re.search(…)" compiles its own when it runs."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if not (
            isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr in CALLS
        ):
            continue
        place = CALLS[node.func.attr]
        flags = [
            *node.args[place : place + 1],
            *(word.value for word in node.keywords if word.arg == "flags"),
        ]
        try:
            compiled = re.compile(*[_value(part, module) for part in (node.args[0], *flags)])
        except NameError:
            unknown.append(f"{module.__name__}: {ast.unparse(node)}")
            continue
        yield Expression(
            f"line {node.lineno}", compiled, node.func.attr in AT_ONE_PLACE, node.func.attr == "compile"
        )


def _value(node: ast.expr, module: ModuleType) -> Any:
    """What an expression of the language says in its module; NameError if that depends on a run."""
    return eval(compile(ast.Expression(node), module.__name__, "eval"), dict(vars(module)))


def seconds(expression: Expression, text: str) -> float:
    """The processor's time that the expression takes to go through the text; HOPELESS if it was stopped."""
    told = text if isinstance(expression.compiled.pattern, str) else text.encode("utf-8", "replace")
    began = time.thread_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, HOPELESS)
        if expression.is_anchored:
            expression.compiled.match(told)
        else:
            for _ in expression.compiled.finditer(told):
                pass
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except TooSlow:
        return HOPELESS
    return time.thread_time() - began


def stop(*_: object) -> None:
    raise TooSlow


def worst(expression: Expression, length: int = LENGTH) -> tuple[float, str]:
    """The longest time that it takes on one text of ``length``, and what that text repeats."""
    most = (0.0, "")
    for lead, unit in probes(expression.compiled):
        if all(seconds(expression, _text(lead, unit, step)) > quick for step, quick in STEPS):
            most = max(most, (seconds(expression, _text(lead, unit, length)), f"{lead!r} {unit!r}"))
            if most[0] >= HOPELESS:
                break
    return most


def grows_too_fast(expression: Expression) -> str:
    """A probe of which four times as much takes far more than four times as long; "" if there is none.

    Of the processor's time; what is no more than linear is mostly done after the first, short text.
    """
    for lead, unit in probes(expression.compiled):
        before = QUICK
        for length, most in GROWTH:
            took = seconds(expression, _text(lead, unit, length))
            if took >= HOPELESS:
                return f"{lead!r} {unit!r}"
            if took <= most * before:
                break
            before = took
        else:
            return f"{lead!r} {unit!r}"
    return ""


def _text(lead: str, unit: str, length: int) -> str:
    """What leads there, the unit over and over, and a character that nothing takes."""
    return lead + unit * (length // len(unit)) + "\x01"


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    signal.signal(signal.SIGVTALRM, stop)
    listed, unknown = expressions()
    print(
        f"{len(listed)} expressions on texts of {LENGTH:,} characters; {len(unknown)} more are made by a run only"
    )
    found = sorted(((*worst(item), item.name) for item in listed), reverse=True)
    for took, text, name in found[:8]:
        print(f"  {took * 1000:7.1f} ms  {name:<48} on {text}")
    return int(found[0][0] > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
