"""Reports in every form that they can be had in; none holds what was found, only how much of which kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from scrubber.model.report import ScrubReport
from scrubber.report import as_csv, as_html, as_json, as_text

WRITERS: Mapping[str, Callable[[Sequence[ScrubReport]], str]] = MappingProxyType(
    {
        "csv": as_csv.write,
        "html": as_html.write,
        "json": as_json.write,
        "text": as_text.write,
    }
)
