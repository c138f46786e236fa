# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: what to do and leave alone after treatment, from when to when.

The hours follow section 7 of the recovery dossier: the cautious end that most
sources would accept. No trial tested most of them, so nearly every row is
editorial, even where the advice itself comes from a health service.
"""

from typing import Final

from .evidence import Figure, Unit
from .rows import CareRow, Kind
from .vocabulary import Area, Basis, CareStep, Device

_ByBand = tuple[int, int, int, int, int, int]


def _ends(short: int, long: int | None = None, longest: int | None = None) -> _ByBand:
    """
    The hours at which a step ends, spread over the depth bands.

    *short* is for needles up to 0.5 mm, *long* for deeper ones, and *longest*
    for those above 1.5 mm or with heat; what is left out equals the one before.
    """
    long = short if long is None else long
    longest = long if longest is None else longest
    return (short, short, long, long, longest, longest)


# The scalp has steps of its own for washing, and they ask for a longer wait.
_NOT_SCALP: Final = tuple(area for area in Area if area is not Area.SCALP)

# A clinic's spacing is not for home rollers, which have a row of their own.
_NOT_HOME: Final = tuple(device for device in Device if device is not Device.HOME_ROLLER)

CARE_ROWS: Final[tuple[CareRow, ...]] = (
    # Every source says never, so it has no end.
    CareRow(
        step=CareStep.PICKING,
        kind=Kind.LEAVE_ALONE,
        ends_hours=None,
        basis=Basis.CONVENTION,
        sources=("clinic-desertsage", "clinic-secretmedspa-rf", "clinic-skintherapy"),
    ),
    CareRow(
        step=CareStep.BLEEDING,
        kind=Kind.DO,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=("chelwest-post", "clinic-rejuvapen-uk", "clinic-mirkazemi"),
        figures=(
            Figure(
                "press_for",
                10,
                Unit.MINUTES,
                Basis.EDITORIAL,
                ("nhs-bleeding", "clinic-rejuvapen-uk"),
            ),
        ),
    ),
    CareRow(
        step=CareStep.COOLING,
        kind=Kind.DO,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=("chelwest-post", "clinic-walnutcreek", "clinic-secretmedspa-rf"),
        figures=(
            Figure(
                "cool_for",
                10,
                Unit.MINUTES,
                Basis.EDITORIAL,
                ("chelwest-post", "clinic-walnutcreek"),
            ),
        ),
    ),
    # Section 7 of the dossier allows 48 hours up to 1.5 mm. Section 6 counts the
    # channels as open for 72 hours from 1.0 mm on: the more careful one stands here.
    CareRow(
        step=CareStep.FIRST_PRODUCTS,
        kind=Kind.DO,
        ends_hours=(24, 24, 48, 72, 72, 72),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=(
            "chelwest-post",
            "wessollek-2023",
            "soltani-2014",
            "sasaki-2019",
            "clinic-nuance",
            "clinic-dermatique",
        ),
        figures=(
            Figure(
                "longer_hold",
                72,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("ogunjimi-2020", "kelchen-2016", "gupta-2011", "mn-older-2018"),
            ),
            Figure("age", 65, Unit.COUNT, Basis.EDITORIAL, ("mn-older-2018", "kelchen-2016")),
        ),
    ),
    CareRow(
        step=CareStep.SERUMS,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(72),
        basis=Basis.EDITORIAL,
        sources=(
            "fda-cfr-878-4430",
            "fda-exosome-2019",
            "friedmann-2024",
            "soltani-2014",
            "granuloma-mtx-case",
            "clinic-renewlaser",
        ),
    ),
    CareRow(
        step=CareStep.VITAMIN_C,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=(
            "friedmann-2024",
            "soltani-2014",
            "granuloma-mtx-case",
            "clinic-renewlaser",
            "clinic-futureface",
        ),
    ),
    CareRow(
        step=CareStep.FIRST_WASH,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(6),
        basis=Basis.EDITORIAL,
        sources=(
            "clinic-onda",
            "clinic-citylaser",
            "clinic-dermatique",
            "clinic-lisaacu",
            "clinic-skinspirit",
        ),
        areas=_NOT_SCALP,
    ),
    CareRow(
        step=CareStep.CLEANSING,
        kind=Kind.DO,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=("clinic-desertsage", "clinic-imagesalon", "clinic-citylaser"),
        figures=(
            Figure(
                "water_for",
                24,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("clinic-desertsage", "clinic-imagesalon"),
            ),
            Figure(
                "washes",
                2,
                Unit.COUNT,
                Basis.EDITORIAL,
                ("clinic-desertsage", "clinic-citylaser"),
            ),
        ),
        areas=_NOT_SCALP,
    ),
    CareRow(
        step=CareStep.SHOWER,
        kind=Kind.DO,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=("chelwest-post",),
    ),
    # Until the flaking ends, which may take 10 days above 1.5 mm.
    CareRow(
        step=CareStep.MOISTURISER,
        kind=Kind.DO,
        begins_hours=24,
        ends_hours=(168, 168, 168, 168, 240, 168),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=("chelwest-post", "clinic-goldencoast", "wu-2022-rf-tewl"),
        figures=(
            Figure("start_after", 24, Unit.HOURS, Basis.AUTHORITY, ("chelwest-post",)),
            Figure("least", 3, Unit.COUNT, Basis.AUTHORITY, ("chelwest-post",)),
            Figure("most", 4, Unit.COUNT, Basis.AUTHORITY, ("chelwest-post",)),
            Figure(
                "sting_limit", 7, Unit.DAYS, Basis.EDITORIAL, ("wu-2022-rf-tewl", "han-2012")
            ),
        ),
    ),
    # Covered skin counts as open for 72 hours at any depth.
    CareRow(
        step=CareStep.OINTMENT_AND_COVER,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(72),
        basis=Basis.EDITORIAL,
        sources=(
            "gupta-2011",
            "kalluri-2011",
            "kelchen-2016",
            "wessollek-2023",
            "addor-2021",
            "gorski-2020",
            "clinic-walnutcreek",
        ),
        figures=(
            Figure(
                "ointment_hold",
                24,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("wessollek-2023", "clinic-walnutcreek"),
            ),
        ),
    ),
    # It begins at once, because the shade of the first day is part of it.
    CareRow(
        step=CareStep.SUNSCREEN,
        kind=Kind.DO,
        ends_hours=(336, 336, 336, 336, 336, 672),
        basis=Basis.EDITORIAL,
        sources=(
            "tga-2019",
            "clinic-desertsage",
            "clinic-monarch",
            "clinic-skinspirit",
            "clinic-imagesalon",
            "clinic-secretmedspa-rf",
        ),
        figures=(
            Figure(
                "start_after",
                24,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("clinic-desertsage", "clinic-monarch", "clinic-onda"),
            ),
            Figure(
                "spf",
                30,
                Unit.COUNT,
                Basis.CONVENTION,
                ("clinic-desertsage", "clinic-skinspirit", "clinic-renewlaser"),
            ),
            Figure("spf_better", 50, Unit.COUNT, Basis.EDITORIAL, ("clinic-skinspirit",)),
            Figure("again_after", 2, Unit.HOURS, Basis.EDITORIAL, ("clinic-futureface",)),
            Figure(
                "longer_hold",
                28,
                Unit.DAYS,
                Basis.EDITORIAL,
                ("clinic-secretmedspa-rf", "clinic-ramco"),
            ),
        ),
    ),
    CareRow(
        step=CareStep.SUN,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(336),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=(
            "tga-2019",
            "clinic-lisaacu",
            "clinic-renewlaser",
            "clinic-goldencoast",
            "clinic-onda",
            "clinic-ramco",
        ),
        figures=(
            Figure(
                "direct_hold",
                72,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("clinic-goldencoast", "clinic-renewlaser"),
            ),
            Figure("longer_hold", 28, Unit.DAYS, Basis.EDITORIAL, ("clinic-ramco",)),
        ),
    ),
    CareRow(
        step=CareStep.MAKEUP,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(24, long=48, longest=72),
        basis=Basis.EDITORIAL,
        sources=(
            "clinic-citylaser",
            "clinic-imagesalon",
            "clinic-desertsage",
            "clinic-renewlaser",
            "clinic-visakha",
        ),
        areas=_NOT_SCALP,
    ),
    CareRow(
        step=CareStep.CLEAN_HANDS,
        kind=Kind.DO,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.CONVENTION,
        sources=("clinic-desertsage", "clinic-skintherapy"),
    ),
    CareRow(
        step=CareStep.SLEEP,
        kind=Kind.DO,
        ends_hours=_ends(72),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.CONVENTION,
        sources=("clinic-wakeskin",),
    ),
    CareRow(
        step=CareStep.PAIN_RELIEF,
        kind=Kind.DO,
        ends_hours=_ends(72),
        basis=Basis.EDITORIAL,
        sources=("brogden-2012", "clinic-skintherapy", "clinic-desertsage"),
    ),
    # The dossier gives no end: it is the week in which skin stings with products.
    CareRow(
        step=CareStep.GELS_AND_STEROID_CREAMS,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=("brogden-2012",),
    ),
    CareRow(
        step=CareStep.EXERCISE,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(48, long=72),
        basis=Basis.EDITORIAL,
        sources=(
            "clinic-lisaacu",
            "clinic-renewlaser",
            "clinic-timeless",
            "clinic-nuance",
            "clinic-desertsage",
        ),
    ),
    CareRow(
        step=CareStep.HEAT,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(72, long=168),
        basis=Basis.EDITORIAL,
        sources=(
            "clinic-renewlaser",
            "clinic-timeless",
            "clinic-desertsage",
            "clinic-skintherapy",
        ),
        figures=(
            Figure(
                "hot_tub_hold",
                7,
                Unit.DAYS,
                Basis.EDITORIAL,
                ("clinic-timeless", "clinic-wakeskin"),
            ),
        ),
    ),
    CareRow(
        step=CareStep.SWIMMING,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=(
            "clinic-renewlaser",
            "clinic-futureface",
            "clinic-timeless",
            "clinic-wakeskin",
        ),
        figures=(
            Figure(
                "pool_hold",
                5,
                Unit.DAYS,
                Basis.EDITORIAL,
                ("clinic-monarch", "clinic-timeless", "clinic-wakeskin"),
            ),
        ),
    ),
    CareRow(
        step=CareStep.ALCOHOL,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        sources=("clinic-monarch", "clinic-drpen-support"),
        figures=(
            Figure("bruised_hold", 48, Unit.HOURS, Basis.EDITORIAL, ("clinic-drpen-support",)),
        ),
    ),
    CareRow(
        step=CareStep.SMOKING,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        sources=("clinic-monarch",),
    ),
    CareRow(
        step=CareStep.ACIDS_AND_SCRUBS,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=("chu-2021", "clinic-walnutcreek", "clinic-renewlaser", "clinic-dermatique"),
    ),
    CareRow(
        step=CareStep.RETINOIDS,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168, longest=336),
        basis=Basis.EDITORIAL,
        sources=(
            "clinic-lisaacu",
            "clinic-futureface",
            "clinic-skintherapy",
            "clinic-goldencoast",
        ),
        figures=(
            Figure("longer_hold", 14, Unit.DAYS, Basis.EDITORIAL, ("clinic-goldencoast",)),
        ),
    ),
    CareRow(
        step=CareStep.SHAVING,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(72),
        basis=Basis.EDITORIAL,
        sources=("clinic-skintherapy",),
    ),
    CareRow(
        step=CareStep.HAIR_REMOVAL,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168, longest=336),
        basis=Basis.EDITORIAL,
        sources=("clinic-walnutcreek", "clinic-wakeskin"),
    ),
    CareRow(
        step=CareStep.FAKE_TAN,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=("chelwest-pre",),
    ),
    CareRow(
        step=CareStep.OTHER_TREATMENTS,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(336),
        basis=Basis.EDITORIAL,
        sources=("clinic-skintherapy",),
    ),
    CareRow(
        step=CareStep.SCALP_WASHING,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        sources=("clinic-hairwash",),
        areas=(Area.SCALP,),
    ),
    # The main trial restarted it after 24 hours, a detail that is only recalled.
    CareRow(
        step=CareStep.SCALP_MINOXIDIL,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(24),
        basis=Basis.EDITORIAL,
        sources=("dhurat-2013",),
        areas=(Area.SCALP,),
    ),
    # No source gives a wait. The review only names irritant dermatitis.
    CareRow(
        step=CareStep.SCALP_CHEMICALS,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(168),
        basis=Basis.EDITORIAL,
        sources=("chu-2021",),
        figures=(Figure("friction_hold", 48, Unit.HOURS, Basis.EDITORIAL, ("chu-2021",)),),
        areas=(Area.SCALP,),
    ),
    CareRow(
        step=CareStep.NEXT_SESSION,
        kind=Kind.LEAVE_ALONE,
        ends_hours=_ends(672, longest=1008),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.STUDY,
        sources=(
            "chelwest-post",
            "harris-2015",
            "skinpen-study-summary",
            "ablon-2018",
            "alam-2014",
            "el-domyati-2015",
            "navyadevi-2024-rf",
        ),
        figures=(Figure("longer_hold", 42, Unit.DAYS, Basis.EDITORIAL, ("chelwest-post",)),),
        devices=_NOT_HOME,
    ),
    # The dossier's week is for needles up to 0.3 mm and no longer ones; deeper home
    # rolling takes the wait of a clinic session.
    CareRow(
        step=CareStep.HOME_ROLLER,
        kind=Kind.LEAVE_ALONE,
        ends_hours=(168, 672, 672, 672, 1008, 1008),
        basis=Basis.EDITORIAL,
        advice_basis=Basis.AUTHORITY,
        sources=("tga-2019", "health-canada-2021", "clinic-instyle"),
        figures=(
            Figure(
                "serums_hold",
                72,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("soltani-2014", "friedmann-2024"),
            ),
        ),
        devices=(Device.HOME_ROLLER,),
    ),
)
