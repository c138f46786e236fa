# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Where the sources disagree, and which side this library takes.

Section 8 of the recovery dossier and section 6 of the escalation dossier as
data, so that no disagreement is settled in silence.
"""

from typing import Final

from .evidence import Figure, Unit
from .rows import Disagreement, Position, Question
from .vocabulary import Basis, CareStep, Claim, Level, RiskFactor, Sign

# The library stands on none of the positions alone.
BETWEEN: Final = "between"


def _study(name: str, value: int, unit: Unit, *sources: str) -> Figure:
    return Figure(name, value, unit, Basis.STUDY, sources)


def _clinics(name: str, value: int, unit: Unit, *sources: str) -> Figure:
    return Figure(name, value, unit, Basis.CONVENTION, sources)


def _ours(name: str, value: int, unit: Unit, *sources: str) -> Figure:
    return Figure(name, value, unit, Basis.EDITORIAL, sources)


_COUNT: Final = Unit.COUNT
_HOURS: Final = Unit.HOURS
_DAYS: Final = Unit.DAYS
_MONTHS: Final = Unit.MONTHS

DISAGREEMENTS: Final[tuple[Disagreement, ...]] = (
    # Also point 1 of section 6 of the escalation dossier: the trend comes first.
    Disagreement(
        question=Question.REDNESS_DAYS,
        about=(Sign.REDNESS,),
        positions=(
            Position(
                "few_hours", ("hkjdv-2018",), (_study("hours_end", 6, _HOURS, "hkjdv-2018"),)
            ),
            Position(
                "heat_needles",
                ("rf-dark-2017",),
                (_study("hours_end", 10, _HOURS, "rf-dark-2017"),),
            ),
            Position(
                "clinic_pages",
                ("clinic-nuance", "clinic-lisaacu", "clinic-skintherapy"),
                (
                    _clinics(
                        "short_end",
                        24,
                        _HOURS,
                        "clinic-lisaacu",
                        "clinic-skintherapy",
                        "clinic-nuance",
                    ),
                    _clinics("long_end", 48, _HOURS, "clinic-nuance", "clinic-skintherapy"),
                ),
            ),
            Position(
                "three_days",
                ("granuloma-mtx-case",),
                (_study("hours_end", 72, _HOURS, "granuloma-mtx-case"),),
            ),
            Position("regulator", ("tga-2019",)),
            Position("a_week", ("chu-2021",), (_study("days_end", 7, _DAYS, "chu-2021"),)),
            Position(
                "when_to_call",
                ("techmystudio", "asera-redness"),
                (
                    _clinics("early_limit", 4, _DAYS, "techmystudio"),
                    _clinics("late_limit", 14, _DAYS, "asera-redness"),
                ),
            ),
        ),
        careful=BETWEEN,
        figures=(
            _study("most_within", 72, _HOURS, "granuloma-mtx-case", "clinic-nuance"),
            _study("outer_limit", 7, _DAYS, "chu-2021"),
            _ours(
                "growth_limit",
                48,
                _HOURS,
                "schmitt-wound",
                "nhs-cellulitis",
                "clinic-infection",
            ),
        ),
    ),
    Disagreement(
        question=Question.MILD_OR_MODERATE,
        about=(Claim.LIKE_MILD_SUNBURN, Sign.REDNESS),
        positions=(
            Position("mild", ("clinic-nuance", "clinic-goldencoast")),
            Position("moderate", ("skinpen-labelling",)),
            Position("moderate_to_severe", ("clinic-desertsage",)),
        ),
        careful=BETWEEN,
        figures=(
            _study("most_within", 72, _HOURS, "granuloma-mtx-case"),
            _ours("growth_limit", 48, _HOURS, "schmitt-wound", "nhs-cellulitis"),
        ),
    ),
    Disagreement(
        question=Question.CHANNEL_CLOSURE,
        about=(Claim.CHANNELS_CLOSE_IN_MINUTES, CareStep.FIRST_PRODUCTS),
        positions=(
            Position(
                "electrical_test",
                ("gupta-2011",),
                (_study("hours_end", 2, _HOURS, "gupta-2011"),),
            ),
            Position(
                "water_loss",
                ("nanochip-2017", "han-2012"),
                (
                    _study("short_end", 8, _HOURS, "nanochip-2017"),
                    _study("long_end", 72, _HOURS, "han-2012"),
                ),
            ),
            Position(
                "lab_skin",
                ("wessollek-2023",),
                (
                    Figure("open_hours", 24, _HOURS, Basis.LABORATORY, ("wessollek-2023",)),
                    Figure("closed_hours", 48, _HOURS, Basis.LABORATORY, ("wessollek-2023",)),
                ),
            ),
            Position(
                "by_skin_colour",
                ("ogunjimi-2020",),
                (
                    _study("short_end", 44, _HOURS, "ogunjimi-2020"),
                    _study("long_end", 67, _HOURS, "ogunjimi-2020"),
                ),
            ),
        ),
        careful=BETWEEN,
        figures=(
            _ours("least_hours", 24, _HOURS, "wessollek-2023", "sasaki-2019"),
            _ours("most_hours", 72, _HOURS, "han-2012", "sasaki-2019", "wu-2022-rf-tewl"),
        ),
    ),
    Disagreement(
        question=Question.SUNSCREEN_FIRST_DAY,
        about=(CareStep.SUNSCREEN,),
        positions=(
            Position("at_once", ("clinic-skinspirit", "clinic-imagesalon")),
            Position(
                "wait",
                ("clinic-desertsage", "clinic-monarch", "clinic-nuance", "clinic-onda"),
                (
                    _clinics(
                        "wait_for",
                        24,
                        _HOURS,
                        "clinic-desertsage",
                        "clinic-nuance",
                        "clinic-onda",
                    ),
                ),
            ),
        ),
        careful="wait",
        figures=(_ours("wait_for", 24, _HOURS, "clinic-desertsage", "clinic-monarch"),),
    ),
    Disagreement(
        question=Question.MAKEUP_WAIT,
        about=(CareStep.MAKEUP,),
        positions=(
            Position(
                "some_hours",
                ("clinic-citylaser", "clinic-imagesalon"),
                (
                    _clinics("short_wait_hours", 6, _HOURS, "clinic-citylaser"),
                    _clinics("long_wait_hours", 12, _HOURS, "clinic-imagesalon"),
                ),
            ),
            Position(
                "next_day",
                ("clinic-futureface", "clinic-desertsage", "clinic-goldencoast"),
                (_clinics("wait_for", 24, _HOURS, "clinic-futureface", "clinic-desertsage"),),
            ),
            Position(
                "two_days",
                ("clinic-renewlaser",),
                (_clinics("wait_for", 48, _HOURS, "clinic-renewlaser"),),
            ),
            Position(
                "both",
                ("clinic-citylaser",),
                (
                    _clinics("short_wait_hours", 6, _HOURS, "clinic-citylaser"),
                    _clinics("long_wait_hours", 72, _HOURS, "clinic-citylaser"),
                ),
            ),
            Position("until_peeled", ("clinic-visakha",)),
        ),
        careful=BETWEEN,
        figures=(
            _ours("least_hours", 24, _HOURS, "clinic-desertsage", "clinic-futureface"),
            _ours("most_hours", 72, _HOURS, "clinic-citylaser"),
        ),
    ),
    Disagreement(
        question=Question.EXERCISE_WAIT,
        about=(CareStep.EXERCISE,),
        positions=(
            Position(
                "same_day",
                ("clinic-lisaacu",),
                (_clinics("wait_hours", 12, _HOURS, "clinic-lisaacu"),),
            ),
            Position(
                "two_days",
                ("clinic-timeless",),
                (_clinics("wait_hours", 48, _HOURS, "clinic-timeless"),),
            ),
            Position(
                "three_days",
                ("clinic-nuance", "clinic-ramco"),
                (_clinics("wait_hours", 72, _HOURS, "clinic-nuance", "clinic-ramco"),),
            ),
            Position(
                "most_of_a_week",
                ("clinic-desertsage",),
                (_clinics("wait_for", 6, _DAYS, "clinic-desertsage"),),
            ),
        ),
        careful=BETWEEN,
        figures=(
            _ours("least_hours", 48, _HOURS, "clinic-timeless"),
            _ours("most_hours", 72, _HOURS, "clinic-nuance"),
        ),
    ),
    Disagreement(
        question=Question.RETINOID_WAIT,
        about=(CareStep.RETINOIDS,),
        positions=(
            Position(
                "one_day",
                ("clinic-lisaacu",),
                (_clinics("wait_for", 24, _HOURS, "clinic-lisaacu"),),
            ),
            Position(
                "two_days",
                ("clinic-futureface",),
                (_clinics("wait_for", 48, _HOURS, "clinic-futureface"),),
            ),
            Position(
                "five_days",
                ("clinic-ramco", "clinic-renewlaser"),
                (_clinics("wait_for", 5, _DAYS, "clinic-ramco", "clinic-renewlaser"),),
            ),
            Position(
                "a_week",
                ("clinic-skintherapy",),
                (_clinics("wait_for", 7, _DAYS, "clinic-skintherapy"),),
            ),
            Position(
                "two_weeks",
                ("clinic-goldencoast",),
                (_clinics("wait_for", 14, _DAYS, "clinic-goldencoast"),),
            ),
        ),
        careful=BETWEEN,
        figures=(
            _ours("least_for", 7, _DAYS, "clinic-skintherapy"),
            _ours("most_for", 14, _DAYS, "clinic-goldencoast"),
        ),
    ),
    Disagreement(
        question=Question.ICE,
        about=(CareStep.COOLING,),
        positions=(
            Position("yes", ("chelwest-post",)),
            Position("no_after_heat", ("clinic-secretmedspa-rf",)),
        ),
        careful=BETWEEN,
    ),
    Disagreement(
        question=Question.ANTI_INFLAMMATORY_TABLETS,
        about=(CareStep.PAIN_RELIEF, CareStep.GELS_AND_STEROID_CREAMS),
        positions=(
            Position("not_mentioned", ("chelwest-post", "skinpen-labelling")),
            Position("gel_study", ("brogden-2012",)),
            Position(
                "avoid",
                ("clinic-skintherapy", "clinic-desertsage"),
                (_clinics("avoid_for", 14, _DAYS, "clinic-desertsage"),),
            ),
        ),
        careful=BETWEEN,
        figures=(_ours("avoid_for", 72, _HOURS, "clinic-skintherapy", "clinic-desertsage"),),
    ),
    Disagreement(
        question=Question.OINTMENT,
        about=(CareStep.OINTMENT_AND_COVER,),
        positions=(
            Position("faster", ("wessollek-2023",)),
            Position("no_difference", ("addor-2021",)),
            Position("slower", ("gupta-2011", "kalluri-2011", "kelchen-2016")),
        ),
        careful="slower",
    ),
    Disagreement(
        question=Question.SWELLING_PEAK,
        about=(Sign.SWELLING,),
        positions=(
            Position(
                "falls_at_once",
                ("clinic-desertsage",),
                (_clinics("hours_end", 24, _HOURS, "clinic-desertsage"),),
            ),
            Position(
                "some_days",
                ("clinic-onda",),
                (
                    _clinics("short_end", 2, _DAYS, "clinic-onda"),
                    _clinics("long_end", 4, _DAYS, "clinic-onda"),
                ),
            ),
            Position(
                "after_heat",
                ("clinic-citylaser", "clinic-secretmedspa-rf"),
                (_clinics("days_end", 3, _DAYS, "clinic-citylaser", "clinic-secretmedspa-rf"),),
            ),
        ),
        careful=BETWEEN,
        figures=(_ours("growth_limit", 48, _HOURS, "schmitt-wound", "nhs-cellulitis"),),
    ),
    Disagreement(
        question=Question.DEEPER_LONGER,
        about=(Claim.DEEPER_TAKES_LONGER,),
        positions=(
            Position("silent", ("depth-split-iraq", "depth-split-2")),
            Position(
                "clinic_scale",
                ("clinic-drpen-depth", "clinic-lisaacu"),
                (
                    _clinics("short_end", 2, _DAYS, "clinic-drpen-depth"),
                    _clinics("long_end", 7, _DAYS, "clinic-drpen-depth"),
                ),
            ),
            Position("barrier", ("sasaki-2019", "bal-2008")),
        ),
        careful="barrier",
    ),
    Disagreement(
        question=Question.DEEPER_BETTER,
        about=(Claim.DEEPER_IS_BETTER,),
        positions=(
            Position(
                "deeper", ("depth-split-2",), (_study("people", 14, _COUNT, "depth-split-2"),)
            ),
            Position("repeated_shallow", ("zeitter-2014",)),
            Position("more_risk", ("tga-2019",)),
        ),
        careful=BETWEEN,
    ),
    Disagreement(
        question=Question.DARK_MARKS_RISK,
        about=(Sign.DARK_PATCHES, Claim.SAFE_FOR_EVERY_SKIN),
        positions=(
            Position(
                "none_seen",
                ("dark-skin-pigment-2018", "cachafeiro-2016", "alster-li-striae-2020"),
                (
                    _study("marked", 0, _COUNT, "dark-skin-pigment-2018"),
                    _study("people", 39, _COUNT, "dark-skin-pigment-2018"),
                ),
            ),
            Position(
                "heat_needles",
                ("navyadevi-2024-rf",),
                (
                    _study("marked", 2, _COUNT, "navyadevi-2024-rf"),
                    _study("people", 40, _COUNT, "navyadevi-2024-rf"),
                ),
            ),
            Position(
                "darker_faces",
                ("dogra-2014",),
                (
                    _study("marked", 5, _COUNT, "dogra-2014"),
                    _study("people", 36, _COUNT, "dogra-2014"),
                ),
            ),
            Position(
                "stretch_marks",
                ("striae-alba-2023",),
                (
                    _study("marked", 7, _COUNT, "striae-alba-2023"),
                    _study("people", 32, _COUNT, "striae-alba-2023"),
                ),
            ),
        ),
        careful=BETWEEN,
        figures=(_ours("dark_limit", 14, _DAYS, "dogra-2014", "clinic-lamour"),),
    ),
    Disagreement(
        question=Question.SESSION_INTERVAL,
        about=(CareStep.NEXT_SESSION,),
        positions=(
            Position(
                "two_weeks",
                ("alam-2014", "el-domyati-2015"),
                (_study("gap_for", 14, _DAYS, "alam-2014", "el-domyati-2015"),),
            ),
            Position(
                "three_weeks",
                ("navyadevi-2024-rf",),
                (_study("gap_for", 21, _DAYS, "navyadevi-2024-rf"),),
            ),
            Position(
                "four_weeks",
                ("harris-2015", "ablon-2018", "skinpen-study-summary"),
                (
                    _study(
                        "gap_for",
                        28,
                        _DAYS,
                        "harris-2015",
                        "ablon-2018",
                        "skinpen-study-summary",
                    ),
                ),
            ),
            Position(
                "six_weeks",
                ("chelwest-post",),
                (Figure("gap_for", 42, _DAYS, Basis.AUTHORITY, ("chelwest-post",)),),
            ),
        ),
        careful=BETWEEN,
        figures=(
            _ours("least_for", 28, _DAYS, "harris-2015", "skinpen-study-summary", "ablon-2018"),
            _ours("most_for", 42, _DAYS, "chelwest-post"),
        ),
    ),
    Disagreement(
        question=Question.NO_DOWNTIME,
        about=(Claim.NO_DOWNTIME,),
        positions=(
            Position("little", ("ablon-2018", "statpearls-mn")),
            Position(
                "days_of_healing",
                ("clinic-desertsage", "clinic-insightderm"),
                (
                    _clinics("short_end", 7, _DAYS, "clinic-desertsage", "clinic-insightderm"),
                    _clinics("long_end", 10, _DAYS, "clinic-desertsage", "clinic-insightderm"),
                ),
            ),
        ),
        careful="days_of_healing",
        figures=(
            _study("most_within", 72, _HOURS, "granuloma-mtx-case"),
            _clinics("outer_limit", 10, _DAYS, "clinic-desertsage", "clinic-insightderm"),
        ),
    ),
    # The belief is common, and no publication was found for it.
    Disagreement(
        question=Question.PURGING,
        about=(Claim.SPOTS_ARE_PURGING, Sign.SPOTS),
        positions=(
            Position("clearing_out", ()),
            Position(
                "a_few_spots",
                ("acneorg-needling", "acneorg-prp", "harris-2015", "clinic-mirkazemi"),
            ),
        ),
        careful="a_few_spots",
        figures=(_ours("spots_limit", 14, _DAYS, "acneorg-needling", "harris-2015"),),
    ),
    Disagreement(
        question=Question.IMPETIGO,
        about=(Sign.GOLDEN_CRUSTS, Level.CONTACT_CLINIC, Level.SAME_DAY),
        positions=(
            Position("pharmacist", ("nhs-impetigo",)),
            Position("face_now", ("schmitt-wound",)),
        ),
        careful=BETWEEN,
        figures=(_ours("call_within", 24, _HOURS, "nhs-impetigo"),),
    ),
    # That a few pinhead blisters may heal is the dossier's own inference.
    Disagreement(
        question=Question.FACE_BLISTERS,
        about=(Sign.BLISTERS, Level.SAME_DAY, Level.EMERGENCY),
        positions=(
            Position("emergency", ("nhs-burns",)),
            Position("few_pinheads", ("fda-rf-2025",)),
        ),
        careful=BETWEEN,
    ),
    Disagreement(
        question=Question.FACE_WEAKNESS,
        about=(Sign.FACE_DROOP, Level.EMERGENCY),
        positions=(
            Position("nerve", ("fda-rf-2025",)),
            Position("stroke_first", ("nhs-fast",)),
        ),
        careful="stroke_first",
    ),
    Disagreement(
        question=Question.ISOTRETINOIN,
        about=(RiskFactor.ISOTRETINOIN,),
        positions=(
            Position(
                "wait",
                ("winkelmann-iso",),
                (_clinics("wait_for", 6, _MONTHS, "winkelmann-iso"),),
            ),
            Position("little_evidence", ("asds-iso-2017", "acsi-iso-2017", "spring-2017")),
        ),
        careful=BETWEEN,
    ),
)
