# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What a frozen app has to take along: every file that is read.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent

datas = [
    (str(file), str(file.parent.relative_to(_PACKAGE.parent)))
    for file in sorted(_PACKAGE.rglob("*.json"))
]
