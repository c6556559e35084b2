"""What the judges look at, written into a folder: a dump in ``dump/`` and pages in ``pages/``.

    python judges/world.py FOLDER [--data-alone]

In a process of its own, on the database at DATABASE_URL, which is filled: the curated data, and what people must
stand behind. With ``--data-alone`` the database is all that is made.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGES = (
    *(
        "/",
        "/countries/",
        "/countries/LT/",
        "/organisations/",
        "/calls/",
        "/articles/",
        "/search/?q=lithuania",
    ),
    *(
        "/method/",
        "/method/figures/",
        "/safety/",
        "/data/",
        "/changes/",
        "/fr/countries/LT/",
        "/ar/countries/LT/",
    ),
    *("/embed/LT/", "/api/v1/docs/"),
)


def main(folder: Path, *, data_alone: bool) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from advocacy.models import CallToAction, ReaderTarget
    from directory.models import Issue
    from tests import factories as make

    call_command("migrate", verbosity=0)
    call_command("load_directory")
    make.published(Issue.objects.get())
    call = make.published(CallToAction.objects.filter(addresses_reader=ReaderTarget.MINISTRY).earliest("pk"))
    if data_alone:
        return
    call_command("export", str(folder / "dump"))
    client, pages = Client(SERVER_NAME="127.0.0.1"), folder / "pages"
    pages.mkdir()
    for number, path in enumerate((*PAGES, f"/calls/{call.slug}/", f"/calls/{call.slug}/write/LT/")):
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code}")
        name = path.partition("?")[0].strip("/").replace("/", "-") or "home"
        (pages / f"{number:02}-{name}.html").write_bytes(answer.content)
    (folder / "dump" / "dataset.jsonld").write_bytes(client.get("/data/dataset.jsonld").content)
    for offline in (folder / "dump").glob("*/directory*.html"):
        (pages / offline.name).write_bytes(offline.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]), data_alone="--data-alone" in sys.argv[2:])
