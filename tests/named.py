"""Tests that a list or a page names: they exist, or the list is wrong."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def is_there(node):
    """Whether a test, a class or a file of tests has this id, whatever the parameters that it may end with."""
    path, *names = node.partition("[")[0].split("::")
    file = ROOT / path
    return file.is_file() and "::".join(names) in {"", *_names_in(file)}


@cache
def _names_in(file):
    found = set()
    for node in ast.parse(file.read_text()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}::{each.name}" for each in node.body if isinstance(each, ast.FunctionDef)}
    return found
