# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
How the docs are built; tables, rules and cases are written from the rows first.
"""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.domains.python import PyObject

import microneedling_care as care
from microneedling_care import outputs

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from generate import numbers, write_all  # noqa: E402 (lives beside this file)

write_all(HERE / "generated")

project = "microneedling_care"
author = "The microneedling_care authors"
copyright = f"{care.content_info().released.year}, {author}"
version = release = care.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "generated", "generate", "pictures"]
myst_enable_extensions = ["attrs_inline", "fieldlist", "substitution", "tasklist"]
myst_substitutions = numbers()
myst_heading_anchors = 3

# The quotes of a docstring are names of this package, in one pair of backticks.
default_role = "py:obj"
add_module_names = False
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"exclude-members": "__init__, __new__"}
python_display_short_literal_types = True
python_maximum_signature_line_length = 90
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = "microneedling_care"
html_static_path = ["_static"]
html_css_files = ["care.css"]
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {"top_of_page_buttons": []}

# What callers build themselves; nobody needs to see how an answer is put together.
BUILT = {"Treatment", "Observation", "Report", "Clinic"}


def _signature(
    app: object,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str,
    returns: str,
) -> tuple[str, str | None] | None:
    if what in ("class", "exception") and name.rpartition(".")[2] not in BUILT:
        return "", None
    if signature:
        for default in (care.Treatment(), outputs.Clinic()):
            signature = signature.replace(repr(default), f"{type(default).__name__}()")
        return signature, returns
    return None


def _short_types(
    app: object, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    lines[:] = [
        re.sub(r"microneedling_care\.(?:\w+\.)+(\w+)", r"\1", line)
        if line.startswith(":vartype")
        else line
        for line in lines
    ]


def setup(app: Sphinx) -> None:
    """Show types by the one name they are imported by, and only signatures that help."""
    app.connect("autodoc-process-signature", _signature)
    # After napoleon, which writes the types out in full.
    app.connect("autodoc-process-docstring", _short_types, priority=900)
    for field in PyObject.doc_field_types:
        if field.name == "variable":
            field.label = "Attributes"
