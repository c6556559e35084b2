"""A manifest is signed by the installation's key; OpenSSH itself verifies it."""

import shutil
import subprocess

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from advocacy.export.dumps import export
from advocacy.export.shelf import MANIFEST, SIGNATURE
from advocacy.export.signing import NAMESPACE, BadKey, allowed_signers, signature
from directory.models import PublicState
from tests.dumped import lay

pytestmark = pytest.mark.any_database
needs_openssh = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="no ssh-keygen to verify with")


@pytest.fixture
def key(tmp_path, settings):
    """A key of the installation, made by OpenSSH."""
    settings.SIGNING_KEY = make_key(tmp_path / "signing")
    return settings.SIGNING_KEY


def make_key(path, kind="ed25519", *more):
    subprocess.run(
        ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "somebody", "-f", path, *more], check=True
    )
    return path


def verified(folder, data, signed, signers):
    (folder / "signers").write_text(signers)
    (folder / "signed").write_bytes(signed)
    command = [
        "ssh-keygen",
        "-Y",
        "verify",
        "-f",
        "signers",
        "-I",
        "directory",
        "-n",
        NAMESPACE,
        "-s",
        "signed",
    ]
    return subprocess.run(command, input=data, cwd=folder, capture_output=True, timeout=30).returncode == 0


@needs_openssh
@pytest.mark.parametrize("data", [b"", b"{}\n", b"\x00\xff" * 70_000], ids=["empty", "short", "long"])
def test_openssh_takes_the_signature_and_none_of_anything_else(key, tmp_path, data):
    signed = signature(data)
    assert verified(tmp_path, data, signed, allowed_signers())
    assert not verified(tmp_path, data + b" ", signed, allowed_signers())
    assert signature(data) == signed


@needs_openssh
def test_another_key_or_purpose_is_refused(key, tmp_path, settings):
    signed = signature(b"manifest")
    others = allowed_signers().replace(NAMESPACE, "git")
    assert not verified(tmp_path, b"manifest", signed, others)
    settings.SIGNING_KEY = make_key(tmp_path / "other")
    assert not verified(tmp_path, b"manifest", signed, allowed_signers())


@needs_openssh
def test_what_a_former_key_signed_stays_right(key, tmp_path, settings):
    signed = signature(b"manifest")
    settings.SIGNING_KEY = make_key(tmp_path / "new")
    (tmp_path / "new.former").write_bytes((tmp_path / "signing.pub").read_bytes() + b"\n")
    assert verified(tmp_path, b"manifest", signed, allowed_signers())
    assert verified(tmp_path, b"manifest", signature(b"manifest"), allowed_signers())
    assert "somebody" not in allowed_signers()


@needs_openssh
@pytest.mark.django_db(transaction=True, databases=["default", "snapshot"])
def test_a_dump_is_signed_and_handed_out_with_its_signature(key, tmp_path, settings, client):
    PublicState.objects.get_or_create(pk=1)
    settings.EXPORT_DIRECTORY = tmp_path / "exports"
    dump = export(settings.EXPORT_DIRECTORY, now=timezone.now()).dump
    manifest, signed = (dump.path / MANIFEST).read_bytes(), (dump.path / SIGNATURE).read_bytes()
    signers = client.get("/data/allowed_signers").content.decode()
    assert verified(tmp_path, manifest, signed, signers)
    assert client.get("/data/latest.json").content == manifest
    assert client.get("/data/latest.json.sig").content == signed
    assert client.get(f"/data/{dump.name}/manifest.json.sig").getvalue() == signed
    assert "ssh-keygen -Y verify" in client.get("/data/").content.decode()


@pytest.mark.django_db
def test_without_a_key_nothing_is_signed(client, tmp_path, settings):
    settings.EXPORT_DIRECTORY = tmp_path
    assert (signature(b"manifest"), allowed_signers()) == (None, None)
    lay(tmp_path, 8)
    (dump,) = tmp_path.iterdir()
    for path in ("allowed_signers", "latest.json.sig", f"{dump.name}/manifest.json.sig"):
        assert client.get(f"/data/{path}").status_code == 404
    assert "ssh-keygen" not in client.get("/data/").content.decode()


@needs_openssh
@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (lambda path: path.unlink(), "No such file"),
        (lambda path: path.write_text("no key"), "Accepted: a private key of OpenSSH"),
        (lambda path: (path.unlink(), make_key(path, "ecdsa")), "ssh-keygen -t ed25519"),
        (lambda path: (path.unlink(), make_key(path, "ed25519", "-N", "secret")), "without a passphrase"),
        (lambda path: path.with_name("signing.former").write_text("ssh-ed25519 nonsense"), "public keys"),
    ],
    ids=["missing", "no key", "another kind", "with a passphrase", "no public key"],
)
def test_a_key_that_cannot_be_used_is_told_and_nothing_is_made(db, key, tmp_path, spoil, word):
    (tmp_path / "signing.pub").unlink()
    spoil(key)
    with pytest.raises(BadKey, match=word):
        allowed_signers()
    with pytest.raises(CommandError, match="No dump was made"):
        call_command("export", str(tmp_path / "exports"))
    assert not (tmp_path / "exports").exists()
