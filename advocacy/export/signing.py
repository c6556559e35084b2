"""The manifest of a dump signed by a key of the installation, as OpenSSH signs files: `ssh-keygen -Y verify` reads it.

The form is that of PROTOCOL.sshsig in OpenSSH: who verifies needs no program of ours.
"""

import base64
import hashlib
import struct
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

# A web process without a key has no need of what reads keys.
if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MAGIC = b"SSHSIG"
NAMESPACE = "advocacy-directory"
KIND = b"ssh-ed25519"
WIDTH = 70


class BadKey(Exception):
    """A key that cannot be used, and what would be."""


def signature(data: bytes) -> bytes | None:
    """The armoured signature of these bytes; None where the installation has no key. BadKey says what is wrong."""
    key = _key()
    return armoured(data, key) if key else None


def armoured(data: bytes, key: "Ed25519PrivateKey") -> bytes:
    """The same data give the same bytes, for Ed25519 takes no chance."""
    common = b"".join(map(_string, (NAMESPACE.encode(), b"", b"sha512")))
    signed = key.sign(MAGIC + common + _string(hashlib.sha512(data).digest()))
    blob = (
        MAGIC + struct.pack(">I", 1) + _string(_blob(key)) + common + _string(_string(KIND) + _string(signed))
    )
    lines = textwrap.wrap(base64.b64encode(blob).decode(), WIDTH)
    return "\n".join(("-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", "")).encode()


def allowed_signers() -> str | None:
    """Allowed signers as ssh-keygen(1) reads them: the key that signs now, and those that did before; None without."""
    key, path = _key(), settings.SIGNING_KEY
    if key is None or path is None:
        return None
    known = dict.fromkeys([_public(key), *_former(path)])
    return "".join(f'* namespaces="{NAMESPACE}" {public}\n' for public in known)


def _key() -> "Ed25519PrivateKey | None":
    """Read each time: a key that is put in the place of another signs the next dump."""
    path: Path | None = settings.SIGNING_KEY
    if path is None:
        return None
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415  (see above)
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key  # noqa: PLC0415  (as above)

    try:
        found = load_ssh_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as exc:
        raise BadKey(
            f"SIGNING_KEY is {path}: {exc}. Accepted: a private key of OpenSSH without a passphrase."
        ) from exc
    if not isinstance(found, Ed25519PrivateKey):
        raise BadKey(
            f"SIGNING_KEY is {path}: {type(found).__name__}; accepted: a key of ssh-keygen -t ed25519."
        )
    return found


def _former(key: Path) -> Iterator[str]:
    """The public keys in the file beside the key, one a line."""
    path = key.with_name(f"{key.name}.former")
    if not path.is_file():
        return
    from cryptography.hazmat.primitives.serialization import load_ssh_public_key  # noqa: PLC0415  (see above)

    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
        try:
            load_ssh_public_key(line.encode())
        except ValueError as exc:
            raise BadKey(
                f"{path} holds “{line[:60]}”; accepted: public keys as ssh-keygen writes them."
            ) from exc
        yield " ".join(line.split()[:2])


def _public(key: "Ed25519PrivateKey") -> str:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415  (see above)

    return key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def _blob(key: "Ed25519PrivateKey") -> bytes:
    return base64.b64decode(_public(key).split()[1])


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data
