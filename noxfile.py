# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Sessions that take longer than the ordinary run.
"""

import nox

nox.options.sessions = ["tests"]
nox.options.default_venv_backend = "venv"


@nox.session(python=nox.project.python_versions(nox.project.load_toml()))
def tests(session: nox.Session) -> None:
    """The whole suite on every Python that is here."""
    session.install(".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def laws(session: nox.Session) -> None:
    """The laws over thousands of generated reports."""
    session.install("-e", ".[test]")
    session.run(
        "python",
        "-m",
        "pytest",
        "tests/test_escalation.py",
        "tests/test_recovery.py",
        env={"HYPOTHESIS_PROFILE": "long"},
    )


@nox.session
def mutants(session: nox.Session) -> None:
    """Mutation testing of the judgement modules."""
    session.install("-e", ".[test]", "mutmut>=3")
    session.run("mutmut", "run", *session.posargs, env={"HYPOTHESIS_PROFILE": "steady"})
    session.run("mutmut", "results")


@nox.session
def bench(session: nox.Session) -> None:
    """What the package costs whoever imports it, beside its peers."""
    session.install(".", "pycountry", "us", "langcodes", "holidays", "faker", "zen-engine")
    session.run("python", "benchmarks/run.py")
