"""Addresses of Ireland and the larger countries of Europe: postcodes with their towns, streets with their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import SURE, THINGS, Trait, words
from scrubber.classify.repair import folded
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "abroad"
_TOWN = (
    r"[^\W\d_a-z][^\W\d_]+(?:[ '/-]{1,2}(?:[^\W\d_a-z][^\W\d_]+|de|di|del|la|le|les|sur|am|an|der|im|in|el|a|den)){0,4}"
)
# Eircode routing keys and the unique part that follows them (Eircode Address Database, product guide).
_EIRCODE = re.compile(r"(?<!\w)(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}(?!\w)")
_ITALY = re.compile(rf"(?<!\w)(?:I-)?\d{{5}},? {_TOWN},? \([A-Z]{{2}}\)")
_LAND = r"(?:(?:D|F|A|B|CH|E|I|L|PL|NL|DK|SE|S|N|FI|LT|LV|CZ|SK|HU|RO|BG|GR|PT|ES)-)"
_CODE_AND_TOWN = re.compile(
    rf"^\W*(?P<n>{_LAND}?"
    rf"(?:\d{{5}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}|\d{{4}} ?[A-Z]{{2}}|\d{{3}} \d{{2}}|(?<=-)\d{{4}}),?"
    rf" {_TOWN}(?: \d{{1,2}}| (?i:cedex)(?: \d+)?)?)\W*$"
)
_CITIES = words("cities")
# Four figures may be a year, so the town must be a known one: `8001 Zürich`, `1000 Bruxelles 7`, `Singapore 560123`.
_CODE_AND_CITY = re.compile(
    rf"(?:^\W*|, )(?P<n>(?:{_LAND}?(?!(?:19|20)\d\d )\d{{3,6}}(?: ?\d\d)?,? (?P<city>{_TOWN})(?: [A-Z\d]{{1,2}})?|"
    rf"(?P<town>{_TOWN}),? (?!(?:1[89]|20)\d\d\W*$)\d{{4,6}}))\W*$"
)
_TOWN_AND_CODE = re.compile(rf"^\W*(?P<n>{_TOWN}, \d{{5}})\W*$")
_ENDING = (
    r"(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|gasse|ring|ufer|damm|chaussee|steig|laan|straat|plein|gracht|kade|steeg|singel|"
    r"dreef|hof|baan|vej|vei|veien|gade|gata|gatan|vägen|katu|kuja|tie|utca|stræde|bulevardi|kamp|stieg|pad|dijk|markt|park)"
)
_STREET = re.compile(
    rf"(?<!\w)[^\W\d_a-z][\w.'-]*(?<=\w\w){_ENDING}(?!\w),? \d{{1,4}} ?[a-zA-Z]?(?:[/-]\d{{1,4}})?(?!\w)"
)
_TWO_WORDS = re.compile(
    r"(?<!\w)[^\W\d_a-z][\w.-]*(?:-| )"
    r"(?:Straße|Strasse|Str\.?|Markt|Gracht|Kade|Dijk|Plein|Laan|Straat|Steenweg|Singel|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm|Hof|Kamp|Stieg|[Gg]ate|[Vv]ei|[Uu]tca|út|[Ii]ela|"
    r"[Gg]atvė|pr\.|Cad(?:\.|desi)|Caddesi|Sok?(?:\.|ak|ağı)|Sk\.|Bulvarı|Mah(?:\.|allesi)|Nagar|Vihar|Marg|Chowk) "
    r"(?:[Nn]o[:.]? ?)?\d{1,4} ?[a-z]?(?:/\d{1,4})?(?!\w)"
)
# `An der Mühle 2`, `Aan de Wal 6`: where a street is, and a number.
_WHERE = re.compile(
    r"^\W*(?P<n>(?:Am|Im|(?:Stra(?:ß|ss)e|Platz|Weg|Allee|Ring) de[rs]|Zum|Zur|Beim|Hinterm|"
    r"(?:An|In|Auf|Unter|Hinter|Vor|Bei|Neben)(?: de[rnm])|"
    r"(?:Aan|Op|Achter|Bij|Onder|In)(?: de| het| den))"
    r"(?: [a-zäöü]{3,}en)? [^\W\d_a-z][^\W\d_]+(?: [^\W\d_]+)?,? \d{1,3} ?[a-z]?)\W*$"
)
# `Bloc 14, Scara A, Ap. 3`: blocks, stairs and flats as south-eastern Europe writes them; `Bât B, Esc. 2`.
_STAIRS = re.compile(
    r"(?<!\w)(?:bl(?:oc|\.)|sc(?:ara|\.)|et(?:aj|\.)|ap(?:artament|\.)|appt\.?|b[âa]t\.?|esc\.|piso|int\.) ?\w{1,3}"
    r"(?:,? (?:bl(?:oc|\.)|sc(?:ara|\.)|et(?:aj|\.)|ap(?:artament|\.)|appt\.?|b[âa]t\.?|esc\.|piso|int\.) "
    r"?\w{1,3}){1,3}(?!\w)",
    re.IGNORECASE,
)
# `Résidence Les Glycines`, `Lieu-dit Le Bourg`, `Appt 24, 3e étage`: homes without a street.
_HOMES = re.compile(
    rf"^\W*(?P<n>(?:[Rr][ée]sidence|[Ll]ieu-?dit|[Ll]otissement|[Hh]ameau|[Ii]mmeuble|[Uu]rbanizaci[oó]n|[Qq]uinta) "
    rf"(?:(?:de|du|des|d[aeo]s?|la|le|les) |[dl]')*{_TOWN}(?:[ ,].*)?)$"
    rf"|^\W*(?P<flat>(?:[Aa]ppt?\.?|[Aa]ppartement|[Pp]orte|[Ww]ohnung|[Ww]hg\.?|[Pp]iso|[Ii]nterno|[Ii]nt\.) "
    rf"?\w{{1,4}},? "
    rf"\w{{1,3}}[.º°]? ?(?:étage|[ée]t\.|piano|andar|OG|Stock|Etage|planta))\W*$"
)
# `Słoneczna 4/2`: the names of Polish, Czech and Slovak streets are adjectives.
_ADJECTIVE = re.compile(
    r"^\W*(?P<n>[^\W\d_a-z][^\W\d_]{2,}(?:owa|ska|cka|zka|czna|żna|dná|ná|ská|cká|"
    r"skiego|ckiego|skiej|ckiej|owej|lnej|wicza|szki) "
    r"\d{1,3}[A-Za-z]?(?:/\d{1,3})?(?: m\.? ?\d+)?)\W*$"
)
_BEFORE = (
    r"(?:ul|al|pl|os)\.|beco|calçada|bairro|quinta|lugar|urbanização|urbanización|ulica|aleja|plac|osiedle|str\.|strada|bulevardul|calea|aleea|rue|avenue|av\.|boulevard|bd|allée|chemin|"
    r"impasse|quai|route|cours|sentier|hameau|lotissement|place|via|viale|piazza|corso|vicolo|largo|borgo|contrada|canale|piazzale|lungomare|calle|c/\.?|c\.|rambla|barriada|bda\.|ctra\.|pza\.|v\.le|p\.zza|c\.so|chaussée|camino|carrer|passeig|avenida|avda\.?|plaza|paseo|"
    r"ronda|glorieta|rua|travessa|praça|alameda|estrada|praceta|sokak|cadde|"
    r"bul\.|bd\.|b-dul|sos\.|șos\.|splaiul|intrarea|aleje|rondo|náměstí|ulice|odos|leoforos"
)
# `C/Goya 88`
_SPANISH = re.compile(r"(?<!\w)[Cc]/ ?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: (?:de |la |del )*[A-ZÁÉÍÓÚÑ][\w.]+)*,? \d{1,4}(?!\w)")
# `1, Cité du Petit Bois`: words that are also English need what comes between them and the name.
_FRENCH = re.compile(
    r"(?<!\w)\d{1,4}(?: ?bis| ?ter)?,? (?i:cité|square|passage|villa|mail|esplanade|promenade|"
    r"faubourg|voie|montée|ruelle|venelle|clos) "
    rf"(?:de la |de l'|du |des |de |d'){_TOWN}"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:(?P<before>\d{{1,4}} ?(?:bis|ter|[a-z])?,? ))?(?i:{_BEFORE}) "
    rf"(?:(?:de|du|des|della|del|dei|la|le|el|los|las|da|do|dos) |[dl]')*"
    rf"{_TOWN}(?:,? (?:nr\.? ?|n\.? ?|n[°º] ?|lotes? ?|lt\.? ?|km\.? ?|blq\.? ?|bloque ?)?"
    rf"\d{{1,4}}[a-z]?(?:[/-]\d{{1,4}})?)?"
)


def find(text: Text) -> Iterator[Span]:
    """Whole lines of a postcode and a town; streets that carry a number, or stand after a word that is nothing else."""
    for match in _EIRCODE.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.POSTCODE, 0.8, "an Irish postcode")
    for match in _HOMES.finditer(text.plain):
        start, end = match.span("n" if match["n"] else "flat")
        yield Span(start, end, Kind.ADDRESS, 0.6, "the name of a home abroad")
    if not any(c.isdecimal() for c in text.plain):
        return
    for match in _ITALY.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.85, "a postcode with its town")
    for pattern in (_CODE_AND_TOWN, _TOWN_AND_CODE):
        for match in pattern.finditer(text.plain):
            if not _of_things(text, match.start("n")):
                yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.65, "a postcode with its town")
    for match in _CODE_AND_CITY.finditer(text.plain):
        if folded(match["city"] or match["town"]) in _CITIES:
            yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.65, "a postcode with its town")
    for pattern in (_STREET, _TWO_WORDS):
        for match in pattern.finditer(text.plain):
            if pattern is _TWO_WORDS or not _english(text, match):
                yield Span(match.start(), match.end(), Kind.ADDRESS, 0.95, "the name of a street abroad")
    for match in _WHERE.finditer(text.plain):
        yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.6, "the name of a street abroad")
    for match in _STAIRS.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.6, "parts of a building")
    for match in _ADJECTIVE.finditer(text.plain):
        first = text.tokens[0]
        if first.rank is None and not first.trait & SURE and first.person < _NO_PERSON:
            yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.55, "the name of a street abroad")
    for pattern in (_SPANISH, _FRENCH):
        for match in pattern.finditer(text.plain):
            yield Span(match.start(), match.end(), Kind.ADDRESS, 0.7, "the name of a street abroad")
    for match in _NAMED.finditer(text.plain):
        if match["before"] or match[0][-1].isdecimal():
            yield Span(match.start(), match.end(), Kind.ADDRESS, 0.7, "the name of a street abroad")


_NO_PERSON = 0.5  # what the model must stay below


def _english(text: Text, match: re.Match[str]) -> bool:
    """`Carpark 3`; not where the word ends like nothing in English: `Schillerplatz 2`."""
    if _FOREIGN.match(match[0]):
        return False
    return any(t.start == match.start() and t.rank is not None for t in text.tokens)


_FOREIGN = re.compile(
    r"\w{3,}(?:stra(?:ß|ss)e|str|platz|gasse|allee|straat|gracht|chaussee|laan|plein|weg|steeg|singel)(?!\w)"
)


def _of_things(text: Text, start: int) -> bool:
    """`24123 Batteries`: a number before goods or everyday words."""
    words = [t for t in text.tokens if t.start >= start and t.alphabetic and len(t.raw) > 2]
    if any(t.word in _CITIES for t in words):
        return False
    if any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.SURNAME) for t in words):
        return True
    return all(t.rank is not None and t.rank < 12_000 and not t.trait & (Trait.TOWN | Trait.COUNTY) for t in words)
