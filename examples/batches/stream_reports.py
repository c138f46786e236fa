# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Reports in, levels out, one line of JSON each, in constant memory.

    python examples/batches/stream_reports.py < reports.jsonl > levels.jsonl

A report is written as `as_data` writes it; what may be left out of a `Report`
may be left out here. A line that is no report stops the run and is named.
"""

import json
import sys
from collections.abc import Iterable, Iterator

import microneedling_care as care


def levels(lines: Iterable[str]) -> Iterator[str]:
    """The level of each line, and the rules behind it."""
    for number, line in enumerate(lines, start=1):
        try:
            answer = care.escalate(care.from_data(care.Report, json.loads(line)))
        except ValueError as error:
            raise SystemExit(f"line {number}: {error}") from error
        rules = [fired.rule for fired in answer.fired]
        yield json.dumps({"level": answer.level.id, "rules": rules})


if __name__ == "__main__":
    for level in levels(sys.stdin):
        print(level)
