"""The repository itself: what it holds, and what it must not."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
TOP = {
    ".ci", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md",
    "binder", "cases", "notebooks", "productivity_kit", "pyproject.toml", "requirements.lock", "tests",
}  # fmt: skip

# Where packages come from, and where a checkout lies, is each machine's own affair.
REGISTRY = re.compile(
    r"py(?:pi|thonhosted)\.org|\b(?:deb|security|archive)\.(?:debian|ubuntu)\.(?:org|com)|registry\.npmjs"
)
MACHINE = re.compile(r"(?<![\w./<{}*-])/(?:root|home|work|tmp|opt|Users|var/folders)/\w")
LEFT_OVER = re.compile(
    r"^(?:<{7}|>{7}) |\b[T]ODO\b|\b[F]IXME\b|\b[X]XX\b|\bas an [A]I\b|[l]anguage model|[s]ub-?agent", re.M
)

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\]+))? \\$")


@cache
def committed() -> tuple[Path, ...]:
    """The files of the repository that are there: committed, or about to be."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(ROOT / name for name in filter(None, names.split("\0")) if (ROOT / name).is_file())


@cache
def texts() -> dict[Path, str]:
    """Every file of the repository that is text."""
    contents = {path: path.read_bytes() for path in committed()}
    return {path: content.decode("utf-8") for path, content in contents.items() if b"\0" not in content}


@pytest.mark.parametrize("unwanted", [REGISTRY, MACHINE, LEFT_OVER], ids=["registry", "machine", "left-over"])
def test_no_file_depends_on_one_machine_or_is_unfinished(unwanted: re.Pattern[str]) -> None:
    """No file names the host of a package registry, a path of somebody's machine, or work still to be done."""
    found = {
        f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, hit.start()) + 1}: {hit.group()}"
        for path, text in texts().items()
        for hit in unwanted.finditer(text)
    }
    assert found == set()


@pytest.mark.parametrize(
    ("unwanted", "example"),
    [
        (REGISTRY, "files.python" + "hosted.org"),
        (REGISTRY, "https://py" + "pi.org/simple"),
        (MACHINE, "cd /" + "home/aigul/kit"),
        (MACHINE, '"/' + 'tmp/x"'),
        (LEFT_OVER, "# TO" + "DO: later"),
        (LEFT_OVER, "<" * 7 + " HEAD"),
    ],
)
def test_the_patterns_find_what_they_are_for(unwanted: re.Pattern[str], example: str) -> None:
    """A pattern that had stopped matching would let everything pass."""
    assert unwanted.search(example)


def test_the_top_level_holds_only_what_belongs_there() -> None:
    """A reader who opens the repository sees the rooms and the files that tools ask for, no more."""
    assert {path.relative_to(ROOT).parts[0] for path in committed()} <= TOP


def test_every_locked_package_has_its_hashes() -> None:
    """requirements.lock holds only exact versions, each with its hashes, and no source of packages."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = [number for number, line in enumerate(lines) if PINNED.match(line)]
    assert pins
    for number, line in enumerate(lines):
        assert number in pins or re.match(r"    --hash=sha256:[0-9a-f]{64}( \\)?$|\s*#", line), line
    for number in pins:
        assert lines[number + 1].startswith("    --hash=sha256:"), lines[number]


def test_the_lock_answers_what_the_package_asks_for() -> None:
    """Every requirement of pyproject.toml, extras and build included, is locked in a version that it accepts."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = [match.group("name", "version") for line in lines if (match := PINNED.match(line))]
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project = pyproject["project"]
    asked = [*project["dependencies"], *pyproject["build-system"]["requires"]]
    for extra in project["optional-dependencies"].values():
        asked += extra
    for requirement in map(Requirement, asked):
        if requirement.name != project["name"]:
            locked = [version for name, version in pins if name == canonicalize_name(requirement.name)]
            assert locked, requirement
            assert all(version in requirement.specifier for version in locked), (requirement, locked)


def test_the_links_of_the_documents_lead_somewhere() -> None:
    """Every link in a Markdown file at the top that is not to the web leads to a file of the repository."""
    known = {place for path in committed() for place in (path, *path.parents) if place.is_relative_to(ROOT)}
    for document in (path for path in committed() if path.parent == ROOT and path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)\s]+)\)", texts()[document]):
            if not re.match(r"[a-z]+:|#", target):
                assert (ROOT / target.partition("#")[0]).resolve() in known, (document.name, target)


def test_notebooks_are_kept_without_outputs() -> None:
    """Outputs are the reader's: kept ones would age, and hide what the cells say today."""
    notebooks = [path for path in committed() if path.suffix == ".ipynb" and path.is_relative_to(ROOT / "notebooks")]
    assert notebooks
    for path in notebooks:
        for cell in json.loads(texts()[path])["cells"]:
            assert not cell.get("outputs"), path
            assert cell.get("execution_count") is None, path


def test_a_fresh_machine_runs_what_a_person_runs() -> None:
    """.ci/run is `make test` and its exit code, so nothing passes there that fails here, and nothing runs twice."""
    lines = texts()[ROOT / ".ci" / "run"].splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands[-1].startswith("exec make test")
    assert sum("make" in line for line in commands) == 1
    for script in (ROOT / ".ci" / "run", ROOT / "binder" / "postBuild"):
        assert os.access(script, os.X_OK), script


def test_a_room_knows_only_the_rooms_above_it() -> None:
    """The README lists the rooms in their order: none imports from a row below its own."""
    package = ROOT / "productivity_kit"
    table = (ROOT / "README.md").read_text("utf-8").partition("| room | holds |\n|---|---|\n")[2].partition("\n\n")[0]
    place = {}
    for number, row in enumerate(table.splitlines()):
        for name in re.findall(r"`(?:productivity_kit/)?(\w+)/?`", row.split("|")[1]):
            place[name] = number
    wrong = []
    for path in package.rglob("*.py"):
        room = path.relative_to(package).parts[0]
        for known in re.findall(r"(?:from|import) productivity_kit\.(\w+)", path.read_text("utf-8")):
            if room in place and place.get(known, -1) > place[room]:
                wrong.append(f"{path.relative_to(package)}: {known}")
    folders = {path.name for path in package.iterdir() if (path / "__init__.py").is_file()}
    assert (folders - place.keys(), wrong) == (set(), [])
