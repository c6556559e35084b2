"""The same task in procrastinate, in an environment of its own (procrastinate.txt): its workers import nothing of ours.

python queue_of_procrastinate.py schema | work | put COUNT RATE | told     (PROCRASTINATE_DSN names the database)
"""

import asyncio
import json
import os
import sys

import psycopg
from pacing import paced
from procrastinate import App, PsycopgConnector, SyncPsycopgConnector

DSN = os.environ["PROCRASTINATE_DSN"]
# When it was put there and when it was done, as its own table of events tells.
TOLD = """
    SELECT extract(epoch FROM min(at) FILTER (WHERE type = 'deferred')),
           extract(epoch FROM min(at) FILTER (WHERE type = 'succeeded'))
    FROM procrastinate_events GROUP BY job_id
"""

is_worker = sys.argv[1] == "work"
app = App(connector=(PsycopgConnector if is_worker else SyncPsycopgConnector)(conninfo=DSN))


@app.task(name="nothing")
def nothing(number: int) -> int:
    return number


def main() -> None:
    if is_worker:
        asyncio.run(work())
    elif sys.argv[1] == "told":
        with psycopg.connect(DSN) as connection:
            rows = connection.execute(TOLD).fetchall()
        print(json.dumps([[float(put), done and float(done)] for put, done in rows]))
    else:
        with app.open():
            if sys.argv[1] == "schema":
                app.schema_manager.apply_schema()
            else:
                paced(lambda number: nothing.defer(number=number), int(sys.argv[2]), float(sys.argv[3]))


async def work() -> None:
    async with app.open_async():
        await app.run_worker_async(concurrency=1, delete_jobs="never")


if __name__ == "__main__":
    main()
