"""Web addresses and the handles of social networks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.spans import matches
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "web"
_URL = re.compile(r"[\"'<(]?\b(?:https?|ftp)[:;] ?/ ?/ ?\S+", re.IGNORECASE)
_WWW = re.compile(r"\b[wvWV]{3} ?[.,] ?[\w-]+(?: ?[.,] ?[\w-]{2,})*(?:/\S*)?", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w@.])(?:[\w-]+\.)+"
    r"(?:com|net|org|info|biz|io|me|uk|co|gov|edu|eu|ie|de|fr|es|it|pl|ro|nl|app|dev|online|site|ly)(?:/\S*)?(?![\w@])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])@ ?[A-Za-z_](?:[\w.]*\w)?")
_NETWORKS = (
    r"insta(?:gram)?|ig|snap(?:chat)?|sc|twitter|tiktok|tik tok|tt|fb|facebook|discord|kik|"
    r"telegram|skype|linkedin|youtube|yt"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:{_NETWORKS})(?:[ ]?[:/=-]+ ?|[ ]+)(?P<n>@?[A-Za-z_](?=[\w.]*[\d_.])[\w.]*\w)", re.IGNORECASE
)
_LABELLED = re.compile(
    rf"(?<!\w)(?:{_NETWORKS})(?: (?:name|user(?:name)?|id|handle))?[ ]?[:=][ ]?(?P<n>@?[\w.]{{3,}})", re.IGNORECASE
)


def find(text: Text) -> Iterator[Span]:
    """Addresses with http or www, bare ones with a known ending, and @handles."""
    yield from matches(_URL, text.plain, Kind.WEB, 0.95, "a web address")
    yield from matches(_WWW, text.plain, Kind.WEB, 0.9, "a web address")
    for span in matches(_BARE, text.plain, Kind.WEB, 0.7, "a web address"):
        if len(text.plain[span.start : span.end]) >= 6:
            yield span
    yield from matches(_HANDLE, text.plain, Kind.WEB, 0.7, "a name on a social network")
    yield from matches(_NAMED, text.plain, Kind.WEB, 0.75, "follows the name of a social network", "n")
    yield from matches(_LABELLED, text.plain, Kind.WEB, 0.75, "follows the name of a social network", "n")
