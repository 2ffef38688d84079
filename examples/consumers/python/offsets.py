"""Offsets of Dateline in Python.

Mentions and blocks are given in UTF-16 code units from 0, end exclusive. Python's str counts code points: the two differ
after every character above U+FFFF (emoji, some Chinese names), which is two units and one code point.
"""

import hashlib
from itertools import accumulate


def utf16_slice(text: str, start: int, end: int) -> str:
    """The part of the text between two UTF-16 offsets. Exact, whatever the text holds; for a few mentions."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


class Utf16Offsets:
    """Turns UTF-16 offsets of one text into Python's own; for many mentions of a long text."""

    def __init__(self, text: str):
        self._same = len(text) == 0 or max(text) <= "\uffff"
        if self._same:
            self._index = {}
            return
        widths = (2 if char > "\uffff" else 1 for char in text)
        self._index = {units: point for point, units in enumerate(accumulate(widths, initial=0))}

    def code_point(self, unit: int) -> int:
        """Index into the str. KeyError for an offset in the middle of a character: Dateline never gives one."""
        return unit if self._same else self._index[unit]


def offset_problem(enriched: dict):
    """What is wrong with the text of a decoded enriched article; None where all holds."""
    text, text_hash = enriched["article"]["text"], enriched["article"]["textHash"]
    if text_hash and hashlib.sha256(text.encode("utf-8")).hexdigest() != text_hash:
        return "textHash is not the SHA-256 of the text"
    offsets = Utf16Offsets(text)
    for entity in enriched["entities"]:
        for mention in entity["mentions"]:
            start, end = offsets.code_point(mention["start"]), offsets.code_point(mention["end"])
            if text[start:end] != mention["surface"]:
                return f"mention [{mention['start']}, {mention['end']}) of {entity['entityId']} is not {mention['surface']!r}"
    return None
