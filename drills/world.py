"""The small directory in which the drills take place: some countries of the bundled set, and what waits for people.

    python -m drills.world FOLDER

fills the migrated database at DATABASE_URL with it; the data set is laid into FOLDER, which is not there yet.
"""

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

if __name__ == "__main__":
    import django

    django.setup()

from django.core.management import call_command

from advocacy import loading
from directory.models import Account, ContactPoint, Organisation
from directory.moderation import BUNDLED, entering
from tests import factories as make
from tests.own_sites import page, playing

CODES = {"EE", "LT", "LV", "UG"}
OF_A_COUNTRY = {"countries.csv": "code", "organisations.csv": "country", "cautions.csv": "country"}
OF_A_BODY = ("contact_points.csv", "official_domains.csv", "organisation_names.csv")
BUNDLES, MERGES, ARTICLES, SHEET = 3, 3, 6, 15


def lay_data_set(folder: Path) -> None:
    """Of the bundled files the rows of a few countries; addresses without TLS, for the sites of the drill have none."""
    folder.mkdir()
    bodies: set[str] = set()
    for path in sorted(BUNDLED.glob("*.csv"), key=lambda path: path.name in OF_A_BODY):
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = [row for row in reader if _is_in(path.name, row, bodies)]
        if path.name == "organisations.csv":
            bodies = {row["slug"] for row in rows}
        with (folder / path.name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, reader.fieldnames or [])
            writer.writeheader()
            for row in rows:
                writer.writerow(without_tls(row))


def without_tls(row: dict[str, str]) -> dict[str, str]:
    return row | {"value": row["value"].replace("https://", "http://")} if "value" in row else row


def _is_in(name: str, row: dict[str, str], bodies: set[str]) -> bool:
    if name in OF_A_COUNTRY:
        return row[OF_A_COUNTRY[name]] in CODES
    return name in OF_A_BODY and row["organisation"] in bodies


def stand_for_bundled(folder: Path) -> None:
    """From now on the folder is what this process takes for the bundled set: its rows may enter published."""
    for module in (entering, loading):
        mock.patch.object(module, "BUNDLED", folder).start()
    entering.marked_ids.cache_clear()


def lay_articles(folder: Path, count: int) -> None:
    """Articles of our own writing, each another text with a call in it."""
    folder.mkdir()
    for number in range(count):
        text = (
            f"The reporters of case {number} wait in a room above the harbour.\n\n"
            "Their lawyer says that the papers are in order and that nobody answers.\n\n"
            f"Please write to your foreign ministry and ask for visas for the {number + 2} reporters.\n"
        )
        name = f"case-{number:02}"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.meta.toml").write_text(
            f'url = "https://courier.example/{name}"\nheadline = "Case {number}"\n'
            'publication = "Example Courier"\npublished_on = 2026-11-02\n',
            encoding="utf-8",
        )


def what_waits() -> None:
    """Two moderators, pending bodies with contacts, and pairs of public bodies that are one."""
    for name in ("anna", "ben"):
        make.make_account(username=name)
    for number in range(BUNDLES):
        body = make.make_organisation(slug=f"waiting-{number}", name=f"Waiting {number}")
        for way in ("press", "post"):
            value = f"{way}{number}@waiting.example"
            make.make_contact_point(body, channel="email", value=value)
    for number in range(MERGES):
        for which in ("old", "new"):
            body = make.approved_by_two(
                make.make_organisation(slug=f"{which}-{number}", name=f"{which.title()} League {number}")
            )
            make.approved_by_two(
                make.make_contact_point(body, channel="email", value=f"{which}{number}@league.example")
            )


def account(name: str) -> Account:
    return Account.objects.get(username=name)


def waiting_contacts() -> list[ContactPoint]:
    rows = ContactPoint.objects.filter(value__endswith="@waiting.example", state="pending")
    return list(rows.order_by("value"))


def league(which: str, number: int) -> Organisation:
    return Organisation.objects.get(slug=f"{which}-{number}")


class AnySite(dict[str, object]):
    """Every address answers: with links to a page of contacts at the home page, with contacts elsewhere."""

    def get(self, address: str, default: object = None) -> object:
        host = address.split("/")[2]
        if address.endswith("/robots.txt"):
            return default
        if address.endswith(f"{host}/"):
            return page(f"Ministry at {host}", '<h1>Ministry</h1><p><a href="/contacts">Contacts</a></p>' * 3)
        bare = host.removeprefix("www.")
        words = "<p>The registry passes each letter on to the department that can answer it.</p>" * 20
        return page(
            f"Contacts of {host}",
            f'<h1>Contacts</h1>{words}<p><a href="mailto:drill@{bare}">drill@{bare}</a></p>',
        )


@contextmanager
def sites_answer() -> Iterator[None]:
    """Whatever address this process checks or visits meanwhile, ``AnySite`` answers, without a pause."""
    with playing(AnySite()) as sites:
        manner = sites.manner()
        with (
            mock.patch("directory.link_checks.running.Manner", return_value=manner),
            mock.patch("directory.discovery.rounds.USUAL", manner),
        ):
            yield


if __name__ == "__main__":
    lay_data_set(Path(sys.argv[1]))
    stand_for_bundled(Path(sys.argv[1]))
    call_command("load_directory", sys.argv[1])
    what_waits()
