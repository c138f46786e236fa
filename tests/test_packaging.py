# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A dependency nobody notices: lazy, quiet, zip-safe, whole.
"""

import ast
import pkgutil
import runpy
import shutil
import sys
import zipapp
import zipfile
from importlib.metadata import distribution, requires, version
from pathlib import Path

import attr
import attrs
import importlib_resources
import pytest

import microneedling_care as care
from fresh import SELFTEST, output_of, run
from microneedling_care import outputs
from microneedling_care.cases import cases
from microneedling_care.data import Public
from microneedling_care.version import __version__

PACKAGE = Path(care.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


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

    assert len(rows) > 5
    assert not loaded & {*rows, "recovery", "units", "review"}
    assert len(loaded) <= 16


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


def test_as_one_file(tmp_path: Path) -> None:
    """With its two dependencies it runs from one zipapp, nothing installed beside it."""
    for package in (care, attr, attrs, importlib_resources):
        folder = Path(str(package.__file__)).parent
        ignored = shutil.ignore_patterns("__pycache__", "*.toml")
        shutil.copytree(folder, tmp_path / "app" / folder.name, ignore=ignored)
    one_file = tmp_path / "care.pyz"
    zipapp.create_archive(tmp_path / "app", one_file, main="microneedling_care.__main__:main")
    passed = output_of([sys.executable, "-I", "-S", str(one_file), "selftest"])

    assert passed == f"{len(cases())} passed, 0 failed\n"


def test_pyinstaller_is_told_of_every_file_that_is_read() -> None:
    """The hook under PyInstaller's entry point names every JSON file and its folder."""
    (hook_dirs,) = distribution("microneedling-care").entry_points.select(group="pyinstaller40")
    (folder,) = hook_dirs.load()()
    datas = runpy.run_path(f"{folder}/hook-microneedling_care.py")["datas"]
    taken = {Path(to) / Path(file).name for file, to in datas}

    assert taken == {path.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*.json")}
    assert all(Path(file).is_file() for file, _ in datas)


@pytest.mark.parametrize("options", [["-OO"], ["-W", "error"], ["-I"]])
def test_with_other_interpreter_options(options: list[str]) -> None:
    """Without docstrings and asserts, with warnings as errors, and isolated, all is the same."""
    assert run(SELFTEST, options=options) == f"0 {care.content_info().fingerprint}\n"


def test_on_a_read_only_disk(tmp_path: Path) -> None:
    """It answers from a folder without write bits, and opens nothing for writing."""
    folder = tmp_path / PACKAGE.name
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    inside = [folder, *folder.rglob("*")]
    for path in inside:
        path.chmod(path.stat().st_mode & 0o555)
    printed = run(
        "written = []\n"
        "sys.addaudithook(lambda event, args: (event == 'open' and args[2] & 3 or"
        " event == 'os.mkdir') and written.append(args))\n"
        f"{SELFTEST}"
        "print(care.__file__, written)",
        str(tmp_path),
        options=["-B"],
    )
    folder.chmod(0o755)

    assert printed.splitlines() == [
        f"0 {care.content_info().fingerprint}",
        f"{folder / '__init__.py'} []",
    ]


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
