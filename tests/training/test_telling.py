"""What a case says of its facts: names on later days and within messages, the lines a question is about."""

from __future__ import annotations

import pytest

from productivity_kit import texts, the_act
from productivity_kit.text import Language
from productivity_kit.training import Telling, open_case
from productivity_kit.training.queries import PapersFaulty
from productivity_kit.views.case.model import CaseModel
from productivity_kit.views.case.sections import Sections

ACT = the_act()


@pytest.mark.parametrize(
    ("language", "first", "again"),
    [
        ("kk", "«Жайық Сауда» ЖШС", "«Жайық Полимер» ЖШС"),
        ("ru", "ТОО «Жайык Сауда»", "ТОО «Жайык Полимер»"),
        ("en", "Zhaiyk Sauda LLP", "Zhaiyk Polymer LLP"),
    ],
)
def test_a_name_is_that_of_the_day(language: Language, first: str, again: str) -> None:
    """The invoice is made out to another company, and to the right one once the folder is mended."""
    telling = Telling(open_case("improvement", ACT), texts(language, ACT))
    buyer = "{folder.papers.invoice-it.parties.1}"
    assert (telling.text(buyer), telling.at("again").text(buyer)) == (first, again)


def test_names_within_a_message_are_in_its_language() -> None:
    """Also those in a list: the parties that an invoice names."""
    case = open_case("improvement", ACT)
    telling = Telling(case, texts("en", ACT))
    said = " ".join(telling.spoken(why) for why in telling.desk.known(PapersFaulty()).why)
    assert "it does not name Zhaiyk Polymer LLP; it names Zhaiyk Sauda LLP, Sandyk Otkel LLP" in said


def test_a_question_on_costs_offers_those_of_its_measure() -> None:
    """Of two measures asked for together, the lines of the one that is asked about, in the order of the facts."""
    telling = Telling(open_case("organisation", ACT), texts("en", ACT), when="mended")
    assert telling.choices(telling.case.points["cuts"]) == ("lean", "tpm", "iso", "erp", "site")


def test_a_paper_is_faulty_by_what_it_shows_of_others() -> None:
    """16.10: a CV that the performer's head has not signed makes that performer's paper with the CVs faulty."""
    desk = open_case("organisation", ACT).desk()
    faulty = PapersFaulty(measure="organisation-implementation")
    assert desk.known(faulty).value == {"charter", "report", "staff-lean"}
    assert desk.known(faulty, "mended").value == frozenset()


def test_every_measure_has_its_notice() -> None:
    """Of two measures asked for together: 5 000 000 for the plan, 11 200 000 for carrying it out."""
    model = CaseModel(open_case("organisation", ACT), texts("en", ACT), lambda: 0.0)
    drawn = Sections(model).notices()
    assert drawn.count("Act of introducing the plan: not in the folder") == 1
    for paid in ("5,000,000", "11,200,000"):
        assert paid in drawn


def test_the_notices_are_those_of_the_measure_of_their_day() -> None:
    """Refused under instrument 7, then under 8, then granted under 8: three notices, each on what was asked for then.

    Mechanisms D and E end with a refusal; only clause 7 of mechanism B goes on with the faults mended.
    """
    model = CaseModel(open_case("carrying-out", ACT), texts("en", ACT), lambda: 0.0)
    drawn = Sections(model).notices()
    kinds = [part.partition('"')[0] for part in drawn.split('data-kind="notice-')[1:]]
    assert kinds == ["negative", "negative", "positive"]
    assert drawn.count("“Preparing a territorial cluster development strategy and road map”") == 1
    assert drawn.count("“Carrying out a territorial cluster development strategy and road map”") == 2
    again = "submit the application with its papers again"
    assert again not in drawn
    experts = CaseModel(open_case("experts", ACT), texts("en", ACT), lambda: 0.0)
    assert again in Sections(experts).notices()
