"""What discovery finds on the invented sites of ``tests/sites``, how politely, how fast, and in how much memory.

    python benchmarks/discovery.py [--only known|unseen|fresh|NAME] [--misses] [--fast] [--json]

Another process plays the sites on loopback and notes what it is asked. The sites in ``unseen`` and ``fresh`` are told
apart, and ``--misses`` lists theirs only with ``--only`` and the set: whoever writes the rules must not learn from
them. ``--fast`` leaves the pauses out, and what they are measured by. The peer, on the same sites, follows the first
link that says contact and takes every mailbox and number there. Memory is that of three rounds over all sites,
written down each time.
Exit status 1: a target is missed.
"""

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from benchmarks.databases import scratch  # noqa: E402
from benchmarks.peers import plain_discovery  # noqa: E402
from tests.sites.catalogue import SETS, Site, sites  # noqa: E402
from tests.sites.scoring import ELSEWHERE, Finding, Score, score, totals  # noqa: E402
from tests.sites.serving import Served, serving  # noqa: E402

TARGETS = {
    "known": {"contact_page_first": 0.90, "precision": 0.95, "recall": 0.80},
    "unseen": {"contact_page_first": 0.80, "precision": 0.95, "recall": 0.80},
    "fresh": {"contact_page_first": 0.80, "precision": 0.95, "recall": 0.80},
}
MOST_PAGES = 12
# A second, less what clocks and sockets take.
LEAST_PAUSE = 0.99
# Of the time that the pauses alone take; the rest is for answers, reading and other work on the machine.
MOST_OF_BOUND = 1.5
ROUNDS = 3
MOST_GROWTH_MB = 10.0
# The words of the sites' files for what a visit calls its trouble.
TROUBLES = {
    **{"bot wall": "bot wall", "javascript": "javascript", "empty": "javascript", "robots": "robots"},
    **{"cookie gate": "cookies", "consent": "cookies", "hijacked": "hijacked", "parked": "hijacked"},
    **{"elsewhere": "elsewhere", "no answer": "unreachable", "nothing found": "", "": ""},
}


def enter(listed: Iterable[Site]) -> None:
    """Their ministries in public, each with its website, written directly: how they came to be is not measured."""
    from django.db import transaction
    from django.utils import timezone

    from directory.models import ContactPoint, Country, Organisation, OrganisationName, Source
    from directory.moderation.guarding import opened

    now = timezone.now()
    public = {"state": "published", "revision": 1, "revised_at": now}
    source = Source.objects.create(
        url="https://a.example/", publisher="a", evidence="official", retrieved_on=now.date()
    )
    with transaction.atomic(), opened():
        for site in listed:
            Country.objects.get_or_create(
                code=site.country, defaults={"name": site.country, "region": "Europe"}
            )
            body = Organisation.objects.create(
                slug=slug_of(site), kind="foreign_ministry", country_id=site.country, name=site.names[-1],
                source=source, **public,
            )  # fmt: skip
            OrganisationName.objects.bulk_create(
                [OrganisationName(organisation=body, name=name) for name in site.names[:-1]]
            )
            ContactPoint.objects.create(
                organisation=body, channel="website", value=site.home, source=source, **public
            )


def slug_of(site: Site) -> str:
    return f"{site.folder}-{site.name.replace('_', '-')}"


def manner(server: Served, fast: bool):
    from dataclasses import replace

    from directory.discovery.rounds import USUAL

    usual = replace(USUAL, rules=server.rules())
    return replace(usual, pause=0.0) if fast else usual


def visited(listed: list[Site], server: Served, fast: bool) -> dict[str, Score]:
    """Every site once, and what was found there against what its file expects."""
    from directory.discovery.bodies import ministries, site_of
    from directory.discovery.rounds import visits

    by_slug = {slug_of(site): site for site in listed}
    found = {}
    for visit in visits([site_of(body) for body in ministries()], manner(server, fast)):
        site = by_slug[visit.site.organisation.slug]
        if visit.error:
            raise RuntimeError(f"{site.name}: {visit.error}")
        trouble = TROUBLES.get(visit.trouble, visit.trouble)
        found[site.name] = score(site, findings(visit, trouble), trouble=trouble)
    return found


def findings(visit, trouble: str) -> list[Finding]:
    """What people would be shown: of a site that looks taken over, nothing is."""
    if trouble == "hijacked":
        return []
    found = [Finding(f.channel, f.value, f.purpose, f.extension) for f in visit.found]
    return found + [Finding(ELSEWHERE, link.address) for link in visit.elsewhere]


def manners(notes: list[dict], listed: list[Site]) -> dict:
    """What the server saw of the visits: pages, pauses, and how long each site took beside its pauses."""
    site_of_host = {host: site.name for site in listed for host in site.hosts}
    by_site, by_host = defaultdict(list), defaultdict(list)
    for note in sorted(notes, key=lambda note: note["began"]):
        host = urlsplit(note["address"]).hostname or ""
        by_site[site_of_host[host]].append(note)
        by_host[host.removeprefix("www.")].append(note)
    pauses = [b["began"] - a["ended"] for asked in by_host.values() for a, b in pairwise(asked)]
    walls = {name: asked[-1]["ended"] - asked[0]["began"] for name, asked in by_site.items()}
    return {
        "requests": len(notes),
        "most_pages": max(sum(map(is_page, asked)) for asked in by_site.values()),
        "shortest_pause": min(pauses, default=0.0),
        "longest_site_seconds": max(walls.values()),
        "slowest_of_bound": max(
            walls[name] / (len(asked) - 1) for name, asked in by_site.items() if len(asked) > 2
        ),
    }


def is_page(note: dict) -> bool:
    """robots.txt and redirects cost the site a request and are no page."""
    return not note["address"].endswith("/robots.txt") and not 300 <= note["status"] < 400


def off_site(server: Served, listed: list[Site]) -> list[str]:
    own = {host for site in listed for host in site.hosts}
    return sorted({host for host in server.resolved if host not in own})


def rounds(server: Served) -> dict:
    """The same sites again and again, written down each time: memory, and whether the second time changes nothing."""
    from django.utils import timezone

    from directory.discovery.running import discover
    from directory.models import ContactPoint, Proposal

    memory, kept, proposals = [], [], []
    seen = 0
    for _ in range(ROUNDS):
        seen += len(discover(clock=timezone.now, manner=manner(server, fast=True)))
        memory.append(resident_mb())
        rows = ContactPoint.objects.values_list("organisation__slug", "channel", "value")
        kept.append({" ".join(row) for row in rows})
        proposals.append(Proposal.objects.count())
    later = sorted(kept[-1] - kept[0])
    return {
        "sites_in_memory_run": seen,
        "memory_mb": memory[-1],
        "memory_grown_mb": memory[-1] - memory[-2],
        "entered": len(kept[0]),
        "entered_by_later_rounds": len(later),
        "proposed_by_later_rounds": proposals[-1] - proposals[0],
        "later_on_known_sites": [row for row in later if row.startswith("known-")],
    }


def resident_mb() -> float:
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure(only: str, fast: bool) -> tuple[dict, dict[str, Score]]:
    import django
    from django.core.management import call_command

    listed = chosen(only)
    with scratch(None, "discovery") as database, serving() as server:
        os.environ["DATABASE_URL"] = database
        django.setup()
        call_command("migrate", verbosity=0)
        enter(listed)
        began = time.monotonic()
        scores = visited(listed, server, fast)
        seconds = time.monotonic() - began
        seen = {**manners(server.notes(), listed), "run_seconds": seconds}
        again = rounds(server) if only in ("", *SETS) else {}
        seen["off_site"] = off_site(server, listed)
        folders = sorted({site.folder for site in listed})
        figures = {folder: totals(of(folder, scores)) for folder in folders}
        peers = {
            folder: totals([peer(site) for site in listed if site.folder == folder]) for folder in folders
        }
        return {"figures": figures, "peer": peers, "manners": seen, "rounds": again}, scores


def chosen(only: str) -> list[Site]:
    found = sites(only) if only in SETS else [site for site in sites() if only in ("", site.name)]
    if not found:
        raise SystemExit(f"“{only}” is no site; accepted: {', '.join(SETS)}, or a file's name without .toml.")
    return found


def of(folder: str, scores: dict[str, Score]) -> list[Score]:
    return [found for found in scores.values() if found.site.folder == folder]


def peer(site: Site) -> Score:
    return score(site, plain_discovery.findings(site))


def failures(found: dict, fast: bool) -> list[str]:
    wrong = [
        f"{folder}: {name} {figures[name]:.3f}, target at least {least}"
        for folder, figures in found["figures"].items()
        for name, least in TARGETS[folder].items()
        if figures[name] < least
    ]
    seen, again = found["manners"], found["rounds"]
    if seen["off_site"]:
        wrong.append(f"other hosts were asked for: {', '.join(seen['off_site'])}")
    if seen["most_pages"] > MOST_PAGES:
        wrong.append(f"{seen['most_pages']} pages were read of one site, target at most {MOST_PAGES}")
    if not fast and seen["shortest_pause"] < LEAST_PAUSE:
        wrong.append(f"a host was asked again after {seen['shortest_pause']:.3f} s")
    if not fast and seen["slowest_of_bound"] > MOST_OF_BOUND:
        wrong.append(
            f"a site took {seen['slowest_of_bound']:.2f} times its pauses, target at most {MOST_OF_BOUND}"
        )
    if again and again["memory_grown_mb"] > MOST_GROWTH_MB:
        wrong.append(f"memory grew by {again['memory_grown_mb']:.1f} MB, target at most {MOST_GROWTH_MB}")
    if again and (later := again["entered_by_later_rounds"] + again["proposed_by_later_rounds"]):
        wrong.append(f"later rounds over the same sites entered or proposed {later} values, target none")
    return wrong


def show(found: dict) -> None:
    for folder, figures in found["figures"].items():
        print(f"{folder}: {figures['sites']} sites with {figures['values']} values; the peer in brackets")
        for name in list(figures)[2:]:
            peers, target = found["peer"][folder][name], TARGETS[folder].get(name)
            told = f"{figure(figures[name])} ({figure(peers)})" + (f", target {target}" if target else "")
            print(f"  {name.replace('_', ' ')}: {told}")
    for name, value in {**found["manners"], **found["rounds"]}.items():
        print(f"{name.replace('_', ' ')}: {figure(value)}")


def figure(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def show_misses(scores: Iterable[Score]) -> None:
    for found in scores:
        lines = [f"contact page: {found.first or 'none'}"] if found.contact is False else []
        lines += ["contact form: not at first place"] if found.form is False else []
        lines += [] if found.told else [f"trouble: not told as {found.site.expected.trouble or 'none'}"]
        lines += [f"wrong: {w.channel} {w.purpose} {w.value}" for w in found.wrong]
        lines += [f"missed: {m.channel} {'|'.join(m.purposes)} {m.value}" for m in found.missed]
        if lines:
            print("\n  ".join([found.site.name, *lines]))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="known, unseen, fresh, or the name of one site")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found, scores = measure(options.only, options.fast)
    wrong = failures(found, options.fast)
    print(json.dumps({**found, "wrong": wrong})) if options.json else show(found)
    if options.misses:
        show_misses(of(options.only if options.only in SETS else "known", scores))
    for reason in wrong:
        print(f"FAILED: {reason}", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
