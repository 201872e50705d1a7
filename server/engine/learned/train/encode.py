"""Words, pieces, shapes and windows, exactly as server/engine/learned/{pieces,windows}.ts make them."""

import unicodedata
from dataclasses import dataclass

import regex

from drafts import CATEGORIES, UNKNOWN, Draft

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")
LETTER, DIGIT, NUMBER, MARK = (regex.compile(p) for p in (r"\p{L}", r"\p{N}", r"^\p{N}+$", r"\p{Mn}"))
KIND = {"social": "social", "blog": "blog", "case-report": "report", "reply": "reply", "clean": "blog"}
LINE = 6
IGNORE = -1


@dataclass
class Encoded:
    draft: Draft
    ids: list[int]
    shapes: list[int]
    labels: list[int]
    spared: list[bool]
    opens: list[bool]
    """Per piece; `labels` is IGNORE for all but the first piece of a word."""

    def windows(self, longest: int):
        starts = [i for i, opens in enumerate(self.opens) if opens] + [len(self.ids)]
        begin = 0
        for start, end in zip(starts, starts[1:]):
            if end - begin > longest and start > begin:
                yield begin, start
                begin = start
            while end - begin > longest:
                yield begin, begin + longest
                begin += longest
        if begin < len(self.ids):
            yield begin, len(self.ids)


class Vocabulary:
    def __init__(self, path):
        pieces = [piece for piece in path.read_text(encoding="utf8").split("\n") if piece]
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.unknown = self.ids["[UNK]"]
        self.known: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        if word not in self.known:
            plain = MARK.sub("", unicodedata.normalize("NFD", word.lower()))
            self.known[word] = self.cut(plain) if 0 < len(plain) <= 100 else [self.unknown]
        return self.known[word]

    def cut(self, plain: str) -> list[int]:
        out, start = [], 0
        while start < len(plain):
            ends = range(len(plain), start, -1)
            end = next((e for e in ends if ("##" if start else "") + plain[start:e] in self.ids), None)
            if end is None:
                return [self.unknown]
            out.append(self.ids[("##" if start else "") + plain[start:end]])
            start = end
        return out

    def frame(self, kind: str, ids: list[int]) -> list[int]:
        return [self.ids["[CLS]"], self.ids[KIND[kind]], self.ids["[SEP]"], *ids, self.ids["[SEP]"]]


def shape_of(word: str) -> int:
    if NUMBER.match(word):
        return 5
    if not LETTER.search(word):
        return 6
    if DIGIT.search(word):
        return 4
    if word == word.lower():
        return 1
    if word == word.upper():
        return 3 if len(word) > 1 else 2
    return 2 if word[0] == word[0].upper() and word[1:] == word[1:].lower() else 4


def encode(draft: Draft, vocabulary: Vocabulary) -> Encoded:
    marked: list[tuple[str, int] | None] = [None] * len(draft.text)
    spared = [False] * len(draft.text)
    for category, start, end in draft.marks:
        for i in range(start, end):
            if category == "OK":
                spared[i] = True
            else:
                marked[i] = (category, start)
    out = Encoded(draft, [], [], [], [], [])
    end, last = 0, None
    for m in WORD.finditer(draft.text):
        opens = not out.ids or "\n" in draft.text[end:m.start()]
        end = m.end()
        mark = next((x for x in marked[m.start():end] if x), None)
        label = label_of(mark, last)
        last = mark
        for n, piece in enumerate(vocabulary.pieces(m.group())):
            out.ids.append(piece)
            out.shapes.append(shape_of(m.group()) + (LINE if opens else 0))
            out.labels.append(label if n == 0 else IGNORE)
            out.spared.append(spared[m.start()])
            out.opens.append(opens and n == 0)
    return out


def label_of(mark, last) -> int:
    if mark is None:
        return 0
    if mark[0] == UNKNOWN:
        return IGNORE
    return (2 if mark == last else 1) + 2 * CATEGORIES.index(mark[0])
