# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The closed sets: every id the library speaks in.

Each value is its member's name in lower case, and the key under which every
language keeps its words. What the ids mean is in the locale files; what is
known about them is in the rows of the other modules.
"""

from enum import IntEnum, StrEnum, auto


class Device(StrEnum):
    """What carried the needles."""

    HOME_ROLLER = auto()
    ROLLER = auto()
    STAMP = auto()
    PEN = auto()
    RADIOFREQUENCY = auto()


class Area(StrEnum):
    """Where the skin was needled."""

    FACE = auto()
    AROUND_EYES = auto()
    NECK = auto()
    CHEST = auto()
    BODY = auto()
    HANDS_OR_FEET = auto()
    SCALP = auto()


class DepthBand(StrEnum):
    """
    A stretch of needle depth, or radiofrequency at any depth.

    The order is the order of every row that speaks *by band*.
    """

    SURFACE = auto()
    SHALLOW = auto()
    MODERATE = auto()
    DEEP = auto()
    VERY_DEEP = auto()
    RF = auto()


class Stage(StrEnum):
    """A stretch of recovery, in order."""

    FIRST_DAY = auto()
    CALMING = auto()
    PEELING = auto()
    SETTLING = auto()
    REBUILDING = auto()
    RESULT = auto()


class Sign(StrEnum):
    """Something a person can see or feel."""

    # What ordinary recovery brings, in the order it usually comes.
    PINPOINT_BLEEDING = auto()
    CLEAR_OOZE = auto()
    REDNESS = auto()
    SWELLING = auto()
    PUFFY_EYELIDS = auto()
    WARMTH_AND_TIGHTNESS = auto()
    PAIN = auto()
    SENSITIVITY = auto()
    ITCH = auto()
    PEELING = auto()
    PINPOINT_SCABS = auto()
    DARKER_ROUGH_SKIN = auto()
    BRUISING = auto()
    GRID_MARKS = auto()
    SPOTS = auto()

    # Everything below is not part of ordinary recovery.
    TROUBLE_BREATHING = auto()
    THROAT_TIGHTNESS = auto()
    LIP_OR_TONGUE_SWELLING = auto()
    FAST_FACE_SWELLING = auto()
    FAINTING = auto()
    FIT = auto()
    CHEST_PAIN = auto()
    HEARTBEAT_CHANGE = auto()
    MOUTH_TINGLING = auto()
    LIGHT_HEADED = auto()
    HEADACHE = auto()

    CONFUSION = auto()
    BLUE_OR_GREY_SKIN = auto()
    NON_FADING_RASH = auto()
    EXTREME_SHIVERING = auto()
    NO_URINE = auto()
    FEELING_OF_DYING = auto()
    VERY_DIZZY = auto()
    REPEATED_VOMITING = auto()
    STIFF_NECK = auto()
    FEELING_VERY_ILL = auto()
    FEVER = auto()
    LOW_TEMPERATURE = auto()

    FACE_DROOP = auto()
    ARM_OR_SPEECH_TROUBLE = auto()
    NUMBNESS = auto()
    SIGHT_CHANGE = auto()
    BULGING_EYE = auto()
    EYE_INJURY = auto()
    SORE_RED_EYE = auto()

    PAIN_OUT_OF_PROPORTION = auto()
    DARK_OR_NUMB_SKIN = auto()
    DEEP_BURN = auto()
    LASTING_BURN_PAIN = auto()
    BLISTERS = auto()
    WET_RAW_SKIN = auto()
    BLEEDING_NOT_STOPPING = auto()
    GROWING_BRUISE = auto()
    PURPLE_SPOTS = auto()

    PUS = auto()
    RED_STREAK = auto()
    SWOLLEN_GLANDS = auto()
    HOT_SORE_LUMP = auto()
    GOLDEN_CRUSTS = auto()
    SOFT_YELLOW_SCABS = auto()
    COLD_SORE_BLISTERS = auto()
    PUNCHED_OUT_SORES = auto()
    ONE_SIDED_BLISTERS = auto()

    HIVES = auto()
    ITCHY_BUMPS = auto()
    FIRM_BUMPS = auto()
    JOINT_PAIN = auto()

    LUMP = auto()
    DARK_PATCHES = auto()
    PALE_PATCHES = auto()
    RAISED_SCAR = auto()
    TRACK_MARKS = auto()
    HOLLOWS = auto()
    SKIN_DISEASE_FLARE = auto()


class CareStep(StrEnum):
    """One thing to do or leave alone after treatment."""

    PICKING = auto()
    BLEEDING = auto()
    COOLING = auto()
    FIRST_PRODUCTS = auto()
    SERUMS = auto()
    VITAMIN_C = auto()
    FIRST_WASH = auto()
    CLEANSING = auto()
    SHOWER = auto()
    MOISTURISER = auto()
    OINTMENT_AND_COVER = auto()
    SUNSCREEN = auto()
    SUN = auto()
    MAKEUP = auto()
    CLEAN_HANDS = auto()
    SLEEP = auto()
    PAIN_RELIEF = auto()
    GELS_AND_STEROID_CREAMS = auto()
    EXERCISE = auto()
    HEAT = auto()
    SWIMMING = auto()
    ALCOHOL = auto()
    SMOKING = auto()
    ACIDS_AND_SCRUBS = auto()
    RETINOIDS = auto()
    SHAVING = auto()
    HAIR_REMOVAL = auto()
    FAKE_TAN = auto()
    OTHER_TREATMENTS = auto()
    SCALP_WASHING = auto()
    SCALP_MINOXIDIL = auto()
    SCALP_CHEMICALS = auto()
    NEXT_SESSION = auto()
    HOME_ROLLER = auto()


class Benefit(StrEnum):
    """One thing people hope that microneedling will bring."""

    ACNE_SCARS = auto()
    SURGICAL_AND_INJURY_SCARS = auto()
    RAISED_ABDOMINAL_SCARS = auto()
    BURN_SCARS_AND_KELOIDS = auto()
    WRINKLES_AND_FACE_LINES = auto()
    NECK_LINES = auto()
    TEXTURE = auto()
    PORES = auto()
    GLOW = auto()
    SAGGING = auto()
    SAGGING_RF = auto()
    STRETCH_MARKS = auto()
    MELASMA_WITH_CREAMS = auto()
    MELASMA_ALONE = auto()
    DARK_MARKS = auto()
    DARK_CIRCLES = auto()
    AGE_SPOTS = auto()
    HAIR_WITH_MINOXIDIL = auto()
    HAIR_ALONE = auto()
    ACNE = auto()
    ACNE_RF = auto()
    VITILIGO = auto()
    SWEATING_RF = auto()
    PRODUCT_ENTRY = auto()


class Claim(StrEnum):
    """A common belief about needling and peeling."""

    PEELING_IS_NORMAL = auto()
    LIKE_MILD_SUNBURN = auto()
    SCABBY_TEXTURE_IS_NORMAL = auto()
    DEEPER_TAKES_LONGER = auto()
    WORRIED_ASK_THE_CLINIC = auto()
    PEELING_MAKES_IT_WORK = auto()
    HELPS_HYPERPIGMENTATION = auto()
    SHEDDING_MAKES_NEW_MELANOCYTES = auto()
    HELPS_AGE_SPOTS = auto()
    IMPROVES_WRINKLES = auto()
    IMPROVES_SCARS = auto()
    IMPROVES_FACE_LINES = auto()
    IMPROVES_STRETCH_MARKS = auto()
    FRESH_YOUTHFUL_LOOK = auto()
    NEW_SKIN_REPLACES_OLD = auto()
    CHANNELS_CLOSE_IN_MINUTES = auto()
    NO_DOWNTIME = auto()
    DEEPER_IS_BETTER = auto()
    SPOTS_ARE_PURGING = auto()
    BOOSTS_COLLAGEN_AND_ELASTIN = auto()
    PERMANENT = auto()
    SAFE_FOR_EVERY_SKIN = auto()
    SERUMS_WORK_BETTER = auto()
    HOME_ROLLERS_DO_THE_SAME = auto()


class Verdict(StrEnum):
    """What the evidence says of a claim, kindest first."""

    SUPPORTED = auto()
    SUPPORTED_WITH_LIMITS = auto()
    TOO_STRONG = auto()
    NOT_SHOWN = auto()
    NO_STUDIES = auto()
    WRONG = auto()


class Certainty(StrEnum):
    """How sure anyone is, in GRADE's words and one for absence."""

    HIGH = auto()
    MODERATE = auto()
    LOW = auto()
    VERY_LOW = auto()
    NONE_FOUND = auto()


class Direction(StrEnum):
    """Which way the evidence points."""

    HELPS = auto()
    MIXED = auto()
    UNCLEAR = auto()
    CAN_HARM = auto()


class Needling(StrEnum):
    """Needles alone, or needles that also heat."""

    PLAIN = auto()
    RADIOFREQUENCY = auto()


class RegulatoryStatus(StrEnum):
    """What a regulator has said about one use of the device."""

    AUTHORISED_IN_THE_US = auto()
    NO_AUTHORISATION_FOUND = auto()
    NOT_CHECKED = auto()


class Basis(StrEnum):
    """
    What a number or a rule rests on, firmest first.

    *editorial* is our own inference: a clinician has to sign it off.
    """

    AUTHORITY = auto()
    STUDY = auto()
    LABORATORY = auto()
    CONVENTION = auto()
    EDITORIAL = auto()


class Level(IntEnum):
    """How fast to act. Ordered, so the highest wins."""

    SELF_CARE = 0
    MONITOR = 1
    CONTACT_CLINIC = 2
    SAME_DAY = 3
    EMERGENCY = 4

    @property
    def id(self) -> str:
        """The level's key in words and data, such as ``'same_day'``."""
        return self._name_.lower()


class Severity(IntEnum):
    """How bad a sign is. Not knowing counts as moderate."""

    MILD = 1
    MODERATE = 2
    SEVERE = 3


class Trend(IntEnum):
    """
    Where a sign is heading since yesterday. Not knowing counts as *same*.

    A sign that is new since yesterday, after the first days, is *worse*.
    """

    IMPROVING = 1
    SAME = 2
    WORSE = 3
    CAME_BACK = 4


class Extent(IntEnum):
    """How far a sign reaches. Not knowing counts as a patch."""

    DOTS = 1
    PATCH = 2
    SPREADING = 3
    BEYOND = 4


class Site(StrEnum):
    """Where exactly a sign is, as far as the rules need it."""

    NEAR_EYE = auto()
    NOSE_TIP = auto()
    LIPS = auto()
    FACE = auto()
    NECK = auto()
    SCALP = auto()
    BODY = auto()


class Answer(StrEnum):
    """An answer that can also be missing."""

    YES = auto()
    NO = auto()
    UNSURE = auto()
    NOT_ASKED = auto()


class Finding(StrEnum):
    """What a report can tell besides signs."""

    NOTHING_REPORTED = auto()
    WORRIED = auto()
    NUMBING_CREAM = auto()
    BLOOD_EXPOSURE = auto()
    NO_BETTER = auto()


class Reason(StrEnum):
    """Why a rule asks for its level."""

    AIRWAY = auto()
    COLLAPSE = auto()
    CHEST_PAIN = auto()
    WHOLE_BODY_ILLNESS = auto()
    ILL_WITH_SKIN_SIGN = auto()
    FEELING_VERY_ILL = auto()
    LOW_TEMPERATURE = auto()
    NUMBING_CREAM = auto()
    HEARTBEAT = auto()
    LIGHT_HEADED = auto()
    HEADACHE = auto()
    STIFF_NECK = auto()
    SIGHT = auto()
    FACE_OR_ARM_WEAKNESS = auto()
    SKIN_IN_DANGER = auto()
    FAST_SWELLING = auto()
    INFECTION_AND_FEVER = auto()
    INFECTION_AND_BODY = auto()
    FEVER_ALONE = auto()
    DEEP_BURN = auto()
    BURN_BLISTERS = auto()
    POSSIBLE_BURN = auto()
    BLEEDING = auto()
    GROWING_BRUISE = auto()
    GETTING_WORSE = auto()
    CAME_BACK = auto()
    ONE_SIDED = auto()
    SPREADING = auto()
    PUS = auto()
    SPREADING_INFECTION = auto()
    HOT_LUMP = auto()
    GOLDEN_CRUSTS = auto()
    YELLOW_SCABS = auto()
    BLISTERS = auto()
    SPREADING_BLISTERS = auto()
    ONE_SIDED_BLISTERS = auto()
    SORE_EYE = auto()
    WHOLE_BODY_REACTION = auto()
    SKIN_REACTION = auto()
    JOINT_PAIN = auto()
    PAIN_NOT_EASING = auto()
    STRONG = auto()
    EXPECTED = auto()
    NOT_AT_THIS_DEPTH = auto()
    PAST_USUAL = auto()
    LASTS_TOO_LONG = auto()
    RAW_SKIN = auto()
    PURPLE_SPOTS = auto()
    LUMP = auto()
    COLOUR_CHANGE = auto()
    SCAR = auto()
    HOLLOWS = auto()
    NUMBNESS = auto()
    SPOTS = auto()
    SWOLLEN_GLANDS = auto()
    SKIN_DISEASE_FLARE = auto()
    BLOOD_EXPOSURE = auto()
    TREATMENT_NOT_WORKING = auto()
    WORRIED = auto()
    UNSURE = auto()
    NO_BETTER = auto()
    NOTHING_REPORTED = auto()


class EmergencyGroup(StrEnum):
    """The emergency signs, in as few lines as a card may have."""

    BREATHING = auto()
    COLLAPSE = auto()
    VERY_ILL = auto()
    EYES = auto()
    FACE_OR_ARM = auto()
    SKIN = auto()


class HelpGroup(StrEnum):
    """What to get help for short of an emergency, in as few lines as a card may have."""

    # Today.
    GROWING = auto()
    INFECTED = auto()
    BLISTERS_OR_SORES = auto()
    REACTION = auto()
    UNWELL = auto()
    EYE = auto()

    # From the clinic, in the next days.
    LASTING = auto()
    SCABS = auto()
    BUMPS = auto()
    MARKS = auto()
    BODY = auto()
    WORRY = auto()


class Effect(StrEnum):
    """What a risk factor does to the rules it names."""

    FLOOR = auto()
    RAISE = auto()
    ASK = auto()


class Product(StrEnum):
    """What was put on, or needled into, the skin."""

    COSMETIC_SERUM = auto()
    VITAMIN_C = auto()
    DILUTED_DRUG = auto()
    PRP = auto()
    EXOSOMES = auto()


class RiskFactor(StrEnum):
    """Something about the person or the setting that asks for more care."""

    WEAK_IMMUNITY = auto()
    DIABETES = auto()
    BLEEDING_RISK = auto()
    COLD_SORES = auto()
    ECZEMA = auto()
    SCAR_TENDENCY = auto()
    ISOTRETINOIN = auto()
    PREGNANT_OR_BREASTFEEDING = auto()
    NEWBORN_AT_HOME = auto()
    ACTIVE_ACNE_OR_INFECTION = auto()
    SKIN_DISEASE = auto()
    DARKER_SKIN = auto()
    RECENT_SUN = auto()
    METAL_ALLERGY = auto()
    PRODUCT_ALLERGY = auto()
    UNLICENSED_PRP = auto()
    HOME_OR_SHARED_DEVICE = auto()
    STRONG_NUMBING_CREAM = auto()
    FRAIL_OR_ALONE = auto()
    UNDER_18 = auto()
    SECOND_REPORT = auto()
