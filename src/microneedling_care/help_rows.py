# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: which signs stand on which care card when no report has been made.

A card speaks before anybody has said what they see, so a sign stands where the
gravest level belongs that it reaches alone, on any day and at any depth. The
emergency card is `EMERGENCY_SIGNS` of `escalation`.
"""

from typing import Final

import attrs

from .sign_rows import SIGN_COURSES
from .treatment import Treatment
from .vocabulary import Area, HelpGroup, Level, Sign


@attrs.frozen
class HelpRow:
    """
    One line of a care card.

    Attributes:
        group: Which one.
        level: The card it stands on.
        signs: The signs it stands for.
    """

    group: HelpGroup
    level: Level
    signs: tuple[Sign, ...]


HELP_ROWS: Final = (
    HelpRow(
        HelpGroup.GROWING,
        Level.SAME_DAY,
        (
            Sign.REDNESS,
            Sign.SWELLING,
            Sign.PUFFY_EYELIDS,
            Sign.WARMTH_AND_TIGHTNESS,
            Sign.PAIN,
            Sign.BRUISING,
            Sign.GROWING_BRUISE,
        ),
    ),
    HelpRow(
        HelpGroup.INFECTED,
        Level.SAME_DAY,
        (Sign.PUS, Sign.GOLDEN_CRUSTS, Sign.HOT_SORE_LUMP, Sign.RED_STREAK),
    ),
    HelpRow(
        HelpGroup.BLISTERS_OR_SORES,
        Level.SAME_DAY,
        (
            Sign.BLISTERS,
            Sign.COLD_SORE_BLISTERS,
            Sign.ONE_SIDED_BLISTERS,
            Sign.PUNCHED_OUT_SORES,
            Sign.PURPLE_SPOTS,
            Sign.WET_RAW_SKIN,
        ),
    ),
    HelpRow(HelpGroup.REACTION, Level.SAME_DAY, (Sign.HIVES, Sign.LASTING_BURN_PAIN)),
    # Fever alone may wait for a day, but with any sign of the skin it may not.
    HelpRow(
        HelpGroup.UNWELL,
        Level.SAME_DAY,
        (
            Sign.FEVER,
            Sign.STIFF_NECK,
            Sign.HEARTBEAT_CHANGE,
            Sign.LIGHT_HEADED,
            Sign.FEELING_VERY_ILL,
        ),
    ),
    HelpRow(HelpGroup.EYE, Level.SAME_DAY, (Sign.SORE_RED_EYE,)),
    HelpRow(
        HelpGroup.LASTING, Level.CONTACT_CLINIC, tuple(course.sign for course in SIGN_COURSES)
    ),
    HelpRow(HelpGroup.SCABS, Level.CONTACT_CLINIC, (Sign.SOFT_YELLOW_SCABS,)),
    HelpRow(
        HelpGroup.BUMPS, Level.CONTACT_CLINIC, (Sign.ITCHY_BUMPS, Sign.FIRM_BUMPS, Sign.LUMP)
    ),
    HelpRow(
        HelpGroup.MARKS,
        Level.CONTACT_CLINIC,
        (
            Sign.DARK_PATCHES,
            Sign.PALE_PATCHES,
            Sign.RAISED_SCAR,
            Sign.TRACK_MARKS,
            Sign.HOLLOWS,
        ),
    ),
    HelpRow(
        HelpGroup.BODY,
        Level.CONTACT_CLINIC,
        (
            Sign.HEADACHE,
            Sign.JOINT_PAIN,
            Sign.SWOLLEN_GLANDS,
            Sign.NUMBNESS,
            Sign.LOW_TEMPERATURE,
        ),
    ),
    HelpRow(HelpGroup.WORRY, Level.CONTACT_CLINIC, (Sign.SKIN_DISEASE_FLARE,)),
)


@attrs.frozen(kw_only=True)
class EmergencyNote:
    """
    One more line of the emergency card, for some treatments only.

    Attributes:
        name: Which one; the key of its words.
        signs: The signs it stands for.
        heat: Whether it is only for needles that heat.
        areas: The areas it is for.
    """

    name: str
    signs: tuple[Sign, ...]
    heat: bool = False
    areas: tuple[Area, ...]

    def concerns(self, treatment: Treatment) -> bool:
        """Whether *treatment* brings it."""
        return treatment.area in self.areas and (treatment.heat or not self.heat)


EMERGENCY_NOTES: Final = (
    # Where rules R15 and R18b ask for an emergency.
    EmergencyNote(
        name="blisters_after_heat",
        signs=(Sign.BLISTERS,),
        heat=True,
        areas=(Area.FACE, Area.AROUND_EYES, Area.NECK, Area.SCALP),
    ),
    EmergencyNote(
        name="bruise_near_eye_or_neck",
        signs=(Sign.GROWING_BRUISE,),
        areas=(Area.FACE, Area.AROUND_EYES, Area.NECK),
    ),
)
