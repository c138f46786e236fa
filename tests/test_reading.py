# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The reading contract: every bundled English sentence, scored as it is read.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import reading
from microneedling_care import Level, Report, Sign, Treatment, _words, content, escalate
from microneedling_care.benefit_rows import BENEFIT_ROWS
from microneedling_care.care_rows import CARE_ROWS
from microneedling_care.claim_rows import CLAIM_ROWS
from microneedling_care.disagreement_rows import DISAGREEMENTS
from microneedling_care.help_rows import HELP_ROWS
from microneedling_care.sign_rows import COURSE_OF
from microneedling_care.vocabulary import HelpGroup

ENGLISH = Path(content.__file__).parent / "locales" / "en"
HERE = Path(__file__).parent

GRADE = 6.0
URGENT_GRADE = 5.0
WORDS_IN_A_SENTENCE = 20
BULLETS_IN_A_LIST = 6
LETTERS_IN_A_SUMMARY = 139

# What a search takes in, and what is a name and no sentence, is not read as prose.
UNSCORED = {"synonyms", "label", "title", "name", "prefix"}
# Labels and table rows are too short for a grade to mean anything.
UNGRADED_FILES = {"terms", "outputs"}


class TextUnit(NamedTuple):
    """One table of a words file: what is quoted as one piece."""

    id: str
    words: dict[str, Any]


def units() -> Iterator[TextUnit]:
    """Every unit of every English words file."""
    for file in sorted(ENGLISH.glob("*.toml")):
        yield from _units(file.stem, tomllib.loads(file.read_text("utf-8")))


def _units(path: str, table: dict[str, Any]) -> Iterator[TextUnit]:
    own = {key: value for key, value in table.items() if not isinstance(value, dict)}
    # What each side says is read with its question.
    own |= table.get("positions", {})
    if own:
        yield TextUnit(path, own)
    for key, value in table.items():
        if isinstance(value, dict) and key != "positions":
            yield from _units(f"{path}.{key}", value)


UNITS = tuple(units())
GRADED = [unit for unit in UNITS if unit.id.split(".")[0] not in UNGRADED_FILES]
LEAD_INS = next(unit.words for unit in UNITS if unit.id == "terms.lead_ins")
EMERGENCY = next(unit.words for unit in UNITS if unit.id == "escalation.emergency")
CARDS = {
    unit.id.rpartition(".")[2]: unit.words
    for unit in UNITS
    if unit.id.startswith("escalation.help_cards.")
}
CARD_OF = {row.group: CARDS[row.level.id] for row in HELP_ROWS}
# Times that depend on the treatment; the other numbers are those of the row.
TIME = "10 days"


def _figures() -> dict[str, dict[str, str]]:
    rows = [(f"care_steps.{row.step}", row.figures) for row in CARE_ROWS]
    rows += [(f"benefits.{row.benefit}", row.figures) for row in BENEFIT_ROWS]
    rows += [(f"claims.{row.claim}", row.figures) for row in CLAIM_ROWS]
    for row in DISAGREEMENTS:
        said = tuple(figure for one in row.positions for figure in one.figures)
        rows.append((f"disagreements.{row.question}", (*row.figures, *said)))
    return {
        unit: {
            figure.name: _words.phrase("en", figure.unit, figure.value) for figure in figures
        }
        for unit, figures in rows
    }


FIGURES = _figures()


def filled(text: str, numbers: dict[str, str]) -> str:
    """*text* with its numbers in their places."""
    return re.sub(r"\{(\w+)\}", lambda name: numbers.get(name[1], TIME), text)


def lead_in_of(unit: TextUnit, key: str) -> str | None:
    """What a bullet of *unit* finishes, if it is one."""
    if unit.id == "escalation.emergency_groups":
        return str(EMERGENCY["lead_in"])
    if unit.id == "escalation.help_groups":
        return str(CARD_OF[HelpGroup(key)]["heading"])
    return LEAD_INS.get(key)


def spoken(unit: TextUnit) -> list[str]:
    """The sentences of *unit* as a reader takes them in, its numbers filled in."""
    found = []
    for key, value in unit.words.items():
        # The heading of a card is read with each of its lines, not alone.
        if key in UNSCORED or (
            unit.id.startswith("escalation.help_cards.") and "heading" in key
        ):
            continue
        for text in [value] if isinstance(value, str) else value:
            text = filled(text, FIGURES.get(unit.id, {}))
            # A bullet that starts small finishes its lead-in.
            if text[0].islower() and (lead_in := lead_in_of(unit, key)):
                found += reading.spoken(lead_in, [text])
            else:
                found += reading.sentences(text if text[-1] in ".?!:" else f"{text}.")
    return found


def urgent(unit: TextUnit) -> bool:
    """Whether *unit* is read by somebody who has to act today."""
    file, _, key = unit.id.partition(".")
    if file == "escalation":
        return key.startswith(
            ("emergency", "help_cards.same_day", "levels.same_day", "levels.emergency")
        )
    if file == "signs" and Sign(key) not in COURSE_OF:
        report = Report(treatment=Treatment(), day=3, signs=[key])
        return escalate(report).level >= Level.SAME_DAY
    return False


def test_units_were_found() -> None:
    """There are units to read, urgent ones among them."""
    assert len(UNITS) > 300
    assert sum(map(urgent, UNITS)) > 30


@pytest.mark.parametrize("unit", GRADED, ids=lambda unit: unit.id)
def test_grade(unit: TextUnit) -> None:
    """A unit reads at grade 6 or easier, at 5 or easier where somebody acts today."""
    grade = reading.grade(spoken(unit))

    assert grade <= (URGENT_GRADE if urgent(unit) else GRADE)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_shape(unit: TextUnit) -> None:
    """Sentences, lists and summary lines are short enough to take in at once."""
    for sentence in spoken(unit):
        assert reading.words(sentence) <= WORDS_IN_A_SENTENCE, sentence
    for key, value in unit.words.items():
        if isinstance(value, list) and key not in UNSCORED:
            assert len(value) <= BULLETS_IN_A_LIST, key
        if key in ("summary", "headline"):
            assert len(value) <= LETTERS_IN_A_SUMMARY, value


def word_list() -> list[tuple[str, re.Pattern[str]]]:
    """Each listed word with what finds it."""
    tables = tomllib.loads((HERE / "word_list.toml").read_text("utf-8"))
    return [
        (word, re.compile(rf"(?<!\w){re.escape(word)}(?!\w)".replace(r"\*", r"\w*"), re.I))
        for table in tables.values()
        for word in table
    ]


# A belief is quoted as people say it, and its answer has to name what it denies.
QUOTED = {
    ("claims.no_downtime", "claim", "downtime"),
    ("claims.spots_are_purging", "claim", "purging"),
    ("claims.permanent", "claim", "permanent*"),
    ("claims.boosts_collagen_and_elastin", "claim", "elastin"),
    ("claims.boosts_collagen_and_elastin", "say_instead", "elastin"),
}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_word_list(unit: TextUnit) -> None:
    """No sentence holds a word of the house's list."""
    for key, value in unit.words.items():
        if key == "synonyms" or unit.id.startswith("terms.durations"):
            continue
        for text in [value] if isinstance(value, str) else value:
            bare = re.sub(r"\{\w+\}", "", text)
            for word, pattern in word_list():
                if (unit.id, key, word) not in QUOTED:
                    assert not pattern.search(bare), (key, word, text)


def test_the_contract_can_fail() -> None:
    """A hard, long, listed or unhedged sentence is caught by the same counters."""
    hard = "Desquamation subsequent to percutaneous collagen induction is anticipated."

    assert reading.grade([hard]) > GRADE
    assert reading.words(" ".join(["word"] * 21)) > WORDS_IN_A_SENTENCE
    assert any(pattern.search("It should be fine.") for _, pattern in word_list())
    assert any(pattern.search("Practitioners know.") for _, pattern in word_list())
    assert reading.spoken("Ask for help if:", ["it is hot"]) == ["Ask for help if it is hot."]
