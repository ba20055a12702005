"""Cases: facts and story from a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from productivity_kit.document import DocumentError
from productivity_kit.resources import cases
from productivity_kit.text import LANGUAGES
from productivity_kit.training import CaseError, easiest_first, open_case
from productivity_kit.views.leasing.sections import ORDER


def test_the_leasing_case_is_made_up_and_says_so() -> None:
    """No real enterprise: the application itself states that it is made up."""
    assert open_case("leasing").application.made_up


def test_every_stage_of_the_desk_has_its_words_in_every_language() -> None:
    """What to look at is told at each stage, and each name of the facts has its languages."""
    case = open_case("leasing")
    assert set(case.story.stages) == set(ORDER)
    assets = case.application.lease.assets or ()
    paths = ["applicant.name", "project.name", *(f"lease.assets[{n}]" for n in range(1, len(assets) + 1))]
    for language in LANGUAGES:
        for path in paths:
            assert case.called(path, language)


def test_the_kazakh_names_of_the_facts_are_those_of_the_story() -> None:
    """The facts are written in Kazakh; the story gives the same names their other languages."""
    case = open_case("leasing")
    facts = case.application
    assert facts.applicant.name == case.called("applicant.name", "kk")
    assert [asset.name for asset in facts.lease.assets or ()] == [
        case.called(f"lease.assets[{n}]", "kk") for n in (1, 2, 3)
    ]


def test_an_unknown_case_names_those_there_are() -> None:
    """Asking for a case that does not exist says which exist."""
    with pytest.raises(CaseError, match="leasing"):
        open_case("leesing")


def test_a_story_without_a_language_is_refused_with_its_line(tmp_path: Path) -> None:
    """A case that cannot be read in Kazakh is not opened; file, line and cure are named."""
    shutil.copytree(cases() / "leasing", tmp_path / "leasing")
    story = tmp_path / "leasing" / "story.yaml"
    lines = story.read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("  kk:"))
    del lines[place]
    story.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        open_case("leasing", folder=tmp_path)
    assert f"story.yaml:{place + 1}: title.kk: “kk” is missing: add it." in str(caught.value)


def test_a_case_whose_story_cannot_be_read_stands_last(tmp_path: Path) -> None:
    """A faulty story hides no case: without its file, or with a difficulty out of range, it stands behind others."""
    for name in ("plan", "promotion", "study"):  # 1 with 12 minutes, 1 with 8, 2 with 25
        shutil.copytree(cases() / name, tmp_path / name)
    assert easiest_first(tmp_path) == ("promotion", "plan", "study")
    (tmp_path / "promotion" / "story.yaml").unlink()
    story = tmp_path / "plan" / "story.yaml"
    story.write_text(story.read_text("utf-8").replace("difficulty: 1", "difficulty: 0"), "utf-8")
    assert easiest_first(tmp_path) == ("study", "plan", "promotion")
