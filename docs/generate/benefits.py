# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What microneedling can and cannot do, what people say of it, and where sources differ.
"""

from collections.abc import Iterable, Iterator

import microneedling_care as care

from .markdown import TERMS, bullets, cited, fields, label, table


def _scale(shelf: str, ids: Iterable[str]) -> Iterator[str]:
    rows = [(label(shelf, id), str(TERMS[shelf][id]["meaning"])) for id in ids]
    return table(("in words", "what it means"), rows)


def _at_a_glance() -> Iterator[str]:
    rows = [
        (f"[{one.name}](#benefit-{one.benefit})", one.certainty_label)
        for certainty in care.Certainty
        for one in care.benefits()
        if one.certainty is certainty
    ]
    return table(("what people hope for", "how sure anyone is"), rows)


def _certainty(one: care.BenefitText) -> str:
    said = [one.certainty_label]
    if one.size_certainty is not None:
        said.append(f"for how much: {label('certainties', one.size_certainty)}")
    if one.harm_certainty is not None:
        said.append(f"that it can harm: {label('certainties', one.harm_certainty)}")
    return "; ".join(said)


def _benefits() -> Iterator[str]:
    for one in care.benefits():
        yield f"(benefit-{one.benefit})="
        yield f"### {one.name}\n"
        yield f"{one.statement}\n"
        yield from fields(
            (
                ("How sure anyone is", _certainty(one)),
                ("How much", one.how_much),
                ("Sessions", one.sessions_studied),
                ("How long it lasts", one.lasts),
            )
        )
        yield f"{TERMS['lead_ins']['limits']}\n"
        yield from bullets(one.limits)
        yield from fields(
            (
                ("Who should not expect it", one.not_for),
                ("What it can make worse", one.can_make_worse),
                ("What regulators say", one.regulator),
                ("Id", f"`{one.benefit}`"),
                ("Sources", cited(one.sources)),
            )
        )


def _claims() -> Iterator[str]:
    named: dict[object, str] = {one.benefit: one.name for one in care.benefits()}
    for one in care.claims():
        see = ", ".join(
            f"[{named[other]}](#benefit-{other})" for other in one.see_also if other in named
        )
        yield f"(claim-{one.claim})="
        yield f"### “{one.belief}”\n"
        yield from fields(
            (
                ("Verdict", f"**{one.verdict_label}**"),
                ("Say instead", one.say_instead),
                ("See also", see),
                ("Id", f"`{one.claim}`"),
                ("Sources", cited(one.sources)),
            )
        )


def _disagreements() -> Iterator[str]:
    for one in care.disagreements():
        yield f"## {one.asked}\n"
        yield from bullets(
            f"{said} {f'({cited(position.sources)})' if position.sources else '(no publication)'}"
            for position, said in zip(one.positions, one.said, strict=True)
        )
        yield f"**This library says:** {one.answer}\n"


def pages() -> dict[str, Iterator[str]]:
    """What `what-it-can-do` and `where-sources-disagree` include."""
    return {
        "certainties": _scale("certainties", care.Certainty),
        "verdicts": _scale("verdicts", care.Verdict),
        "benefits-at-a-glance": _at_a_glance(),
        "benefits": _benefits(),
        "claims": _claims(),
        "disagreements": _disagreements(),
    }
