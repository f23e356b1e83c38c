"""A real scheduler with two workers, each a process of its own; one of them is killed mid-way."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

pytest.importorskip("distributed")
PHOTOS = 40
Cluster = tuple[str, list[subprocess.Popen[bytes]]]


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def until(true: Callable[[], object], why: str) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError(why)


def listens(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    environment = os.environ | {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "10s", "PYTHONWARNINGS": "ignore"}

    def started(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
        return subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    scheduler = started("scheduler", "--host", "127.0.0.1", "--port", str(port))
    until(lambda: listens(port), "no scheduler")
    workers = [started("worker", address, "--nthreads", "1", "--no-nanny") for _ in range(2)]
    try:
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    chance = np.random.default_rng(1)
    for i in range(PHOTOS):
        path = tmp_path / "in" / str(i % 3) / f"p{i}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = chance.integers(0, 256, (900, 1200, 3), np.uint8)
        Image.fromarray(pixels).save(path, comment=f"canary {i}".encode())
    (tmp_path / "in" / "bad.jpg").write_bytes(b"words")
    (tmp_path / "in" / "p0.jpg").write_bytes((tmp_path / "in" / "0" / "p0.jpg").read_bytes())
    return tmp_path / "in"


def command(photos: Path, out: Path, address: str) -> list[str]:
    start = [sys.executable, "-m", "scrubber", "scrub", "-r", str(photos), "-o", str(out), "--profile", "hidden-only"]
    return [*start, "--json", "--scheduler", address]


def copies(out: Path) -> list[Path]:
    return [path for path in out.rglob("*-scrubbed*") if path.is_file()]


def reports(told: str) -> dict[str, dict[str, Any]]:
    return {str(Path(*Path(row["path"]).parts[-2:])): row for row in json.loads(told)["photos"]}


@pytest.mark.cluster
def test_a_lost_workers_photos_are_done_again_exactly_once(cluster: Cluster, photos: Path, tmp_path: Path) -> None:
    (address, workers), out = cluster, tmp_path / "out"
    with subprocess.Popen(command(photos, out, address), stdout=subprocess.PIPE, text=True) as program:
        until(lambda: len(copies(out)) >= 5, "nothing was done")
        workers[0].send_signal(signal.SIGKILL)
        assert len(copies(out)) < PHOTOS
        told = program.communicate(timeout=120)[0]
    rows = reports(told)
    assert program.returncode == 11, told
    assert rows.pop("in/bad.jpg")["exit_code"] == 11
    assert [row["reused"] for name, row in rows.items() if name.endswith("p0.jpg")].count("duplicate") == 1
    assert {row["outcome"] for row in rows.values()} == {"cleaned"}
    files = [path for path in out.rglob("*") if path.is_file()]
    assert sorted(map(str, files)) == sorted(row["copy"] for row in rows.values())  # each once, and no draft
    assert len(files) == PHOTOS + 1
    for row in rows.values():
        data = Path(row["copy"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == row["copy_digest"]
        assert b"canary" not in data
    again = subprocess.run(command(photos, out, address), capture_output=True, text=True, check=False, timeout=120)
    rows = reports(again.stdout)
    assert {row["reused"] for name, row in rows.items() if name != "in/bad.jpg"} == {"earlier run"}
    assert sorted(path for path in out.rglob("*") if path.is_file()) == sorted(files)


@pytest.mark.cluster
def test_a_stopped_run_leaves_whole_copies_and_the_cluster_as_it_was(
    cluster: Cluster, photos: Path, tmp_path: Path
) -> None:
    (address, workers), out = cluster, tmp_path / "out"
    with subprocess.Popen(command(photos, out, address), stdout=subprocess.PIPE, text=True) as program:
        until(lambda: len(copies(out)) >= 3, "nothing was done")
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=60)
    assert program.returncode == 130
    assert all(worker.poll() is None for worker in workers)
    done = subprocess.run(command(photos, out, address), capture_output=True, text=True, check=False, timeout=120)
    rows = reports(done.stdout)
    assert [row["reused"] for row in rows.values()].count("earlier run") >= 3
    until(lambda: not list(out.rglob(".*")), "drafts were left")
    assert len(copies(out)) == PHOTOS + 1


@pytest.mark.cluster
def test_a_cluster_that_is_not_there_is_told(photos: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        command(photos, tmp_path / "out", "tcp://127.0.0.1:1"), capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout) == (25, "")
    assert done.stderr.startswith("The cluster can't be reached")
    assert "Traceback" not in done.stderr
