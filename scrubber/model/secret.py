"""Text found in somebody's photo, wrapped so that it cannot be printed by accident."""

from __future__ import annotations

from typing import Any, NoReturn

HIDDEN = "<secret>"


class Secret:
    """Holds text that must not reach a log, a report or an error.

    `str`, `repr` and `format` show a placeholder; pickling and copying to JSON are refused.
    `reveal` is for the screen and for the checks that search the finished file.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return HIDDEN

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format(HIDDEN, spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(("Secret", self._text))

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret is not written anywhere.")

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Secret:
        return self
