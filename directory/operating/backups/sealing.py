"""Encryption by a program of the operator's: age, or GnuPG. Nothing here knows a private key."""

import shutil
import subprocess
from pathlib import Path

AGE_BEGINS = b"age-encryption.org/v1"
PLAIN_BEGINS = b"\x1f\x8b"  # of gzip
TIMEOUT_SECONDS = 3600


class CannotSeal(Exception):
    """The program is not there, or it refused; its own words say why."""


def seal(plain: Path, target: Path, *, age: str = "", gpg: str = "") -> None:
    """Encrypt to a recipient of age, or a key of GnuPG, into the new file ``target``."""
    if age:
        _run("age", ["--encrypt", "--recipient", age, "--output", str(target), str(plain)])
    else:
        # Whose key it is, the operator has said by naming it.
        told = ["--batch", "--yes", "--trust-model", "always", "--encrypt", "--recipient", gpg]
        _run("gpg", [*told, "--output", str(target), str(plain)])
    target.chmod(0o600)


def unseal(source: Path, target: Path, *, identity: Path | None) -> Path:
    """The plain file: ``source`` itself if it is plain already, else ``target``, into which it is decrypted."""
    with source.open("rb") as file:
        begins = file.read(len(AGE_BEGINS))
    if begins.startswith(PLAIN_BEGINS):
        return source
    if begins == AGE_BEGINS:
        if identity is None:
            raise CannotSeal(f"{source} is encrypted by age: give the file of the key with --identity.")
        _run("age", ["--decrypt", "--identity", str(identity), "--output", str(target), str(source)])
    else:
        _run("gpg", ["--batch", "--decrypt", "--output", str(target), str(source)])
    return target


def _run(program: str, arguments: list[str]) -> None:
    found = shutil.which(program)
    if found is None:
        raise CannotSeal(
            f"The program {program} is not installed: install it (Debian: apt install {program})."
        )
    done = subprocess.run(  # noqa: S603  (its arguments are the operator's own)
        [found, *arguments], capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=False
    )
    if done.returncode:
        raise CannotSeal(f"{program} refused: {done.stderr.strip()}")
