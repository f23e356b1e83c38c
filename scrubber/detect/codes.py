"""From codes that an engine saw to findings that tell what sort of content they hold."""

from __future__ import annotations

import re

from scrubber.contracts import CodeEngine, CodeHit
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress
from scrubber.model.secret import Secret

UNREADABLE = "A code whose content could not be read."
TEXT = "A code that holds text."
CONTENT: tuple[tuple[str, str], ...] = (
    (r"WIFI:", "A code that holds the password of a Wi-Fi network."),
    (r"BEGIN:VCARD|MECARD:|BIZCARD:", "A code that holds a contact card."),
    (r"BEGIN:VEVENT|BEGIN:VCALENDAR", "A code that holds an appointment."),
    (r"OTPAUTH(-MIGRATION)?:", "A code that holds the key of a second-factor log-in."),
    (r"MAILTO:|MATMSG:|SMTP:", "A code that holds an e-mail address."),
    (r"TEL:|SMS(TO)?:|MMSTO:|FACETIME:", "A code that holds a phone number."),
    (r"GEO:", "A code that holds a place on the map."),
    (r"BCD\n|UPI:|BITCOIN:|ETHEREUM:", "A code that holds a payment."),
    (r"[A-Z][A-Z0-9+.-]*://|URLTO:|WWW\.", "A code that holds a link."),
    (r"\d{3}[ -]?\d{3}[ -]?\d{4}$", "A code that holds ten digits, as on a patient's wristband."),
    (r"[0-9 -]+$", "A code that holds a plain number."),
)


def code_findings(engine: CodeEngine, pixels: Pixels, effort: Effort, progress: Progress) -> list[Finding]:
    """One finding for each code. Raises Cancelled, and whatever the engine raises."""
    progress.at("codes", 0.0)
    found = [_finding(hit, engine.name) for hit in engine.find(pixels, effort, progress)]
    progress.at("codes", 1.0)
    return found


def _finding(hit: CodeHit, source: str) -> Finding:
    excerpt = Secret(hit.text) if hit.text else None
    return Finding(Kind.CODE, hit.region, hit.confidence, source, reason(hit.text), excerpt)


def reason(text: str) -> str:
    """One sentence about what sort of content a code holds, without the content."""
    if not text:
        return UNREADABLE
    return next((sentence for shape, sentence in CONTENT if re.match(shape, text.lstrip(), re.IGNORECASE)), TEXT)
