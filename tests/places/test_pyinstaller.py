# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
PyInstaller: a frozen app takes the words along, by the hook that ships.
"""

import shutil
import sys
import sysconfig
from pathlib import Path

import pytest

import microneedling_care as care
from fresh import SELFTEST, output_of


@pytest.mark.heavy
def test_a_frozen_app_answers_alike(tmp_path: Path) -> None:
    """An app of one folder, built without options, passes every case and has every word."""
    pytest.importorskip("PyInstaller", reason="PyInstaller is not installed")
    shared = sysconfig.get_config_var("Py_ENABLE_SHARED")
    if sys.platform == "linux" and not (shared and shutil.which("objdump")):
        pytest.skip("PyInstaller asks for a Python with a shared library, and for objdump")
    app = tmp_path / "app.py"
    app.write_text(f"import sys\n{SELFTEST}print(sys.frozen)\n", "utf-8")
    folders = [f"--{kind}path={tmp_path / kind}" for kind in ("dist", "work", "spec")]
    output_of([sys.executable, "-m", "PyInstaller", "--log-level=WARN", *folders, str(app)])
    shown = output_of([str(tmp_path / "dist" / "app" / "app")])

    assert shown.splitlines() == [f"0 {care.content_info().fingerprint}", "True"]
