# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Generated input: every treatment and every report that the library takes.
"""

import attrs
from hypothesis import strategies as st

from microneedling_care import (
    Answer,
    Area,
    Device,
    Extent,
    Observation,
    Product,
    Report,
    RiskFactor,
    Severity,
    Sign,
    Site,
    Treatment,
    Trend,
)

days = st.integers(0, 3650) | st.integers(0, 30)

needle_depths = st.none() | st.floats(0.1, 3.5)
heat_depths = st.none() | st.floats(0.1, 8.0)

treatments = st.one_of(
    st.builds(
        Treatment,
        depth_mm=needle_depths,
        device=st.sampled_from([d for d in Device if d is not Device.RADIOFREQUENCY]),
        area=st.sampled_from(Area),
    ),
    st.builds(
        Treatment,
        depth_mm=heat_depths,
        device=st.just(Device.RADIOFREQUENCY),
        area=st.sampled_from(Area),
    ),
)

observations = st.builds(
    Observation,
    sign=st.sampled_from(Sign),
    severity=st.none() | st.sampled_from(Severity),
    trend=st.none() | st.sampled_from(Trend),
    extent=st.none() | st.sampled_from(Extent),
    one_sided=st.none() | st.booleans(),
    site=st.none() | st.sampled_from(Site),
)


@st.composite
def reports(draw: st.DrawFn, least_signs: int = 0) -> Report:
    """A report with any of its fields told."""
    fields: dict[str, object] = {}
    for field in ("numbing_cream", "blood_exposure", "under_treatment"):
        answer = draw(st.sampled_from(Answer))
        fields[field] = answer
        if answer in (Answer.YES, Answer.UNSURE):
            fields[f"{field}_hours"] = draw(st.none() | st.floats(0, 300))
    return Report(
        treatment=draw(treatments),
        day=draw(days),
        signs=draw(st.lists(observations, min_size=least_signs, max_size=4)),
        unsure=draw(st.lists(st.sampled_from(Sign), max_size=2)),
        temperature_c=draw(st.none() | st.floats(34, 42)),
        risk_factors=draw(st.lists(st.sampled_from(RiskFactor), max_size=3)),
        products=draw(st.lists(st.sampled_from(Product), max_size=2)),
        hepatitis_b_protected=draw(st.sampled_from(Answer)),
        no_better=draw(st.booleans()),
        clinic_reachable=draw(st.sampled_from(Answer)),
        worried=draw(st.booleans()),
        **fields,  # type: ignore[arg-type]
    )


def changed(report: Report, **fields: object) -> Report:
    """*report* with other *fields*."""
    return attrs.evolve(report, **fields)  # type: ignore[arg-type]
