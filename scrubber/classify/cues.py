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
    r"\W*(?:\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m(?!\w)|(?:court|visit|home visit|hv|out|off|leave|sick|wfh)(?!\w)|"
    r"(?:lates?|early|earlies|nights?|cover|duty|a/?l|dentist|gp)(?!\w)|"
    r"called|rang|phoned|to (?:ring|call|write|email|text|visit|see|contact|inform|tell|ask|chase|check|refer|speak|"
    r"arrange|book|collect|order|update|complete|draft|share|attend|bring|liaise|follow up)(?!\w)|review|"
    r"(?:bed|room|rm|bay|flat) ?\d)",
    re.IGNORECASE,
)
# What boards, charts, handover sheets and registers say of somebody: meals and care, school and leisure, shifts and
# errands, roles and abbreviations. It tells a name that is also a word: `Ivy ate well`, `joy bath`, `JB - PEG feed`.
_CARE = (
    r"(?:ate|drank|eat(?:s|ing|en)|drinking|wet|soiled|incontinent|slept|asleep|awake|(?:un)?settled|fell|"
    r"falls?|vomited|"
    r"cough(?:ing)?|agitated|tearful|mobilis\w+|walked|washed|dressed|shaved?|bathed|showered|toileted|turned|turns|"
    r"repositioned|discharged?|admitted|transfers?|allergic|allergy|needs|wants|requires|absent|present|"
    r"missing|unwell|poorly|"
    r"upset|crying|hungry|declined|refus\w+|smok\w+|escort\w*|unescorted|section|leave|detox|script|methadone|depot|"
    r"wash|bath|shower|shave|bed ?bath|hair(?:dresser| ?cut)?|nails|chiropod\w+|podiatry|dentist|optician|"
    r"physio|salt|"
    r"bloods|scan|x-?ray|obs|weigh(?:ed|t)?|temp|bowels|msu|swab|dressings?|wound|creams?|meds|tablets|"
    r"insulin|inhaler|epipen|"
    r"oxygen|o2|catheter|stoma|peg|hoist(?:ed)?|stand ?aid|commode|pads?|fluids?|feeds?|thickened|pureed?|soft diet|"
    r"(?:reg(?:ular)?|normal|diabetic|low salt|high cal(?:orie)?) diet|diet|nil by mouth|veg(?:etarian|"
    r"an)?|halal|kosher|"
    r"(?:gluten|dairy|lactose) free|no (?:milk|nuts|dairy|sugar|pork|meat|fish|eggs?)|breakfast|lunch|packed lunch|"
    r"glasses|hearing aids?|dentures|teeth|slippers|coat|wheelchair|frame|pe kit|football|swimming|piano|"
    r"guitar|violin|"
    r"ballet|choir|chess|karate|judo|cubs|brownies|beavers|phonics|spellings|homework|book ?bag|"
    r"school(?: ?(?:run|taxi|bus|trip))|nursery|college|court|police|contact|respite|day cent(?:re|er)|"
    r"transport|taxi|"
    r"hosp(?:ital)?|a ?& ?e|ambulance|app(?:oin)?t(?:ment)?|gp|dr|doctor|nurse|clinic|conf|core group|"
    r"strat(?:egy)?(?: mtg)?|"
    r"review|rev|mtg|meeting|supervision|sup|training|shadowing|induction|duty|on call|twilight|nights?|"
    r"late|lates|early|"
    r"earlies|long day|sleep-? ?in|bank|agency|cover(?:ing)?|swap\w*|off|out|sick|wfh|toil|dna|visit\w*|"
    r"home|shopping|gym|"
    r"mum|dad|nan|family|birthday|seen|rang|called|phoned|feeling|smiling|singing|crying|sleeping|"
    r"wandering|shouting|pacing|"
    r"vaping|struggling|bleeding|asking|waiting|going|coming|starting|leaving|sharing|await\w+|constipated|asthma\w*|"
    r"epilep\w+|excl(?:uded)?|nappies|pick ?up|no [a-z]{3,}|not [a-z]{3,}|\d sugars?|on (?:break|lunch|"
    r"leave|call|shift|oxygen)|"
    r"in (?:meeting|mtg|court|training|at \d|late|bed|pain|today)|to (?:theatre|ward|bed|hosp(?:ital)?|court|sign)|"
    r"\+ ?\d ?(?:carers?|staff)?|\([mf]\)|"
    r"to (?:chase|ring|call|phone|email|text|book|order|collect|send|bring|attend|check|update|cover|"
    r"complete|contact|arrange|"
    r"speak|follow|take|visit|sign|print|write|review|discuss|refer|drop|pick|meet)|"
    r"1:1|2:1|x ?\d|[12]? ?h(?:ou)?rly|q\d?h|\d{1,2} ?[ap]m|\d{1,2}[:.]\d{2}|\w{1,2}/\w{1,3}|"
    r"(?-i:RN|RMN|HCA|HCSW|LD|OT|SSW|SW|CPN|HV|CP|CIN|LAC|CLA|IEP|PEP|EHCP|DNAR|DNACPR|NBM|BMs?|BP|TTOs?|"
    r"TTAs?|MDT|PRN|AL|IV|"
    r"ABX|BO|PU|POC|CHC|DOLS|MCA|EDD|MFFD|SALT|PEG|NG|ECG|CT|MRI|[sS]\d{2}))(?![\w'-])"
)
OF_PEOPLE = re.compile(rf"(?: ?[-:=–] ?| )(?:{_CARE}|a/?l|al|hv|h/v|iep|pep|lac|cin|cp|nbm|bm)(?!\w)", re.IGNORECASE)
CARED_FOR = re.compile(rf"(?: ?[-:=–] ?| ){_CARE}", re.IGNORECASE)
OF_INITIALS = re.compile(rf"(?: ?[-:=–] ?| (?=[a-z\d+(])){_CARE}", re.IGNORECASE)
# What belongs to somebody, on pegs, trays, bottles and doors.
BELONGING = re.compile(
    r"'s? (?:\w+ )?"
    r"(?:coat|jacket|shoes|slippers|clothes|pyjamas|towel|flannel|bag|bags|tray|peg|drawer|locker|box|bottle|cup|mug|"
    r"inhaler|epipen|spacer|meds|medication|tablets|cream|drops|insulin|teeth|dentures|glasses|aids?|stick|frame|"
    r"wheelchair|chair|cushion|sling|hoist sling|bed|bedroom|room|door|keys?|purse|money|phone|charger|passport|"
    r"birthday|mum|mother|dad|father|nan|gran|brother|sister|wife|husband|son|daughter|carer|taxi|"
    r"social worker|file|folder|notes|"
    r"care plan|review|visit|appointment|appt|lunch|dinner|tea|snack|drink|milk|nappies|wipes|book|toys?|"
    r"teddy|dog|cat|"
    r"tenancy|flat|house|party|leaving do|cake|present|card)(?!\w)"
)
TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:]?[0-5]\d|\d{1,2} ?[ap]m", re.IGNORECASE)
_ROOM = (
    r"(?:(?:bed|bd|room|bay|pod|cot|trolley|side room|sr|cubicle|chair|rm|flat|"
    r"bungalow)\.? ?(?:\d{1,3}[a-z]?|[a-z]\d{0,2})"
    r"|[RB]\d{1,2})(?!\w)"
)
# The room or bed itself, right before or behind somebody's name: `Bay 2 Bed 4 M. Fernandes`, `Edna (rm 4)`.
ROOM_BEFORE = re.compile(rf"(?<!\w)(?P<n>{_ROOM}(?:[ ,/-]{{1,3}}{_ROOM})?)\W{{0,4}}$", re.IGNORECASE)
ROOM_AFTER = re.compile(rf"[ ,:(=–-]{{1,4}}(?:in )?(?P<n>{_ROOM}(?:[ ,/-]{{1,3}}{_ROOM})?)", re.IGNORECASE)
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
    r"clerk|cleaner|porter|domestic|caretaker|receptionist|handyman|gardener|driver|volunteer|apprentice|"
    r"student|chef|cook|"
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
    r"(?:'s)? (?:splint|stockings?|"
    r"catheter|line|drain|tube|frame|scale|score|chart|test|syndrome|disease|palsy|sign|method|"
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
    r"key ?safe|safe|blind|bed|recliner|chair|hoist|sling|commode|rollator|walker|trolley|cabinet|shelf|"
    r"shelving|mower|"
    r"drill|saw|ladder|tyre|tractor|piano|organ|guitar|pen|watch|clock|camera|bag|boots|wellies|systems?|"
    r"series|set|kit|"
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
