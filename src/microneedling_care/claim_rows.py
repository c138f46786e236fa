# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: common beliefs about needling and peeling, and what the evidence says.
"""

from typing import Final

from .evidence import Figure, Unit
from .rows import ClaimRow
from .vocabulary import Basis, Benefit, CareStep, Claim, Sign, Verdict


def _studied(name: str, value: int, unit: Unit, *sources: str) -> Figure:
    """A figure as a study in people gives it."""
    return Figure(name, value, unit, Basis.STUDY, sources)


_FLAKES_FROM: Final = Figure("flakes_after", 2, Unit.DAYS, Basis.AUTHORITY, ("chelwest-post",))
_UP_TO_A_WEEK: Final = _studied("gone_by", 7, Unit.DAYS, "chu-2021")
_EASES_WITHIN: Final = _studied("eases_within", 72, Unit.HOURS, "granuloma-mtx-case")

CLAIM_ROWS: Final[tuple[ClaimRow, ...]] = (
    ClaimRow(
        claim=Claim.PEELING_IS_NORMAL,
        verdict=Verdict.SUPPORTED,
        founding=True,
        figures=(_FLAKES_FROM, _UP_TO_A_WEEK),
        see_also=(Sign.PEELING, CareStep.PICKING, CareStep.MOISTURISER),
        sources=("chelwest-post", "skinpen-labelling", "chu-2021", "gowda-2021"),
    ),
    ClaimRow(
        claim=Claim.LIKE_MILD_SUNBURN,
        # Peeling like a sunburn is supported; that it is mild is what clinics say,
        # and the labelling says moderate.
        verdict=Verdict.SUPPORTED_WITH_LIMITS,
        founding=True,
        figures=(_EASES_WITHIN, _UP_TO_A_WEEK),
        see_also=(Sign.REDNESS, Sign.WARMTH_AND_TIGHTNESS, Sign.BLISTERS),
        sources=(
            "skinpen-labelling",
            "chu-2021",
            "granuloma-mtx-case",
            "clinic-nuance",
            "clinic-lisaacu",
        ),
    ),
    ClaimRow(
        claim=Claim.SCABBY_TEXTURE_IS_NORMAL,
        verdict=Verdict.SUPPORTED_WITH_LIMITS,
        founding=True,
        figures=(
            Figure(
                "scabs_until",
                7,
                Unit.DAYS,
                Basis.CONVENTION,
                ("clinic-walnutcreek", "clinic-lisaacu"),
            ),
        ),
        see_also=(
            Sign.PINPOINT_SCABS,
            Sign.GOLDEN_CRUSTS,
            Sign.SOFT_YELLOW_SCABS,
            CareStep.PICKING,
            CareStep.BLEEDING,
        ),
        sources=(
            "chelwest-post",
            "chu-2021",
            "acneorg-needling",
            "clinic-walnutcreek",
            "clinic-lisaacu",
            "clinic-goldencoast",
        ),
    ),
    ClaimRow(
        claim=Claim.DEEPER_TAKES_LONGER,
        # Which way is measured; how many days for each depth is convention.
        verdict=Verdict.SUPPORTED_WITH_LIMITS,
        founding=True,
        see_also=(Sign.PEELING, Sign.REDNESS, Sign.PINPOINT_SCABS),
        sources=(
            "tga-2019",
            "sasaki-2019",
            "bal-2008",
            "kelchen-2016",
            "clinic-drpen-depth",
            "clinic-lisaacu",
            "clinic-insightderm",
            "clinic-ramco",
        ),
    ),
    ClaimRow(
        claim=Claim.WORRIED_ASK_THE_CLINIC,
        # An emergency is not the clinic's to wait for.
        verdict=Verdict.SUPPORTED_WITH_LIMITS,
        founding=True,
        see_also=(Sign.TROUBLE_BREATHING, Sign.LIP_OR_TONGUE_SWELLING, Sign.FEELING_VERY_ILL),
        sources=("nice-sepsis", "nhs-anaphylaxis", "sepsis-safety-net"),
    ),
    ClaimRow(
        claim=Claim.PEELING_MAKES_IT_WORK,
        verdict=Verdict.WRONG,
        see_also=(Sign.PEELING, CareStep.PICKING),
        sources=("aust-2008", "aust-2008-rat", "foppiani-2025"),
    ),
    ClaimRow(
        claim=Claim.HELPS_HYPERPIGMENTATION,
        verdict=Verdict.TOO_STRONG,
        founding=True,
        figures=(
            _studied("worse_people", 5, Unit.COUNT, "dogra-2014"),
            _studied("not_worse_people", 25, Unit.COUNT, "dogra-2014"),
            _studied("harm_people", 30, Unit.COUNT, "dogra-2014"),
        ),
        see_also=(
            Benefit.MELASMA_WITH_CREAMS,
            Benefit.MELASMA_ALONE,
            Benefit.DARK_MARKS,
            Sign.DARK_PATCHES,
            CareStep.SUNSCREEN,
        ),
        sources=(
            "bailey-2022",
            "cassiano-2022",
            "dark-skin-pigment-2018",
            "dogra-2014",
            "maghfour-2022",
        ),
    ),
    ClaimRow(
        claim=Claim.SHEDDING_MAKES_NEW_MELANOCYTES,
        verdict=Verdict.WRONG,
        founding=True,
        see_also=(Sign.PEELING, Sign.DARK_PATCHES, Benefit.MELASMA_ALONE),
        sources=(
            "busch-2016",
            "elhoshy-2024",
            "lima-2017",
            "cassiano-2019",
            "markiewicz-2022",
            "aust-2008-rat",
        ),
    ),
    ClaimRow(
        claim=Claim.HELPS_AGE_SPOTS,
        verdict=Verdict.NO_STUDIES,
        founding=True,
        see_also=(Benefit.AGE_SPOTS,),
        sources=("mardani-2025", "mukovozov-2023", "pda-lentigines-2006"),
    ),
    ClaimRow(
        claim=Claim.IMPROVES_WRINKLES,
        verdict=Verdict.TOO_STRONG,
        founding=True,
        figures=(
            _studied("improved", 22, Unit.COUNT, "face-wrinkles-2023"),
            _studied("not_improved", 10, Unit.COUNT, "face-wrinkles-2023"),
            _studied("people", 32, Unit.COUNT, "face-wrinkles-2023"),
            _studied("measured", 3, Unit.MONTHS, "face-wrinkles-2023"),
        ),
        see_also=(Benefit.WRINKLES_AND_FACE_LINES, Benefit.NECK_LINES),
        sources=("face-wrinkles-2023", "ablon-2018", "ramaut-2018", "statpearls-mn"),
    ),
    ClaimRow(
        claim=Claim.IMPROVES_SCARS,
        verdict=Verdict.SUPPORTED_WITH_LIMITS,
        founding=True,
        see_also=(
            Benefit.ACNE_SCARS,
            Benefit.SURGICAL_AND_INJURY_SCARS,
            Benefit.RAISED_ABDOMINAL_SCARS,
            Benefit.BURN_SCARS_AND_KELOIDS,
            Sign.RAISED_SCAR,
        ),
        sources=("alam-2014", "shen-2022", "alster-2020", "lotfi-2013"),
    ),
    ClaimRow(
        claim=Claim.IMPROVES_FACE_LINES,
        verdict=Verdict.TOO_STRONG,
        founding=True,
        see_also=(Benefit.WRINKLES_AND_FACE_LINES,),
        sources=("fda-k180778", "fda-k192138", "face-wrinkles-2023", "ablon-2018"),
    ),
    ClaimRow(
        claim=Claim.IMPROVES_STRETCH_MARKS,
        verdict=Verdict.TOO_STRONG,
        founding=True,
        see_also=(Benefit.STRETCH_MARKS, Sign.DARK_PATCHES),
        sources=(
            "fda-microneedling-devices",
            "sun-2024-striae",
            "striae-alba-rct-2022",
            "striae-alba-2023",
        ),
    ),
    ClaimRow(
        claim=Claim.FRESH_YOUTHFUL_LOOK,
        verdict=Verdict.NOT_SHOWN,
        founding=True,
        figures=(_EASES_WITHIN,),
        see_also=(Benefit.GLOW, Benefit.TEXTURE, Sign.SWELLING),
        sources=("granuloma-mtx-case", "glow-claim-example", "liang-2022-serum"),
    ),
    ClaimRow(
        claim=Claim.NEW_SKIN_REPLACES_OLD,
        verdict=Verdict.WRONG,
        founding=True,
        see_also=(Sign.PEELING,),
        sources=("aust-2008", "el-domyati-2015-scars", "aust-2008-rat"),
    ),
    ClaimRow(
        claim=Claim.CHANNELS_CLOSE_IN_MINUTES,
        verdict=Verdict.WRONG,
        figures=(
            _studied("closed_from", 2, Unit.HOURS, "gupta-2011"),
            _studied("closed_by", 72, Unit.HOURS, "han-2012", "ogunjimi-2020"),
            Figure(
                "treat_as_open_for",
                24,
                Unit.HOURS,
                Basis.EDITORIAL,
                ("wessollek-2023", "donnelly-2014"),
            ),
        ),
        see_also=(
            CareStep.FIRST_PRODUCTS,
            CareStep.SERUMS,
            CareStep.MAKEUP,
            Benefit.PRODUCT_ENTRY,
        ),
        sources=(
            "gupta-2011",
            "han-2012",
            "donnelly-2014",
            "ogunjimi-2020",
            "ogunjimi-sites-2021",
            "kelchen-2016",
            "sasaki-2019",
            "nanochip-2017",
            "wu-2022-rf-tewl",
            "wessollek-2023",
        ),
    ),
    ClaimRow(
        claim=Claim.NO_DOWNTIME,
        verdict=Verdict.TOO_STRONG,
        figures=(
            _UP_TO_A_WEEK,
            Figure(
                "leftovers_until",
                10,
                Unit.DAYS,
                Basis.CONVENTION,
                ("clinic-desertsage", "clinic-insightderm"),
            ),
        ),
        see_also=(Sign.REDNESS, Sign.SWELLING, Sign.PEELING, Sign.BRUISING),
        sources=(
            "tga-2019",
            "chu-2021",
            "gowda-2021",
            "clinic-desertsage",
            "clinic-insightderm",
        ),
    ),
    ClaimRow(
        claim=Claim.DEEPER_IS_BETTER,
        verdict=Verdict.NOT_SHOWN,
        figures=(_studied("people", 14, Unit.COUNT, "depth-split-2"),),
        see_also=(Benefit.ACNE_SCARS, Sign.TRACK_MARKS),
        sources=("tga-2019", "depth-split-2", "zeitter-2014"),
    ),
    ClaimRow(
        claim=Claim.SPOTS_ARE_PURGING,
        verdict=Verdict.NO_STUDIES,
        figures=(
            # Usual end at moderate depth; the clinic is asked sooner, not later.
            Figure("spots_until", 10, Unit.DAYS, Basis.CONVENTION, ("clinic-desertsage",)),
        ),
        see_also=(Sign.SPOTS, Sign.HOT_SORE_LUMP, Sign.PUS, Benefit.ACNE),
        sources=("harris-2015", "acneorg-needling", "clinic-desertsage"),
    ),
    ClaimRow(
        claim=Claim.BOOSTS_COLLAGEN_AND_ELASTIN,
        verdict=Verdict.TOO_STRONG,
        see_also=(Benefit.TEXTURE, Benefit.WRINKLES_AND_FACE_LINES),
        sources=(
            "el-domyati-2015",
            "el-domyati-2015-scars",
            "wamsley-2021",
            "lotfi-2013",
            "aust-2008",
            "glow-claim-example",
        ),
    ),
    ClaimRow(
        claim=Claim.PERMANENT,
        verdict=Verdict.NOT_SHOWN,
        figures=(_studied("followed", 12, Unit.MONTHS, "alster-2020"),),
        see_also=(
            Benefit.ACNE_SCARS,
            Benefit.TEXTURE,
            Benefit.MELASMA_WITH_CREAMS,
            CareStep.NEXT_SESSION,
        ),
        sources=("alster-2020", "el-domyati-2015", "face-wrinkles-2023", "cassiano-2022"),
    ),
    ClaimRow(
        claim=Claim.SAFE_FOR_EVERY_SKIN,
        verdict=Verdict.WRONG,
        figures=(
            _studied("worse_people", 5, Unit.COUNT, "dogra-2014"),
            _studied("not_worse_people", 25, Unit.COUNT, "dogra-2014"),
            _studied("harm_people", 30, Unit.COUNT, "dogra-2014"),
        ),
        see_also=(
            Benefit.DARK_MARKS,
            Sign.DARK_PATCHES,
            Sign.RAISED_SCAR,
            Sign.COLD_SORE_BLISTERS,
            CareStep.SUNSCREEN,
        ),
        sources=(
            "fda-mn-risks-2017",
            "dogra-2014",
            "idoj-2024",
            "striae-alba-2023",
            "co2-vs-needling-2026",
            "cohen-elbuluk-2016",
            "maghfour-2022",
            "markiewicz-2022",
        ),
    ),
    ClaimRow(
        claim=Claim.SERUMS_WORK_BETTER,
        verdict=Verdict.NOT_SHOWN,
        figures=(_studied("cases", 15, Unit.COUNT, "friedmann-2024"),),
        see_also=(Benefit.PRODUCT_ENTRY, CareStep.SERUMS, CareStep.VITAMIN_C, Sign.FIRM_BUMPS),
        sources=(
            "fda-cfr-878-4430",
            "fda-combination-use",
            "friedmann-2024",
            "soltani-2014",
            "lee-2014-serum",
            "liang-2022-serum",
        ),
    ),
    ClaimRow(
        claim=Claim.HOME_ROLLERS_DO_THE_SAME,
        verdict=Verdict.NOT_SHOWN,
        see_also=(CareStep.HOME_ROLLER,),
        sources=("tga-2019", "health-canada-2021", "fda-microneedling-devices", "fda-rf-2025"),
    ),
)
