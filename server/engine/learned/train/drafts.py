"""Annotated drafts, and the external development sets as helpers. Offsets are code points."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

CATEGORIES = (
    "NAME CONTACT ID DATE AGE PLACE ORG OCCUPATION DEMOGRAPHIC FAMILY EVENT RARE PHYSICAL QUOTE "
    "ACK MOCK PRIVATE BOUNDARY IMAGE"
).split()
"""As in server/engine/tagger/labels.ts, in that order."""
LABELS = 1 + 2 * len(CATEGORIES)
UNREAD = {"d2", "d6", "d12"}
UNKNOWN = "?"
"""A stretch of which nothing is known: its words are not learned from."""


@dataclass(frozen=True)
class Draft:
    id: str
    kind: str
    text: str
    marks: list[tuple[str, int, int]]

    @property
    def batch(self) -> str:
        return self.id.split("-")[0]

    def held(self, every: int) -> bool:
        """As isHeld in test/bench/drafts.ts."""
        return every > 0 and self.batch.startswith("w") and (self.batch.startswith("wm") or int(self.id.split("-")[1]) % every == 0)


def read_drafts(root: Path) -> list[Draft]:
    files = sorted(f for folder in ("dev", "own") for f in (root / "test/corpus" / folder).glob("*.md"))
    return [parse(f.stem, f.read_text(encoding="utf8")) for f in files]


def parse(name: str, source: str) -> Draft:
    head = re.match(r"---\n(.*?)\n---\n\n?", source, re.S)
    kind = re.search(r"^kind:\s*(\S+)", head.group(1), re.M).group(1)
    text, marks, at = "", [], 0
    body = source[head.end():]
    for m in re.finditer(r"⟦([A-Z]+)(?:#p\d+)?\|([^⟦⟧]+)⟧", body):
        text += body[at:m.start()]
        marks.append((m.group(1), len(text), len(text) + len(m.group(2))))
        text += m.group(2)
        at = m.end()
    return Draft(name, kind, text + body[at:], marks)


PRESIDIO = {
    "PERSON": "NAME", "ORGANIZATION": "ORG", "DATE_TIME": "DATE", "AGE": "AGE", "NRP": "DEMOGRAPHIC",
    **dict.fromkeys(["STREET_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS", "ZIP_CODE", "DOMAIN_NAME"], "CONTACT"),
    **dict.fromkeys(["CREDIT_CARD", "IBAN_CODE", "US_SSN", "US_DRIVER_LICENSE"], "ID"),
}
ASQ = {
    "NAME": "NAME", "DATE": "DATE",
    **dict.fromkeys(["PHONE_NUMBER", "EMAIL_ADDRESS", "FAX_NUMBER"], "CONTACT"),
    **dict.fromkeys(["MEDICAL_RECORD_NUMBER", "HEALTH_PLAN_BENEFICIARY_NUMBER", "SOCIAL_SECURITY_NUMBER",
                     "UNIQUE_IDENTIFIER", "ACCOUNT_NUMBER", "CERTIFICATE_LICENSE_NUMBER"], "ID"),
}
TAB = {"PERSON": "NAME", "CODE": "ID", "LOC": "PLACE", "ORG": "ORG", "DATETIME": "DATE"}
CARE = re.compile(r"hospital|clinic|medical|health|center|centre|university|hopkins|mayo|sinai|kaiser", re.I)
AGES = re.compile(r"\b\d{1,3}[- ]?(?:year|yo\b|y/o|month|week|day)\S*|\b(?:19|20)\d\d\b")


def read_external(folder: Path) -> list[Draft]:
    """The sets of ../shared/corpus/external, in our categories where theirs mean the same."""
    out = []
    for name in ("asq-phi", "presidio", "tab"):
        for document in json.loads((folder / f"{name}.json").read_text(encoding="utf8")):
            mentions = [m for a in document["annotations"].values() for m in a["entity_mentions"]]
            marks = {(m["start_offset"], m["end_offset"]): meaning(name, m) for m in mentions}
            flat, last = [], 0
            for (start, end), category in sorted(marks.items()):
                if start >= last:
                    flat.append((category, start, end))
                    last = end
            if name == "asq-phi":  # Ages and years are ours to mark, not theirs.
                free = [m.span() for m in AGES.finditer(document["text"])]
                flat += [(UNKNOWN, s, e) for s, e in free if all(e <= a or b <= s for _, a, b in flat)]
            out.append(Draft(f"{name.split('-')[0]}-{document['doc_id']}", "blog", document["text"], flat))
    return out


def meaning(name: str, mention: dict) -> str:
    kind, text = mention["entity_type"], mention["span_text"]
    if name == "tab":
        category = TAB.get(kind, UNKNOWN) if mention["identifier_type"] in ("DIRECT", "QUASI") else UNKNOWN
    elif name == "presidio":
        category = PRESIDIO.get(kind, UNKNOWN)
    else:
        category = ASQ.get(kind) or ("ORG" if CARE.search(text) else "PLACE")
    year_only = category == "DATE" and re.fullmatch(r"(?:the )?\d{4}", text)
    return UNKNOWN if year_only else category
