# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What every language has to say, and the one command that makes its JSON.

``python -m microneedling_care.content`` reads the TOML that people write,
checks that nothing is missing, left over or misspelt, and writes the JSON that
the package reads. Nothing here is imported at run time.
"""

import json
import re
import sys
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from .benefit_rows import BENEFIT_ROWS
from .care_rows import CARE_ROWS
from .claim_rows import CLAIM_ROWS
from .disagreement_rows import DISAGREEMENTS
from .errors import ContentError
from .escalation import ACT_WITHIN_HOURS, risks, rules
from .evidence import Figure, Unit, near
from .help_rows import EMERGENCY_NOTES, HELP_ROWS
from .recovery import STAGE_ROWS
from .sign_rows import COLOUR_SIGNS, SIGN_COURSES
from .texts import folded
from .vocabulary import (
    Answer,
    Area,
    Basis,
    Certainty,
    DepthBand,
    Device,
    Direction,
    EmergencyGroup,
    Extent,
    Finding,
    HelpGroup,
    Level,
    Needling,
    Product,
    Reason,
    RegulatoryStatus,
    RiskFactor,
    Severity,
    Sign,
    Site,
    Stage,
    Trend,
    Verdict,
)

_FOLDER: Final = Path(__file__).parent
_CASES: Final = _FOLDER.parents[1] / "tests" / "cases.toml"
_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


class Slot(NamedTuple):
    """
    One place that a language fills.

    *numbers* are the placeholders its sentences may speak, and *unit* is the
    table within which each of them has to be spoken.
    """

    path: str
    kind: type[str] | type[list[str]]
    numbers: tuple[str, ...] = ()
    unit: str = ""


def _slots(
    unit: str, texts: str, lists: str = "", numbers: Iterable[str] = ()
) -> Iterator[Slot]:
    names = tuple(numbers)
    for key in texts.split():
        yield Slot(f"{unit}.{key}", str, names, unit)
    for key in lists.split():
        yield Slot(f"{unit}.{key}", list, names, unit)


def _names(figures: Iterable[Figure]) -> Iterator[str]:
    return (figure.name for figure in figures)


def _ids(kind: Iterable[Any]) -> Iterator[str]:
    return (member.name.lower() for member in kind)


def _stages() -> Iterator[Slot]:
    for stage in Stage:
        yield from _slots(
            stage, "title summary under_the_skin get_help", "see_and_feel what_helps not_normal"
        )


def _signs() -> Iterator[Slot]:
    ordinary = {course.sign for course in SIGN_COURSES}
    for sign in Sign:
        yield from _slots(sign, "label ask feels looks", "synonyms")
        if sign in COLOUR_SIGNS:
            yield from _slots(sign, "skin_tones")
        if sign in ordinary:
            spoken = ("typical_end", "outer_limit")
            yield from _slots(sign, "usual", "not_usual helps", spoken)


def _care_steps() -> Iterator[Slot]:
    for row in CARE_ROWS:
        spoken = [*_names(row.figures)]
        if row.ends_hours is not None:
            spoken.append("until")
        yield from _slots(row.step, "title do why already", numbers=spoken)


def _benefits() -> Iterator[Slot]:
    for row in BENEFIT_ROWS:
        yield from _slots(
            row.benefit,
            "name summary statement how_much sessions lasts not_for can_make_worse regulator",
            "limits",
            _names(row.figures),
        )


def _claims() -> Iterator[Slot]:
    for row in CLAIM_ROWS:
        yield from _slots(row.claim, "claim verdict say_instead", numbers=_names(row.figures))


def _disagreements() -> Iterator[Slot]:
    for row in DISAGREEMENTS:
        yield from _slots(row.question, "question answer", numbers=_names(row.figures))
        for position in row.positions:
            unit = f"{row.question}.positions.{position.name}"
            yield Slot(unit, str, tuple(_names(position.figures)), unit)


def _escalation() -> Iterator[Slot]:
    for level in Level:
        due = ("act_within",) if ACT_WITHIN_HOURS[level] else ()
        yield from _slots(
            f"levels.{level.id}",
            "name headline definition action by_when contact if_unreachable say if_alone",
            "meanwhile more_urgent",
            due,
        )
    for reason in Reason:
        yield from _slots(f"reasons.{reason}", "text")
    for finding in Finding:
        yield from _slots(f"findings.{finding}", "label ask")
    for factor in RiskFactor:
        yield from _slots(f"risk_factors.{factor}", "label ask why")
    for product in Product:
        yield from _slots(f"products.{product}", "label ask")
    yield from _slots("emergency_groups", " ".join(EmergencyGroup))
    yield from _slots("help_groups", " ".join(HelpGroup))
    for level in {row.level: None for row in HELP_ROWS}:
        yield from _slots(f"help_cards.{level.id}", "prefix heading")
    emergency = f"help_cards.{Level.EMERGENCY.id}"
    yield from _slots(emergency, "prefix heading")
    yield from _slots(emergency, " ".join(note.name for note in EMERGENCY_NOTES))
    yield Slot(f"{emergency}.heading_with_number", str, ("number",), emergency)
    yield from _slots("emergency", "heading lead_in worried")
    yield from _slots("advice", "not_a_check also_report unsure clinic_unreachable")


_LABELLED: Final[Mapping[str, Iterable[Any]]] = {
    "depth_bands": DepthBand,
    "devices": Device,
    "areas": Area,
    "severities": Severity,
    "sites": Site,
    "answers": Answer,
    "directions": Direction,
    "needlings": Needling,
    "regulatory_statuses": RegulatoryStatus,
}
_EXPLAINED: Final[Mapping[str, Iterable[Any]]] = {
    "trends": Trend,
    "extents": Extent,
    "bases": Basis,
    "certainties": Certainty,
    "verdicts": Verdict,
}


# Each heading with the numbers it speaks.
_HEADINGS: Final = {
    "day": "day",
    "days": "first last",
    "one_day": "first",
    "from_day": "first",
    "window": "typical outer",
    "window_one": "outer",
    "until_day": "last",
    **dict.fromkeys(
        [
            "stage",
            "next_stage",
            "expected",
            "nothing_expected",
            "do",
            "leave_alone",
            "ends_today",
            "no_end",
            "beginning_tomorrow",
            "feels",
            "looks",
            "skin_tones",
            "usual",
            "helps",
            "synonyms",
            "why",
            "already",
            "ground",
            "certainty",
            "how_much",
            "sessions",
            "lasts",
            "not_for",
            "can_make_worse",
            "regulator",
            "say_instead",
            "verdict",
            "action",
            "by_when",
            "contact",
            "next_contact",
            "say",
            "reasons",
            "questions",
            "also_report",
            "notes",
            "sources",
            "not_read",
            "not_reviewed",
        ],
        "",
    ),
}


def _terms() -> Iterator[Slot]:
    for unit, values in spoken_durations().items():
        for value in values:
            yield Slot(f"durations.{unit}.{value}", str)
    for table, kind in _LABELLED.items():
        for key in _ids(kind):
            yield from _slots(f"{table}.{key}", "label")
    for table, kind in _EXPLAINED.items():
        for key in _ids(kind):
            yield from _slots(f"{table}.{key}", "label meaning")
    for basis in Basis:
        yield from _slots(f"care_bases.{basis}", "text")
    yield from _slots(
        "lead_ins",
        "not_usual see_and_feel what_helps not_normal limits meanwhile more_urgent "
        "expected care_steps emergency",
    )
    yield from _slots(
        "notes",
        "unknown_depth beyond_studied radiofrequency home_device clinic_first "
        "intended_use not_reviewed editorial under_18 not_expected",
    )
    for key, numbers in _HEADINGS.items():
        yield Slot(f"headings.{key}", str, tuple(numbers.split()), f"headings.{key}")
    yield from _slots("attribution", "text", numbers=("licence",))


# Every table of short lines with the placeholders of each.
_OUTPUTS: Final[Mapping[str, Mapping[str, str]]] = {
    "dates": {
        "full": "weekday day month year",
        "short": "day month",
        "span": "first last",
        "day_and_date": "day date",
    },
    "months": {str(month): "" for month in range(1, 13)},
    "weekdays": {str(weekday): "" for weekday in range(1, 8)},
    "leaflet": {
        "title": "",
        "summary": "",
        "device": "",
        "area": "",
        "depth": "",
        "depth_mm": "depth",
        "depth_unknown": "",
        "treated_on": "",
        "clinic": "",
    },
    "headings": {
        "contents": "",
        "important": "",
        "get_help": "",
        "course": "",
        "expected": "",
        "meanwhile": "",
        "benefits": "",
        "about": "",
        "sources": "",
        "phone": "",
        "out_of_hours": "",
        "web": "",
        "emergency_number": "",
        "version": "version date attribution",
    },
    "messages": {
        "emergency": "call",
        "call": "number",
        "call_local": "",
        "call_or_go": "number",
        "signs": "signs",
        "leaflet": "",
        "clinic": "contact",
        "sender": "name",
    },
    "calendar": {
        "care_steps_end": "day",
        "peeling": "first last",
        "colour_check": "day",
        "next_session": "day",
        "last_day": "",
    },
    "timeline": {
        "title": "",
        "description": "today stages signs",
        "one": "label days",
        "sign": "label days outer",
        "marked": "day",
        "treatment_day": "",
        "days": "",
        "today": "",
        "typical": "",
        "outer": "",
        "stages": "",
        "signs": "",
        "none": "day",
    },
}


def _outputs() -> Iterator[Slot]:
    yield from _slots("language", "direction")
    for table, lines in _OUTPUTS.items():
        for key, numbers in lines.items():
            path = f"{table}.{key}"
            yield Slot(path, str, tuple(numbers.split()), path)


_FILES: Final = {
    "stages": _stages,
    "signs": _signs,
    "care_steps": _care_steps,
    "benefits": _benefits,
    "claims": _claims,
    "disagreements": _disagreements,
    "escalation": _escalation,
    "terms": _terms,
    "outputs": _outputs,
}


def spoken_durations() -> dict[str, tuple[int, ...]]:
    """Every duration that a sentence may speak, by unit; a language says each once."""
    found: set[tuple[Unit, int]] = set()
    for course in SIGN_COURSES:
        for window in filter(None, course.windows):
            found.add((Unit.HOURS, window.typical_end_hours))
            found.add((Unit.HOURS, window.outer_limit_hours))
    for row in CARE_ROWS:
        found |= {(Unit.HOURS, hours) for hours in row.ends_hours or ()}
    due = [rule.act_within_hours for rule in rules()]
    due += [row.act_within_hours for row in risks()]
    found |= {(Unit.HOURS, hours) for hours in (*due, *ACT_WITHIN_HOURS.values()) if hours}
    found |= {
        (figure.unit, figure.value) for figure in figures() if figure.unit is not Unit.COUNT
    }
    return {
        unit: tuple(sorted(value for of, value in found if of is unit))
        for unit in Unit
        if any(of is unit for of, _ in found)
    }


def figures() -> Iterator[Figure]:
    """Every figure of every row."""
    for rows in (CARE_ROWS, BENEFIT_ROWS, CLAIM_ROWS, DISAGREEMENTS):
        for row in rows:
            yield from row.figures
    for disagreement in DISAGREEMENTS:
        for position in disagreement.positions:
            yield from position.figures


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        path = f"{prefix}{key}"
        if isinstance(value, dict):
            inner: dict[str, Any] = value
            yield from _flat(inner, f"{path}.")
        else:
            yield path, value


def check_words(locale: str, file: str, words: Mapping[str, Any]) -> None:
    """
    Check the words of one *file* of one *locale* against what has to be said.

    Raises:
        ContentError: If a key is missing or left over, a value is empty or of
            the wrong type, a sentence holds a digit or an unknown
            placeholder, or a figure is never spoken.
    """
    where = f"{locale}/{file}.toml"
    slots = {slot.path: slot for slot in _FILES[file]()}
    found = dict(_flat(words))
    for path in slots:
        if path not in found:
            raise ContentError(f"{where}: {path}", "missing")
    for path in found:
        if path not in slots:
            raise ContentError(f"{where}: {path}", "left over; nothing reads it")
    spoken: dict[str, set[str]] = {}
    for path, slot in slots.items():
        for sentence in _sentences(f"{where}: {path}", found[path], slot):
            names = _PLACEHOLDER.findall(sentence)
            _check_sentence(f"{where}: {path}", sentence, slot, names)
            spoken.setdefault(slot.unit, set()).update(names)
    for slot in slots.values():
        for name in slot.numbers:
            if name not in spoken[slot.unit]:
                raise ContentError(f"{where}: {slot.unit}", f"never speaks {{{name}}}")


def _sentences(where: str, value: Any, slot: Slot) -> list[str]:
    if not isinstance(value, slot.kind):
        raise ContentError(where, f"expected {slot.kind.__name__}, got {value!r}")
    sentences: list[str] = [value] if isinstance(value, str) else value
    if not sentences or not all(isinstance(s, str) and s.strip() for s in sentences):
        raise ContentError(where, f"empty, or not text all through: {value!r}")
    return sentences


def _check_sentence(where: str, sentence: str, slot: Slot, names: list[str]) -> None:
    for name in names:
        if name not in slot.numbers:
            known = ", ".join(f"{{{number}}}" for number in slot.numbers) or "none"
            raise ContentError(where, f"unknown placeholder {{{name}}}; it may speak {known}")
    bare = _PLACEHOLDER.sub("", sentence)
    if "{" in bare or "}" in bare:
        raise ContentError(where, f"a brace that is no placeholder: {sentence!r}")
    if any(letter.isdigit() for letter in bare) and not slot.path.startswith("durations."):
        raise ContentError(where, f"a digit in a sentence, not a {{placeholder}}: {sentence!r}")


def check_synonyms(locale: str, signs: Mapping[str, Any]) -> None:
    """
    Check that no word of *signs* could mean two of them.

    Raises:
        ContentError: If a label or synonym stands under two signs.
    """
    owner: dict[str, str] = {}
    for sign, words in signs.items():
        for phrase in (words["label"], *words["synonyms"]):
            first = owner.setdefault(folded(phrase), sign)
            if first != sign:
                raise ContentError(
                    f"{locale}/signs.toml: {sign}.synonyms",
                    f"{phrase!r} stands under {first}, too",
                )


def check_sources(publications: Mapping[str, Any]) -> None:
    """
    Check that every row and figure cites something, and nothing unknown.

    Raises:
        ContentError: If one does not; a unit that cites nothing is not made.
    """
    rows: list[Any] = [*SIGN_COURSES, *STAGE_ROWS, *CARE_ROWS, *BENEFIT_ROWS, *CLAIM_ROWS]
    for row in (*rows, *rules(), *risks(), *figures()):
        if not row.sources:
            raise ContentError("sources.toml", f"nothing is cited by {_named(row)}")
        for source in row.sources:
            if source not in publications:
                alike = ", ".join(near(source, publications)) or "nothing"
                raise ContentError(
                    "sources.toml",
                    f"no {source}, which is cited by {_named(row)}; spelt like it: {alike}",
                )


def _named(row: object) -> str:
    """*row* as far as it takes to find it."""
    return textwrap.shorten(repr(row), 80, placeholder=" ...)")


def made_from(folder: Path) -> dict[str, str]:
    """
    The JSON text of every words file in *folder*, checked, by file name.

    Raises:
        ContentError: If the folder is not complete, or a file is not as it
            has to be.
    """
    made: dict[str, str] = {}
    for file in _FILES:
        path = folder / f"{file}.toml"
        if not path.is_file():
            raise ContentError(f"{folder.name}/{file}.toml", "missing")
        words = _parsed(f"{folder.name}/{file}.toml", path)
        check_words(folder.name, file, words)
        if file == "signs":
            check_synonyms(folder.name, words)
        made[f"{file}.json"] = _json(words)
    return made


def _parsed(where: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(where, str(error)) from None


def _json(table: Mapping[str, Any]) -> str:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"


def everything_made() -> dict[Path, str]:
    """Every JSON file of the package and what has to stand in it."""
    publications = _parsed("sources.toml", _FOLDER / "sources.toml")
    check_sources(publications)
    made = {_FOLDER / "sources.json": _json(publications)}
    for folder in sorted(path for path in (_FOLDER / "locales").iterdir()):
        for name, text in made_from(folder).items():
            made[folder / name] = text
    if _CASES.is_file():
        made[_FOLDER / "cases.json"] = _json(_parsed("cases.toml", _CASES))
    return made


def main() -> int:
    """Write every JSON file afresh, or say in one line why not."""
    try:
        made = everything_made()
    except (ContentError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    for path, text in made.items():
        path.write_text(text, "utf-8")
    print(f"wrote {len(made)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
