# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: what each risk factor does to which rules.

A rule named without its letter stands for all its rows. A factor never acts
without a sign that fired one of its rules, so it cannot alarm on its own.
"""

from typing import Final

from .rows import RiskRow
from .vocabulary import Basis, Effect, Finding, Level, RiskFactor, Sign

INFECTION_RULES: Final = (
    "R11", "R13", "R19", "R20", "R21", "R22", "R23", "R24", "R25", "R39", "R41",
)  # fmt: skip

_BLISTERS: Final = ("R26", "R27")
_HERPES_SOURCES: Final = ("king-herpes-2017", "cmac-herpes-2021")

# fmt: off
RISK_ROWS: Final = (
    RiskRow("F01", RiskFactor.WEAK_IMMUNITY, Effect.FLOOR, (*INFECTION_RULES, *_BLISTERS),
            Level.SAME_DAY, Basis.AUTHORITY, ("nhs-cellulitis-111", "schmitt-wound")),
    RiskRow("F02", RiskFactor.DIABETES, Effect.FLOOR, INFECTION_RULES,
            Level.SAME_DAY, Basis.AUTHORITY, ("nhs-cellulitis-111", "nhs111-covid-2024")),
    RiskRow("F03", RiskFactor.BLEEDING_RISK, Effect.RAISE, ("R18", "L06"),
            Level.EMERGENCY, Basis.STUDY, ("amiea-manual", "skinpen-patient-labelling")),
    RiskRow("F04", RiskFactor.COLD_SORES, Effect.FLOOR, ("R05d", "R26", "R46c"),
            Level.CONTACT_CLINIC, Basis.STUDY, ("king-herpes-2017", "shape-hale"),
            act_within_hours=24),
    RiskRow("F05", RiskFactor.ECZEMA, Effect.FLOOR, _BLISTERS,
            Level.SAME_DAY, Basis.STUDY, ("mdedge-eh",)),
    RiskRow("F06", RiskFactor.SCAR_TENDENCY, Effect.FLOOR, ("R45b", "R32"),
            Level.CONTACT_CLINIC, Basis.STUDY, ("amiea-manual",), act_within_hours=168),
    RiskRow("F07", RiskFactor.ISOTRETINOIN, Effect.RAISE, ("R35", "R40b", "L05", "L11b"),
            Level.CONTACT_CLINIC, Basis.STUDY,
            ("asds-iso-2017", "acsi-iso-2017", "winkelmann-iso")),
    RiskRow("F08", RiskFactor.PREGNANT_OR_BREASTFEEDING, Effect.FLOOR, ("R13", *_BLISTERS),
            Level.SAME_DAY, Basis.CONVENTION, ("nhs-impetigo",)),
    RiskRow("F09", RiskFactor.NEWBORN_AT_HOME, Effect.FLOOR, _BLISTERS,
            Level.SAME_DAY, Basis.STUDY, ("mdedge-eh",)),
    RiskRow("F10", RiskFactor.ACTIVE_ACNE_OR_INFECTION, Effect.RAISE, ("R19", "R21"),
            Level.EMERGENCY, Basis.STUDY, ("chu-2021", "shape-hale")),
    RiskRow("F11", RiskFactor.SKIN_DISEASE, Effect.FLOOR, ("S01", "R45"),
            Level.CONTACT_CLINIC, Basis.CONVENTION, ("amiea-manual",),
            asks=(Sign.SKIN_DISEASE_FLARE,)),
    RiskRow("F12", RiskFactor.DARKER_SKIN, Effect.FLOOR, ("R45", "L11b"),
            Level.CONTACT_CLINIC, Basis.AUTHORITY, ("chu-2021", "nhs-cellulitis"),
            asks=(Sign.WARMTH_AND_TIGHTNESS, Sign.SWELLING)),
    RiskRow("F13", RiskFactor.RECENT_SUN, Effect.RAISE, ("R34", "R35", "R45", "L11"),
            Level.CONTACT_CLINIC, Basis.CONVENTION, ("amiea-manual",)),
    RiskRow("F14", RiskFactor.METAL_ALLERGY, Effect.FLOOR, ("R32",),
            Level.CONTACT_CLINIC, Basis.STUDY, ("nickel-mn", "chu-2021"),
            asks=(Sign.ITCHY_BUMPS,), act_within_hours=24),
    RiskRow("F15", RiskFactor.PRODUCT_ALLERGY, Effect.FLOOR, ("R30",),
            Level.SAME_DAY, Basis.STUDY, ("amiea-manual",),
            asks=(Sign.TROUBLE_BREATHING, Sign.LIP_OR_TONGUE_SWELLING, Sign.HIVES)),
    RiskRow("F16", RiskFactor.UNLICENSED_PRP, Effect.ASK, (),
            Level.SELF_CARE, Basis.AUTHORITY, ("cdc-mmwr-2024",),
            asks=(Finding.BLOOD_EXPOSURE,)),
    RiskRow("F17", RiskFactor.HOME_OR_SHARED_DEVICE, Effect.RAISE, INFECTION_RULES,
            Level.EMERGENCY, Basis.STUDY, ("fda-mn-consumer", "fda-rf-2025"),
            asks=(Finding.BLOOD_EXPOSURE,)),
    RiskRow("F18", RiskFactor.STRONG_NUMBING_CREAM, Effect.ASK, (),
            Level.SELF_CARE, Basis.AUTHORITY, ("fda-lidocaine-2024",),
            asks=(Sign.MOUTH_TINGLING, Sign.LIGHT_HEADED, Sign.HEARTBEAT_CHANGE)),
    RiskRow("F19", RiskFactor.FRAIL_OR_ALONE, Effect.FLOOR, INFECTION_RULES,
            Level.SAME_DAY, Basis.AUTHORITY, ("nhs-cellulitis-111",)),
    RiskRow("F20", RiskFactor.UNDER_18, Effect.FLOOR, INFECTION_RULES,
            Level.SAME_DAY, Basis.CONVENTION, ("fda-microneedling-devices",)),
    # Comes last and on top of the others, on every rule: it is what a second
    # report that is no better stands for.
    RiskRow("F21", RiskFactor.SECOND_REPORT, Effect.RAISE, (),
            Level.EMERGENCY, Basis.STUDY, ("nhs111-covid-2024",)),
)
# fmt: on
