# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What is timed warm, again and again in one process.
"""

import json
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import process_time_ns

import attrs

import microneedling_care as care
from microneedling_care import _words
from microneedling_care.escalation import RuleIndex, look_up

SIGNS = ("peeling", "pus", "redness")
REPORT = care.Report(treatment=care.Treatment(depth_mm=1.0), day=3, signs=SIGNS)
# What the rows of a decision table can say without code of its own.
PLAIN = tuple(
    rule
    for rule in care.rules()
    if not (rule.one_sided or rule.near or rule.heat or rule.products)
    and rule.numbing_cream_hours is rule.exposure_hours is rule.under_treatment_hours is None
)


def condition(rule: care.Rule) -> str:
    """*rule* at the middle depth as GoRules writes it."""
    signs = json.dumps([sign.value for sign in rule.signs])
    parts = [f"some(signs, # in {signs})", f"day >= {rule.from_day[2]}"]
    if rule.to_day:
        parts.append(f"day <= {rule.to_day[2]}")
    if rule.together_with:
        signs = json.dumps([sign.value for sign in rule.together_with])
        parts.append(f"some(signs, # in {signs})")
    parts += [f"trend >= {rule.trend:d}", f"severity >= {rule.severity:d}"]
    return " and ".join([*parts, f"extent >= {rule.extent:d}"])


def gorules() -> dict[str, Callable[[], set[str]]]:
    """The same table in zen-engine, twice; empty where it is not installed."""
    if not find_spec("zen"):
        return {}
    import zen

    told = {"signs": list(SIGNS), "day": 3, "trend": 2, "severity": 2, "extent": 2}
    compiled = [(rule.id, zen.compile_expression(condition(rule))) for rule in PLAIN]
    rows = [
        {"_id": rule.id, "when": condition(rule), "then": json.dumps(rule.id)} for rule in PLAIN
    ]
    place = {"position": {"x": 0, "y": 0}}
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": "then", "name": "then", "field": "rule"}],
        "rules": rows,
    }
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode", **place},
        {"id": "t", "name": "t", "type": "decisionTableNode", "content": table, **place},
        {"id": "out", "name": "out", "type": "outputNode", **place},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "t"},
        {"id": "2", "type": "edge", "sourceId": "t", "targetId": "out"},
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    return {
        "zen table": lambda: {row["rule"] for row in decision.evaluate(told)["result"]},
        "zen expressions": lambda: {id for id, when in compiled if when.evaluate(told)},
    }


def crowded() -> RuleIndex:
    """The rows, and a hundred times as many about signs that nobody reports."""
    others = [rule for rule in care.rules() if not set(rule.signs) & set(SIGNS)]
    more = (
        attrs.evolve(rule, id=f"{rule.id}x{copy}")
        for copy in range(100 * len(care.rules()) // len(others))
        for rule in others
    )
    return RuleIndex((*care.rules(), *more), care.risks())


def build_benefits() -> None:
    """One family read and joined anew, as its first answer does after the import."""
    _words.words.cache_clear()
    _words.benefit_texts.cache_clear()
    _words.benefit_texts("en")


def codes() -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    texts = {benefit.benefit: benefit for benefit in care.benefits()}
    guide = care.guide("en")
    plain = RuleIndex(PLAIN, care.risks())
    full, more = RuleIndex(care.rules(), care.risks()), crowded()
    zen = gorules()
    for name, ask in zen.items():
        ours = {fired.rule for fired in look_up(REPORT, plain).fired}
        if ask() != ours:
            raise SystemExit(f"{name} answers {ask()}, not {ours}")
    folder = Path(care.__file__).parent / "locales" / "en"
    benefits, terms = ((folder / f"{name}.json").read_bytes() for name in ("benefits", "terms"))

    def parse() -> None:
        json.loads(benefits)
        json.loads(terms)

    def dict_access(key: care.Benefit) -> care.BenefitText:
        return texts[key]

    found: dict[str, Callable[[], object]] = {
        "dict": partial(dict_access, care.Benefit.ACNE_SCARS),
        "look-up": partial(guide.benefit, care.Benefit.ACNE_SCARS),
        "look-up by id": partial(care.benefit, "acne_scars"),
        "sign by id": partial(care.sign, "peeling"),
        "parse": parse,
        "family": build_benefits,
        "escalate": partial(care.escalate, REPORT),
        "plain rows": partial(look_up, REPORT, plain),
        "full index": partial(look_up, REPORT, full),
        "crowded": partial(look_up, REPORT, more),
        "advice": partial(care.escalation_advice, REPORT),
        **zen,
    }
    if find_spec("pycountry"):
        import pycountry

        found["pycountry get"] = partial(pycountry.countries.get, alpha_2="FR")
    return found


def _timed(code: Callable[[], object], calls: int) -> float:
    """Processor seconds for one call, on the average of so many."""
    start = process_time_ns()
    for _ in range(calls):
        code()
    return (process_time_ns() - start) / calls / 1e9


def measure(rounds: int) -> Mapping[str, list[float]]:
    """Every code in every round: seconds for one call by name, and single calls of escalate."""
    timed = codes()
    calls: dict[str, int] = {}
    for name, code in timed.items():
        code()
        # A hundredth of a second each, so that the clock itself does not count.
        calls[name] = max(1, round(0.01 / _timed(code, 3)))
    found: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(rounds):
        for name, code in timed.items():
            found[name].append(_timed(code, calls[name]))
    found["single"] = [_timed(timed["escalate"], 1) for _ in range(20_000)]
    return found
