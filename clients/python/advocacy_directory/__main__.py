"""Keeps a mirror of an Advocacy Directory in an SQLite file, from the command line."""

import argparse
import sys
import time

from advocacy_directory.asking import VERSION, site_of
from advocacy_directory.directory import Directory
from advocacy_directory.errors import DirectoryError
from advocacy_directory.mirror import Mirror

EVERY = 300.0
LONGEST = 86_400.0
STATUSES = """\
Exit status: 0 when it is done; 1 if the site or the file refused, and the file is as it was; 2 if the command
is wrong; 130 if it was interrupted. With --follow it goes on through failures, except those of the first round."""


def main(words: list[str] | None = None) -> int:
    asked = _parser().parse_args(words)
    try:
        with (
            Directory(asked.url, timeout=asked.timeout) as directory,
            Mirror(asked.file, directory) as mirror,
        ):
            print(mirror.update(), flush=True)
            while asked.follow:
                _follow(mirror, asked.every)
    except DirectoryError as exc:
        _complain(exc)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _follow(mirror: Mirror, every: float) -> None:
    """Wait for the next round and do it; a site that asks for more patience gets it."""
    patience = every
    while True:
        time.sleep(patience)
        try:
            print(mirror.update(), flush=True)
        except DirectoryError as exc:
            _complain(exc)
            patience = max(every, min(exc.retry_after or 0, LONGEST))
        else:
            patience = every


def _complain(exc: DirectoryError) -> None:
    print(f"advocacy_directory: {exc}", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="advocacy_directory",
        description=__doc__,
        epilog=STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    mirror = commands.add_parser(
        "mirror",
        help="copy everything into a file, or bring it up to date",
        description="Copies everything into FILE, or brings it up to date. Readers see the old state or the new one.",
        epilog=STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    mirror.add_argument("url", type=_site, metavar="URL", help="the site, as https://directory.example.org")
    mirror.add_argument("file", metavar="FILE", help="an SQLite file; made if it is not there")
    mirror.add_argument("--follow", action="store_true", help="go on for ever")
    mirror.add_argument(
        "--every", type=_seconds, default=EVERY, metavar="SECONDS", help="between two rounds (%(default)g)"
    )
    mirror.add_argument(
        "--timeout", type=_seconds, default=30.0, metavar="SECONDS", help="for an answer (%(default)g)"
    )
    return parser


def _site(text: str) -> str:
    try:
        return site_of(text)
    except ValueError as exc:
        raise argparse.ArgumentTypeError(str(exc)) from exc


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= LONGEST:
        raise argparse.ArgumentTypeError(f"“{text}” is not accepted: give 1 to 86400 seconds")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
