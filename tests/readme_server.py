"""The server that the README tells operators to run, and a port for it."""

import re
import shlex
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def command(root=ROOT):
    """The one of the README of the code at ``root``, in the environment that runs this."""
    (line,) = re.findall(r"^granian .*$", (root / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return [str(Path(sys.executable).with_name("granian")), *shlex.split(line)[1:]]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
