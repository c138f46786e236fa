# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A dependency nobody notices: lazy, quiet, zip-safe, whole.
"""

import ast
import pkgutil
import subprocess
import sys
import zipfile
from importlib.metadata import requires, version
from pathlib import Path

import attrs
import pytest

import microneedling_care as care
from microneedling_care import outputs
from microneedling_care.data import Public
from microneedling_care.version import __version__

PACKAGE = Path(care.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def run(code: str, *path: str) -> str:
    """What *code* prints in a fresh process, warnings as errors."""
    setup = "import sys; " + "".join(f"sys.path.insert(0, {p!r}); " for p in path)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", setup + code],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_reads_no_content_and_nothing_heavy() -> None:
    """The import opens no data file of ours and loads no parser or resource reader."""
    printed = run(
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and"
        " opened.append(str(args[0])))\n"
        "import microneedling_care\n"
        "print([p for p in opened if 'microneedling_care' in p"
        " and not p.endswith(('.py', '.pyc')) and '.pyc.' not in p])\n"
        "print({'json', 'tomllib', 'importlib_resources', 'difflib', 'argparse', 'pydantic',"
        " 'microneedling_care.content'} & set(sys.modules))"
    )

    assert printed == "[]\nset()\n"


def test_importing_loads_few_modules_and_no_rows() -> None:
    """The import loads sixteen modules of ours at most, and none that holds rows."""
    printed = run(
        "import microneedling_care\n"
        "print(*sorted(m for m in sys.modules if m.startswith('microneedling_care.')))"
    )
    loaded = {name.removeprefix("microneedling_care.") for name in printed.split()}
    rows = {path.stem for path in MODULES if path.stem.endswith("_rows")}

    assert len(rows) == 9
    assert not loaded & {*rows, "recovery", "units", "review", "incoming"}
    assert len(loaded) < 16


def test_importing_loads_nothing_that_attrs_does_not() -> None:
    """Beside our own modules the import brings in nothing but dates."""
    printed = run(
        "import attrs\n"
        "before = set(sys.modules)\n"
        "import microneedling_care\n"
        "print(*sorted(m for m in set(sys.modules) - before"
        " if not m.startswith('microneedling_care')))"
    )

    assert set(printed.split()) <= {"_datetime", "datetime", "math"}


def test_one_family_loads_its_own_rows_alone() -> None:
    """The first benefit loads the rows of benefits, nothing else."""
    printed = run(
        "import microneedling_care as care\n"
        "care.benefits()\n"
        "print(*sorted(m for m in sys.modules if m.endswith('_rows')))"
    )

    assert printed == "microneedling_care.benefit_rows\n"


def test_the_classes_share_their_methods() -> None:
    """No public class has a comparison, hash or repr of its own: each costs at import."""
    kinds = [kind for kind in vars(care).values() if attrs.has(kind)]

    assert len(kinds) > 30
    for kind in kinds:
        assert issubclass(kind, Public)
        assert not {"__eq__", "__hash__", "__repr__"} & set(vars(kind))


def test_one_family_does_not_read_the_others() -> None:
    """The first benefit reads the words of benefits and the terms, nothing else."""
    printed = run(
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and"
        " opened.append(str(args[0])))\n"
        "import microneedling_care as care\n"
        "care.benefits()\n"
        "print(sorted(p.rsplit('/', 1)[-1] for p in opened if p.endswith('.json')))"
    )

    assert printed == "['benefits.json', 'terms.json']\n"


def test_from_a_zip(tmp_path: Path) -> None:
    """The package answers from a zip as it does from a folder."""
    archive = tmp_path / "care.zip"
    with zipfile.ZipFile(archive, "w") as target:
        for file in PACKAGE.rglob("*"):
            if file.suffix in (".py", ".json", ".typed", ".html", ".css"):
                target.write(file, Path(PACKAGE.name) / file.relative_to(PACKAGE))
    printed = run(
        "import microneedling_care as care\n"
        "print('care.zip' in care.__file__, care.available_locales())\n"
        "print(care.recovery_day(care.Treatment(depth_mm=1.5), 3).stage.title)\n"
        "from microneedling_care import outputs\n"
        "print(len(outputs.as_page(outputs.leaflet(care.Treatment()))))",
        str(archive),
    )

    assert printed.splitlines() == [
        "True ('en',)",
        care.recovery_day(care.Treatment(depth_mm=1.5), 3).stage.title,
        str(len(outputs.as_page(outputs.leaflet(care.Treatment())))),
    ]


@pytest.mark.parametrize("options", [["-OO"], ["-W", "error"], ["-I"]])
def test_with_other_interpreter_options(options: list[str]) -> None:
    """Without docstrings and asserts, with warnings as errors, and isolated it answers."""
    done = subprocess.run(
        [
            sys.executable,
            *options,
            "-c",
            "import microneedling_care as care; print(len(care.claims()))",
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == f"{len(care.Claim)}\n", done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_nothing_reads_the_clock_or_the_environment(module: Path) -> None:
    """No module asks for today, the time, the environment or chance."""
    tree = ast.parse(module.read_text("utf-8"))
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }

    assert not names & {"today", "now", "utcnow", "environ", "getenv", "localtime"}
    assert not imported & {"time", "os", "random", "socket", "locale", "logging"}


def test_no_comment_marks_unfinished_work() -> None:
    """No module holds a to-do, a print left behind or a bare ignore."""
    for module in MODULES:
        text = module.read_text("utf-8")
        assert "TODO" not in text
        assert "FIXME" not in text
        assert "type: ignore\n" not in text


def test_two_runtime_dependencies() -> None:
    """Attrs and importlib-resources are needed, and nothing else."""
    needed = [line for line in requires("microneedling-care") or [] if ";" not in line]

    assert sorted(line.split(">")[0] for line in needed) == ["attrs", "importlib-resources"]


def test_one_version() -> None:
    """The version of the metadata is the one in code."""
    assert version("microneedling-care") == __version__ == care.__version__


def test_one_import_path_per_public_name() -> None:
    """Every public name is in the package's ``__all__``, and each resolves."""
    public = {name for name in vars(care) if not name.startswith("_")}
    modules = {module.name for module in pkgutil.iter_modules(care.__path__)}

    assert set(care.__all__) - {"__version__"} == public - (modules - set(care.__all__))
    assert list(care.__all__) == sorted(care.__all__)


def test_every_public_name_is_documented() -> None:
    """Every public class and function has a docstring."""
    for name in care.__all__:
        value = getattr(care, name)
        if callable(value):
            assert (value.__doc__ or "").strip(), name
