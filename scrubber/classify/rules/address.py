"""Addresses of the United Kingdom, the United States and, by their street words, of other countries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrubber.classify import postcodes
from scrubber.classify.lexicon import EVERYDAY, NAMED, SURE, THINGS, Trait, words
from scrubber.classify.spans import HIDE, count_digits
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "address"
_STRONG = words("streets_strong")
_STREETS = words("streets")
_FIRST = words("streets_first")
_WELSH = frozenset("cae bryn pen tan parc rhes trem gerddi llys plas erw rhiw allt pant nant rhos coed glan".split())
_FIRST_DOUBTFUL = _WELSH | frozenset("via col str lon clos maes plaza os boulevard bandar allee bloco ul".split())
_HOUSES = words("houses")
_HOMES = frozenset("cottage cottages vicarage rectory farmhouse grange bungalow villas mansions".split())
# Words that end the name of a house where a village follows, and Welsh ones that begin it.
_OF_HOUSES = _HOMES | frozenset("farm lodge barn villa house manor mill croft stables view hall steading".split())
_WELSH_HOUSES = _WELSH | frozenset("ty tyn tyddyn hafod hendre cefn llwyn min gwel maes".split())
_PREMISES = words("premises")
_SURE_PREMISES = frozenset("flat apartment apt maisonette penthouse bldg".split())
_ORGS = words("orgs")
_LINKS = frozenset("the of on upon in le la y st saint and".split())
_NUMBER = re.compile(r"(?:no\.? ?)?#?\d{1,5}[a-z]?(?:[-/]\d{1,4}[a-z]?)?", re.IGNORECASE)
_BOX = re.compile(r"(?<!\w)(?:p\.? ?o\.? ?b(?:o|0)x|gpo box|locked bag|bfpo) ?(?:no\.? ?)?\d+", re.IGNORECASE)
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|"
    "OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|ON|QC|BC|AB|MB|NS|NB|SK|NSW|VIC|QLD|TAS|ACT"
)
_STATE_ZIP = re.compile(rf"(?:[A-Z][\w.']+[ ,]{{1,2}}){{1,3}}(?P<state>{_STATES})\.?,? \d{{4,5}}(?:-\d{{4}})?(?!\w)")
_AUSTRALIA = frozenset(("NSW", "VIC", "QLD", "TAS", "ACT", "WA", "NT", "SA"))
_WORDS = frozenset("ID IN OR ME HI OK PA MA MS AL DE LA CO MD MT ON AB".split())
_CANADA = re.compile(r"(?<!\w)[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d(?!\w)")
_RURAL = re.compile(r"(?<!\w)(?:rural route|rr|hc) ?#?\d+,? box \d+(?!\w)", re.IGNORECASE)
# Counties of Ireland as addresses there end with them, and the postal districts of Dublin.
_IRELAND = re.compile(
    r"(?<!\w)(?:(?:Co\.?|County|Contae) (?:Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Fermanagh|"
    r"Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|"
    r"Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow)|Dublin \d{1,2}W?)(?!\w)"
)
# Plots by land office number, as addresses in Malaysia give them: "Lot PTD 1234 & PTD 1235".
_LAND = re.compile(
    r"^\W*(?:pl|l)[o0]t\W+[A-Z]{1,4}\W{0,2}\d[\dOIlB]{2,}(?:\W{1,3}[A-Z]{1,4}\W{0,2}\d{3,})*", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?<!\w)(?:address|addr|lives at|living at|residing at|resident at|home address|"
    r"moved to|c/o|deliver to)(?!\w)"
    r"(?: is)?[ :.-]{0,4}(?P<n>\S.*)",
    re.IGNORECASE,
)
_NOT_STREET = frozenset("way walk row place view park green end bottom bank cross side point points "
    "station union run pass turn track wall well common mount mission court square trail loop circle "
    "gate rise spring springs summit works building drive close".split())  # fmt: skip


def find(text: Text) -> Iterator[Span]:
    """Street lines, post boxes, parts of buildings, towns with a state; each grown over the words that belong to it."""
    spans = [span for look in _LOOKS for span in look(text)]
    anchors = [s for s in spans if s.confidence >= HIDE]
    codes = [s for s in postcodes.find(text) if s.confidence >= HIDE]
    yield from spans
    for anchor in anchors:
        yield _grown(text, anchor)
    for code in codes:
        grown = _grown(text, code)
        if grown.end - grown.start > code.end - code.start + 1:
            yield grown


def _patterns(text: Text) -> Iterator[Span]:
    for match in _BOX.finditer(text.digits):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.85, "a post office box")
    for match in _STATE_ZIP.finditer(text.digits):
        state = match["state"]
        if count_digits(match[0][match.end("state") - match.start() :]) < 5 and state not in _AUSTRALIA:
            continue
        if state in _WORDS and "," not in match[0] and not any(_town(t) for t in text.tokens if t.end < match.end()):
            continue  # "TERMINAL ID 22810"
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.8, "a town with its state and ZIP code")
    for match in _RURAL.finditer(text.digits):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.8, "a box on a rural route")
    for match in postcodes.OUTWARD.finditer(text.plain):
        yield from _town_and_district(text, match)
    for match in _IRELAND.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.55, "a county of Ireland")
    for match in _LAND.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.6, "the number of a plot of land")
    for match in _CANADA.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.7, "the shape of a Canadian postcode")


def _town_and_district(text: Text, match: re.Match[str]) -> Iterator[Span]:
    """`Ebbw Vale NP23 6`: the first half of a postcode, which may end the line, after a place."""
    before = [t for t in text.tokens if t.end <= match.start()]
    place = [t for t in before if t.alphabetic and (t.raw[0].isupper() or t.word in _LINKS)]
    if match["area"].upper() not in postcodes.AREAS or not before or place != before or len(before) > 4:
        return
    known = any(t.trait & (Trait.TOWN | Trait.COUNTY) or t.place > 0.5 for t in before)
    long = len(match["area"]) == 2 or match["sector"]
    things = any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.SURNAME | Trait.STREET) for t in before)
    if known and long and not things and not text.branded(0, match.start()):
        yield Span(before[0].start, match.end(), Kind.ADDRESS, 0.6, "a place with half of its postcode")


def _town(token: Token) -> bool:
    return bool(token.trait & Trait.TOWN) or token.place > 0.8


def _streets(text: Text) -> Iterator[Span]:
    """`12 Something Road`, `Something Road`."""
    tokens = text.tokens
    for at, token in enumerate(tokens):
        if token.word not in _STREETS or at == 0:
            continue
        first = _name_before(text, at)
        if first == at:
            continue
        number = _number_before(text, first)
        strong = token.word in _STRONG
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is not None and after.word in _ORGS and after.raw[0].isupper():
            confidence = 0.35
        elif number is not None:
            confidence = _numbered_trust(text, first, at, strong)
        else:
            confidence = _bare_trust(text, first, at, strong)
        if confidence:
            start = tokens[first].start if number is None else number
            yield Span(start, token.end, Kind.ADDRESS, confidence, "the name of a street")


_ANY_ROAD = frozenset(
    "main ring access slip bus cycle fire private service dual one cross country back the this our".split()
)
_CLOSED = re.compile(r"\W*(?:closed|closure|ahead|works|diversion)", re.IGNORECASE)


def _name_before(text: Text, at: int) -> int:
    """The first of up to three words before a street word that may be its name."""
    first = at
    while first > 0 and at - first < 4:
        token = text.tokens[first - 1]
        gap = text.plain[token.end : text.tokens[first].start]
        if token.case is Case.NUMBER or gap.strip(" .'") or len(gap) > 3 or _digit_word(token):
            break
        if token.case is Case.LOWER and text.tokens[at].case is not Case.LOWER and token.word not in _LINKS:
            break
        if token.rank is not None and token.rank < 60 and token.word not in _LINKS and not token.raw[0].isupper():
            break
        first -= 1
    return first


def _digit_word(token: Token) -> bool:
    return token.raw[0].isdecimal()


def _number_before(text: Text, first: int) -> int | None:
    """Where the house number before a token begins, or None."""
    if first == 0:
        return None
    token = text.tokens[first - 1]
    shape = text.digits[token.start : token.end]
    gap = text.plain[token.end : text.tokens[first].start]
    if not _NUMBER.fullmatch(shape) or len(gap.strip(" ,.")) or re.search(r"(?:st|nd|rd|th)$", shape, re.IGNORECASE):
        return None
    if (
        first >= 2
        and text.plain[text.tokens[first - 2].end : token.start] in "/-"
        and _digit_word(text.tokens[first - 2])
    ):
        return text.tokens[first - 2].start
    return token.start


def _numbered_trust(text: Text, first: int, at: int, strong: bool) -> float:
    name = text.tokens[first:at]
    if any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.SURNAME) for t in name) and not strong:
        return 0.3
    capital = all(t.case is not Case.LOWER or t.word in _LINKS for t in name)
    if strong:
        return 0.9 if capital else 0.75
    last = at + 1 == len(text.tokens) or text.plain[text.tokens[at].end :][:1] in (",", ".", "")
    if capital and (last or any(t.place > 0.5 for t in name)):
        return 0.75
    whole = first == 1 and at + 1 == len(text.tokens)
    named = any(t.rank is None or t.rank > _PLAIN or t.trait & (NAMED | Trait.TOWN) for t in name)
    if not capital and whole and (named or (name[0].word == "the" and len(name) > 1)):
        return 0.55  # `1c thornfield grove`
    return 0.45 if capital else 0.35


_FAIRLY = frozenset("way drive grove gardens close walk hill rise row court".split())


def _bare_trust(text: Text, first: int, at: int, strong: bool) -> float:
    name = text.tokens[first:at]
    whole = first == 0 and at + 1 == len(text.tokens)
    if text.branded(name[0].start, text.tokens[at].end):
        return 0.0
    if text.tokens[at].word in _ORGS - _HOUSES and text.tokens[at].word not in _STRONG:
        return 0.35  # "Oxbury Bank"
    if name[-1].word in _ANY_ROAD or _CLOSED.match(text.plain[text.tokens[at].end :]):
        return 0.35
    place = max(t.place for t in name)
    plain_words = all(t.ordinary and t.rank is not None and t.rank < 3000 and not t.trait for t in name)
    if strong and whole and not plain_words:
        return 0.7 if len(name) <= 3 else 0.4
    if strong and not plain_words and all(t.raw[0].isupper() or t.word in _LINKS for t in name):
        return 0.6 if text.tokens[at].raw[0].isupper() and text.tokens[at].word != "st" else 0.4
    if whole and text.tokens[at].word in _FAIRLY and len(name) == 1 and _rare(name[0]) and name[0].raw[0].isupper():
        return 0.5  # `SHEPPEY WAY`
    if whole and place > 0.5 and text.tokens[at].word != "end":
        return 0.55 if any(t.rank is None or t.rank > 20_000 for t in name) else 0.4
    return 0.2 if whole else 0.0


def _first_words(text: Text) -> Iterator[Span]:
    """`Jalan Something`, `rue Something`, `Heol y Parc`."""
    for at, token in enumerate(text.tokens[:-1]):
        if _as_written(token) not in _FIRST:
            continue
        after = text.tokens[at + 1]
        if after.case is Case.LOWER and after.word not in ("de", "du", "des", "y", "la", "del"):
            continue
        doubtful = _as_written(token) in _FIRST_DOUBTFUL
        end = text.tokens[min(at + 2, len(text.tokens) - 1)].end if after.case is Case.LOWER else after.end
        start = _number_before(text, at)
        sure = start is not None or not doubtful
        confidence = 0.75 if sure else 0.55 if token.place > 0.5 or after.place > 0.5 else 0.3
        yield Span(
            token.start if start is None else start, end, Kind.ADDRESS, confidence, "the name of a street abroad"
        )


def _as_written(token: Token) -> str:
    """The word as it stands, in small letters: repair would turn a foreign word into an English one."""
    return token.raw.lower().strip(".")


def _premises(text: Text) -> Iterator[Span]:
    """`Flat 7`, `Apt 5D`, `Suite 210`, `2nd Floor`."""
    for token, after in zip(text.tokens, text.tokens[1:], strict=False):
        shape = text.digits[after.start : after.end]
        gap = text.plain[token.end : after.start]
        if token.word in _PREMISES and len(gap) <= 2 and re.fullmatch(r"#?\d{1,4}[A-Za-z]?|[A-Z]\d{0,3}", shape):
            sure = token.word in _SURE_PREMISES
            price = re.match(r"\.\d\d", text.plain[after.end :])
            confidence = 0.3 if price else 0.6 if sure else 0.35
            yield Span(token.start, after.end, Kind.ADDRESS, confidence, "part of a building")


_HOMES_IN_PARTS = frozenset("flat apt apartment unit plot pitch caravan block bungalow studio cabin maisonette".split())


def _part_and_name(text: Text) -> Iterator[Span]:
    """`Unit 4 Bryn Awel`, `Caravan 12, Sunny Sands`: the number of a home and the name of where it stands."""
    tokens = text.tokens
    if not 3 <= len(tokens) <= 6 or tokens[0].word not in _HOMES_IN_PARTS:
        return
    shape, name = text.digits[tokens[1].start : tokens[1].end], tokens[2:]
    if not re.fullmatch(r"\d{1,4}[A-Za-z]?|[A-Z]\d{0,3}", shape) or not all(
        t.alphabetic and t.raw[0].isupper() for t in name
    ):
        return
    known = any(t.word in _STREETS or t.word in _HOUSES or t.place > 0.5 for t in name)
    if any(t.trait & THINGS and not t.trait & (Trait.STREET | Trait.SURNAME | Trait.TOWN) for t in name):
        return
    if known or (len(name) > 1 and any(_rare(t) for t in name) and not name[0].trait & SURE):
        yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.6, "part of a building")


def _numbered(text: Text) -> Iterator[Span]:
    """`5 The Limes`, `12 Castlegate`, `House 6, Block F`, `Lot PT 1234`."""
    tokens = text.tokens[1:] if text.tokens and text.tokens[0].word == "no" else text.tokens
    shape = text.digits[tokens[0].start : tokens[0].end] if tokens else ""
    if 2 <= len(tokens) <= 4 and re.fullmatch(r"\d{1,4}[a-zA-Z]?", shape) and all(t.alphabetic for t in tokens[1:]):
        name = tokens[1:]
        known = name[0].word == "the" or any(t.word in _STREETS or t.word in _HOUSES for t in name)
        capital = all(t.raw[0].isupper() for t in name)
        ends = len(name) == 2 or (len(name) > 2 and "," in text.plain[name[1].end : name[2].start])
        if known and capital and ends and name[0].word == "the":
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.65, "a house number and a name")
        elif _written_as_one(text, name) and _like_a_street(text.low[name[0].start : name[-1].end], name):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.6, "a house number and a name")
        elif len(name) == 2 and name[0].word == "the" and (name[1].word in _STREETS or _rare(name[1])):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "a house number and a name")
        elif (
            len(name) <= 2
            and len(shape) <= 4
            and ((_written_as_one(text, name) and _unknown(text, name)) or _unknown_pair(name))
        ):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.5, "a number and an unknown name")
        elif any(t.word in _HOUSES for t in name[1:]) and capital:
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "a house number and a name")
    if (
        2 <= len(tokens) <= 4
        and tokens[-1].word in _HOMES
        and all(t.raw[0].isupper() or t.word in _LINKS for t in tokens)
    ):
        yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.5, "the name of a house")
    premises = [t for t in tokens if t.word in _PREMISES]
    if len(premises) >= 2 and count_digits(text.digits) and len(tokens) <= 6:
        yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "parts of a building")


_ENDINGS = ("gate", "wick", "side", "hill", "field", "fields", "croft", "lea", "dene")
_ENDINGS_OF_RARE = (
    "walk",
    "bank",
    "fold",
    "holme",
    "garth",
    "thwaite",
    "royd",
    "brook",
    "wood",
    "mead",
    "view",
    "brow",
)


def _written_as_one(text: Text, name: Sequence[Token]) -> bool:
    return not any(c.isspace() for c in text.plain[name[0].start : name[-1].end])


def _like_a_street(word: str, name: Sequence[Token]) -> bool:
    """`Castlegate`, `Ropewalk`, `kirkgate`: one word that ends as names of streets do."""
    rare = len(name) > 1 or _rare(name[0])
    return word.endswith(_ENDINGS) or (rare and len(word) > 6 and word.endswith(_ENDINGS_OF_RARE))


def _rare(token: Token) -> bool:
    return token.rank is None or token.rank > EVERYDAY


def _unknown(text: Text, name: Sequence[Token]) -> bool:
    """`30 Langdale`, `61 Whitehills`: a capitalised word that is no everyday word, no thing and nobody's first name."""
    word = text.plain[name[0].start : name[-1].end]
    plain = any(t.trait & (THINGS | Trait.SURE_GIVEN | Trait.TITLE) for t in name)
    plain = plain or text.branded(name[0].start, name[-1].end)
    return bool(
        word[0].isupper() and len(word) > 3 and word.isalpha() and not plain and (len(name) > 1 or _rare(name[0]))
    )


def _unknown_pair(name: Sequence[Token]) -> bool:
    """`27 Pentre Uchaf`: capitalised words of which one is in no list, and which the model takes for a place."""
    known = any(t.trait & (THINGS | SURE | Trait.TITLE) for t in name) or not any(_rare(t) for t in name)
    return len(name) == 2 and not known and all(t.raw[0].isupper() and len(t.raw) > 2 and t.place > 0.5 for t in name)


_GOING = re.compile(r"(?<!\w)(?:at|to|from|visit(?:ing)?|taxi|parcel|lives|hv|@)[ :]+(?:no\.? ?)?$|@$", re.IGNORECASE)


def _in_note(text: Text) -> Iterator[Span]:
    """`contact at 2 Fernbank 4pm`: after a word of going or living, a number and a rare word that the model places."""
    for number, name in pairwise(text.tokens):
        shape = text.digits[number.start : number.end]
        if not re.fullmatch(r"\d{1,3}[a-z]?", shape, re.IGNORECASE) or not _GOING.search(text.plain[: number.start]):
            continue
        plain = name.trait & (THINGS | SURE | Trait.TITLE) or text.branded(name.start, name.end)
        sure = min(number.place, name.place) > 0.8 and name.raw[0].isupper() and len(name.raw) > 3
        if sure and _rare(name) and not plain and text.plain[number.end : name.start] in (" ", ", "):
            yield Span(number.start, name.end, Kind.ADDRESS, 0.55, "a number and an unknown name in a note")


def _labelled(text: Text) -> Iterator[Span]:
    for match in _LABEL.finditer(text.plain):
        value = match["n"]
        sure = count_digits(value) or any(
            t.word in _STREETS or t.trait & Trait.TOWN for t in text.tokens if t.start >= match.start("n")
        )
        if sure and len(value) > 4:
            end = match.start("n") + len(value.rstrip())
            yield Span(match.start("n"), end, Kind.ADDRESS, 0.6, "follows a word for 'address'")


def _by_model(text: Text) -> Iterator[Span]:
    """Words that the model takes for parts of an address, trusted by what else is known of them."""
    run: list[Token] = []
    for token in [*text.tokens, None]:
        if token is not None and token.place >= 0.5:
            run.append(token)
            continue
        if run:
            yield Span(run[0].start, run[-1].end, Kind.ADDRESS, _model_trust(text, run), "read as an address")
        run = []


_TOWNS = Trait.TOWN | Trait.COUNTY
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")


def _model_trust(text: Text, run: list[Token]) -> float:
    if any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.STREET) for t in text.tokens):
        return 0.25
    if text.branded(run[0].start, run[-1].end):
        return 0.25
    named = [t for t in run if t.alphabetic]
    if not named:
        return 0.0  # bare numbers are days, lists, prices
    numbers = [t for t in run if not t.alphabetic and not _CLOCK.fullmatch(t.raw)]
    share = sum(t.place for t in run) / len(run)
    whole = len(run) >= 0.7 * len(text.tokens)
    streets = any(t.word in _STREETS or _as_written(t) in _FIRST for t in named)
    rare = [t for t in named if not t.ordinary and len(t.raw) > 2]
    if (
        numbers
        and len(rare) >= 1
        and share > 0.85
        and whole
        and any(count_digits(text.digits[t.start : t.end]) >= 3 or streets for t in numbers)
    ):
        return 0.65
    if (
        len(named) <= 2
        and share > 0.85
        and whole
        and any(4 <= count_digits(text.digits[t.start : t.end]) <= 6 for t in numbers)
    ):
        return 0.55 if named and all(t.raw[0].isupper() and (t.rank is None or t.rank > 5000) for t in named) else 0.35
    if streets and whole and len(named) >= 2 and len(rare) >= 1 and share > 0.8:
        return 0.55
    if (
        whole
        and len(named) >= 3
        and share > 0.8
        and any(t.word in _HOUSES for t in named)
        and any(t.trait & _TOWNS for t in named)
    ):
        return 0.55
    if numbers and streets and len(named) >= 2 and share > 0.8:
        return 0.55
    return 0.35


def _grown(text: Text, anchor: Span) -> Span:
    """The anchor and the words next to it that look like parts of the same address."""
    inside = [i for i, t in enumerate(text.tokens) if t.start < anchor.end and anchor.start < t.end]
    if not inside:
        return anchor
    first, last = inside[0], inside[-1]
    while first > 0 and _belongs(text, first - 1, first):
        first -= 1
    while last + 1 < len(text.tokens) and _belongs(text, last + 1, last):
        last += 1
    while first < inside[0] and text.tokens[first].word in _LINKS and text.tokens[first].case is Case.LOWER:
        first += 1
    start, end = min(anchor.start, text.tokens[first].start), max(anchor.end, text.tokens[last].end)
    confidence = max(anchor.confidence, HIDE)
    return Span(start, end, Kind.ADDRESS, min(0.95, confidence), "an address: " + _why(anchor))


def _why(anchor: Span) -> str:
    return anchor.reason.removeprefix("an address: ")


def _belongs(text: Text, at: int, neighbour: int) -> bool:
    token, beside = text.tokens[at], text.tokens[neighbour]
    gap = text.plain[min(token.end, beside.end) : max(token.start, beside.start)]
    if gap.strip(" ,.#()/-") or _HOUR.fullmatch(token.raw):
        return False
    if token.place > 0.5 or token.trait & (Trait.TOWN | Trait.COUNTY) or token.word in _HOUSES | _PREMISES:
        return True
    if token.person > 0.6 and "," not in gap:
        return False
    if not token.alphabetic:
        return len(token.raw) <= 6
    return (token.case in (Case.TITLE, Case.UPPER, Case.MIXED) and token.word not in _STOP) or token.word in _LINKS


_HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?[ap]m", re.IGNORECASE)
_STOP = (
    frozenset(
        "address my is tel phone mob email dob nhs name the at from to postcode date no ref lives visit visiting taxi "
        "contact collect hv".split()
    )
    - _LINKS
)


def _parted(text: Text) -> Iterator[Span]:
    """`Rose Cottage, Sandpit Close, Oldham`, `21 Cragside, Lurgan`: parts of an address between commas."""
    parts: list[list[Token]] = [[]]
    for before, token in zip((None, *text.tokens), text.tokens, strict=False):
        if before is not None and "," in text.plain[before.end : token.start]:
            parts.append([])
        parts[-1].append(token)
    if not 2 <= len(parts) <= 6 or any(not 1 <= len(part) <= 5 for part in parts):
        return
    sorts = [_sort_of_part(text, part) for part in parts]
    if any(sort in ("house", "number", "street") for sort in sorts):
        house = any(part[-1].word in _OF_HOUSES and sort for part, sort in zip(parts, sorts, strict=True))
        sorts = [s or ("village" if _village(text, p, house) else "") for s, p in zip(sorts, parts, strict=True)]
    told = [at for at, sort in enumerate(sorts) if sort]
    if len(told) >= 2 and any(sorts[at] != "town" for at in told) and not text.branded(0, len(text.plain)):
        start, end = parts[told[0]][0].start, parts[told[-1]][-1].end
        yield Span(start, end, Kind.ADDRESS, 0.65, "parts of an address between commas")


def _sort_of_part(text: Text, part: list[Token]) -> str:
    """What a part between commas is of an address; nothing where it may be anything else."""
    shape, name = text.digits[part[0].start : part[0].end], part[1:]
    if all(t.trait & Trait.TOWN and not t.trait & Trait.SURE_GIVEN for t in part):
        return "town"
    if any(t.word in _ORGS - _HOUSES for t in part) or any(not t.alphabetic for t in name[:-1]):
        return ""
    if len(part) == 2 and part[0].word in _PREMISES and not name[0].alphabetic:
        return "premises"
    if re.fullmatch(r"\d{1,4}[a-zA-Z]?", shape) and 1 <= len(name) <= 4:
        rare = any(t.rank is None or t.rank > _PLAIN for t in name)
        return "number" if rare and not any(t.trait & THINGS for t in name) else ""
    last, everyday = part[-1].word, all(t.rank is not None and t.rank < _PLAIN for t in part[:-1])
    house = last in _HOUSES - _HOMES and not everyday  # not `Town Hall`, `County Court`
    street = last in (_STRONG | _STREETS | _HOMES) - (_HOUSES - _HOMES)
    if len(part) >= 2 and (house or street):
        return "street"
    capital = all(t.raw[0].isupper() or t.word in _LINKS for t in part)
    if len(part) >= 3 and capital and part[0].word == "the" and part[1].word == "old":
        return "house"  # `The Old Smithy`
    welsh = part[0].raw.lower() in _WELSH_HOUSES and (len(part) > 1 or _rare(part[0]))
    return "house" if capital and (welsh or (len(part) > 1 and last in _OF_HOUSES and last not in _ORGS)) else ""


# `Cwm-y-glo`, `Stow-on-the-Wold`; words before the name of a village; ways in which such names begin and end.
_HYPHENED = re.compile(r"\w+-(?:y|yr|on|in|le|upon|under|by|de|super|next|cum|at|the|with)-\w+(?:-\w+)*", re.IGNORECASE)
_BEFORE_VILLAGE = frozenset(
    "nether upper lower great little over much long stoke kirk north south east west by nr near".split()
)
_OF_VILLAGE = re.compile(
    r"(?:llan|aber|bally|inver|auch|drum|kil|dun|glen|strath|pwll|cwm|pont|porth|tre|loch|carrick|lis|knock|clon|derry|ennis|rath)"
    r"\w{3,}|\w{3,}(?:ham|ton|ley|ford|bury|borough|brough|worth|wick|thorpe|by|combe|dale|stead|church|minster|mouth|bridge|pool|"
    r"hurst|field|don|den|holme|gate|water|wold|holt|den|shaw|thwaite|wath|more|stow|well)"
)


def _village(text: Text, part: list[Token], beside_house: bool) -> bool:
    """Whether a part between commas reads like the name of a village, where another part is a house or a street."""
    words_ = [t for t in part if t.word not in _LINKS]
    if not words_ or len(part) > 4 or text.branded(part[0].start, part[-1].end):
        return False
    if any(not t.alphabetic or (t.trait & (THINGS | Trait.TITLE) and not t.trait & Trait.TOWN) for t in words_):
        return False
    if _HYPHENED.fullmatch(text.plain[part[0].start : part[-1].end]):
        return True
    before = words_[0].word in _BEFORE_VILLAGE and len(words_) > 1
    rest = words_[1:] if before else words_
    if not all(t.raw[0].isupper() for t in rest):
        return False
    return before or any(
        t.trait & Trait.TOWN or t.place > 0.5 or (_rare(t) and (beside_house or _OF_VILLAGE.fullmatch(t.word)))
        for t in rest
    )


_PLAIN = 5_000  # words up to this rank don't make a name of a street by themselves
_LOOKS = (
    _patterns,
    _streets,
    _first_words,
    _premises,
    _part_and_name,
    _numbered,
    _labelled,
    _by_model,
    _parted,
    _in_note,
)
