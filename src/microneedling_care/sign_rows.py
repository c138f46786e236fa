# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: when each ordinary sign begins, usually ends, and stops being ordinary.

The windows follow table 5a of the recovery dossier. Hours count from the
treatment. Above 0.5 mm they rest on small studies and on what clinics agree,
which is why every number carries its own basis.
"""

from typing import Final

from .rows import SignCourse, Window
from .vocabulary import Basis, Sign

_STUDY = Basis.STUDY
_CONVENTION = Basis.CONVENTION
_EDITORIAL = Basis.EDITORIAL

SIGN_COURSES: Final = (
    SignCourse(
        sign=Sign.PINPOINT_BLEEDING,
        peak_hours=(0, 0),
        windows=(
            None,
            None,
            Window(0, 0, 0, _CONVENTION, _CONVENTION),
            Window(0, 0, 0, _CONVENTION, _CONVENTION),
            Window(0, 0, 24, _CONVENTION, _CONVENTION),
            Window(0, 0, 0, _CONVENTION, _CONVENTION),
        ),
        sources=("clinic-rejuvapen-uk", "clinic-sanomedica", "acneorg-needling"),
    ),
    SignCourse(
        sign=Sign.CLEAR_OOZE,
        peak_hours=(0, 6),
        windows=(
            None,
            Window(0, 6, 6, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 24, _CONVENTION, _EDITORIAL),
            Window(0, 24, 24, _CONVENTION, _EDITORIAL),
            Window(0, 24, 48, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 48, _EDITORIAL, _EDITORIAL),
        ),
        sources=("skinpen-labelling", "clinic-mirkazemi", "hkjdv-2018"),
    ),
    SignCourse(
        sign=Sign.REDNESS,
        peak_hours=(0, 2),
        rf_peak_hours=(2, 24),
        windows=(
            Window(0, 2, 24, _STUDY, _CONVENTION),
            Window(0, 24, 72, _CONVENTION, _CONVENTION),
            Window(0, 48, 96, _CONVENTION, _CONVENTION),
            Window(0, 72, 168, _CONVENTION, _STUDY),
            Window(0, 96, 168, _CONVENTION, _EDITORIAL),
            Window(0, 72, 168, _CONVENTION, _STUDY),
        ),
        sources=(
            "chu-2021",
            "tga-2019",
            "skinpen-labelling",
            "hkjdv-2018",
            "bal-2008",
            "donnelly-2014",
            "rf-dark-2017",
            "clinic-lisaacu",
            "clinic-drpen-depth",
            "clinic-ramco",
        ),
    ),
    SignCourse(
        sign=Sign.SWELLING,
        peak_hours=(4, 24),
        rf_peak_hours=(24, 48),
        windows=(
            Window(0, 6, 6, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 48, _CONVENTION, _CONVENTION),
            Window(0, 24, 48, _CONVENTION, _CONVENTION),
            Window(0, 48, 72, _CONVENTION, _CONVENTION),
            Window(0, 72, 96, _CONVENTION, _CONVENTION),
            Window(0, 48, 96, _CONVENTION, _CONVENTION),
        ),
        sources=(
            "chu-2021",
            "hkjdv-2018",
            "navyadevi-2024-rf",
            "clinic-onda",
            "clinic-desertsage",
        ),
    ),
    SignCourse(
        sign=Sign.PUFFY_EYELIDS,
        peak_hours=(12, 24),
        rf_peak_hours=(24, 48),
        windows=(
            None,
            Window(0, 24, 48, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 72, _EDITORIAL, _EDITORIAL),
            Window(0, 48, 72, _EDITORIAL, _EDITORIAL),
            Window(0, 72, 72, _EDITORIAL, _EDITORIAL),
            Window(0, 48, 72, _EDITORIAL, _CONVENTION),
        ),
        sources=("acneorg-rf", "clinic-onda", "clinic-desertsage"),
    ),
    SignCourse(
        sign=Sign.WARMTH_AND_TIGHTNESS,
        peak_hours=(0, 3),
        windows=(
            Window(0, 2, 24, _STUDY, _CONVENTION),
            Window(0, 24, 24, _CONVENTION, _CONVENTION),
            Window(0, 24, 48, _CONVENTION, _CONVENTION),
            Window(0, 48, 72, _CONVENTION, _CONVENTION),
            Window(0, 72, 96, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 72, _CONVENTION, _CONVENTION),
        ),
        sources=("skinpen-labelling", "bal-2008", "hkjdv-2018", "clinic-wakeskin"),
    ),
    SignCourse(
        sign=Sign.PAIN,
        peak_hours=(1, 2),
        windows=(
            None,
            Window(0, 6, 24, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 24, _CONVENTION, _CONVENTION),
            Window(0, 24, 48, _CONVENTION, _CONVENTION),
            Window(0, 48, 72, _EDITORIAL, _EDITORIAL),
            Window(0, 24, 72, _CONVENTION, _CONVENTION),
        ),
        sources=(
            "skinpen-labelling",
            "hkjdv-2018",
            "casabona-2021",
            "elawar-dahan-2018-rf",
            "clinic-drpen-support",
        ),
    ),
    SignCourse(
        sign=Sign.SENSITIVITY,
        peak_hours=(24, 48),
        windows=(
            Window(0, 24, 72, _STUDY, _STUDY),
            Window(0, 48, 72, _STUDY, _EDITORIAL),
            Window(0, 72, 120, _EDITORIAL, _EDITORIAL),
            Window(0, 120, 168, _EDITORIAL, _EDITORIAL),
            Window(0, 168, 168, _EDITORIAL, _EDITORIAL),
            Window(0, 168, 168, _STUDY, _STUDY),
        ),
        sources=("wu-2022-rf-tewl", "han-2012", "nanochip-2017", "sasaki-2019"),
    ),
    SignCourse(
        sign=Sign.ITCH,
        peak_hours=(48, 96),
        windows=(
            Window(12, 24, 24, _EDITORIAL, _EDITORIAL),
            Window(12, 48, 72, _EDITORIAL, _EDITORIAL),
            Window(12, 72, 120, _CONVENTION, _CONVENTION),
            Window(12, 96, 168, _CONVENTION, _CONVENTION),
            Window(12, 120, 168, _EDITORIAL, _EDITORIAL),
            Window(12, 96, 168, _EDITORIAL, _EDITORIAL),
        ),
        sources=("skinpen-labelling", "aladdin-itch", "granuloma-day7-case"),
    ),
    SignCourse(
        sign=Sign.PEELING,
        peak_hours=(72, 120),
        windows=(
            Window(24, 48, 72, _EDITORIAL, _EDITORIAL),
            Window(48, 72, 96, _CONVENTION, _CONVENTION),
            Window(48, 120, 168, _CONVENTION, _CONVENTION),
            Window(48, 120, 168, _CONVENTION, _STUDY),
            Window(48, 168, 240, _CONVENTION, _EDITORIAL),
            Window(48, 120, 168, _CONVENTION, _CONVENTION),
        ),
        sources=(
            "chelwest-post",
            "chu-2021",
            "gowda-2021",
            "skinpen-labelling",
            "schmitt-2018",
            "clinic-imagesalon",
            "clinic-drpen-depth",
        ),
    ),
    SignCourse(
        sign=Sign.PINPOINT_SCABS,
        peak_hours=(48, 96),
        windows=(
            None,
            Window(24, 48, 48, _EDITORIAL, _EDITORIAL),
            Window(24, 48, 96, _CONVENTION, _CONVENTION),
            Window(24, 96, 168, _CONVENTION, _CONVENTION),
            Window(24, 168, 240, _CONVENTION, _CONVENTION),
            Window(24, 120, 168, _CONVENTION, _CONVENTION),
        ),
        sources=(
            "acneorg-needling",
            "acneorg-rf",
            "chelwest-post",
            "clinic-walnutcreek",
            "clinic-lisaacu",
            "clinic-secretmedspa-rf",
            "clinic-desertsage",
        ),
    ),
    SignCourse(
        sign=Sign.DARKER_ROUGH_SKIN,
        peak_hours=(72, 96),
        windows=(
            None,
            Window(48, 48, 96, _EDITORIAL, _EDITORIAL),
            Window(48, 96, 168, _CONVENTION, _CONVENTION),
            Window(48, 120, 168, _CONVENTION, _CONVENTION),
            Window(48, 168, 240, _EDITORIAL, _EDITORIAL),
            Window(48, 120, 168, _CONVENTION, _CONVENTION),
        ),
        sources=("clinic-lamour", "clinic-visakha", "dogra-2014"),
    ),
    SignCourse(
        sign=Sign.BRUISING,
        peak_hours=(24, 72),
        windows=(
            None,
            None,
            Window(0, 120, 168, _CONVENTION, _CONVENTION),
            Window(0, 120, 240, _CONVENTION, _CONVENTION),
            Window(0, 168, 240, _CONVENTION, _CONVENTION),
            Window(0, 168, 336, _CONVENTION, _EDITORIAL),
        ),
        sources=("acneorg-needling", "clinic-insightderm", "clinic-drpen-support"),
    ),
    SignCourse(
        sign=Sign.GRID_MARKS,
        peak_hours=(0, 24),
        windows=(None, None, None, None, None, Window(0, 168, 240, _CONVENTION, _EDITORIAL)),
        sources=("acneorg-rf",),
    ),
    SignCourse(
        sign=Sign.SPOTS,
        peak_hours=(48, 168),
        windows=(
            None,
            Window(48, 168, 168, _EDITORIAL, _EDITORIAL),
            Window(48, 240, 240, _CONVENTION, _CONVENTION),
            Window(48, 336, 336, _CONVENTION, _EDITORIAL),
            Window(48, 336, 336, _EDITORIAL, _EDITORIAL),
            Window(48, 336, 336, _EDITORIAL, _EDITORIAL),
        ),
        sources=("acneorg-needling", "harris-2015", "clinic-mirkazemi"),
    ),
)

COURSE_OF: Final = {course.sign: course for course in SIGN_COURSES}

# Where colour comes in, the words have to hold on white, brown and black skin.
COLOUR_SIGNS: Final = frozenset(
    {
        Sign.REDNESS,
        Sign.DARKER_ROUGH_SKIN,
        Sign.BRUISING,
        Sign.VERY_DIZZY,
        Sign.BLUE_OR_GREY_SKIN,
        Sign.NON_FADING_RASH,
        Sign.SORE_RED_EYE,
        Sign.DARK_OR_NUMB_SKIN,
        Sign.DEEP_BURN,
        Sign.GROWING_BRUISE,
        Sign.PURPLE_SPOTS,
        Sign.PUS,
        Sign.RED_STREAK,
        Sign.HOT_SORE_LUMP,
        Sign.GOLDEN_CRUSTS,
        Sign.SOFT_YELLOW_SCABS,
        Sign.HIVES,
        Sign.DARK_PATCHES,
        Sign.PALE_PATCHES,
    }
)
