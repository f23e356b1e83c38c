"""What the rest of a line says for or against words being somebody's name, in log-odds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from scrubber.classify import cues
from scrubber.classify.lexicon import NAMED, SURE, Trait, words
from scrubber.classify.people.likeness import NOTE, PARTICLES, unheard
from scrubber.classify.text import Case, Text, Token

# Virtues and colours stand in rows of their own on walls: `Hope, Joy, Faith`, `Red  Amber  Green`.
ABSTRACT = words("virtues") | frozenset(
    "hope joy faith grace charity comfort harmony honour honor glory serenity verity felicity prudence "
    "constance spirit love grow "
    "believe achieve dream imagine red amber orange yellow green blue purple pink white black brown grey gold "
    "golden silver ruby "
    "jade coral violet olive indigo".split()
)


@dataclass(frozen=True, slots=True)
class _Run:
    """Tokens `first` to `end` (exclusive) of a line."""

    text: Text
    first: int
    end: int

    @property
    def inside(self) -> tuple[Token, ...]:
        return self.text.tokens[self.first : self.end]

    @property
    def before(self) -> str:
        return self.text.plain[: self.inside[0].start]

    @property
    def after(self) -> str:
        return self.text.plain[self.inside[-1].end :]

    @property
    def whole(self) -> bool:
        return self.first == 0 and self.end == len(self.text.tokens)


def context(text: Text, first: int, end: int) -> float:
    """What to add to the weight of the words themselves; negative where the line is about a thing or a place."""
    run = _Run(text, first, end)
    bonus = _place_in_line(run) + _set_off(run) + _said_after(run) + _by_cues(run) + _by_pairs(run)
    bonus += _against(run)
    if len(run.inside) == 1 and run.whole and run.inside[0].trait & Trait.SURE_SURNAME and run.inside[0].rank is None:
        bonus += 0.6
    return bonus + _by_case(run, bonus)


def _place_in_line(run: _Run) -> float:
    """A name often is the whole line; a row of a list begins with a number: `12 Haydn Pugh 23.4`."""
    row = run.first == 1 and len(run.inside) >= 2 and not run.text.tokens[0].alphabetic
    bonus = 0.8 if row and any(t.trait & SURE for t in run.inside) else 0.0
    if cues.PLACE_OF_CARE.search(run.before):
        bonus += 1.2 if any(t.trait & NAMED for t in run.inside) else 1.8
    if not run.whole:
        return bonus
    return bonus + (1.0 if 2 <= len(run.inside) <= 4 else 0.2)


def _set_off(run: _Run) -> float:
    """A surname that is nothing else, behind a sign or the number of a row and before a sign or the end."""
    if not all(t.trait & Trait.SURE_SURNAME and t.rank is None for t in run.inside) or run.first == 0:
        return 0.0
    return 0.3 if _BEFORE.search(run.before) and _BEHIND.match(run.after) else 0.0


_BEFORE = re.compile(r"(?:[:–→-] ?|(?:^|\s)\d{1,2}[.)] ?)$")
_BEHIND = re.compile(r" ?(?:$|[(?,–-]|\d)")


def _said_after(run: _Run) -> float:
    """What boards and charts say of people, after words that open the line."""
    opens = all(t.initial or len(t.raw) == 1 or _opens_row(run.text, t) for t in run.text.tokens[: run.first])
    named = any(
        (t.trait & NAMED and not (t.ordinary and not t.trait & Trait.GIVEN)) or _stranger(t) for t in run.inside
    )
    if not opens or not named or run.whole or not (cues.BOARD.match(run.after) or _cared_for(run)):
        return 0.0
    return 1.6 if any(t.trait & NAMED for t in run.inside) else 2.2


_LED = words("leads") | words("said")


def _stranger(token: Token) -> bool:
    """In no list, and no heading of boards: not `Strat 11am`."""
    return unheard(token) and token.raw.lower() not in _LED


def _cared_for(run: _Run) -> bool:
    """Words of care; after what stands in no list not with a capital: `OCBC Bank`, `Acme Agency` are firms."""
    firm = _CAPITALISED.match(run.after) is not None or all(t.case is Case.UPPER for t in run.inside)
    known = any(t.trait & SURE for t in run.inside)
    return cues.CARED_FOR.match(run.after) is not None and (known or not firm)


_CAPITALISED = re.compile(r"\W*[A-Z][a-z]")


def _by_cues(run: _Run) -> float:
    """Verbs and roles beside the words; what is not written like a name needs more."""
    inside = run.inside
    led = cues.CUE_BEFORE.search(run.before) is not None
    if inside[0].raw[0].isupper() and any(t.trait & Trait.GIVEN or unheard(t) for t in inside):
        known = any(t.trait & SURE or unheard(t) for t in inside)  # not `Wade in`
        return 1.4 * led + (1.2 if known and cues.CUE_AFTER.match(run.after) else 0.0)
    if run.first == 0 and len(run.text.tokens) <= NOTE and cues.OF_STAFF.match(run.text.low[inside[-1].end :]):
        return 1.2 if all(t.trait & SURE for t in inside) else 2.2 if all(unheard(t) for t in inside) else 0.0
    if len(inside) == 1 and inside[0].trait & SURE:
        return 0.9 * led
    if len(inside) >= 2 and all(t.trait & NAMED or unheard(t) for t in inside):  # `visit diarmuid doherty 10am`
        return 0.7 * led
    return 0.0


def _by_pairs(run: _Run) -> float:
    """A given name and a surname; two names side by side; a name in a line that has no capitals anyway."""
    inside, bonus = run.inside, 0.0
    if any(a.trait & Trait.SURE_GIVEN and b.trait & SURE for a, b in pairwise(inside)):
        bonus += 0.6
    elif len(inside) == 2 and inside[0].trait & Trait.GIVEN and inside[1].trait & SURE and inside[1].rank is None:
        bonus += 1.0  # `norman postlethwaite`
    if run.whole and len(inside) == 2 and inside[0].trait & Trait.GIVEN and inside[1].trait & Trait.SURNAME:
        bonus += 0.9 if min(t.person for t in inside) > 0.6 else 0.0
    if inside[0].trait & Trait.SURE_GIVEN and len(run.text.tokens) <= NOTE and run.text.plain.islower():
        bonus += 0.6
    if run.first > 0 and _pair(run.text, run.first):
        bonus += 1.0
    return bonus


def _against(run: _Run) -> float:
    """Things, teams, rooms, firms and goods."""
    bonus = -of_thing(run.text, run.first, run.end)
    if (run.whole and of_firm(run.text)) or _of_shop(run):
        bonus -= 3.0
    if _trades(run.text):
        bonus -= 5.0
    if _SCORE.match(run.text.plain):
        bonus -= 4.0
    if len(run.text.tokens) > 2 and all(t.word in ABSTRACT for t in run.text.tokens):
        bonus -= 3.0  # `Red  Amber  Green`, `Hope, Joy, Faith`
    if run.first and not run.inside[0].trait & SURE and _of_brand(run):
        bonus -= 2.0  # `Dulux Magnolia`
    if run.first == 0 and run.inside[0].word == "chase" and re.match(r" \w", run.text.plain[run.inside[0].end :]):
        bonus -= 3.0  # `Chase scan`
    person = run.first == 0 and run.inside[0].trait & Trait.SURE_GIVEN and cues.CARED_FOR.match(run.after)
    others = (*run.text.tokens[: run.first], *run.text.tokens[run.end :])
    if not person and any(t.trait & Trait.GOODS and t.word != "rm" for t in others):
        bonus -= _for_goods(run)
    return bonus


def _of_brand(run: _Run) -> bool:
    last = run.text.tokens[run.first - 1]
    beside = run.text.plain[last.end : run.inside[0].start] == " "
    return beside and run.text.branded(last.start, last.end)


def _for_goods(run: _Run) -> float:
    """What goods in the line take; little where they are what somebody eats: `Maureen black tea`, `Coffee w Hettie`."""
    if run.inside[0].trait & Trait.SURE_GIVEN and run.inside[0].case is Case.TITLE:
        small = run.first == 0 and not any(c.isupper() for c in run.after)
        if small and (len(run.text.tokens) >= _MEAL or run.inside[0].rank is None or _SIGN.match(run.after)):
            return 0.5
        if _JOINING.search(run.before):
            return 0.5
    return 2.4 if len(run.text.tokens) <= NOTE else 1.0


_MEAL = 3  # words from which a name and goods in small letters are no dish: `Madeleine cakes`
_SIGN = re.compile(r" ?[-–:=] ?[a-z]")
_JOINING = re.compile(r"(?<!\w)(?:w/?|with|for|by|from) ?$", re.IGNORECASE)


def _by_case(run: _Run, so_far: float) -> float:
    """`Poppy by post`, `Rose petals`: a capital that only opens the line."""
    inside, after = run.inside, run.text.tokens[run.end :]
    bonus = 0.0
    if len(inside) == 1 and not inside[0].trait & SURE and run.first == 0 and after and so_far <= 0:
        bonus -= 1.5 if after[0].ordinary and after[0].case is Case.LOWER else 0.0
    cases = [t.case for t in inside if not t.initial and t.word not in PARTICLES]
    if cases[0] is Case.TITLE and Case.LOWER in cases and len(run.text.tokens) <= 3:
        bonus -= 1.8
    return bonus


def _opens_row(text: Text, token: Token) -> bool:
    """`0930 Adeyemi home visit`: a time before the name."""
    return not token.alphabetic and cues.TIME.fullmatch(text.digits, token.start, token.end) is not None


def _pair(text: Text, first: int) -> bool:
    """`Faith & Grace`: two capitalised given names side by side."""
    one, other = text.tokens[first - 1], text.tokens[first]
    gap = text.plain[one.end : other.start].strip()
    both = one.trait & Trait.GIVEN and other.trait & Trait.GIVEN
    return bool(both) and gap in ("&", "+", "/", ",") and one.raw[0].isupper() and other.raw[0].isupper()


def of_thing(text: Text, first: int, end: int) -> float:
    """What is to be taken off because the words are part of the name of a thing, a team, a saint's day or a room."""
    inside, after = text.tokens[first:end], text.tokens[end:]
    off = 0.0
    if _called_after(text, first, end):
        off += 5.0
    elif after and after[0].word in cues.TEAMS and after[0].raw[0].isupper():
        off += 4.0  # `Charlton Athletic`
    if inside[-1].word in cues.ROOMS and not any(t.trait & Trait.SURE_GIVEN for t in inside):
        off += 5.5  # "Willow Ward"
    elif len(after) == 1 and after[0].word in cues.NAMED_ROOMS and first == 0 and len(inside) == 1:
        off += 4.0 if not inside[0].trait & Trait.SURE_GIVEN else 0.0  # `Hepworth class`
    elif len(after) == 1 and after[0].word in cues.ROOMS and not inside[-1].trait & Trait.SURE_SURNAME:
        off += 2.0
    elif len(inside) == 1 and 1 <= len(after) <= 3 and after[-1].word in cues.BUILT:
        capital = all(t.raw[0].isupper() for t in after) and not inside[0].trait & Trait.SURE_GIVEN
        off += 4.0 if capital else 0.0  # `Pankhurst Meeting Room`, `Oakfield Family Support Team`
    return off


def _called_after(text: Text, first: int, end: int) -> bool:
    """`Thomas splint`, `Herbert Protocol`, `St David's Day`: before the word of a thing, or after `St`."""
    inside, after = text.tokens[first:end], text.tokens[end:]
    maker = first == 0 and len(inside) == 1 and inside[0].raw[0].isupper() and not inside[0].trait & Trait.GIVEN
    if maker and cues.FITTINGS.match(text.low[inside[0].end :]):
        return True
    if first and text.tokens[first - 1].raw.strip(".") == "St" and text.plain[inside[-1].end :].startswith("'s "):
        return True
    if first == 0 and len(inside) == 2 and inside[1].case is Case.LOWER and inside[0].case is Case.TITLE:
        return cues.EPONYMS.match(text.low[inside[0].end :]) is not None  # `Yankauer sucker`
    if first or len(inside) > 2 or not after or cues.EPONYMS.match(text.low[inside[-1].end :]) is None:
        return False
    capital = after[0].raw[0].isupper()
    person = inside[0].trait & Trait.SURE_GIVEN and after[0].trait & Trait.SURNAME and capital
    return (not person or after[0].word == "island") and (len(inside) == 1 or capital)


_SHOP = re.compile(r"'s (?:[A-Z\d][\w'-]*)(?: (?:&|and|of|the|[A-Z\d][\w'-]*))+\W*$")
# `Leeds United 2 - 1 Everton`: teams with their score.
_SCORE = re.compile(r"^\W*[A-Z][\w' ]+ \d{1,2} ?[-–v] ?\d{1,2} [A-Z][\w' ]+$")


def _of_shop(run: _Run) -> bool:
    """`Paul's Plaice Fish & Chips`, `Jamie's 30-Minute Meals`: capitals to the end, of what nobody carries about."""
    if _OF_FIRM.match(run.after):
        return True  # `Lloyd's Bank`
    goes_on = run.first == 0 and _SHOP.match(run.after) and not cues.BELONGING.match(run.after.lower())
    return bool(goes_on) and not run.text.plain.isupper()


_OF_FIRM = re.compile(rf"'s (?:{'|'.join(sorted(word.title() for word in words('orgs')))})(?!\w)")
_TRADES = words("trades")


def _trades(text: Text) -> bool:
    """`Hughes Butchers`, `Sophie's Salon`: the last words tell the trade of a firm called after its owner."""
    last = [t for t in text.tokens if t.alphabetic]
    if not 2 <= len(last) <= 5 or not last[-1].raw[0].isupper() or last[-1].end < len(text.plain.rstrip(" .!")):
        return False
    return any(text.low[t.start : last[-1].end] in _TRADES for t in last[-2:] if t is not last[0])


def of_firm(text: Text) -> bool:
    """`Kestonbrooke's` and nothing else, as shops and hospitals call themselves; not where it is a given name."""
    lone = len(text.tokens) == 1 and re.fullmatch(r"\W*[^\W\d_]+'s?\W*", text.plain)
    return bool(lone and text.tokens[0].raw[0].isupper() and _firm(text.tokens[0]))


def _firm(token: Token) -> bool:
    return not token.trait & Trait.SURE_GIVEN and token.word not in _BORNE


_BORNE = words("borne")
