# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: what microneedling may bring, how sure anyone is, and on what ground.

The certainty grades are this project's own, made with GRADE's reasoning.
"""

from typing import Final

import attrs

from .data import Public
from .evidence import Figure, Unit
from .vocabulary import Basis, Benefit, Certainty, Direction, Needling, RegulatoryStatus


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BenefitRow(Public):
    """
    What is known of one benefit.

    Attributes:
        benefit: Which one.
        needling: Needles alone or with radiofrequency; one does not stand
            for the other.
        certainty: How sure anyone is that it happens at all.
        size_certainty: How sure anyone is how much, or that it is enough to be
            worth having; None if as sure.
        harm_certainty: How sure anyone is that it can bring on the very
            trouble it was meant to treat; None if that was not graded.
        direction: Which way the evidence points.
        regulatory_status: What a regulator has said about this use.
        figures: Every number that its words speak.
        sources: Ids of the publications behind it.
    """

    benefit: Benefit
    needling: Needling
    certainty: Certainty
    size_certainty: Certainty | None = None
    harm_certainty: Certainty | None = None
    direction: Direction
    regulatory_status: RegulatoryStatus
    figures: tuple[Figure, ...] = ()
    sources: tuple[str, ...]


def _studied(name: str, value: int, unit: Unit, *sources: str) -> Figure:
    """A figure as a study in people gives it."""
    return Figure(name, value, unit, Basis.STUDY, sources)


# Every authorisation that was found starts at this age.
_AGE: Final = Figure("age", 22, Unit.COUNT, Basis.AUTHORITY, ("fda-microneedling-devices",))

BENEFIT_ROWS: Final[tuple[BenefitRow, ...]] = (
    BenefitRow(
        benefit=Benefit.ACNE_SCARS,
        needling=Needling.PLAIN,
        certainty=Certainty.MODERATE,
        size_certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.AUTHORISED_IN_THE_US,
        figures=(
            _studied("people", 15, Unit.COUNT, "alam-2014"),
            _studied("measured_early", 3, Unit.MONTHS, "alam-2014"),
            _studied("measured", 6, Unit.MONTHS, "alam-2014"),
            _studied("sessions_least", 3, Unit.COUNT, "alam-2014", "harris-2015"),
            _studied("sessions_most", 5, Unit.COUNT, "dogra-2014", "lotfi-2013"),
            _studied("spacing_least", 2, Unit.WEEKS, "alam-2014"),
            _studied("spacing_most", 4, Unit.WEEKS, "harris-2015"),
            _studied("followed", 12, Unit.MONTHS, "alster-2020"),
            _studied("worse_people", 5, Unit.COUNT, "dogra-2014"),
            _studied("not_worse_people", 25, Unit.COUNT, "dogra-2014"),
            # Of 36 enrolled, the 30 who completed.
            _studied("harm_people", 30, Unit.COUNT, "dogra-2014"),
            _AGE,
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-den160029",
            "fda-k182407",
            "fda-k202243",
            "fda-k233709",
            "fda-k243800",
            "alam-2014",
            "shen-2022",
            "sitohang-2021",
            "mujahid-2020",
            "harris-2015",
            "alster-2020",
            "co2-vs-needling-2026",
            "idoj-2024",
            "lotfi-2013",
            "dogra-2014",
            "nct02646917",
        ),
    ),
    BenefitRow(
        benefit=Benefit.SURGICAL_AND_INJURY_SCARS,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        # What is cleared is raised scars of the abdomen, which have their own row.
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("sessions_least", 1, Unit.COUNT, "alster-2020"),
            _studied("sessions_most", 6, Unit.COUNT, "alster-2020"),
            _studied("spacing", 1, Unit.MONTHS, "alster-2020"),
            _studied("measured_least", 1, Unit.MONTHS, "alster-2020", "claytor-2022"),
            _studied("measured_most", 12, Unit.MONTHS, "alster-2020"),
            _studied("followed", 12, Unit.MONTHS, "alster-2020"),
            _AGE,
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-k200044",
            "fda-mn-risks-2017",
            "juhasz-2020",
            "alster-2020",
            "claytor-2022",
            "busch-2016",
        ),
    ),
    BenefitRow(
        benefit=Benefit.RAISED_ABDOMINAL_SCARS,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.AUTHORISED_IN_THE_US,
        # Its responder count is to be checked in the regulator's own document
        # first; until then it is not printed.
        figures=(
            _studied("sessions", 3, Unit.COUNT, "fda-k200044"),
            _studied("measured", 90, Unit.DAYS, "fda-k200044"),
            _AGE,
        ),
        sources=("fda-microneedling-devices", "fda-k200044", "fda-mn-risks-2017"),
    ),
    BenefitRow(
        benefit=Benefit.BURN_SCARS_AND_KELOIDS,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("people", 20, Unit.COUNT, "busch-2018"),
            _studied("measured", 12, Unit.MONTHS, "busch-2018"),
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-mn-risks-2017",
            "busch-2018",
            "busch-2016",
            "needling-nonatrophic-review",
            "amiea-manual",
        ),
    ),
    BenefitRow(
        benefit=Benefit.WRINKLES_AND_FACE_LINES,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.AUTHORISED_IN_THE_US,
        figures=(
            _studied("improved", 22, Unit.COUNT, "face-wrinkles-2023"),
            _studied("not_improved", 10, Unit.COUNT, "face-wrinkles-2023"),
            _studied("people", 32, Unit.COUNT, "face-wrinkles-2023"),
            _studied("sessions", 4, Unit.COUNT, "face-wrinkles-2023", "ablon-2018"),
            _studied("spacing", 1, Unit.MONTHS, "face-wrinkles-2023", "ablon-2018"),
            _studied("measured_early", 1, Unit.MONTHS, "face-wrinkles-2023"),
            _studied("measured", 3, Unit.MONTHS, "face-wrinkles-2023"),
            _AGE,
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-k180778",
            "fda-k192138",
            "fda-k233709",
            "face-wrinkles-2023",
            "ablon-2018",
            "fabbrocini-2012",
            "ramaut-2018",
            "statpearls-mn",
            "cassiano-2022",
            "king-herpes-2017",
        ),
    ),
    BenefitRow(
        benefit=Benefit.NECK_LINES,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.AUTHORISED_IN_THE_US,
        figures=(
            # The 32 people of the face study; they are not counted again.
            _studied("people", 32, Unit.COUNT, "alqam-2022-neck"),
            _studied("improved", 1, Unit.COUNT, "alqam-2022-neck"),
            _studied("not_improved", 1, Unit.COUNT, "alqam-2022-neck"),
            _studied("out_of", 2, Unit.COUNT, "alqam-2022-neck"),
            _studied("sessions", 4, Unit.COUNT, "alqam-2022-neck", "nct03803059"),
            _studied("spacing", 1, Unit.MONTHS, "alqam-2022-neck", "nct03803059"),
            _studied("measured", 3, Unit.MONTHS, "alqam-2022-neck"),
            _AGE,
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-k202243",
            "alqam-2022-neck",
            "nct03803059",
            "markiewicz-2022",
        ),
    ),
    BenefitRow(
        benefit=Benefit.TEXTURE,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("sessions_least", 4, Unit.COUNT, "ablon-2018"),
            _studied("sessions_most", 6, Unit.COUNT, "el-domyati-2015"),
            _studied("spacing_least", 2, Unit.WEEKS, "el-domyati-2015"),
            _studied("spacing_most", 1, Unit.MONTHS, "ablon-2018"),
            _studied("measured_least", 1, Unit.MONTHS, "el-domyati-2015"),
            _studied("measured_most", 3, Unit.MONTHS, "el-domyati-2015"),
        ),
        sources=(
            "fda-microneedling-devices",
            "ablon-2018",
            "el-domyati-2015",
            "torezan-2013",
            "markiewicz-2022",
        ),
    ),
    BenefitRow(
        benefit=Benefit.PORES,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        sources=("fda-microneedling-devices", "fda-mn-risks-2017", "pores-2016"),
    ),
    BenefitRow(
        benefit=Benefit.GLOW,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(_studied("swelling_until", 72, Unit.HOURS, "granuloma-mtx-case"),),
        sources=(
            "fda-microneedling-devices",
            "fda-mn-risks-2017",
            "liang-2022-serum",
            "granuloma-mtx-case",
            "glow-claim-example",
        ),
    ),
    BenefitRow(
        benefit=Benefit.SAGGING,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("people", 48, Unit.COUNT, "ablon-2018"),
            _studied("sessions", 4, Unit.COUNT, "ablon-2018"),
            _studied("spacing", 1, Unit.MONTHS, "ablon-2018"),
            _studied("measured_early", 90, Unit.DAYS, "ablon-2018"),
            _studied("measured", 150, Unit.DAYS, "ablon-2018"),
        ),
        sources=("fda-microneedling-devices", "fda-mn-risks-2017", "ablon-2018", "aust-2008"),
    ),
    BenefitRow(
        benefit=Benefit.SAGGING_RF,
        needling=Needling.RADIOFREQUENCY,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        # Devices that heat are cleared separately; those records were not read.
        regulatory_status=RegulatoryStatus.NOT_CHECKED,
        figures=(
            _studied("sessions_least", 1, Unit.COUNT, "alexiades-2010", "tan-2021-rf"),
            _studied("sessions_most", 3, Unit.COUNT, "alexiades-2010", "tan-2021-rf"),
            _studied("measured_least", 3, Unit.MONTHS, "tan-2021-rf"),
            _studied("measured_most", 6, Unit.MONTHS, "tan-2021-rf"),
        ),
        sources=(
            "fda-rf-2025",
            "alexiades-2010",
            "tan-2021-rf",
            "almukhtar-2022-rf",
            "nguyen-2022-rf",
        ),
    ),
    BenefitRow(
        benefit=Benefit.STRETCH_MARKS,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("sessions_least", 4, Unit.COUNT, "striae-alba-rct-2022"),
            _studied("sessions_most", 5, Unit.COUNT, "naspolini-2019"),
            _studied("spacing", 1, Unit.MONTHS, "striae-alba-rct-2022", "naspolini-2019"),
            _studied("measured", 6, Unit.MONTHS, "striae-alba-rct-2022"),
            # The dossier names no study for this one.
            Figure("followed", 10, Unit.MONTHS, Basis.EDITORIAL, ("sun-2024-striae",)),
            _studied("worse_people", 7, Unit.COUNT, "striae-alba-2023"),
            _studied("not_worse_people", 25, Unit.COUNT, "striae-alba-2023"),
            _studied("harm_people", 32, Unit.COUNT, "striae-alba-2023"),
        ),
        sources=(
            "fda-microneedling-devices",
            "sun-2024-striae",
            "striae-alba-rct-2022",
            "naspolini-2019",
            "striae-alba-2023",
            "alster-li-striae-2020",
        ),
    ),
    BenefitRow(
        benefit=Benefit.MELASMA_WITH_CREAMS,
        needling=Needling.PLAIN,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("studies", 12, Unit.COUNT, "bailey-2022"),
            _studied("people", 459, Unit.COUNT, "bailey-2022"),
            _studied("sessions_least", 2, Unit.COUNT, "lima-2017"),
            _studied("sessions_most", 6, Unit.COUNT, "bailey-2022", "feng-2024"),
            _studied("spacing_least", 2, Unit.WEEKS, "bailey-2022", "feng-2024"),
            _studied("spacing_most", 4, Unit.WEEKS, "bailey-2022", "feng-2024"),
            _studied("measured_least", 4, Unit.WEEKS, "feng-2024"),
            _studied("measured_most", 8, Unit.WEEKS, "bailey-2022"),
            _studied("measured_best", 12, Unit.WEEKS, "bailey-2022", "feng-2024"),
            _studied("worse_people", 1, Unit.COUNT, "txa-mesoneedling-rct"),
            _studied("not_worse_people", 26, Unit.COUNT, "txa-mesoneedling-rct"),
            _studied("harm_people", 27, Unit.COUNT, "txa-mesoneedling-rct"),
        ),
        sources=(
            "fda-microneedling-devices",
            "bailey-2022",
            "feng-2024",
            "cassiano-2022",
            "he-2024",
            "lima-2017",
            "txa-mesoneedling-rct",
            "maghfour-2022",
        ),
    ),
    BenefitRow(
        benefit=Benefit.MELASMA_ALONE,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("people", 42, Unit.COUNT, "saleh-2019"),
            _studied("sessions", 6, Unit.COUNT, "saleh-2019"),
            _studied("spacing", 2, Unit.WEEKS, "saleh-2019"),
        ),
        sources=(
            "fda-microneedling-devices",
            "saleh-2019",
            "lima-2017",
            "maghfour-2022",
            "markiewicz-2022",
        ),
    ),
    BenefitRow(
        benefit=Benefit.DARK_MARKS,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        harm_certainty=Certainty.MODERATE,
        direction=Direction.CAN_HARM,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("people", 39, Unit.COUNT, "dark-skin-pigment-2018"),
            _studied("sessions_least", 1, Unit.COUNT, "dark-skin-pigment-2018", "mazon-2017"),
            _studied("worse_people", 5, Unit.COUNT, "dogra-2014"),
            _studied("not_worse_people", 25, Unit.COUNT, "dogra-2014"),
            _studied("harm_people", 30, Unit.COUNT, "dogra-2014"),
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-mn-risks-2017",
            "dark-skin-pigment-2018",
            "mazon-2017",
            "dogra-2014",
            "idoj-2024",
            "txa-mesoneedling-rct",
            "maghfour-2022",
            "markiewicz-2022",
            "cohen-elbuluk-2016",
        ),
    ),
    BenefitRow(
        benefit=Benefit.DARK_CIRCLES,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("people", 31, Unit.COUNT, "assaf-2022"),
            _studied("sessions", 6, Unit.COUNT, "assaf-2022"),
            _studied("spacing", 2, Unit.WEEKS, "assaf-2022"),
            _studied("measured", 3, Unit.MONTHS, "assaf-2022"),
        ),
        sources=(
            "fda-microneedling-devices",
            "assaf-2022",
            "michelle-2020",
            "markiewicz-2022",
            "clinic-drpen-support",
        ),
    ),
    BenefitRow(
        benefit=Benefit.AGE_SPOTS,
        needling=Needling.PLAIN,
        certainty=Certainty.NONE_FOUND,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        sources=(
            "fda-microneedling-devices",
            "pda-lentigines-2006",
            "mardani-2025",
            "mukovozov-2023",
            "torezan-2013",
            "markiewicz-2022",
        ),
    ),
    BenefitRow(
        benefit=Benefit.HAIR_WITH_MINOXIDIL,
        needling=Needling.PLAIN,
        certainty=Certainty.MODERATE,
        size_certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("hairs", 13, Unit.COUNT, "gupta-2023-nma"),
            _studied("measured", 24, Unit.WEEKS, "gupta-2023-nma"),
            _studied("spacing", 1, Unit.WEEKS, "dhurat-2013"),
            _studied("course_least", 12, Unit.WEEKS, "dhurat-2013", "kumar-2018"),
            _studied("course_most", 24, Unit.WEEKS, "gupta-2023-nma"),
        ),
        sources=(
            "fda-microneedling-devices",
            "ahmed-2025-aga",
            "minox-mn-ma-2022",
            "gupta-2023-nma",
            "dhurat-2013",
            "kumar-2018",
        ),
    ),
    BenefitRow(
        benefit=Benefit.HAIR_ALONE,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("spacing", 1, Unit.WEEKS, "dhurat-2013"),
            _studied("measured", 24, Unit.WEEKS, "gupta-2023-nma"),
        ),
        sources=(
            "fda-microneedling-devices",
            "fda-mn-risks-2017",
            "gupta-2023-nma",
            "dhurat-2013",
        ),
    ),
    BenefitRow(
        benefit=Benefit.ACNE,
        needling=Needling.PLAIN,
        certainty=Certainty.NONE_FOUND,
        direction=Direction.UNCLEAR,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        sources=("fda-microneedling-devices", "chu-2021", "harris-2015", "nct02646917"),
    ),
    BenefitRow(
        benefit=Benefit.ACNE_RF,
        needling=Needling.RADIOFREQUENCY,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.NOT_CHECKED,
        figures=(
            _studied("people", 80, Unit.COUNT, "albakaa-2024"),
            _studied("sessions_least", 2, Unit.COUNT, "lee-2012-acne"),
            _studied("sessions_most", 4, Unit.COUNT, "albakaa-2024"),
            _studied("measured", 6, Unit.MONTHS, "albakaa-2024"),
        ),
        sources=("fda-rf-2025", "albakaa-2024", "frf-acne-ma", "lee-2012-acne"),
    ),
    BenefitRow(
        benefit=Benefit.VITILIGO,
        needling=Needling.PLAIN,
        certainty=Certainty.VERY_LOW,
        direction=Direction.CAN_HARM,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("spacing", 2, Unit.WEEKS, "vitiligo-nbuvb-2022", "esmat-2022"),
            _studied("course_least", 4, Unit.MONTHS, "vitiligo-nbuvb-2022", "esmat-2022"),
            _studied("course_most", 6, Unit.MONTHS, "vitiligo-nbuvb-2022", "esmat-2022"),
            _studied("worse_patches", 1, Unit.COUNT, "esmat-2022"),
            _studied("harm_patches", 2, Unit.COUNT, "esmat-2022"),
        ),
        sources=(
            "fda-microneedling-devices",
            "vitiligo-nma-2023",
            "vitiligo-nbuvb-2022",
            "esmat-2022",
            "mina-2018",
            "elhoshy-2024",
        ),
    ),
    BenefitRow(
        benefit=Benefit.SWEATING_RF,
        needling=Needling.RADIOFREQUENCY,
        certainty=Certainty.LOW,
        direction=Direction.HELPS,
        regulatory_status=RegulatoryStatus.NOT_CHECKED,
        figures=(
            _studied("people", 25, Unit.COUNT, "fatemi-naeini-2015"),
            # 79% went down at least a grade.
            _studied("improved", 4, Unit.COUNT, "fatemi-naeini-2015"),
            _studied("not_improved", 1, Unit.COUNT, "fatemi-naeini-2015"),
            _studied("out_of", 5, Unit.COUNT, "fatemi-naeini-2015"),
            _studied("sessions", 3, Unit.COUNT, "fatemi-naeini-2015"),
            _studied("spacing", 3, Unit.WEEKS, "fatemi-naeini-2015"),
            _studied("measured", 21, Unit.WEEKS, "fatemi-naeini-2015"),
            # Of 24 people, 11 had relapsed, 10 had not, and 3 are not told of.
            _studied("relapsed", 1, Unit.COUNT, "abtahi-naeini-2016"),
            _studied("relapsed_of", 2, Unit.COUNT, "abtahi-naeini-2016"),
            _studied("followed", 12, Unit.MONTHS, "abtahi-naeini-2016"),
            # 44% got darker skin.
            _studied("worse_people", 4, Unit.COUNT, "fmr-review-table"),
            _studied("not_worse_people", 6, Unit.COUNT, "fmr-review-table"),
            _studied("harm_people", 10, Unit.COUNT, "fmr-review-table"),
        ),
        sources=(
            "fda-rf-2025",
            "fatemi-naeini-2015",
            "abtahi-naeini-2016",
            "rf-hyperhidrosis-sr-2020",
            "vaish-2025",
            "fmr-review-table",
        ),
    ),
    BenefitRow(
        benefit=Benefit.PRODUCT_ENTRY,
        needling=Needling.PLAIN,
        certainty=Certainty.MODERATE,
        size_certainty=Certainty.VERY_LOW,
        direction=Direction.MIXED,
        regulatory_status=RegulatoryStatus.NO_AUTHORISATION_FOUND,
        figures=(
            _studied("open_until", 72, Unit.HOURS, "han-2012", "ogunjimi-sites-2021"),
            _studied("cases", 15, Unit.COUNT, "friedmann-2024"),
        ),
        sources=(
            "fda-cfr-878-4430",
            "fda-combination-use",
            "friedmann-2024",
            "spencer-2016",
            "petukhova-2017",
            "lee-2014-serum",
            "liang-2022-serum",
            "han-2012",
            "ogunjimi-2020",
            "ogunjimi-sites-2021",
            "kelchen-2016",
            "kalluri-2011",
            "soltani-2014",
        ),
    ),
)
