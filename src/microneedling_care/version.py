# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The versions of the package and of the content it carries.
"""

from typing import Final

__version__: Final = "26.1.0"
