"""Certificates of a test authority, good and broken in every way that a server can be: OpenSSL sees the real time."""

import ipaddress
import ssl
import warnings
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

from directory.fetching.rules import verified_tls
from tests import clock

HOSTS = ("broken.example.org", "www.broken.example.org", "elsewhere.example.net")


@cache
def authority():
    return trustme.CA()


@cache
def trusting():
    """What the service uses, trusting the test authority besides."""
    context = verified_tls.__wrapped__()
    authority().configure_trust(context)
    return context


def good():
    return _served(authority().issue_cert(*HOSTS))


def expired():
    return _served(authority().issue_cert(*HOSTS, not_after=datetime(2020, 1, 1, tzinfo=UTC)))


def wrong_host():
    return _served(authority().issue_cert("somebody-else.example.org"))


def unknown_authority():
    return _served(trustme.CA().issue_cert(*HOSTS))


# Where a server says that its issuer's certificate lies (RFC 5280, section 4.2.2.1).
ISSUER_AT = "http://issuer.example.net/child.crt"


def missing_issuer():
    """Of an authority below the trusted one, whose own certificate is not sent along; it says where that lies."""
    child = authority().create_child_ca()
    issuer = x509.load_pem_x509_certificate(child.cert_pem.bytes())
    signing = serialization.load_pem_private_key(child.private_key_pem.bytes(), None)
    key = ec.generate_private_key(ec.SECP256R1())
    lies = x509.AccessDescription(
        AuthorityInformationAccessOID.CA_ISSUERS, x509.UniformResourceIdentifier(ISSUER_AT)
    )
    now = clock.real()
    leaf = (
        x509.CertificateBuilder(
            issuer.subject, _named(HOSTS[0]), key.public_key(), x509.random_serial_number()
        )
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in HOSTS]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()), critical=False
        )
        .add_extension(x509.AuthorityInformationAccess([lies]), critical=False)
        .sign(signing, hashes.SHA256())
    )
    return _loaded(_private_pem(key), leaf.public_bytes(serialization.Encoding.PEM))


def self_signed():
    return _loaded(*_own_certificate("broken.example.org"))


def huge_chain():
    """Three hundred certificates where one would do."""
    leaf = authority().issue_cert(*HOSTS)
    key, extra = _own_certificate("padding.example.org")
    chain = leaf.cert_chain_pems[0].bytes() + b"".join([extra] * 300)
    return _loaded(leaf.private_key_pem.bytes(), chain)


def too_old():
    """A server that speaks TLS 1.0 and 1.1 only."""
    context = good()
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def _served(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def _loaded(key, chain):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "chain.pem"
        path.write_bytes(key + chain)
        context.load_cert_chain(path)
    return context


@cache
def _own_certificate(host):
    """(key, certificate) as PEM, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named(host)
    now = clock.real()
    names = x509.SubjectAlternativeName(
        [x509.DNSName(host), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    )
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    certificate = (
        builder.not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    return _private_pem(key), certificate.public_bytes(serialization.Encoding.PEM)


def _named(host):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])


def _private_pem(key):
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
