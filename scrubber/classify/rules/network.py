"""Addresses of devices in a network: IP and MAC."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import IPv6Address

from scrubber.classify.spans import matches
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "network"
_V4 = re.compile(r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d)(?!\d)")
_V6 = re.compile(r"(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f.]{0,15}(?![\w:])")
_MAC = re.compile(r"(?<![\w:])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![\w:])")
_DOTTED = re.compile(r"(?<![\w.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![\w.])")


def find(text: Text) -> Iterator[Span]:
    """IPv4, IPv6 (RFC 4291) and MAC addresses in the three usual notations."""
    yield from matches(_V4, text.digits, Kind.NETWORK, 0.85, "the address of a device in a network")
    for match in _V6.finditer(text.plain):
        if _is_v6(match[0]):
            yield Span(match.start(), match.end(), Kind.NETWORK, 0.9, "the address of a device in a network")
    for pattern in (_MAC, _DOTTED):
        yield from matches(pattern, text.plain, Kind.NETWORK, 0.9, "the hardware address of a device")


def _is_v6(candidate: str) -> bool:
    if len(candidate) < 4 or ":" not in candidate or not any(c.isalnum() for c in candidate):
        return False
    try:
        IPv6Address(candidate)
    except ValueError:
        return False
    return True
