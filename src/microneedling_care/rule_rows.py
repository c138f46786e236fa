# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: the rules of escalation that do not wait for a day limit.

R01 to R51 are the dossier's rules, in its order; a letter tells apart the rows
that one rule needed, S01 on are ours. The rules on how long an ordinary sign
may last are in `limit_rows`. Every condition is an *at least*, so that telling
more can never calm. No rule is code.
"""

from typing import Final

import attrs

from .data import Public
from .vocabulary import (
    Area,
    Basis,
    Extent,
    Finding,
    Level,
    Product,
    Reason,
    Severity,
    Sign,
    Site,
    Trend,
)


@attrs.frozen(eq=False, repr=False)
class Rule(Public):
    """
    When this is reported, at least this level, for this reason.

    Attributes:
        id: The dossier's number, with a letter where it needed several rows.
        signs: Any one of these, or another thing told, is what it is about.
        level: The least urgent answer there may be.
        reason: Why.
        basis: What the rule rests on.
        sources: Ids of the publications behind it.
        together_with: Needs one of these signs besides; empty if none.
        severity: Holds at this severity or worse.
        trend: Holds at this trend or worse.
        extent: Holds at this extent or more.
        one_sided: Holds only where the sign is on one side.
        near: Holds only at these sites or treated areas; empty if anywhere.
        heat: Holds only after radiofrequency.
        from_day: The first day it holds, by depth band in the order of
            `DepthBand`.
        to_day: The last day it holds, likewise; None if for ever.
        numbing_cream_hours: Holds only with numbing cream on now or within
            these hours; not sure counts as yes.
        even_if_not_asked: Whether numbing cream that nobody asked about
            counts as yes, too.
        exposure_hours: Holds from and to these hours since the exposure.
        unless_protected: Does not hold with hepatitis B protection.
        under_treatment_hours: Holds only where a medicine was started at
            least these hours ago.
        products: Holds only where one of these was needled in.
        act_within_hours: Act within this time; None for the level's own.
    """

    id: str
    signs: tuple[Sign | Finding, ...]
    level: Level
    reason: Reason
    basis: Basis
    sources: tuple[str, ...]
    together_with: tuple[Sign, ...] = ()
    severity: Severity = Severity.MILD
    trend: Trend = Trend.IMPROVING
    extent: Extent = Extent.DOTS
    one_sided: bool = False
    near: tuple[Site | Area, ...] = ()
    heat: bool = False
    from_day: tuple[int, int, int, int, int, int] = (0, 0, 0, 0, 0, 0)
    to_day: tuple[int, int, int, int, int, int] | None = None
    numbing_cream_hours: int | None = None
    even_if_not_asked: bool = False
    exposure_hours: tuple[int, int | None] | None = None
    unless_protected: bool = False
    under_treatment_hours: int | None = None
    products: tuple[Product, ...] = ()
    act_within_hours: int | None = None


def by_column(short: int, middle: int, long: int) -> tuple[int, int, int, int, int, int]:
    """The dossier's three columns: up to 0.5 mm, to 1.5 mm, above or with heat."""
    return (short, short, middle, middle, long, long)


def every_band(day: int) -> tuple[int, int, int, int, int, int]:
    """The same day at every depth band."""
    return (day, day, day, day, day, day)


# Skin that may be infected, whatever else is reported.
INFECTION_SIGNS: Final = (
    Sign.PUS,
    Sign.RED_STREAK,
    Sign.HOT_SORE_LUMP,
    Sign.GOLDEN_CRUSTS,
    Sign.SOFT_YELLOW_SCABS,
    Sign.PUNCHED_OUT_SORES,
    Sign.WET_RAW_SKIN,
)

INFLAMED_SIGNS: Final = (Sign.REDNESS, Sign.SWELLING, Sign.WARMTH_AND_TIGHTNESS, Sign.PAIN)

# The face is not a leg: infection there is urgent, and the neck holds the airway.
_FACE: Final = (
    Area.FACE,
    Area.AROUND_EYES,
    Area.NECK,
    Area.SCALP,
    Site.FACE,
    Site.NEAR_EYE,
    Site.NOSE_TIP,
    Site.LIPS,
    Site.NECK,
    Site.SCALP,
)

_EYE: Final = (Area.AROUND_EYES, Site.NEAR_EYE)

_SEPSIS: Final = ("nhs-sepsis-copy", "sepsis-safety-net", "nice-sepsis")
_ALLERGY: Final = ("nhs-anaphylaxis", "anaphylaxis-uk")

# One row a rule, laid out to be read down: what, how urgent, why, by whom, when.
# fmt: off
DANGER_RULES: Final = (
    Rule("R01", (Sign.TROUBLE_BREATHING, Sign.THROAT_TIGHTNESS,
                 Sign.LIP_OR_TONGUE_SWELLING),
         Level.EMERGENCY, Reason.AIRWAY, Basis.AUTHORITY, _ALLERGY),
    Rule("R02", (Sign.FAINTING, Sign.CONFUSION, Sign.VERY_DIZZY),
         Level.EMERGENCY, Reason.COLLAPSE, Basis.AUTHORITY, _ALLERGY),
    Rule("R02b", (Sign.CHEST_PAIN,),
         Level.EMERGENCY, Reason.CHEST_PAIN, Basis.EDITORIAL, ("nhs-fainting",)),
    Rule("R03", (Sign.CONFUSION, Sign.BLUE_OR_GREY_SKIN, Sign.NON_FADING_RASH,
                 Sign.EXTREME_SHIVERING, Sign.NO_URINE, Sign.FEELING_OF_DYING,
                 Sign.VERY_DIZZY, Sign.REPEATED_VOMITING),
         Level.EMERGENCY, Reason.WHOLE_BODY_ILLNESS, Basis.AUTHORITY, _SEPSIS),
    Rule("R03b", (Sign.FEELING_VERY_ILL, Sign.LOW_TEMPERATURE),
         Level.EMERGENCY, Reason.ILL_WITH_SKIN_SIGN, Basis.AUTHORITY, _SEPSIS,
         together_with=INFECTION_SIGNS),
    Rule("R03c", (Sign.LOW_TEMPERATURE,),
         Level.EMERGENCY, Reason.WHOLE_BODY_ILLNESS, Basis.EDITORIAL,
         ("sepsis-safety-net",), together_with=(Sign.FEELING_VERY_ILL,)),
    Rule("R03d", (Sign.FEELING_VERY_ILL,),
         Level.SAME_DAY, Reason.FEELING_VERY_ILL, Basis.EDITORIAL, _SEPSIS),
    Rule("R03e", (Sign.LOW_TEMPERATURE,),
         Level.CONTACT_CLINIC, Reason.LOW_TEMPERATURE, Basis.EDITORIAL,
         ("sepsis-safety-net",), act_within_hours=24),
    Rule("R04", (Sign.FIT, Sign.FAINTING),
         Level.EMERGENCY, Reason.COLLAPSE, Basis.AUTHORITY,
         ("fda-lidocaine-2024", "dermtimes-last")),
    Rule("R04b", (Sign.HEARTBEAT_CHANGE,),
         Level.EMERGENCY, Reason.NUMBING_CREAM, Basis.AUTHORITY,
         ("fda-lidocaine-2024", "dermtimes-last"), numbing_cream_hours=24),
    Rule("R04c", (Sign.HEARTBEAT_CHANGE,),
         Level.SAME_DAY, Reason.HEARTBEAT, Basis.EDITORIAL,
         ("nhs-anaphylaxis", "nhs-cellulitis-999")),
    Rule("R05", (Sign.MOUTH_TINGLING,),
         Level.EMERGENCY, Reason.NUMBING_CREAM, Basis.STUDY,
         ("dermtimes-last", "fda-lidocaine-2024"), numbing_cream_hours=4,
         even_if_not_asked=True),
    Rule("R05b", (Sign.LIGHT_HEADED,),
         Level.EMERGENCY, Reason.NUMBING_CREAM, Basis.STUDY,
         ("dermtimes-last", "fda-lidocaine-2024"), numbing_cream_hours=4),
    Rule("R05c", (Sign.LIGHT_HEADED,),
         Level.SAME_DAY, Reason.LIGHT_HEADED, Basis.EDITORIAL,
         ("dermtimes-last", "sepsis-safety-net")),
    Rule("R05d", (Sign.MOUTH_TINGLING,),
         Level.CONTACT_CLINIC, Reason.NUMBNESS, Basis.EDITORIAL,
         ("king-herpes-2017", "fda-rf-2025"), act_within_hours=24),
    Rule("R06", (Sign.BLUE_OR_GREY_SKIN, Sign.TROUBLE_BREATHING),
         Level.EMERGENCY, Reason.NUMBING_CREAM, Basis.CONVENTION, ("methb-review",),
         numbing_cream_hours=6),
    Rule("R06b", (Sign.HEADACHE,),
         Level.EMERGENCY, Reason.NUMBING_CREAM, Basis.CONVENTION, ("methb-review",),
         numbing_cream_hours=6, severity=Severity.MODERATE),
    Rule("R06c", (Sign.HEADACHE,),
         Level.SAME_DAY, Reason.NUMBING_CREAM, Basis.EDITORIAL, ("methb-review",),
         numbing_cream_hours=6),
    Rule("R06d", (Sign.HEADACHE,),
         Level.SAME_DAY, Reason.HEADACHE, Basis.EDITORIAL, ("nhs-cellulitis-999",),
         severity=Severity.SEVERE),
    Rule("R06e", (Sign.HEADACHE,),
         Level.CONTACT_CLINIC, Reason.HEADACHE, Basis.EDITORIAL,
         ("methb-review", "nhs-cellulitis-999")),
    Rule("R07", (Sign.SIGHT_CHANGE, Sign.BULGING_EYE, Sign.EYE_INJURY),
         Level.EMERGENCY, Reason.SIGHT, Basis.AUTHORITY,
         ("emedhealth-cellulitis", "nice-ng141-referral", "nhs-eye")),
    # After R07, so that sight comes first among the reasons.
    Rule("R05e", (Sign.SIGHT_CHANGE,),
         Level.EMERGENCY, Reason.NUMBING_CREAM, Basis.STUDY,
         ("dermtimes-last", "fda-lidocaine-2024"), numbing_cream_hours=4),
    Rule("R08", (Sign.FACE_DROOP, Sign.ARM_OR_SPEECH_TROUBLE),
         Level.EMERGENCY, Reason.FACE_OR_ARM_WEAKNESS, Basis.CONVENTION,
         ("nhs-fast", "fda-rf-2025")),
    Rule("R09", (Sign.PAIN_OUT_OF_PROPORTION, Sign.DARK_OR_NUMB_SKIN),
         Level.EMERGENCY, Reason.SKIN_IN_DANGER, Basis.AUTHORITY,
         ("nice-ng141-referral", "emedhealth-cellulitis")),
    Rule("R09b", (Sign.BLISTERS,),
         Level.EMERGENCY, Reason.SKIN_IN_DANGER, Basis.AUTHORITY,
         ("nice-ng141-referral", "emedhealth-cellulitis"), trend=Trend.WORSE,
         extent=Extent.SPREADING),
    Rule("R10", (Sign.FAST_FACE_SWELLING,),
         Level.EMERGENCY, Reason.FAST_SWELLING, Basis.STUDY,
         ("nhs-anaphylaxis", "rcem-cellulitis")),
    Rule("R11", INFECTION_SIGNS,
         Level.SAME_DAY, Reason.INFECTION_AND_FEVER, Basis.AUTHORITY,
         ("nhs-cellulitis-999", "schmitt-wound"), together_with=(Sign.FEVER,)),
    Rule("R11b", INFLAMED_SIGNS,
         Level.SAME_DAY, Reason.INFECTION_AND_FEVER, Basis.EDITORIAL,
         ("nhs-cellulitis-999", "schmitt-wound"), together_with=(Sign.FEVER,),
         trend=Trend.SAME),
    Rule("R12", (Sign.HEARTBEAT_CHANGE, Sign.LIGHT_HEADED, Sign.STIFF_NECK),
         Level.EMERGENCY, Reason.INFECTION_AND_BODY, Basis.AUTHORITY,
         ("nhs-cellulitis-999",), together_with=(*INFECTION_SIGNS, Sign.FEVER)),
    Rule("R12b", (Sign.HEADACHE,),
         Level.EMERGENCY, Reason.INFECTION_AND_BODY, Basis.AUTHORITY,
         ("nhs-cellulitis-999",), together_with=(*INFECTION_SIGNS, Sign.FEVER),
         severity=Severity.SEVERE),
    Rule("R12c", (Sign.STIFF_NECK,),
         Level.SAME_DAY, Reason.STIFF_NECK, Basis.EDITORIAL, ("nhs-cellulitis-999",)),
    Rule("R13", (Sign.FEVER,),
         Level.CONTACT_CLINIC, Reason.FEVER_ALONE, Basis.EDITORIAL, ("nice-sepsis",),
         act_within_hours=24),
    Rule("R14", (Sign.DEEP_BURN,),
         Level.EMERGENCY, Reason.DEEP_BURN, Basis.AUTHORITY, ("nhs-burns",)),
    Rule("R15", (Sign.BLISTERS,),
         Level.EMERGENCY, Reason.BURN_BLISTERS, Basis.AUTHORITY, ("nhs-burns",), heat=True,
         near=_FACE, extent=Extent.PATCH),
    Rule("R15b", (Sign.BLISTERS,),
         Level.EMERGENCY, Reason.BURN_BLISTERS, Basis.AUTHORITY, ("nhs-burns",), heat=True,
         near=_FACE, together_with=(Sign.PAIN, Sign.LASTING_BURN_PAIN)),
    Rule("R15c", (Sign.BLISTERS,),
         Level.EMERGENCY, Reason.BURN_BLISTERS, Basis.AUTHORITY, ("nhs-burns",), heat=True,
         near=_FACE, severity=Severity.SEVERE),
    Rule("R16", (Sign.BLISTERS, Sign.WET_RAW_SKIN),
         Level.SAME_DAY, Reason.POSSIBLE_BURN, Basis.EDITORIAL, ("fda-rf-2025",),
         heat=True),
    Rule("R16b", (Sign.LASTING_BURN_PAIN,),
         Level.SAME_DAY, Reason.POSSIBLE_BURN, Basis.EDITORIAL, ("fda-rf-2025",)),
    Rule("R17", (Sign.BLEEDING_NOT_STOPPING,),
         Level.EMERGENCY, Reason.BLEEDING, Basis.CONVENTION, ("nhs-bleeding",)),
    Rule("R18", (Sign.GROWING_BRUISE,),
         Level.SAME_DAY, Reason.GROWING_BRUISE, Basis.EDITORIAL, ("clinic-drpen-support",)),
    Rule("R18b", (Sign.GROWING_BRUISE,),
         Level.EMERGENCY, Reason.GROWING_BRUISE, Basis.EDITORIAL, ("clinic-drpen-support",),
         near=(*_EYE, Area.NECK, Site.NECK)),
    Rule("R18c", (Sign.BRUISING,),
         Level.SAME_DAY, Reason.GROWING_BRUISE, Basis.EDITORIAL,
         ("clinic-drpen-support", "clinic-insightderm"), trend=Trend.WORSE,
         from_day=every_band(3)),
    Rule("R19", INFLAMED_SIGNS,
         Level.CONTACT_CLINIC, Reason.GETTING_WORSE, Basis.AUTHORITY,
         ("schmitt-wound", "nhs-cellulitis", "clinic-infection"), trend=Trend.WORSE,
         from_day=every_band(2), act_within_hours=24),
    Rule("R19b", INFLAMED_SIGNS,
         Level.SAME_DAY, Reason.GETTING_WORSE, Basis.AUTHORITY,
         ("schmitt-wound", "nhs-cellulitis", "nhs-cellulitis-111", "rcem-cellulitis"),
         trend=Trend.WORSE, from_day=every_band(2), near=_FACE),
    Rule("R19c", (Sign.PUFFY_EYELIDS,),
         Level.SAME_DAY, Reason.GETTING_WORSE, Basis.AUTHORITY,
         ("nhs-cellulitis", "nhs-cellulitis-111"), trend=Trend.WORSE, from_day=every_band(2)),
    Rule("R20", (*INFLAMED_SIGNS, Sign.PUFFY_EYELIDS),
         Level.SAME_DAY, Reason.ONE_SIDED, Basis.EDITORIAL, ("schmitt-wound",),
         trend=Trend.WORSE, one_sided=True, from_day=every_band(1)),
    Rule("R20b", INFLAMED_SIGNS,
         Level.SAME_DAY, Reason.SPREADING, Basis.EDITORIAL,
         ("schmitt-wound", "nice-ng141", "bmj-cellulitis"), trend=Trend.WORSE,
         extent=Extent.SPREADING, from_day=every_band(1)),
    Rule("R20c", INFLAMED_SIGNS,
         Level.CONTACT_CLINIC, Reason.SPREADING, Basis.EDITORIAL,
         ("nice-ng141", "bmj-cellulitis"), extent=Extent.SPREADING, from_day=every_band(1),
         act_within_hours=24),
    Rule("R20d", INFLAMED_SIGNS,
         Level.MONITOR, Reason.GETTING_WORSE, Basis.EDITORIAL,
         ("schmitt-wound", "clinic-onda"), trend=Trend.WORSE, from_day=every_band(1)),
    Rule("R20e", (Sign.SWELLING, Sign.PUFFY_EYELIDS),
         Level.CONTACT_CLINIC, Reason.ONE_SIDED, Basis.EDITORIAL,
         ("schmitt-wound", "clinic-onda"), one_sided=True, from_day=every_band(1),
         act_within_hours=24),
    Rule("R21", (Sign.PUS,),
         Level.SAME_DAY, Reason.PUS, Basis.AUTHORITY, ("schmitt-wound",)),
    Rule("R22", (Sign.RED_STREAK,),
         Level.SAME_DAY, Reason.SPREADING_INFECTION, Basis.AUTHORITY, ("schmitt-wound",)),
    Rule("R22b", (Sign.SWOLLEN_GLANDS,),
         Level.SAME_DAY, Reason.SPREADING_INFECTION, Basis.AUTHORITY, ("schmitt-wound",),
         together_with=INFECTION_SIGNS, severity=Severity.MODERATE),
    Rule("R22c", (Sign.HOT_SORE_LUMP,),
         Level.SAME_DAY, Reason.HOT_LUMP, Basis.AUTHORITY, ("schmitt-wound",)),
    Rule("R23", (Sign.GOLDEN_CRUSTS,),
         Level.CONTACT_CLINIC, Reason.GOLDEN_CRUSTS, Basis.AUTHORITY, ("nhs-impetigo",),
         act_within_hours=24),
    Rule("R24", (Sign.GOLDEN_CRUSTS,),
         Level.SAME_DAY, Reason.GOLDEN_CRUSTS, Basis.STUDY,
         ("nhs-impetigo", "schmitt-wound"), extent=Extent.SPREADING),
    Rule("R24b", (Sign.GOLDEN_CRUSTS,),
         Level.SAME_DAY, Reason.GOLDEN_CRUSTS, Basis.STUDY,
         ("nhs-impetigo", "schmitt-wound"), trend=Trend.WORSE),
    Rule("R24d", (Sign.GOLDEN_CRUSTS,),
         Level.SAME_DAY, Reason.GOLDEN_CRUSTS, Basis.STUDY,
         ("nhs-impetigo", "schmitt-wound"), severity=Severity.SEVERE),
    Rule("R24c", (Sign.GOLDEN_CRUSTS,),
         Level.SAME_DAY, Reason.GOLDEN_CRUSTS, Basis.STUDY,
         ("nhs-impetigo", "nhs-cellulitis"), near=_EYE),
    Rule("R25", (Sign.SOFT_YELLOW_SCABS,),
         Level.CONTACT_CLINIC, Reason.YELLOW_SCABS, Basis.STUDY,
         ("schmitt-wound", "nhs-impetigo"), act_within_hours=24),
    Rule("R25b", (Sign.PINPOINT_SCABS,),
         Level.CONTACT_CLINIC, Reason.YELLOW_SCABS, Basis.STUDY, ("schmitt-wound",),
         trend=Trend.WORSE, from_day=every_band(4)),
    Rule("R26", (Sign.COLD_SORE_BLISTERS, Sign.BLISTERS),
         Level.CONTACT_CLINIC, Reason.BLISTERS, Basis.STUDY,
         ("king-herpes-2017", "cmac-herpes-2021"), act_within_hours=24),
    Rule("R27", (Sign.COLD_SORE_BLISTERS, Sign.BLISTERS),
         Level.SAME_DAY, Reason.SPREADING_BLISTERS, Basis.STUDY,
         ("mdedge-eh", "king-herpes-2017"), extent=Extent.SPREADING),
    Rule("R27b", (Sign.COLD_SORE_BLISTERS, Sign.BLISTERS),
         Level.SAME_DAY, Reason.SPREADING_BLISTERS, Basis.STUDY,
         ("mdedge-eh", "king-herpes-2017"),
         together_with=(Sign.FEELING_VERY_ILL, Sign.FEVER)),
    Rule("R27c", (Sign.COLD_SORE_BLISTERS, Sign.BLISTERS),
         Level.SAME_DAY, Reason.SPREADING_BLISTERS, Basis.STUDY,
         ("mdedge-eh", "king-herpes-2017"), near=(*_EYE, Site.NOSE_TIP)),
    Rule("R27d", (Sign.PUNCHED_OUT_SORES,),
         Level.SAME_DAY, Reason.SPREADING_BLISTERS, Basis.STUDY, ("mdedge-eh",)),
    Rule("R27e", (Sign.PUNCHED_OUT_SORES,),
         Level.EMERGENCY, Reason.SPREADING_BLISTERS, Basis.STUDY, ("mdedge-eh",),
         together_with=(Sign.SORE_RED_EYE, Sign.FEELING_VERY_ILL)),
    Rule("R27f", (Sign.ONE_SIDED_BLISTERS,),
         Level.CONTACT_CLINIC, Reason.ONE_SIDED_BLISTERS, Basis.STUDY,
         ("king-herpes-2017",), act_within_hours=24),
    Rule("R27g", (Sign.ONE_SIDED_BLISTERS,),
         Level.SAME_DAY, Reason.ONE_SIDED_BLISTERS, Basis.STUDY, ("king-herpes-2017",),
         near=_FACE),
    Rule("R28", (Sign.SORE_RED_EYE,),
         Level.SAME_DAY, Reason.SORE_EYE, Basis.STUDY,
         ("nhs-cellulitis", "nhs-cellulitis-111")),
    Rule("R30", (Sign.HIVES,),
         Level.SAME_DAY, Reason.WHOLE_BODY_REACTION, Basis.CONVENTION,
         ("nhs-anaphylaxis",)),
    Rule("R31", (Sign.ITCHY_BUMPS, Sign.FIRM_BUMPS, Sign.HIVES),
         Level.SAME_DAY, Reason.WHOLE_BODY_REACTION, Basis.CONVENTION, ("friedmann-2024",),
         together_with=(Sign.JOINT_PAIN, Sign.FEVER, Sign.SWOLLEN_GLANDS)),
    Rule("R31b", (Sign.JOINT_PAIN,),
         Level.CONTACT_CLINIC, Reason.JOINT_PAIN, Basis.EDITORIAL, ("friedmann-2024",),
         act_within_hours=24),
    Rule("R32", (Sign.ITCHY_BUMPS, Sign.FIRM_BUMPS),
         Level.CONTACT_CLINIC, Reason.SKIN_REACTION, Basis.STUDY,
         ("chu-2021", "friedmann-2024", "soltani-2014")),
    Rule("R32b", (Sign.ITCHY_BUMPS, Sign.FIRM_BUMPS, Sign.LUMP),
         Level.CONTACT_CLINIC, Reason.SKIN_REACTION, Basis.AUTHORITY,
         ("friedmann-2024", "fda-exosome-2019", "nahm-exosome-2024", "soltani-2014"),
         products=(Product.COSMETIC_SERUM, Product.VITAMIN_C, Product.DILUTED_DRUG, Product.PRP, Product.EXOSOMES),
         act_within_hours=24),
    Rule("R32c", (Sign.PURPLE_SPOTS,),
         Level.SAME_DAY, Reason.PURPLE_SPOTS, Basis.STUDY, ("nahm-exosome-2024",)),
    Rule("R38", (Sign.PAIN,),
         Level.CONTACT_CLINIC, Reason.PAIN_NOT_EASING, Basis.AUTHORITY,
         ("schmitt-wound", "clinic-infection"), trend=Trend.WORSE, from_day=every_band(1),
         act_within_hours=24),
    Rule("R38b", (Sign.PAIN,),
         Level.SAME_DAY, Reason.PAIN_NOT_EASING, Basis.AUTHORITY,
         ("schmitt-wound", "clinic-infection"), severity=Severity.SEVERE, from_day=every_band(1)),
    Rule("R38c", (Sign.PAIN,),
         Level.CONTACT_CLINIC, Reason.PAIN_NOT_EASING, Basis.EDITORIAL,
         ("schmitt-wound", "clinic-infection"), severity=Severity.SEVERE,
         act_within_hours=24),
    Rule("R39", INFLAMED_SIGNS,
         Level.CONTACT_CLINIC, Reason.CAME_BACK, Basis.CONVENTION, ("clinic-infection",),
         trend=Trend.CAME_BACK, act_within_hours=24),
    Rule("R39b", INFLAMED_SIGNS,
         Level.SAME_DAY, Reason.CAME_BACK, Basis.CONVENTION, ("clinic-infection",),
         trend=Trend.CAME_BACK, near=_FACE),
    Rule("R41", (Sign.WET_RAW_SKIN,),
         Level.CONTACT_CLINIC, Reason.RAW_SKIN, Basis.CONVENTION, ("yilian-redness",),
         act_within_hours=24),
    Rule("R41b", (Sign.WET_RAW_SKIN,),
         Level.SAME_DAY, Reason.RAW_SKIN, Basis.CONVENTION,
         ("yilian-redness", "schmitt-wound"), extent=Extent.SPREADING),
    Rule("R44", (Sign.LUMP,),
         Level.CONTACT_CLINIC, Reason.LUMP, Basis.STUDY,
         ("zeng-ntm-2025", "safe-ntm-2021")),
    Rule("R45", (Sign.DARK_PATCHES, Sign.PALE_PATCHES),
         Level.CONTACT_CLINIC, Reason.COLOUR_CHANGE, Basis.STUDY,
         ("chu-2021", "dogra-2014", "fda-rf-2025"), from_day=every_band(7),
         act_within_hours=336),
    Rule("R45d", (Sign.DARK_PATCHES, Sign.PALE_PATCHES),
         Level.MONITOR, Reason.COLOUR_CHANGE, Basis.EDITORIAL, ("chu-2021", "dogra-2014")),
    Rule("R45b", (Sign.RAISED_SCAR, Sign.TRACK_MARKS),
         Level.CONTACT_CLINIC, Reason.SCAR, Basis.STUDY,
         ("chu-2021", "dogra-2014", "nhs-keloid"), act_within_hours=336),
    Rule("R45c", (Sign.HOLLOWS,),
         Level.CONTACT_CLINIC, Reason.HOLLOWS, Basis.AUTHORITY,
         ("fda-rf-2025", "fda-rf-comment-2025"), act_within_hours=336),
    Rule("R46", (Sign.NUMBNESS,),
         Level.MONITOR, Reason.NUMBNESS, Basis.EDITORIAL, ("fda-rf-2025",)),
    Rule("R46c", (Sign.NUMBNESS,),
         Level.MONITOR, Reason.NUMBNESS, Basis.EDITORIAL, ("king-herpes-2017",),
         from_day=every_band(1)),
    Rule("R46b", (Sign.NUMBNESS,),
         Level.CONTACT_CLINIC, Reason.NUMBNESS, Basis.STUDY, ("fda-rf-2025",),
         from_day=every_band(2)),
    Rule("R48", (Finding.BLOOD_EXPOSURE,),
         Level.SAME_DAY, Reason.BLOOD_EXPOSURE, Basis.AUTHORITY,
         ("pep-tayside", "pep-patient", "cdc-mmwr-2024"), exposure_hours=(0, 72)),
    Rule("R49", (Finding.BLOOD_EXPOSURE,),
         Level.CONTACT_CLINIC, Reason.BLOOD_EXPOSURE, Basis.AUTHORITY,
         ("cdc-mmwr-2024", "pep-tayside"), act_within_hours=24),
    Rule("R49b", (Finding.BLOOD_EXPOSURE,),
         Level.SAME_DAY, Reason.BLOOD_EXPOSURE, Basis.AUTHORITY,
         ("pep-tayside", "cdc-mmwr-2024"), exposure_hours=(72, 168), unless_protected=True),
    Rule("R51", (*INFECTION_SIGNS, *INFLAMED_SIGNS, Sign.PUFFY_EYELIDS),
         Level.SAME_DAY, Reason.TREATMENT_NOT_WORKING, Basis.AUTHORITY,
         ("nhs-cellulitis", "bmj-cellulitis"), trend=Trend.SAME, under_treatment_hours=48),
    Rule("R51b", (Sign.SWELLING, Sign.PUFFY_EYELIDS),
         Level.EMERGENCY, Reason.TREATMENT_NOT_WORKING, Basis.AUTHORITY,
         ("nhs-cellulitis", "bmj-cellulitis"), trend=Trend.WORSE, under_treatment_hours=0,
         near=_FACE),
    Rule("S01", (Sign.SKIN_DISEASE_FLARE,),
         Level.CONTACT_CLINIC, Reason.SKIN_DISEASE_FLARE, Basis.EDITORIAL,
         ("amiea-manual",), act_within_hours=336),
    Rule("S02", (Finding.WORRIED,),
         Level.CONTACT_CLINIC, Reason.WORRIED, Basis.AUTHORITY, ("nice-sepsis",)),
    Rule("S03", (Finding.NOTHING_REPORTED,),
         Level.SELF_CARE, Reason.NOTHING_REPORTED, Basis.EDITORIAL, ("chu-2021",)),
)
# fmt: on
