"""`assess` shows what is paid back: the sum, its lines with the reasons of each cut, and the sums of other readings."""

from __future__ import annotations

import pytest

from productivity_kit.assessment import assess
from productivity_kit.cli.report import assessment
from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, Language
from tests.costs.facts import MILLION, application, line, without


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def test_a_sum_with_a_cut(act: Act, capsys: pytest.CaptureFixture[str]) -> None:
    """40 % of 6 mln is 2.4 mln: 2 mln is paid; lodging that a document does not prove falls out with its norm."""
    costs = (line("training", 6 * MILLION), line("training", MILLION, kind="lodging", proof=False))
    assessment(assess(application(*costs), act), act, "en")
    shown = capsys.readouterr().out.replace("\u00a0", " ")
    for words in (
        "The sum paid back", "7,000,000 tenge", "6,000,000 tenge", "40%", "2,400,000 tenge", "2,000,000 tenge",
        "1. training fee, p1", "2. −1,000,000: No documents prove the cost.", "[5.4.B.13.12]",
        "≠ Under the reading cap-3-5 = cost: 800,000 tenge",
    ):  # fmt: skip
        assert words in shown, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sum_that_is_not_known(act: Act, capsys: pytest.CaptureFixture[str], language: Language) -> None:
    """Its bounds are shown: nothing of what is not known, and all of it."""
    costs = (line("plan", 2 * MILLION), without(line("plan", MILLION), "payments"))
    assessment(assess(application(*costs), act), act, language)
    shown = capsys.readouterr().out.replace("\u00a0", " ")
    group = "," if language == "en" else " "
    assert f"1{group}000{group}000" in shown
    assert f"1{group}500{group}000" in shown


def test_no_sum_and_an_assumption(act: Act, capsys: pytest.CaptureFixture[str]) -> None:
    """Instrument 8 has no sum; on the reading as-7 the sum is called an assumption."""
    app = application(line("cluster-implementation", 10 * MILLION))
    assessment(assess(app, act), act, "en")
    assert "names neither a share nor a limit" in capsys.readouterr().out
    assessment(assess(app, act, {"instrument-8": "as-7"}), act, "en")
    assert "Paid (an assumption)" in capsys.readouterr().out
