"""What Popolo and HSDS 3 demand of the records that we write in their words, as a JSON Schema built from facts.

``standards.csv`` has a row for each property of each record: its type (of a list, that of its items in ``of``), whether
it may be null or must be there, its form and its choices. They were read off the schemas that the standards publish:

- Popolo: github.com/popolo-project/popolo-spec, ``schemas/`` at b6225682 (``contact_detail`` at 0676bb7f)
- HSDS 3.0: github.com/openreferral/specification, ``schema/`` at 01be272d (``location``, ``address`` and ``url`` of 3.2
  at 149f77cd; ``additional_websites`` is of 3.1)

Records that we never write (``attribute``, ``metadata`` …) are any object.
"""

import csv
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

FACTS = Path(__file__).with_name("standards.csv")
# A year, a month of it or a day of that.
PARTIAL_DATE = r"^\d{4}(-\d\d){0,2}$"


@cache
def _facts():
    found = {}
    with FACTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault((row["standard"], row["record"]), []).append(row)
    return found


def _property(row):
    item = (
        {"$ref": f"#/$defs/{row['of']}"} if (row["standard"], row["of"]) in _facts() else {"type": "object"}
    )
    if row["type"] == "list":
        return {"type": "array", "items": item}
    if row["of"]:
        return item
    shape = {"type": [row["type"], *(["null"] if row["may_be_null"] else [])]}
    if row["form"] == "partial-date":
        shape["pattern"] = PARTIAL_DATE
    elif row["form"]:
        shape["format"] = row["form"]
    if row["choices"]:
        shape["enum"] = row["choices"].split(" | ")
    return shape


def _record(rows):
    return {
        "type": "object",
        "properties": {row["property"]: _property(row) for row in rows},
        "required": [row["property"] for row in rows if row["required"]],
    }


@cache
def validator(standard, record):
    """Of this record, and of all that stands in it."""
    every = {name: _record(rows) for (of, name), rows in _facts().items() if of == standard}
    return Draft202012Validator({**every[record], "$defs": every}, format_checker=FormatChecker())
