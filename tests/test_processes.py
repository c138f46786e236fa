# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Threads, processes and interpreters: what one of them answers, all answer.
"""

import copy
import multiprocessing
import pickle
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import attrs
import pytest

import microneedling_care as care
from fresh import SELFTEST, run
from microneedling_care.benefit_rows import BENEFIT_ROWS
from microneedling_care.care_rows import CARE_ROWS
from microneedling_care.claim_rows import CLAIM_ROWS
from microneedling_care.disagreement_rows import DISAGREEMENTS
from microneedling_care.sign_rows import SIGN_COURSES

NO_THREADS = pytest.mark.skipif(
    sys.platform == "emscripten", reason="no threads and no processes in a browser"
)

PUBLIC = [
    kind
    for name in care.__all__
    if isinstance(kind := getattr(care, name), type) and attrs.has(kind)
]
TREATMENT = care.Treatment(depth_mm=1.5)
REPORT = care.Report(
    treatment=TREATMENT,
    day=3,
    signs=["peeling", "pus", care.Observation(care.Sign.REDNESS, trend=care.Trend.WORSE)],
    unsure=["fever"],
    numbing_cream="unsure",
    risk_factors=["diabetes"],
)


def everything() -> tuple[object, ...]:
    """What the public functions answer, and the rows behind it."""
    return (
        REPORT,
        care.recovery_day(TREATMENT, 3),
        care.recovery_stages(TREATMENT),
        care.signs(TREATMENT),
        care.care_steps(TREATMENT),
        care.escalate(REPORT),
        care.escalation_advice(REPORT),
        care.benefits(),
        care.claims(),
        care.disagreements(),
        care.escalation_levels(),
        care.sources(),
        care.rules(),
        care.risks(),
        care.content_units(),
        care.content_info(),
        care.review_status(),
        (SIGN_COURSES, CARE_ROWS, BENEFIT_ROWS, CLAIM_ROWS, DISAGREEMENTS),
    )


def objects_in(value: object) -> Iterator[object]:
    """*value* and every object of an attrs class inside it."""
    if isinstance(value, tuple):
        for item in value:
            yield from objects_in(item)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from objects_in(getattr(value, field.name))


@cache
def one_of_each() -> dict[type, object]:
    """One object of every public class."""
    return {type(value): value for value in objects_in(everything())}


def forget() -> None:
    """Empty every cache of the package, as in a fresh process."""
    for name, module in list(sys.modules.items()):
        if name.startswith("microneedling_care"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def test_one_of_each_leaves_no_class_out() -> None:
    """The objects that the tests below copy are of every public class there is."""
    assert set(PUBLIC) == set(one_of_each())


@pytest.mark.parametrize("kind", PUBLIC, ids=lambda kind: kind.__name__)
def test_every_class_copies_and_pickles(kind: type) -> None:
    """A copy, a deep copy and a pickle of any protocol equal what they were made from."""
    value = one_of_each()[kind]

    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert hash(copy.deepcopy(value)) == hash(value)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value


@NO_THREADS
def test_a_spawned_process_answers_alike() -> None:
    """A spawned process takes every object and a guide, and sends back the same answers."""
    objects = list(one_of_each().values())
    guide = care.Guide("en", {"signs.pus": care.Review(reviewed_by="a nurse")})
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        returned = pool.map(copy.copy, [*objects, guide])
        as_data = pool.map(care.as_data, objects)
        advice = pool.apply(guide.escalation_advice, (REPORT,))

    assert returned == [*objects, guide]
    assert as_data == [care.as_data(value) for value in objects]
    assert advice == guide.escalation_advice(REPORT)


@NO_THREADS
def test_threads_with_cold_caches_get_equal_answers() -> None:
    """Eight threads that all begin with nothing read get equal answers to everything."""
    known = everything()
    forget()
    start = threading.Barrier(8)

    def ask(_: int) -> tuple[object, ...]:
        start.wait()
        return everything()

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, range(8)))

    assert all(answers == known for answers in found)


@pytest.mark.skipif(
    sys.version_info < (3, 12) or sys.platform == "emscripten",
    reason="sub-interpreters have a lock of their own from Python 3.12 on",
)
def test_sub_interpreters_answer_alike() -> None:
    """Two sub-interpreters, each with a lock of its own, answer as the main one does."""
    interpreters = "_interpreters" if sys.version_info >= (3, 13) else "_xxsubinterpreters"
    ask = f"{SELFTEST}sys.stdout.flush()\n"
    printed = run(
        f"import {interpreters} as interpreters\n"
        f"ask = 'import sys; sys.path[:] = ' + repr(sys.path) + {chr(10) + ask!r}\n"
        # The main one first: where it is not, Python itself may crash on the
        # second import of datetime (python/cpython#110415).
        "exec(ask)\n"
        "for _ in range(2):\n"
        "    interpreters.run_string(interpreters.create(), ask)\n"
    )

    assert printed.splitlines() == [f"0 {care.content_info().fingerprint}"] * 3


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: care.Treatment(depth_mm=15),
        lambda: care.Treatment(device="laser"),
        lambda: care.Observation("redness", severity="very"),
        lambda: care.Observation("redness", one_sided="left"),
        lambda: care.Report(treatment=TREATMENT, day=-1),
        lambda: care.Report(treatment=TREATMENT, day=3, signs=["sneezing"]),
        lambda: care.Report(treatment=TREATMENT, day=3, temperature_c=100.4),
        lambda: care.Report(treatment=TREATMENT, day=3, worried="no"),
        lambda: care.Report(treatment=TREATMENT, day=3, numbing_cream_hours=2),
    ],
)
def test_guards_hold_when_an_app_switches_validators_off(wrong) -> None:  # type: ignore[no-untyped-def]
    """With the validators of attrs off in the whole process, wrong input is still refused."""
    with attrs.validators.disabled(), pytest.raises(care.InvalidInputError):
        wrong()
