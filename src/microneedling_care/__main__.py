# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The library from a terminal: ``python -m microneedling_care --help``.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from . import arguments, outputs
from .cases import cases, failing
from .changes import changed_units, exported, lines, read_export
from .data import as_data
from .errors import CareError
from .escalation import risks, rules
from .evidence import source, sources
from .guide import Guide
from .sheet import rule_table
from .signoff import sheet
from .terminal import Page, plain_ascii

_WIDEST: Final = 80
_NARROWEST: Final = 20

_DOCUMENTS: Final = frozenset({"leaflet", "day", "advice"})


def _one_line(error: Exception) -> str:
    """*error* as one line, whatever stood on the command line."""
    letters = (letter if letter.isprintable() else " " for letter in str(error))
    return " ".join("".join(letters).split())


def _document(guide: Guide, asked: argparse.Namespace) -> tuple[Any, outputs.Document]:
    """The answer to a command that answers with a document, as data and to be shown."""
    treated = arguments.treatment(asked)
    clinic = arguments.clinic(asked)
    treated_on = arguments.treated_on(asked)
    if asked.command == "leaflet":
        left_out = (outputs.Part.SOURCES,) if asked.leave_out is None else asked.leave_out
        leaflet = outputs.leaflet(
            treated,
            treated_on=treated_on,
            clinic=clinic,
            benefits=asked.benefit,
            leave_out=left_out,
            locale=asked.locale,
        )
        return leaflet, leaflet
    if asked.command == "day":
        day = arguments.asked_day(asked)
        card = outputs.day_card(
            treated, day, treated_on=treated_on, clinic=clinic, locale=asked.locale
        )
        return guide.recovery_day(treated, day), card
    report = arguments.report(guide, asked)
    answer = outputs.advice_card(report, clinic=clinic, locale=asked.locale)
    return guide.escalation_advice(report), answer


def _written(document: outputs.Document, asked: argparse.Namespace) -> list[str] | None:
    """What is left to print once *document* is in the files asked for; None if none were."""
    made: dict[str, Callable[[], str]] = {
        "text": lambda: outputs.as_text(document),
        "markdown": lambda: outputs.as_markdown(document),
        "html": lambda: outputs.as_page(document),
        "message": lambda: outputs.as_message(document).text,
        "picture": lambda: _picture(asked),
        "calendar": lambda: _calendar(asked),
    }
    wanted = {name: file for name in made if (file := getattr(asked, name)) is not None}
    printed: list[str] = []
    for name, file in wanted.items():
        text = made[name]()
        if file == "-":
            printed += text.splitlines()
            continue
        try:
            Path(file).write_text(text, "utf-8", newline="")
        except OSError as error:
            said = f"cannot write {file}: {error.strerror}"
            raise arguments.UsageError(said) from None
    return printed if wanted else None


def _picture(asked: argparse.Namespace) -> str:
    # A leaflet is about every day, the others about one.
    day = None if asked.command == "leaflet" else arguments.asked_day(asked)
    course = outputs.timeline(arguments.treatment(asked), day=day, locale=asked.locale)
    return outputs.as_svg(course)


def _calendar(asked: argparse.Namespace) -> str:
    treated_on = arguments.treated_on(asked)
    if treated_on is None:
        raise arguments.UsageError("a calendar needs --treated-on")
    dates = outputs.key_dates(arguments.treatment(asked), treated_on=treated_on)
    return outputs.as_calendar(dates, locale=asked.locale)


def _answered(guide: Guide, page: Page, asked: argparse.Namespace) -> tuple[Any, list[str]]:
    """What was asked for, as an object and as lines."""
    command = asked.command
    if command in _DOCUMENTS:
        answer, document = _document(guide, asked)
        printed = _written(document, asked)
        if printed is not None:
            return answer, printed
        if command == "day" and not asked.full:
            document = outputs.brief(document)
        return answer, outputs.as_text(document, width=page.width).splitlines()
    if command == "sign":
        sign = guide.sign(guide.find_sign(" ".join(asked.words)), arguments.treatment(asked))
        return sign, list(page.sign(sign))
    if command == "benefit":
        benefit = guide.benefit(asked.id)
        return benefit, list(page.benefit(benefit))
    if command == "emergency":
        signs = guide.emergency_signs()
        return signs, list(page.emergency(signs))
    if command == "info":
        info = guide.content_info()
        return info, list(page.info(info))
    many: dict[str, tuple[Callable[[], Any], Callable[[Any], Iterable[str]]]] = {
        "stages": (lambda: guide.recovery_stages(arguments.treatment(asked)), page.stage),
        "signs": (lambda: guide.signs(arguments.treatment(asked)), page.sign),
        "care": (lambda: guide.care_steps(arguments.treatment(asked)), page.care_step),
        "benefits": (guide.benefits, page.benefit),
        "claims": (guide.claims, page.claim),
        "levels": (guide.escalation_levels, page.level),
        "sources": (lambda: (source(asked.id),) if asked.id else sources(), page.source),
    }
    every, render = many[command]
    found = every()
    lines = [line for one in found for line in (*render(one), "")]
    return found, lines[:-1]


def _selftest(as_json: bool) -> int:
    failed = failing()
    passed = len(cases()) - len(failed)
    if as_json:
        wrong = [
            {"case": case.sentence, "expected": case.expect.id, "answered": level.id}
            for case, level in failed
        ]
        print(json.dumps({"passed": passed, "failed": wrong}, ensure_ascii=True, indent=2))
    else:
        for case, level in failed:
            print(f"{case.sentence} Expected {case.expect.id}, answered {level.id}.")
        print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "selftest":
        return _selftest(asked.json)
    if asked.command == "changes":
        found = changed_units(read_export(asked.old), read_export(asked.new))
        print("\n".join(lines(found)))
        return 0
    guide = Guide(asked.locale)
    if asked.command == "export":
        print(exported(guide.content_info(), guide.content_units()))
        return 0
    if asked.command == "signoff":
        print(sheet(guide.content_units(), guide.content_info(), asked.format))
        return 0
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
    if asked.command == "rules":
        print(rule_table(rules(), risks(), asked.format, asked.locale, width))
        return 0
    page = Page(asked.locale, width)
    answer, said = _answered(guide, page, asked)
    if asked.json:
        said = [json.dumps(as_data(answer), ensure_ascii=False, indent=2)]
        if asked.ascii or not _printable(said):
            said = [json.dumps(as_data(answer), ensure_ascii=True, indent=2)]
    elif asked.ascii or not _printable(said):
        said = [plain_ascii(line) for line in said]
    if said:
        print("\n".join(said))
    return 0


def _printable(lines: Iterable[str]) -> bool:
    try:
        "".join(lines).encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """
    Answer the command line; 2 and one line on bad input, never a traceback.

    Args:
        argv: The arguments; those of the process if left out.
    """
    try:
        try:
            return _run(arguments.parser().parse_args(argv))
        finally:
            # Here, where a reader that is gone can be answered for, not at exit.
            print(end="", flush=True)
    except (CareError, arguments.UsageError) as error:
        print(f"microneedling-care: {_one_line(error)}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader has seen enough; nothing is left to tell it.
        _drop_output()
        return 0
    except OSError as error:
        print(f"microneedling-care: {_one_line(error)}", file=sys.stderr)
        _drop_output()
        return 1


def _drop_output() -> None:
    """Close stdout with what is still unprinted, so that nothing fails again at exit."""
    with suppress(OSError):
        sys.stdout.close()


if __name__ == "__main__":
    sys.exit(main())
