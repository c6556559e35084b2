"""Every address that this process dials, as the interpreter's audit sees it; strangers are refused."""

import ipaddress
import socket
import sys

dialled: list[tuple[str, int]] = []


def _watch(event, arguments):
    if event != "socket.connect":
        return
    wire, address = arguments
    # Connecting a datagram socket sends nothing.
    if wire.family not in (socket.AF_INET, socket.AF_INET6) or wire.type != socket.SOCK_STREAM:
        return
    dialled.append(tuple(address[:2]))
    if not ipaddress.ip_address(address[0].split("%")[0]).is_loopback:
        raise AssertionError(f"a test dialled {address}")


sys.addaudithook(_watch)
