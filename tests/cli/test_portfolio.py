"""A table of cost lines on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.portfolio.columns import asked_for, may_state
from productivity_kit.portfolio.reimburse import inquiry
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, texts

from .conftest import Run

HEAD = "applicant,filed,paid_on,kind,person,role,amount"
SAME = (
    "employed=true",
    "purpose=true",
    "form=courses",
    "proof=true",
    "vat=0",
    "vat_offset=false",
    "funded_elsewhere=0",
)
FACTS = tuple(word for fact in SAME for word in ("--facts", fact))
LIMITED_BY = {  # 731, 736-737: a limit for one employee, one specialist; of the cluster measures for one cluster
    "training": ["person"],
    "experts": ["person"],
    "cluster-development": ["cluster"],
    "cluster-implementation": ["cluster"],
}
ROWS = (
    "a,2015-10-15,2015-09-01,fee,p1,engineer,6 000 000",  # 40 % are 2.4 million, 2 are paid
    "a,2015-10-15,2015-09-01,fee,p2,other,500 000",
    "b,2015-10-15,2015-09-01,fee,p1,top-manager,1000000.50",
)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.csv"
    path.write_text("\n".join([HEAD, *ROWS]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_applications_together(run: Run, act: Act, lines: Path, language: Language) -> None:
    """7 500 000.50 claimed by two, 7 000 000.50 admitted, 2 800 000.20 by 40 %, 0.4 million cut by the limit."""
    done = run("portfolio", str(lines), "--measure", "training", *FACTS, "--lang", language)
    assert (done.code, done.err) == (0, "")
    say = texts(language, act)
    for tiyn in (750_000_050, 700_000_050, 280_000_020, 240_000_020):
        assert say.money(tiyn) in done.out
    cuts = [line.strip() for line in done.out.splitlines() if "−" in line]
    assert [cut.partition(":")[0] for cut in cuts] == [f"−{say.amount(tiyn)}" for tiyn in (50_000_000, 40_000_000)]
    assert "[5.3.3.training.scope]" in cuts[0]
    assert "[5.3.3.training.person]" in cuts[1]
    assert act.measures["training"].name[language] in done.out


def test_readings_and_what_was_paid_before(run: Run, lines: Path, tmp_path: Path) -> None:
    """Any staff counts on another reading; of b's 2 million 1.9 were paid before, so 100 000 of 400 000.20 are left."""
    before = tmp_path / "before.csv"
    before.write_text("applicant;person;date;amount\nb;p1;2015-02-01;1 900 000\n", encoding="utf-8")
    words = ("--reading", "training-who=any-staff", "--before", str(before))
    out = run("portfolio", str(lines), "--measure", "training", *FACTS, *words).out
    assert "Reading chosen: training-who = any-staff" in out
    say = texts("en")
    assert say.money(200_000_000 + 20_000_000 + 10_000_000) in out


def test_each_line_in_a_file(run: Run, lines: Path, tmp_path: Path) -> None:
    """The file is new; one that is there is left alone."""
    words = ("portfolio", str(lines), "--measure", "training", *FACTS, "--to", str(tmp_path / "paid.csv"))
    assert run(*words).code == 0
    written = (tmp_path / "paid.csv").read_text("utf-8-sig").splitlines()
    assert written[0].startswith(HEAD + ",claimed,cut.")
    assert [line.rpartition(",")[2] for line in written[1:]] == ["2000000", "0", "400000.20"]
    again = run(*words)
    assert again.code == 2
    assert "is there already" in again.err
    nowhere = run(*words[:-1], str(tmp_path / "none" / "paid.csv"))
    assert nowhere.code == 2
    assert "cannot be written" in nowhere.err


def test_faults(run: Run, lines: Path, tmp_path: Path) -> None:
    """Measure, readings, facts, and every value of both tables, with file and line."""
    found = run("portfolio", str(lines), "--measure", "trainings", *FACTS)
    assert found.code == 2
    assert "Did you mean: training?" in found.err
    for words in (("--measure", "leasing"), ("--measure", "training", "--reading", "fx=no")):
        assert run("portfolio", str(lines), *words, *FACTS).code == 2
    before = tmp_path / "before.csv"
    before.write_text("applicant,person,date,amount\nb,p1,2015-02-01,-5\n", encoding="utf-8")
    lines.write_text("\n".join([HEAD, *ROWS, ROWS[0] + ".555"]) + "\n", encoding="utf-8")
    words = (*FACTS[:-2], "--facts", "vta=0", "--before", str(before))
    found = run("portfolio", str(lines), "--measure", "training", *words)
    assert found.code == 2
    assert "4 faults to mend:" in found.err
    for place in (f"{lines}:5: amount", f"{lines}: funded_elsewhere", f"{lines}: vta", f"{before}:2: amount"):
        assert place in found.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", sorted(name for name, page in the_act().amounts.items() if page.share is not None))
def test_which_columns_the_table_has(run: Run, act: Act, measure: str, language: Language) -> None:
    """Without a file: each column that is asked for and each that may be there, with what it holds."""
    done = run("portfolio", "--measure", measure, "--lang", language)
    assert (done.code, done.err) == (0, "")
    ask = inquiry(measure, act, {})
    asked = asked_for(act.amounts[measure], ask)
    listed = [line.strip().partition(":")[0] for line in done.out.splitlines() if line.startswith(" ") and ":" in line]
    expected = [*asked, "application", *may_state(act.amounts[measure], asked)]
    assert listed[: len(expected)] == expected
    assert listed[len(expected) :] == ["applicant", "date", "amount", *LIMITED_BY.get(measure, ()), "measure"]
    assert all(line.endswith("EUR)") for line in done.out.splitlines() if "currency:" in line)
    assert all(line.endswith("DE)") for line in done.out.splitlines() if "country:" in line)


def test_columns_turn_on_readings(run: Run) -> None:
    """The invoice dates a cost on another reading, and its day is asked for; leasing has no table."""
    out = run("portfolio", "--measure", "training").out
    assert " invoiced:" not in out
    assert " invoiced:" in run("portfolio", "--measure", "training", "--reading", "cost-date=invoice").out
    assert run("portfolio", "--measure", "leasing").code == 2
