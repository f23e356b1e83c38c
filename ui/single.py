"""One window for everybody's files: a second start hands its files to the first and ends."""

from __future__ import annotations

import getpass
import hashlib
import json
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket  # a local pipe with a name, no network

from scrubber.locks import kept

LONGEST_MESSAGE = 4 << 20
PATIENCE = 5.0  # seconds that a second start tries to reach the first
MOMENT = 0.1


class Single(QObject):
    """`claim` first; the one that leads hears the others' files by `handed`."""

    handed = Signal(object)  # list of str; as `list` it would go through Qt's strings, which know no name but Unicode

    def __init__(self, name: str = "photo-scrubber", parent: QObject | None = None) -> None:
        super().__init__(parent)
        mark = hashlib.sha256(f"{getpass.getuser()}|{Path.home()}".encode()).hexdigest()[:12]
        self.name = f"{name}-{mark}"
        self._lock: ExitStack | None = None
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    def claim(self, files: list[str]) -> bool:
        """True: this is the first, go on. False: another one took the files over."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(OSError):
                self._lock = kept(_folder() / f"{self.name}.lock")
            if self._lock is not None:
                self._listen()
                return True
            if self._hand_over(files):
                return False
            time.sleep(MOMENT)
        return True  # the first one doesn't answer: a second window is better than none

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _listen(self) -> None:
        QLocalServer.removeServer(self.name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._server.listen(self.name)

    def _hand_over(self, files: list[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(500):
            return False
        socket.write(json.dumps(files).encode() + b"\n")
        sent = socket.waitForBytesWritten(2000) and socket.waitForReadyRead(3000)
        socket.disconnectFromServer()
        return bool(sent)

    def _welcome(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(lambda s=socket: self._read(s))
            socket.disconnected.connect(lambda s=socket: self._gone(s))
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        self._heard[socket] = self._heard.get(socket, b"") + bytes(socket.readAll().data())
        if len(self._heard[socket]) > LONGEST_MESSAGE:
            socket.abort()
        elif self._heard[socket].endswith(b"\n"):
            files = _files(self._heard[socket])
            self._heard[socket] = b""
            socket.write(b"ok\n")
            socket.flush()
            self.handed.emit(files)

    def _gone(self, socket: QLocalSocket) -> None:
        self._heard.pop(socket, None)
        socket.deleteLater()


def _files(message: bytes) -> list[str]:
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):
        return []
    return [name for name in told if isinstance(name, str)] if isinstance(told, list) else []


def _folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return Path(place or tempfile.gettempdir())
