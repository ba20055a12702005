"""Opening a case from its folder, as it is or varied."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any, TypeVar

from productivity_kit.application.reading import LIMITS, application_of
from productivity_kit.document import DocumentError, Node, Problem, build, read_file
from productivity_kit.document.places import amended
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.checks import unresolved
from productivity_kit.resources import cases
from productivity_kit.training.case import Case, CaseError, Story
from productivity_kit.training.checking import faults
from productivity_kit.training.drills import DrillFile, drawn
from productivity_kit.training.later import LaterFile, later_trees, without_facts
from productivity_kit.training.points import PointsFile
from productivity_kit.training.sheets import SheetsFile

T = TypeVar("T")
DRAWS = 20
FACTS, STORY, LATER = "application.yaml", "story.yaml", "later.yaml"


def case_names(folder: Path | None = None) -> tuple[str, ...]:
    """The names of all cases, sorted."""
    return tuple(sorted(path.parent.name for path in (folder or cases()).glob(f"*/{FACTS}")))


def easiest_first(folder: Path | None = None) -> tuple[str, ...]:
    """The names of all cases, the easiest and shortest first; one whose story is faulty stands last."""
    folder = folder or cases()
    return tuple(sorted(case_names(folder), key=lambda name: _effort(folder / name / STORY)))


def _effort(file: Path) -> tuple[float, float]:
    """The difficulty of a story and its minutes."""
    problems: list[Problem] = []
    try:
        story, _ = build(Story, read_file(file), problems)
    except DocumentError:
        story = None
    return (inf, inf) if problems or story is None else (story.difficulty, story.minutes)


def open_case(name: str, act: Act | None = None, folder: Path | None = None, *, check: bool = True) -> Case:
    """The case of this name from the cases folder, every file of it checked.

    Without `check` only what is well formed file by file is looked at: enough where many cases are listed, which the
    tests have checked.

    Raises:
        CaseError: there is none.
        DocumentError: its files are faulty; every fault is named with file, line, field and cure.
    """
    folder = folder or cases()
    if name not in (known := case_names(folder)):
        raise CaseError(name, known)
    case = _Reader(folder / name, act or the_act()).case(name)
    if check and (problems := faults(case)):
        raise DocumentError(problems)
    return case


def varied(case: Case, seed: int) -> Case:
    """The case with other facts, drawn within the ranges of its drill.yaml; seed 0 is the case itself.

    A draw that leaves a question without an answer, or makes a typical mistake right, is drawn again.
    """
    if not seed or not case.changes:
        return case
    desk = case.desk()
    for again in range(DRAWS):
        trees = _changed(case, drawn(case.changes, desk.application, seed + again * 1_000_003))
        try:
            other = replace(case, application=application_of(trees[""], case.act), trees=trees)
            if not faults(other):
                return other
        except DocumentError:
            continue
    return case


def _changed(case: Case, texts: dict[str, dict[str, str]]) -> dict[str, Node]:
    """The application at each day with these texts; what changes on the first day holds later too."""
    first = amended(case.files[FACTS], texts.pop("", {}))
    if LATER not in case.files:
        return {"": first}
    paths = {f"later.{day}.facts.{path}": text for day, changed in texts.items() for path, text in changed.items()}
    return {"": first, **later_trees(first, amended(case.files[LATER], paths))}


class _Reader:
    """Reads the files of one folder, noting every fault."""

    def __init__(self, folder: Path, act: Act) -> None:
        self.folder = folder
        self.act = act
        self.problems: list[Problem] = []
        self.files: dict[str, Node] = {}

    def case(self, name: str) -> Case:
        """The case in the folder.

        Raises:
            DocumentError: every fault of every file.
        """
        tree = self._tree(FACTS, LIMITS)
        story = self._part(Story, STORY)
        sheets = self._part(SheetsFile, "papers.yaml", optional=True)
        points = self._part(PointsFile, "points.yaml", optional=True)
        drill = self._part(DrillFile, "drill.yaml", optional=True)
        later = self._part(LaterFile, LATER, optional=True)
        trees = {} if tree is None else {"": tree, **(later_trees(tree, self.files[LATER]) if later else {})}
        applications = [self._application(tree) for tree in trees.values()]
        if self.problems or story is None:
            raise DocumentError(problem for n, problem in enumerate(self.problems) if problem not in self.problems[:n])
        return Case(
            name=name,
            application=applications[0],
            story=story,
            act=self.act,
            sheets=sheets.papers if sheets else {},
            points=points.points if points else {},
            later=later.later if later else {},
            changes=drill.changes if drill else (),
            files=self.files,
            trees=trees,
        )

    def _application(self, tree: Node) -> Any:
        try:
            return application_of(tree, self.act)
        except DocumentError as error:
            self.problems.extend(error.problems)
        return None

    def _tree(self, file: str, *limits: Any) -> Node | None:
        try:
            self.files[file] = read_file(self.folder / file, *limits)
        except DocumentError as error:
            self.problems.extend(error.problems)
        return self.files.get(file)

    def _part(self, shape: type[T], file: str, *, optional: bool = False) -> T | None:
        if optional and not (self.folder / file).exists():
            return None
        tree = self._tree(file)
        if tree is None:
            return None
        if file == LATER:
            tree = without_facts(tree)
        value, references = build(shape, tree, self.problems)
        keys = {part: set(getattr(self.act, part)) for part in {reference.part for reference in references}}
        self.problems.extend(unresolved(references, keys))
        return value
