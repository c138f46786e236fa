# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
How the docs are built; tables and cases are written from the rows first.
"""

import sys
from pathlib import Path

import microneedling_care as care

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from generate import write_all  # noqa: E402 (lives beside this file)

write_all(HERE / "generated")

project = "microneedling_care"
author = "The microneedling_care authors"
copyright = f"{care.content_info().released.year}, {author}"
version = release = care.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "generated"]
myst_heading_anchors = 3
nitpicky = False
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_typehints = "description"

html_theme = "furo"
html_title = "microneedling_care"
html_copy_source = False
html_theme_options = {"top_of_page_buttons": []}
