"""Papers on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language, labels, texts

from .conftest import Run

APPLICATION = """\
format: 1
made_up: true
measures: [organisation-plan]
filed: 2015-10-12
sent: by-hand
applicant: {name: «Жібек Өрім» ЖШС, kind: legal-entity}
performers:
  - key: firm
    name: «Тәжірибе» ЖШС
    kind: consulting
    in_field_since: 2010-01-01
    specialists: [{name: А. Б., in_field_since: 2012-01-01, cv_signed: true}]
costs:
  - {key: plan, measure: organisation-plan, kind: organisation-plan, amount: 900 000, performer: firm,
     since: 2015-06-01}
folder:
  one_folder: true
  numbered: true
  source: есепшілік деректері
  calculated_on: 2015-10-01
  asked_beyond: []
  papers:
    - {paper: 5.4.B.16.1, form: copy-with-original, holds: [charter, reference]}
    - {paper: 5.4.B.16.2, years: [2014]}
    - {paper: 5.4.B.16.3, form: copy, number: 7/15, date: 2015-05-20, sum: 900 000, signed: true, parties: [P]}
    - {paper: 5.4.B.16.4, form: copy, number: "4", date: 2015-08-28, sum: 900 000, signed: true, parties: [P]}
    - {paper: 5.4.B.16.5, form: copy, number: "31", date: 2015-08-28, sum: 900 000, parties: [P]}
    - {paper: 5.4.B.16.6, form: copy, number: "118", date: 2015-09-02, sum: 900 000, parties: [P]}
    - {paper: 5.4.B.16.7, sheets: 50, conclusions: true}
    - {paper: 5.4.B.16.9, standard_form: true}
    - {paper: 5.4.B.16.10, standard_form: true}
    - {paper: 5.4.B.16.11, references: 1}
""".replace("[P]", "[«Жібек Өрім» ЖШС, «Тәжірибе» ЖШС]")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The application in a file."""
    file = tmp_path / "application.yaml"
    file.write_text(APPLICATION, encoding="utf-8")
    return file


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_in_order(run: Run, act: Act, path: Path, language: Language) -> None:
    """Code 0; every paper of the list by its name with its state, in the language."""
    done = run("papers", str(path), "--lang", language)
    assert (done.code, done.err) == (0, "")
    say = texts(language, act)
    order = say.say(labels.PAPER_STATES["there"])
    assert done.out.count(f" – {order}\n") == 10
    for norm, item in act.papers.items():
        if "organisation-plan" in item.measures:
            assert act.name("papers", norm, language) in done.out
    assert say.say(labels.PAPER_STATES["not-needed"]) in done.out  # 16.8: nothing was carried out


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("sheets: 50", "sheets: 49", 1, "sheets: 49; asked for: at least 50."),
        ("    - {paper: 5.4.B.16.2, years: [2014]}\n", "", 1, "missing"),
        ("sheets: 50, ", "", 3, "its length is not stated."),
        ("numbered: true", "numbered: false", 1, "The sheets are not numbered."),
        ("asked_beyond: []", "asked_beyond: [сауалнама]", 0, "Asked for though no list has it: сауалнама."),
        ("date: 2015-09-02", "date: 2015-05-19", 0, "earlier than the contract of 20 May 2015."),
        ("date: 2015-09-02, sum: 900 000", "date: 2015-09-02, sum: 800 000", 1, "Payment orders for 800,000 tenge"),
        ("sent: by-hand", "sent: by-post", 1, "notarised copy asked for, copy with the original handed in."),
    ],
)
def test_exit_codes(run: Run, path: Path, old: str, new: str, code: int, words: str) -> None:
    """1: a paper is missing or wrong; 3: not known; what binds the operator, or is only practice, changes no code."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    done = run("papers", str(path))
    assert done.code == code
    assert words in done.out


def test_practice_is_marked(run: Run, path: Path) -> None:
    """What no norm of the act asks for says so, here and in the whole answer."""
    text = path.read_text(encoding="utf-8").replace("date: 2015-09-02", "date: 2015-05-19")
    path.write_text(text, encoding="utf-8")
    for command in ("papers", "assess"):
        assert "not met (checked in practice, not by the act)" in run(command, str(path)).out


def test_a_reading_is_switched(run: Run, path: Path) -> None:
    """In pages 50 sheets say nothing; read as `all` the act of introduction is missing."""
    assert run("papers", str(path), "--reading", "sheets=pages").code == 3
    assert run("papers", str(path), "--reading", "docs-as-apply=all").code == 1
    assert run("papers", str(path), "--reading", "docs-as-apply=al").code == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("measure", "items"),
    [("plan", 10), ("study", 12), ("training", 16), ("experts", 7), ("diagnostics", 12), ("improvement", 12),
     ("organisation-plan", 11), ("organisation-implementation", 11), ("cluster-development", 5)],
)  # fmt: skip
def test_what_to_bring(run: Run, act: Act, measure: str, items: int, language: Language) -> None:
    """Each item of the list is numbered and named in the language with its norm."""
    done = run("papers", "--measure", measure, "--lang", language)
    assert (done.code, done.err) == (0, "")
    listed = [norm for norm, item in act.papers.items() if measure in item.measures]
    assert len(listed) == items
    for number, norm in enumerate(listed, start=1):
        assert f" {number}. {act.name('papers', norm, language)}" in done.out
        assert f"[{norm}]" in done.out


@pytest.mark.parametrize("measure", ["leasing", "promotion", "cluster-implementation"])
def test_a_list_that_stands_elsewhere(run: Run, act: Act, measure: str) -> None:
    """The act leaves the list to others; the norm that says so is told."""
    done = run("papers", "--measure", measure, "--lang", "kk")
    assert done.code == 0
    for norm in act.paper_lists[measure].elsewhere:
        assert act.norms[norm].statement.kk in done.out


@pytest.mark.parametrize(
    ("sent", "there", "absent"),
    [("by-hand", "copy with the original", "notarised"), ("by-post", "notarised copy", "with the original")],
)
def test_by_hand_or_by_post(run: Run, sent: str, there: str, absent: str) -> None:
    """The way of filing settles the form; without it both are shown."""
    done = run("papers", "--measure", "plan", "--sent", sent)
    assert there in done.out
    assert absent not in done.out
    both = run("papers", "--measure", "plan").out
    assert "copy with the original / notarised copy" in both


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        (["--measure", "trainings"], "Did you mean: training"),
        ([], "one of the two"),
        (["a.yaml", "--measure", "plan"], "one of the two"),
        (["none.yaml"], "none.yaml"),
        (["--measure", "plan", "--sent", "by-mail"], "by-mail"),
    ],
)
def test_wrong_use(run: Run, words: list[str], cure: str) -> None:
    """Code 2, with what would be right, on the error stream."""
    done = run("papers", *words)
    assert (done.code, done.out) == (2, "")
    assert cure in done.err


def test_the_leasing_case_has_no_list(run: Run, case_path: Path, act: Act) -> None:
    """The papers of leasing are the leasing operator's own affair: nothing is missing."""
    done = run("papers", str(case_path))
    assert done.code == 0
    assert act.norms["5.4.A.2.apply"].statement.en in done.out
