# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Whether a language says all it has to, and the one command that makes its JSON.

``python -m microneedling_care.content`` reads the TOML that people write,
checks that nothing is missing, left over or misspelt, and writes the JSON that
the package reads. Nothing here is imported at run time.
"""

import json
import re
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from .benefit_rows import BENEFIT_ROWS
from .care_rows import CARE_ROWS
from .claim_rows import CLAIM_ROWS
from .errors import ContentError
from .escalation import risks, rules
from .evidence import near
from .recovery import STAGE_ROWS
from .sign_rows import SIGN_COURSES
from .slots import SLOTS_OF, Slot, figures
from .texts import folded

_FOLDER: Final = Path(__file__).parent
_CASES: Final = _FOLDER.parents[1] / "tests" / "cases.toml"
_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


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
    slots = {slot.path: slot for slot in SLOTS_OF[file]()}
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


def check_direction(locale: str, outputs: Mapping[str, Any]) -> None:
    """
    Check that it is said which way the language is written.

    Raises:
        ContentError: If that is neither ``ltr`` nor ``rtl``.
    """
    direction = outputs["language"]["direction"]
    if direction not in ("ltr", "rtl"):
        where = f"{locale}/outputs.toml: language.direction"
        raise ContentError(where, f"neither ltr nor rtl: {direction!r}")


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
    for file in SLOTS_OF:
        path = folder / f"{file}.toml"
        if not path.is_file():
            raise ContentError(f"{folder.name}/{file}.toml", "missing")
        words = _parsed(f"{folder.name}/{file}.toml", path)
        check_words(folder.name, file, words)
        if file == "signs":
            check_synonyms(folder.name, words)
        if file == "outputs":
            check_direction(folder.name, words)
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
