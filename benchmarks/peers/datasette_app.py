"""The ministries as Datasette serves them: a canned query over the SQLite file of the directory."""

import os
from pathlib import Path

from datasette.app import Datasette

SQL = Path(__file__).with_name("ministries.sql").read_text(encoding="utf-8")
FILE = os.environ["DATABASE_URL"].removeprefix("sqlite:///")
application = Datasette(
    [FILE],
    metadata={"databases": {Path(FILE).stem: {"queries": {"ministries": {"sql": SQL}}}}},
    # The page's own bounds would cut the answer short; one thread for each worker, as the others have.
    settings={"num_sql_threads": 1, "max_returned_rows": 1000},
).app()
