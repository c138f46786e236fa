# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The public API typed out once more: checked by mypy and pyright, never run.
"""

import datetime as dt

import microneedling_care as care
from microneedling_care import outputs

treatment: care.Treatment = care.Treatment(depth_mm=1.5, device=care.Device.PEN, area="face")
band: care.DepthBand | None = treatment.band
day: int = care.days_between(dt.date(2026, 3, 2), dt.date(2026, 3, 5))

today: care.RecoveryDay = care.recovery_day(treatment, day=3, locale="en")
title: str = today.stage.title
expected: tuple[care.ExpectedSign, ...] = today.expected
left: int = expected[0].days_to_outer_limit
window: care.Window | None = expected[0].sign.window
steps: tuple[care.CareStepText, ...] = today.care_steps
last: int | None = steps[0].last_day
stages: tuple[care.StageText, ...] = care.recovery_stages(treatment)

report: care.Report = care.Report(
    treatment=treatment,
    day=3,
    signs=[
        care.Sign.PEELING,
        "itch",
        care.Observation(care.Sign.REDNESS, trend=care.Trend.WORSE),
    ],
    unsure={care.Sign.PUS},
    risk_factors=["diabetes", care.RiskFactor.ECZEMA],
    temperature_c=care.celsius(100.4),
)
answer: care.Escalation = care.escalate(report)
level: care.Level = max(answer.level, care.Level.MONITOR)
fired: tuple[care.FiredRule, ...] = answer.fired
advice: care.Advice = care.escalation_advice(report)
due: dt.timedelta | None = advice.act_within
reasons: tuple[care.AdviceReason, ...] = advice.reasons
emergency: care.EmergencySigns = care.emergency_signs()

benefits: tuple[care.BenefitText, ...] = care.benefits()
certainty: care.Certainty = benefits[0].certainty
figures: tuple[care.Figure, ...] = benefits[0].figures
claims: tuple[care.ClaimText, ...] = care.claims()
verdict: care.Verdict = claims[0].verdict
found: care.Sign = care.find_sign("flaky skin")
source: care.Source = care.source("chu-2021")
guide: care.Guide = care.guide("en")
label: str = guide.sign("pus").label
called: str = care.label(care.RiskFactor.DIABETES)
rows: tuple[care.Rule, ...] = care.rules()
data: care.Data = care.as_data(advice)
told: care.Report = care.from_data(care.Report, care.as_data(report))

course: outputs.Timeline = outputs.timeline(treatment, day=3)
picture: outputs.Html = outputs.as_svg(course)
document: outputs.Document = outputs.advice_card(report)
fragment: outputs.Html = outputs.as_html(document, heading_level=3)
page: str = outputs.as_page(document)
style: str = outputs.stylesheet()
