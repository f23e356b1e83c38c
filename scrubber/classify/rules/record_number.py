"""Numbers that lead to a record: cases, hospitals, referrals, licences, passports, codes of key safes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "record_number"
_NO = r"(?:\.? ?(?:no|num|number|nr|ref|reference|[i1l]d|code|#))*"
_WHAT = (
    r"case|ref|our ref|your ref|reference|crime|incident|hospital|hosp|patient|pt|mrn|urn|upn|utr|uci|pid|"
    r"rio|systmone|"
    r"emis|mosaic|liquid ?logic|las|lcs|carefirst|care director|eclipse|client|service user|su|person|pupil|student|"
    r"tenancy|tenant|rent|claim|policy|referral|home office|ho ref|nass|arc|brp|passport|licence|license|"
    r"driver'?s? lic\w*|"
    r"ssn|social security|ni|nin|tax id|ein|employee|staff|payroll|badge|warrant|collar|membership|library card|"
    r"customer|account|acct|a/c|unit|specimen|sample|lab|accession|episode|admission|encounter|visit|chi|"
    r"esr|hcpc|swe|"
    r"gmc|nmc|application|file|folder|docket|court|cad|niche|op|custody|prison|noms|pnc|cro|council tax|"
    r"benefit|uc|pip|dwp|group|subscriber|identification|prescription|prefix|"
    r"h ?& ?c|hcn|crn|log|lifeline|careline|telecare|pendant|blue badge|bus pass|oyster|ehcp|ssd|swift|ics|"
    r"framework ?i|protocol|paris|carenotes|district|x-?ray|xn|ur|"
    r"pas|pps|candidate|exam|meter|mpan|mprn|uln|personal|a ?& ?e|x(?= no)|"
    r"medicare|medicaid|medical card|(?:[a-z]{2,8} )?(?=[i1l]d(?!\w))"
)
_LABELLED = re.compile(
    rf"(?<!\w)(?:{_WHAT}){_NO}(?![^\W\d])"
    rf"[^\w\n]{{0,4}}(?: is )?(?P<n>[A-Z]{{0,4}}[/ -]?[\dOIl][\w/.*-]*(?: [\d][\w/-]*){{0,3}})",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"(?<!\w)(?:case|ref|reference|crime|hospital|hosp|patient|mrn|urn|upn|mosaic|liquid ?logic|client|tenancy|claim|"
    r"referral|home office|passport|licence|ssn|nass|las|incident|pupil|service user|court|person|"
    r"custody|noms|pnc|h ?& ?c|hcn|crn|lifeline|careline|blue badge|ehcp|ssd|ur|candidate|exam|meter|mpan|"
    r"uln|personal|pas|pps|"
    r"collar|a ?& ?e|x)(?!\w)",
    re.IGNORECASE,
)
# `Log no. 0612 of 14/5`, as the police write it.
_LOG = re.compile(
    r"(?<!\w)(?:log|incident|cad|crime)(?: ?(?:no|number))?\W{0,3}(?P<n>\d{1,5} (?:of "
    r")?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?!\w)",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?<!\w)(?:(?:case|our|your|file|crime|home office|tenancy|claim|court)? ?ref(?:erence)?|case|urn|upn)"
    r"(?: ?(?:no|number|id))?[ .:#-]{1,4}(?P<n>[A-Z]{1,5}[/-][A-Z0-9/-]{2,})",
    re.IGNORECASE,
)
_SAFE = re.compile(
    r"(?<!\w)(?:key ?safe|k[/. ]?safe|key ?pad|key(?= ?code)|door|gate|alarm|entry|access|"
    r"(?:pad|combi(?:nation)? )?lock(?: ?box)?|k/s(?= ?(?:no|code)?\W{0,3}[A-Z]?\d{4}(?!\d))|"
    r"safe|pin|pass ?code|security|combination|"
    r"buzzer|fob|"
    r"ks(?= ?(?:no|code)?\W{0,3}(?!(?:19|20)\d\d(?!\d))[A-Z]?\d{4}))"
    r"(?: ?(?:code|no|number|pin|combination))*(?: is)?[^\w\n]{0,4}"
    r"(?P<n>(?:[A-Z] ?)?[\dOIl]{3,8}(?:[A-Z]| [A-Z](?!\w))?[#*]?|\d{1,2}-\d{1,2}-\d{1,2})(?!\w|[.,/:-]\d| ?%)",
    re.IGNORECASE,
)
# `Locker 14 code 2580`, `gate code 24Y`, `code for door: C28X`, `KEYSAFE - 14 70`, `entry buzzer 22 then 1478`.
_CODED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\w)(?:locker|shed|garage|cupboard|office|lobby|gate|door|entrance|entry|alarm|"
        r"safe)(?: ?\d{1,3})? codes?"
        r"(?: is)?[ :=-]{1,3}(?P<n>[A-Z]?\d{2,8}[A-Z]?[#*]?)(?!\w|[.,/:-]\d| ?%)",
        r"(?<!\w)code (?:for|to|of) (?:the )?(?:\w+ )?(?:door|gate|safe|lock|locker|building|flat|house|"
        r"shed|entry|alarm)(?: is)?[ :=-]{1,3}(?P<n>[A-Z]?\d{2,8}[A-Z]?[#*]?)(?!\w|[.,/:-]\d)",
        r"(?<!\w)key ?safe[^\w\n]{1,4}(?P<n>[A-Z]?\d\d \d\d[A-Z]?)(?!\w|[.,/:-]\d)",
        r"(?<!\w)key ?safe(?: ?(?:no|code|number))?(?: is)?[^\w\n]{1,4}(?P<n>\d(?: \d){3,5})(?!\w|[.,/:-]\d)",
        r"(?<!\w)(?:locker|padlock|shed|garage) \d{1,3} ?[-=:] ?(?P<n>\d{3,6})(?!\w|[.,/:-]\d)",
        r"(?<!\w)(?<!error )(?<!dress )(?<!post )(?<!zip )(?<!product )(?<!tax )(?<!dialling )(?<!country "
        r")(?<!area )(?<!colour )(?<!fault )"
        r"(?<!bar )(?<!discount )(?<!promo )(?<!voucher )(?<!item )(?<!hazard )(?<!offer )(?<!unit )(?<!course "
        r")(?<!cost )"
        r"(?:code|unlock|passcode)(?: is|'s)?[ :=-]{1,3}(?P<n>[A-Z]?\d{4,6}[A-Z]?[#*]?)(?!\w|[.,/:-]\d| ?%)",
        r"(?<!\w)alarm (?:on|off|set|unset)[ :=-]{1,3}(?P<n>\d{4,6}[A-Z]?[#*]?)(?!\w|[.,/:-]\d)",
        r"(?<!\w)pin for (?:\w+ ){1,2}(?P<n>\d{4,6})(?!\w|[.,/:-]\d)",
        r"(?<!\w)(?:cupboard|voicemail|photocopier|copier|printer|tablet|laptop)[ "
        r":=-]{1,3}(?P<n>(?!20\d\d)\d{4,6})(?!\w|[.,/:-]\d)",
        r"(?<!\w)buzzer \d{1,4} (?:then|and|\+) (?P<n>\d{3,6})(?!\w)",
    )
)
# `key safe 14 Colne Vale = C2580Y`: the code after the place that it opens.
_OPENS = re.compile(
    r"(?<!\w)(?:key ?safe|k[/. ]?safe|ks|lock ?box|(?:door|gate|alarm|entry) ?(?:code|pin)).{2,40}?[=:-] ?"
    r"(?P<n>[A-Z]?[\dOIl]{3,8}[A-Z]?[#*]?)\W*$",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?<!\w)(?:pass ?word|pwd|p/w|pw|pass ?code|pass|user ?name|user|log-?in|wi-?fi):? "
    r"(?P<n>(?=\S*\d)(?=\S*[A-Za-z])[^\s/:]{5,}(?: / \S{3,})?)(?!\w)",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"(?<!\w)(?:pass ?word|pwd|p/w|pw|wi-?fi(?: ?(?:code|key|password|pass))?|wpa2?(?: ?key)?|user ?name|"
    r"log-?in(?: id)?|user ?id|memorable (?:word|name|place)|security (?:word|answer)|"
    r"(?:network|ssid|router)(?=.*\d))"
    r" ?(?:[:=]|is| - ) ?(?!(?:ask|see|available|from|below|above|behind|please|get|same|free|tbc|none)(?!\w))"
    r"(?P<n>\S{3,}(?: / \S{3,})?)",
    re.IGNORECASE,
)
# Cards of health insurers: `RxBIN 610014`, `Rx Group # BCAAXYZ`, `Member # 1234567`.
_INSURED = tuple(
    re.compile(rf"(?<!\w){label}(?: ?(?:no|number|id))*{value}(?!\w)", re.IGNORECASE)
    for label, value in (
        (r"rx ?(?:bin|grp|group|pcn|id)", r"(?: ?[:#]{1,2} ?| (?=\w*\d))(?P<n>(?-i:[A-Z0-9]{4,}))"),
        (r"(?:member|group|grp|subscriber|pcn)", r" ?# ?(?P<n>(?-i:[A-Z0-9]{4,}))"),
        (r"(?:member|health plan(?: ?\(\d{5}\))?)", r" (?P<n>\d{6,})"),
    )
)
# Any word before 'no' or 'ref' and a long number: `Assignment no 20144551`, `Booking ref YHKQ2P`; what firms and goods
# are known by is told by `_RECEIPT` and these.
_ANY_LABEL = re.compile(
    r"(?<!\w)(?P<label>[a-z][\w&/-]{1,14}) (?:no|num|number|nr|ref|reference)\.?[ :#-]{1,3}"
    r"(?P<n>(?=(?:[\w/.-]*\d){4}|[A-Z0-9-]*\d[A-Z0-9-]*(?!\w))[A-Z0-9][\w/.-]{3,})(?!\w)",
    re.IGNORECASE,
)
_OF_FIRMS = re.compile(
    r"asset|equipment|serial|charity|company|regist|firm|fca|ofsted|cqc|freephone|helpline|page|room|bus|route|platform|flight|gate|catalogue|stock|"
    r"product|article|patent|standard|form|leaflet|edition|series|chapter|question|lesson|unit|licen[cs]e|telephone|phone|tel|"
    r"contact|mobile|fax|store|shop|branch|till",
    re.IGNORECASE,
)
# DVLA: five letters of the surname, decade, month (+50 for women), day, year, initials, check characters.
_LICENCE = re.compile(r"(?<!\w)[A-Z9]{2}[A-Z0-9]{3}[ -]?\d{6}[ -]?[A-Z9]{2} ?\d[A-Z]{2}(?!\w)", re.IGNORECASE)
_LICENCE_SLIP = re.compile(r"(?<!\w)[A-Z]{2}[A-Z0-9]{3}\d{6}[A-Z0-9]{5}(?!\w)")
_PASSPORT = re.compile(r"(?<!\w)[A-Z]\d{8}(?!\w)")
_CASE = re.compile(
    r"(?<![\w/.-])(?:[A-Z]{1,4}/(?:19|20)?\d{2}/\d{3,7}|[A-Z]{2}\d{2}/\d{4,6}|[A-Z]{2}\d{2}[CPFDAJ]\d{5})(?![\w/])"
)
# `XYZ 1234567`: an abbreviation that isn't known before a long number, as every office has its own.
_SHORT_LABEL = re.compile(
    r"(?<![\w/-])(?P<label>[A-Z]{2,5})(?: ?(?:no|number|#|id))?\.?[ :#-]{1,3}"
    r"(?!0[38]\d\d(?:[ -]?\d){6,7}(?!\w))"  # `RSPCA 0300 1234 999`: a helpline
    r"(?P<n>[A-Z]{0,2}\d(?:[ /-]?\d){5,10}(?:[ /-]?[A-Z]{1,2})?)(?![\w/:.-])"
)
_SSN = re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])")
_ZONE = re.compile(r"P[<K][A-Z]{3}[A-Z<K]{10,}|[A-Z0-9<]{20,}<<[A-Z0-9<]*")
_RECEIPT = re.compile(
    r"invoice|receipt|order|trans|item|qty|total|gst|tax code|table|doc|slip|till|"
    r"pos(?!\w)|batch|model|serial|sku|isbn|issn|ean|upc|asin|vat(?!\w)|lot(?!\w)|part|reg(?!\w)|p/?[no](?!\w)",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Span]:
    """Labelled numbers of four digits and more, and the known shapes of licences and passports."""
    for pattern in (_SECRET, _LOGIN):
        for match in pattern.finditer(text.plain):
            yield Span(match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.8, "follows a word for 'password'")
    for match in _ZONE.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.RECORD_NUMBER, 0.9, "the machine-readable lines of a passport")
    for pattern in _INSURED:
        for match in pattern.finditer(text.plain):
            yield Span(match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.6, "a number on the card of an insurer")
    if count_digits(text.digits) < 2:
        return
    yield from _labelled(text)
    for match in _LOG.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.7, "a log number of the police")
    for pattern in (_SAFE, _OPENS, *_CODED):
        for match in pattern.finditer(text.digits):
            yield Span(match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.85, "a code that opens something")
    for pattern, confidence, reason in (
        (_LICENCE, 0.9, "the shape of a UK driving licence"),
        (_LICENCE_SLIP, 0.7, "the shape of a UK driving licence"),
        (_SSN, 0.85, "the shape of a US social security number"),
        (_PASSPORT, 0.6, "the shape of a passport number"),
        (_CASE, 0.4 if _RECEIPT.search(text.plain) else 0.65, "the shape of a case number"),
    ):
        for match in pattern.finditer(text.plain):
            yield Span(match.start(), match.end(), Kind.RECORD_NUMBER, confidence, reason)


def _labelled(text: Text) -> Iterator[Span]:
    for match in _LABELLED.finditer(text.digits):
        value = match["n"]
        figures = count_digits(value)
        if figures < 3 or re.fullmatch(
            r"(?:19|20)\d\d/\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.]\d{2}\w*|\d{1,3}(?:\.\d\d)?", value
        ):
            continue
        strong = _STRONG.search(match[0]) is not None and (figures >= 4 or len(value) >= 6)
        confidence = 0.85 if strong else 0.55 if figures >= 5 else 0.4
        if not strong and _RECEIPT.search(text.plain):
            confidence = 0.3
        end = match.start("n") + len(value.rstrip(" ./-"))
        yield Span(match.start("n"), end, Kind.RECORD_NUMBER, confidence, "follows a word for 'record' or 'reference'")
    if not _RECEIPT.search(text.plain):
        for match in _SHORT_LABEL.finditer(text.digits):
            yield Span(match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.5, "a long number after an abbreviation")
        for match in _ANY_LABEL.finditer(text.digits):
            value = match["n"]
            dated = re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.]\d{2}", value)
            if not _OF_FIRMS.search(match["label"]) and count_digits(value) and not dated:
                yield Span(
                    match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.5, "follows a word and 'no' or 'ref'"
                )
    for match in _LETTERED.finditer(text.plain):
        yield Span(match.start("n"), match.end("n"), Kind.RECORD_NUMBER, 0.75, "follows 'ref'")
