# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Trustworthy aftercare text and typed facts for microneedling.

Recovery stages, benefits and escalation advice, each sentence with its basis
and sources. General information: the treating clinic's advice comes first. It
is not for emergencies, and no doctor or nurse has reviewed it yet.
"""

from .benefits import BenefitRow
from .care_steps import CareRow, Kind
from .claims import ClaimRow
from .data import as_data
from .disagreements import Disagreement, Position, Question
from .errors import (
    CareError,
    ContentError,
    InvalidInputError,
    UnknownLocaleError,
    UnknownWordError,
)
from .escalation import Escalation, FiredRule, escalate, risk_rows, rules
from .evidence import Figure, Review, Source, Unit, source, sources
from .guide import (
    Guide,
    available_locales,
    benefit,
    benefits,
    care_step,
    care_steps,
    claim,
    claims,
    disagreements,
    emergency_signs,
    escalation_advice,
    escalation_levels,
    find_sign,
    guide,
    intended_use,
    recovery_day,
    recovery_stages,
    sign,
    signs,
)
from .report import Observation, Report, celsius
from .risk import RiskRow
from .rules import Rule
from .signs import SignCourse, Window
from .texts import (
    Advice,
    AdviceQuestion,
    AdviceReason,
    BenefitText,
    CareStepText,
    ClaimText,
    DisagreementText,
    EmergencySign,
    EmergencySigns,
    ExpectedSign,
    LevelText,
    RecoveryDay,
    SignText,
    StageText,
)
from .treatment import Treatment, days_between
from .vocabulary import (
    Answer,
    Area,
    Basis,
    Benefit,
    CareStep,
    Certainty,
    Claim,
    DepthBand,
    Device,
    Direction,
    Effect,
    EmergencyGroup,
    Extent,
    Finding,
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
