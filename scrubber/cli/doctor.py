"""scrubber doctor: show what works on this computer and what doesn't."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import click


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON on standard output.")
@click.option("--offline", is_flag=True, help="Show instead that nothing here can reach a network.")
def command(as_json: bool, offline: bool) -> None:
    """Check every engine, its model's digest and its version by making each of them work once."""
    rows = [*_offline(), _wall()] if offline else [*_checkup(), _wall()]
    if as_json:
        click.echo(json.dumps({"version": 1, "parts": rows}))
    else:
        for row in rows:
            click.echo(_line(row))
    raise SystemExit(0 if all(row["works"] for row in rows) else 17)


def _checkup() -> list[dict[str, Any]]:
    from scrubber.checkup import checkup

    return checkup()


def _offline() -> list[dict[str, Any]]:
    """Every detector looks at an empty picture in the worker; then both processes are asked what they have and may."""
    from scrubber import settings
    from scrubber.model.errors import ScrubError
    from scrubber.worker import offline
    from scrubber.worker.host import Worker

    try:
        with Worker() as worker:
            worker.inspect(_empty_picture(), settings.profile("careful"))
            told = worker.offline()
            with worker.believing():
                refused = {str(what): bool(no) for what, no in told["refused"].items()}
                able, sockets = ", ".join(map(str, told["able"])), told["sockets"]
    except ScrubError as error:
        return [_row("no network", False, error.sentence)]
    native = all(no for what, no in refused.items() if "native" in what)
    python = all(no for what, no in refused.items() if "native" not in what)
    behind = "by the kernel to native code too" if native else "native code is not stopped on this system"
    own = ", ".join(offline.able()) or "none"
    loaded = f"{able}, refused when used" if able else "none"
    return [
        _row("asking for a connection", python, f"refused to Python code, {behind}" if python else "NOT refused"),
        _row("open connections", not sockets and not offline.open_sockets(), _counted(sockets, offline.open_sockets())),
        _row("code for connections", True, f"loaded by this program: {own}; by what opens photos: {loaded}"),
    ]


def _counted(worker: int | None, own: int | None) -> str:
    if worker is None or own is None:
        return "can't be counted on this system"
    return f"{own} of this program, {worker} of the process that opens photos, after every detector ran once"


def _empty_picture() -> bytes:
    """A white PNG of 64 x 64."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head, rows = struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0), zlib.compress((b"\0" + b"\xff" * 64) * 64)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _row(part: str, works: bool, detail: str) -> dict[str, Any]:
    return {"part": part, "version": "", "works": works, "detail": detail}


def _wall() -> dict[str, Any]:
    """Whether the process that opens photos starts, and what shuts it in here."""
    from scrubber.model.errors import ScrubError
    from scrubber.worker.host import Worker

    try:
        with Worker() as worker:
            holds = ", ".join(worker.holds())
    except ScrubError as error:
        return {"part": "the wall", "version": "", "works": False, "detail": error.sentence}
    return {"part": "the wall", "version": "", "works": True, "detail": f"photos are opened behind: {holds}"}


def _line(row: dict[str, Any]) -> str:
    mark = "works   " if row["works"] else "MISSING "
    return f"{mark} {row['part']:<22} {row['version']:<28} {row['detail']}".rstrip()
