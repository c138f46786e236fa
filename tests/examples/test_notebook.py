# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The notebook: kept without results, and run from the top.
"""

import json
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook.ipynb"
if not NOTEBOOK.is_file():
    pytest.skip("the examples are not here", allow_module_level=True)


def test_no_result_is_kept() -> None:
    """No cell holds a result or the number of a run, so nothing in it can be stale."""
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]

    assert code
    assert [cell["outputs"] for cell in code] == [[]] * len(code)
    assert {cell["execution_count"] for cell in code} == {None}


@pytest.mark.enable_socket
@pytest.mark.filterwarnings("ignore:.*:DeprecationWarning")
def test_it_runs() -> None:
    """Every cell runs in a real kernel; the picture and the card are shown as such."""
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not here")
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not here")
    pytest.importorskip("ipykernel", reason="ipykernel is not here")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    kinds = {
        kind
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        for kind in output.get("data", ())
    }
    printed = "".join(
        output.get("text", "") for cell in notebook.cells for output in cell.get("outputs", ())
    )

    assert {"image/svg+xml", "text/html"} <= kinds
    assert "Get help today - " in printed
