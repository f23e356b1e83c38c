"""Keeps the user's own lists from one session to the next, sealed with a key in the system's keychain."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import secrets
from pathlib import Path

import platformdirs

from scrubber.model.errors import BadList
from scrubber.model.lists import NO_LISTS, Lists
from scrubber.model.secret import Secret

SERVICE, ACCOUNT = "photo-scrubber", "lists"
MARK = b"PSL1"  # begins every sealed file, and is sealed with it
NONCE, KEY = 12, 32
LARGEST = 8_000_000
SESSION_ONLY = "The keychain is locked or missing, so the lists are not remembered: they hold until the program ends."
UNLOCK = "Unlock the keychain and try again, or give the lists anew each time."
NOT_OPENED = "Your remembered lists can't be opened: the keychain of this computer is locked or missing."


def place() -> Path:
    """Where the sealed lists are; the file need not exist."""
    return Path(platformdirs.user_data_dir("photo-scrubber", appauthor=False)) / "lists.sealed"


def there() -> bool:
    """Whether lists are remembered. Doesn't ask the keychain."""
    return place().is_file()


def seal() -> str:
    """A digest of the sealed file, which is another one for other lists and tells nothing of them."""
    return hashlib.sha256(place().read_bytes()).hexdigest()


def token(lists: Lists) -> str:
    """Stands for the user's own lists where what was done is remembered, and tells nothing of them.

    Lists that were given for this run only have a token of chance: no later run can know that they are the same.
    """
    if not lists:
        return ""
    return seal() if there() and lists == load() else secrets.token_hex(16)


def keep(lists: Lists) -> None:
    """Remember watch-list and allow-list instead of those from before. Raises BadList where that isn't safe."""
    text = json.dumps({name: [entry.reveal() for entry in getattr(lists, name)] for name in ("watch", "allow")})
    nonce = secrets.token_bytes(NONCE)
    sealed = MARK + nonce + _cipher(_key(new=True)).encrypt(nonce, text.encode(), MARK)
    try:
        _write(place(), sealed)
    except OSError:
        raise BadList("The lists could not be remembered.", "They hold for this session.") from None


def load() -> Lists:
    """What was remembered; no lists where nothing was. Raises BadList where they can't be opened."""
    try:
        with place().open("rb") as file:
            sealed = file.read(LARGEST)
    except FileNotFoundError:
        return NO_LISTS
    except OSError:
        raise BadList("The remembered lists can't be read.", "Run without them, or give them anew.") from None
    return _opened(sealed, _key(new=False))


def forget() -> bool:
    """Delete the lists, and their key where the keychain lets us; True where there was something to forget."""
    had = there()
    with contextlib.suppress(FileNotFoundError):
        place().unlink()
    with contextlib.suppress(Exception):  # foreign code: without the file the key opens nothing
        import keyring

        keyring.delete_password(SERVICE, ACCOUNT)
    return had


def _opened(sealed: bytes, key: bytes) -> Lists:
    from cryptography.exceptions import InvalidTag

    head, nonce, rest = sealed[: len(MARK)], sealed[len(MARK) : len(MARK) + NONCE], sealed[len(MARK) + NONCE :]
    try:
        if head != MARK:
            raise InvalidTag
        found = json.loads(_cipher(key).decrypt(nonce, rest, MARK))
        return Lists(*(tuple(Secret(str(entry)) for entry in found[name]) for name in ("watch", "allow")))
    except (InvalidTag, ValueError, KeyError, TypeError):
        way_out = "Run 'scrubber lists --forget' and give them anew."
        raise BadList("The remembered lists were changed or belong to another keychain.", way_out) from None


def _cipher(key: bytes):  # type: ignore[no-untyped-def]
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _key(*, new: bool) -> bytes:
    """The key in the keychain; a fresh one where there is none yet and `new` is set. The door to foreign code."""
    locked = BadList(SESSION_ONLY if new else NOT_OPENED, UNLOCK)
    try:
        import keyring

        store = keyring.get_keyring()
        if store.priority < 1 or type(store).__module__.startswith("keyrings.alt"):
            raise locked  # none, or one that keeps its keys in a plain file
        held = keyring.get_password(SERVICE, ACCOUNT)
        if held is None and new:
            held = base64.b64encode(secrets.token_bytes(KEY)).decode()
            keyring.set_password(SERVICE, ACCOUNT, held)
        key = base64.b64decode(held or "")
    except BadList:
        raise
    except Exception:
        raise locked from None
    if len(key) != KEY:
        raise BadList("The key to the remembered lists is gone.", "Run 'scrubber lists --forget' and give them anew.")
    return key


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, for this user only."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}-{secrets.token_hex(6)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
