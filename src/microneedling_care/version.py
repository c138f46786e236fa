# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The versions of the package and of the content it carries.
"""

import datetime as dt
from typing import Final

__version__ = "26.2.0"

# What is said has a version of its own: code may change without it.
TEXT_LICENCE: Final = "CC BY 4.0"
CONTENT_VERSION: Final = "26.2"
CONTENT_RELEASED: Final = dt.date(2026, 11, 24)
