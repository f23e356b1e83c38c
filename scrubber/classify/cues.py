"""What boards, notes and sheets say before and after the names of people, and of things called after people."""

from __future__ import annotations

import re

BOARD = re.compile(
    r"^[ .]*(?:[-:=>/→↔]|\d{1,2}[:.]\d{2}|\d{1,2} ?[-–] ?\d{1,2}(?!\d)|"
    r"\d{1,2} ?[ap]m|x\d|out\b|in\b(?= \d)|off\b|a/l|al\b|toil|sick|"
    r"leave|court|visit|home|hv\b|c/o|n/s\b|r/v|s/b|o/e|d/[co]\b|(?:for|await\w*) d/?c\b|nbm|npu|dnar|dnacpr|mffd|"
    r"abx|bo x\d|"
    r"refus(?:ed|ing)|declin(?:ed|ing)|settled|slept|sat out|transfers?\b|catheter|hoist(?:ed)?\b|lieu|"
    r"(?:rn|hca|srn|rmn|rgn|hcsw)\b|\d ?x ?carers?|\(\d{1,3}\)|,? ?\d{2,3} ?(?:[mf]|y/?o|yrs?)\b|"
    r"y\d|yr ?\d|year \d|\(y|cp\b|cin\b|lac\b|cla\b|conf|siblings|called|rang|phoned|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?(?!\w)|wfh|duty|lates?(?!\w)|back|bed \d)",
    re.IGNORECASE,
)
ERRAND = re.compile(
    r"\W*(?:\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m(?!\w)|court|visit|home visit|hv(?!\w)|out(?!\w)|off(?!\w)|leave|sick|wfh|"
    r"(?:lates?|early|earlies|nights?|cover|duty|a/?l|dentist|gp)(?!\w)|"
    r"called|rang|phoned|to ring|to call|review|(?:bed|room|rm|bay|flat) ?\d)",
    re.IGNORECASE,
)
# What is said of people in a few small letters: a time, an errand, an absence.
OF_PEOPLE = re.compile(
    r"(?: ?[-:=] ?| )(?:\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m|1:1|dentist|hosp(?:ital)?|gp|dr|doctor|optician|physio|o/?t|"
    r"salt|chiropod\w+|podiatry|nurse|bloods|clinic|scan|x-?ray|school(?: run)?|nursery|college|court|police|contact|"
    r"visit|hv|h/v|home|respite|review|mtg|meeting|supervision|sup|training|bath|shower|swimming|gym|"
    r"hairdresser|hair ?cut|shopping|a/?l|al|toil|sick|off|out|wfh|late|lates|early|nights?|on call|duty|cover|dna|n/s|iep|pep|lac|cin|cp|"
    r"d/c|nbm|insulin|meds)(?!\w)",
    re.IGNORECASE,
)
# What belongs to somebody, on pegs, trays, bottles and doors.
BELONGING = re.compile(
    r"'s? (?:(?:eye|ear|hearing|walking|spare|clean|school|wash|lunch|book|water|night|bus|front|own|new|old|\w+) )?"
    r"(?:coat|jacket|shoes|slippers|clothes|pyjamas|towel|flannel|bag|bags|tray|peg|drawer|locker|box|bottle|cup|mug|"
    r"inhaler|epipen|spacer|meds|medication|tablets|cream|drops|insulin|teeth|dentures|glasses|aids?|stick|frame|"
    r"wheelchair|chair|cushion|sling|hoist sling|bed|bedroom|room|door|keys?|purse|money|phone|charger|passport|"
    r"birthday|mum|mother|dad|father|nan|gran|brother|sister|son|daughter|carer|social worker|file|folder|notes|"
    r"care plan|review|visit|appointment|appt|lunch|dinner|tea|snack|drink|milk|nappies|wipes|book|toys?|teddy|dog|cat|"
    r"tenancy|flat|house|party|leaving do|cake|present|card)(?!\w)"
)
TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:]?[0-5]\d|\d{1,2} ?[ap]m", re.IGNORECASE)
PLACE_OF_CARE = re.compile(
    r"(?<!\w)(?:bed|bd|room|bay|pod|cot|trolley|side room|sr|cubicle|chair|rm|flat|bungalow)\.? ?\w{1,3}\W{0,4}$",
    re.IGNORECASE,
)
# What people write before or after somebody's name.
CUE_BEFORE = re.compile(
    r"(?<!\w)(?:dear|hi|hello|hey|love from|love to|thanks|thank you|many thanks|regards|(?:happy|merry) \w+|"
    r"ask|tell|remind|call|ring|rang|phone|phoned|text|texted|email|emailed|chase|collect|invite|inform|update|"
    r"contact|meet|visit|see|help|with|"
    r"(?:spoke|spoken|talk|talked|write|wrote|"
    r"said|handed|handover|belongs|given|refer|referred|allocated|assigned|speak) (?:to|with|by)|"
    r"(?:seen|reviewed|written|signed|completed|taken|approved|checked|covered|led|run|referred|made|drawn) by|"
    r"met(?: with)?|booked for|on behalf of|(?:taxi|cab|transport|lift|shower|bath|meds|tablets|cake|card|bloods|"
    r"appt|appointment|cover|shift|visit|review|pick ?up|parcel|script|form|keys?|consent) for|"
    r"re|hv|cpn|sw|gp|iro|ot|physio|cover|sleep[ -]?in|waking(?: night)?|nights?|on (?:shift|call|duty)|duty|"
    r"agency|nok|next of kin|"
    r"c/o|[sd]/w|s/b|w/|seen|shift lead(?:er)?|key ?worker|(?:mum|dad|parents?|carer) of|brother|sister|son|daughter|"
    r"landlord(?: is)?|neighbour|missed call|sup(?:ervision)?|mtg|meeting|interview|panel|star of the week|"
    r"my name is|i'm) ?[:,-]? ?$",
    re.IGNORECASE,
)
CUE_AFTER = re.compile(
    r"(?:'s)? (?:said|says|called|rang|phoned|texted|emailed|wants|needs|asked|told|reports|reported|"
    r"attended|arrived|left|moved|came|not (?:in|at|seen|well|here|home)|"
    r"lives|stays|feels|felt|likes|loves|thinks|thought|will|would|has|had|is|was|did|does|"
    r"to (?:ring|call|phone|email|chase|visit|see|attend|bring|complete|send|check|update|cover|book|do)|"
    r"mum|mother|dad|father|brother|sister|son|daughter|carer|family|school|flat|bedroom|birthday|"
    r"d/c|dna|wfh|al|a/l|toil|off|sick|out|in|late|back|today|tomorrow|tonight)(?!\w)"
)
# What is said of people who work or live somewhere, also in small letters.
OF_STAFF = re.compile(
    r" ?[-:=]? ?(?:shadowing|covering|cover|swapp?(?:ed|ing)?|"
    r"on (?:nights|days|earlies|lates|leave|call|break|holiday|shift|duty)|"
    r"off(?: sick)?|sick|a/?l|mat(?:ernity)? leave|wfh|toil|double up|has keys|refused|late|early|nights|"
    r"gp|dentist|hospital|court|school run|bus pass|out of office|birthday|n/s|r/v|c/o|d/[co]|nts?|hols?|"
    r"lieu(?: day)?|key \d+|"
    r"bo x\d|o/?t|physio|chiropody|dr appt|early fin\w*|interview|intw|training|in (?:mon|tue|wed|thu|fri)|poss|"
    r"\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m|\d{1,2}-\d{1,2})(?!\w)"
)
# Things that bear the name of who thought of them, and teams.
EPONYMS = re.compile(
    r"(?:'s)? (?:splint|catheter|line|drain|tube|frame|scale|score|chart|test|syndrome|disease|palsy|sign|method|"
    r"manoeuvre|procedure|collar|airway|hoist|mattress|sucker|forceps|suction|needle|valve|pump|bag|cup|clamp|"
    r"lymphoma|fracture|law|"
    r"laws|theorem|triangle|diagram|burner|curve|model|cycle|theory|wren|key|lamp|engine|knife|jar|spanner|body|"
    r"reflex|position|"
    r"protocol|rule|principle|guideline|competence|competency|hierarchy|matrix|window|framework|criteria|criterion|"
    r"index|inventory|"
    r"questionnaire|inquiry|enquiry|standard|act|award|medal|security|software|printer|cooker|kettle|toaster|"
    r"fridge|freezer|"
    r"dishwasher|island|hosp|hospital|airport|stadium|infirmary|effect|experiment)s?(?!\w| \d)"
)
# What a maker's name stands before; a given name before one of these may be somebody's errand: `Jean shower`.
FITTINGS = re.compile(
    r" (?:sink|tap|lift|stairlift|shower|boiler|radiator|thermostat|stove|oven|hob|cooker|washer|dryer|vacuum|lock|"
    r"key ?safe|safe|blind|bed|recliner|chair|hoist|sling|commode|rollator|walker|trolley|cabinet|shelf|shelving|mower|"
    r"drill|saw|ladder|tyre|tractor|piano|organ|guitar|pen|watch|clock|camera|bag|boots|wellies|systems?|series|set|kit|"
    r"machine|dispenser|towels?|tiles?|paint|tea|coffee|gin|cider|ale|beer|jam|sauce|soup|cheese|"
    r"bread|biscuits?|sausages?|salt|rice|"
    r"nurses?|coffee morning|tribute(?: act| band)?|sing-?along|songs?|dance|dancing|"
    r"style|edition|collection|range)(?!\w)"
)
TEAMS = frozenset(
    "athletic wanderers rovers albion hotspur utd united fc afc rfc harriers orient wednesday argyle".split()
)
ROOMS = frozenset(
    "ward suite room wing class lounge lodge house unit theatre clinic centre court hall team base form".split()
)
# Rooms and groups that are named after somebody more often than they are somebody's.
NAMED_ROOMS = frozenset("class ward wing suite theatre lodge hall building block library".split())
BUILT = frozenset(
    "room suite wing lounge theatre lab laboratory library building centre clinic block pod team service services "
    "hub project".split()
)
