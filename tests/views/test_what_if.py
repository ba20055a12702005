"""The what-if page without a browser: facts, figures of the act, readings, variants, turns (any norm with a figure)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from productivity_kit import the_act
from productivity_kit.findings import Outcome
from productivity_kit.text import LANGUAGES, texts
from productivity_kit.training import case_names
from productivity_kit.views.page import Visit
from productivity_kit.views.whatif.crowd import HEAD_COUNT
from productivity_kit.views.whatif.facts import fact_words, facts_of
from productivity_kit.views.whatif.model import WhatIf
from productivity_kit.views.whatif.page import WhatIfPage
from productivity_kit.views.whatif.reform import parameters, parsed, reformed, written
from productivity_kit.views.whatif.search import effects, total, turn
from productivity_kit.views.whatif.sections import Sections

ACT = the_act()
MILLION = 1_000_000_00


MINE = """
format: 1
measures: [training]
filed: 2015-09-01
applicant: {kind: legal-entity, main_activity: 28.30, activity_since: 2010-09-01}
people: [{key: askar, role: engineer, employed: true}]
paid_before: []
costs:
  - {measure: training, kind: fee, person: askar, amount: 600 000, form: courses, group: 1, purpose: true, vat: 0,
     funded_elsewhere: 0, payments: [{date: 2015-08-10, amount: 600 000}]}
"""


def model(case: str = "leasing", **query: str) -> WhatIf:
    """The page's state for a case with changes in its address; "__" stands for the dot."""
    return WhatIf(ACT, {"case": case, **{key.replace("__", "."): text for key, text in query.items()}})


def figure(measure: str, norm: str) -> str:
    """The path of the one figure of a norm."""
    (path,) = [path for path, found in parameters(ACT, measure).items() if found.norm == norm]
    return path


def test_a_changed_fact_changes_the_answer_and_can_be_taken_back() -> None:
    """5.3.1.participation: 16 mln is less than 15 % of 112.5 mln, which is 16 875 000."""
    asked = model()
    asked.change("facts", "lease.own_money.amount", "16 000 000")
    assert asked.now.assessment.measure("leasing").of("5.3.1.participation").outcome.value == "not-met"
    asked.change("facts", "lease.own_money.amount", None)
    assert asked.now.assessment == asked.base.assessment


def test_a_reform_changes_the_act_for_this_page_alone() -> None:
    """With 20 % of own money asked for, 18 mln of 112.5 mln falls short; the act itself stays what it is."""
    asked = model()
    asked.change("figures", figure("leasing", "5.3.1.participation"), "20 %")
    assert asked.now.assessment.measure("leasing").of("5.3.1.participation").outcome.value == "not-met"
    assert the_act() is ACT
    assert model().now.assessment.measure("leasing").of("5.3.1.participation").outcome.value == "met"


def test_a_reading_chosen_changes_the_answer() -> None:
    """cash-source own: of 18 mln 4 mln are borrowed, and 14 mln is less than 16 875 000."""
    asked = model(**{"r.cash-source": "own"})
    assert asked.now.assessment.measure("leasing").of("5.3.1.participation").outcome.value == "not-met"


def test_what_cannot_be_is_told_and_changes_nothing() -> None:
    """A word for an amount, a figure that is none, a reading that is not there, a fact that is not stated."""
    asked = model()
    for part, key, text in (
        ("facts", "lease.own_money.amount", "much"),
        ("figures", figure("leasing", "5.3.1.participation"), "<b>"),
        ("readings", "cash-source", "never"),
        ("facts", "no.such.fact", "1"),
        ("facts", HEAD_COUNT, "0"),
    ):
        asked.change(part, key, text)
        assert asked.fault, (part, key)
        assert asked.now.changes.empty


def test_the_payments_of_a_cost_go_along_with_its_amount() -> None:
    """Half the amount, half of each payment: nothing of the sum is lost on the way."""
    asked = model("training")
    cost = next(cost for cost in asked.base_application.costs if cost.payments and cost.amount and cost.key)
    asked.change("facts", f"costs.{cost.key}.amount", str(cost.amount // 200))
    changed = next(each for each in asked.now.application.costs if each.key == cost.key)
    assert changed.payments is not None and cost.payments is not None
    assert (
        sum(p.amount for p in changed.payments) == sum(p.amount for p in cost.payments) * changed.amount // cost.amount
    )


def test_more_people_are_the_last_one_again() -> None:
    """One more employee brings one more of the last one's costs; one fewer takes them away."""
    asked = model("training")
    before = len(asked.base_application.costs)
    count = asked.facts()[HEAD_COUNT].value
    asked.change("facts", HEAD_COUNT, str(count + 1))
    assert len(asked.now.application.costs) > before
    asked.change("facts", HEAD_COUNT, "1")
    assert asked.facts()[HEAD_COUNT].value == 1


def test_the_page_opens_with_a_case_in_which_all_is_met() -> None:
    """So that whatever a visitor changes shows."""
    [measure] = WhatIf(ACT).now.assessment.measures
    assert measure.outcome is Outcome.MET


def test_the_address_brings_the_scenario_back() -> None:
    """What is changed stands in the address, and the address brings it back."""
    asked = model()
    asked.change("facts", "lease.own_money.amount", "20000000")
    asked.change("figures", figure("leasing", "5.3.1.term"), "60")
    asked.change("readings", "cash-source", "own")
    assert WhatIf(ACT, asked.query()).now.changes == asked.now.changes


@given(
    st.dictionaries(st.sampled_from(["f.lease.months", "p.x", "r.times", "f.", "case", "f.costs.1.amount"]), st.text())
)
@settings(max_examples=30)
def test_no_address_breaks_the_page(query: dict[str, str]) -> None:
    """Whatever is typed there, there is an answer."""
    assert WhatIf(ACT, query).now.assessment.measures


def test_up_to_four_variants_stand_side_by_side() -> None:
    """The case, two kept and the present one; a kept one is shown once."""
    asked = model()
    for months in ("96", "108", "120"):
        asked.change("facts", "lease.months", months)
        asked.keep()
    asked.change("facts", "lease.months", "60")
    assert [dict(variant.changes.facts).get("lease.months") for variant in asked.variants] == [None, "108", "120", "60"]


def test_the_turn_is_where_the_act_puts_it() -> None:
    """5.3.1.participation: 15 % of 112 500 000 is 16 875 000; one tenge less and it is not met."""
    found = turn(model(), "lease.own_money.amount", up=False)
    assert found is not None
    assert (found.before, found.after) == ("16875000", "16874999")
    assert "5.3.1.participation" in found.state


def test_the_sixteenth_employee_is_where_the_head_count_bites() -> None:
    """5.3.3.training.headcount: at most 15 employees a year, and nobody was paid for before."""
    asked = model("training")
    asked.take("mine.yaml", MINE)
    found = turn(asked, HEAD_COUNT, up=True)
    assert found is not None
    assert (found.before, found.after) == ("15", "16")
    assert "cut 5.3.3.training.headcount" in found.state


def test_the_strongest_fact_stands_first() -> None:
    """Financed is value less own money: the dearest asset moves it more than any other."""
    found = effects(model())
    assert [effect.reach for effect in found] == sorted((effect.reach for effect in found), reverse=True)
    assert found[0].fact.path == "lease.assets.1.value"
    assert found[0].reach == 2 * 48 * MILLION // 5  # a fifth of 48 mln down and up


def test_a_sum_that_is_not_known_has_no_effects() -> None:
    """Unknown is not nothing."""
    asked = model()
    asked.take("mine.yaml", "format: 1\nmeasures: [training]\n")
    assert total(asked.now.assessment) is None
    assert effects(asked) == ()


def test_ones_own_application_is_taken_or_told_what_is_wrong_and_stays_out_of_the_address() -> None:
    """Every fault is told; the page stays as it was; one's own facts are not put into a link."""
    asked = model()
    asked.take("mine.yaml", "format: 1\nmeasures: [nothing]\nfiled: tomorrow\n")
    assert len(asked.fault) == 2
    assert asked.case == "leasing"
    asked.take("mine.yaml", "format: 1\nmeasures: [plan]\n")
    assert (asked.case, asked.query()) == (None, {})


@pytest.mark.parametrize("measure", sorted(ACT.measures))
def test_every_figure_is_found_and_can_be_changed(measure: str) -> None:
    """Each figure written and read is the same, and the reformed act holds the new one where the old one stood."""
    for path, found in parameters(ACT, measure).items():
        assert parsed(written(found.value, found.kind), found.kind) == found.value
        changed = reformed(ACT, {path: found.value + 1})
        assert parameters(changed, measure)[path].value == found.value + 1
        assert found.norm in ACT.norms


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", case_names())
def test_everything_that_can_be_changed_has_a_name_in_the_language(case: str, language: str) -> None:
    """No fact is called by its field, no choice by its key, in any case."""
    say, asked = texts(language, ACT), model(case)
    for fact in facts_of(asked.base_application).values():
        assert fact.name(ACT, say).partition(" (")[0] != fact.field, fact.field
    for found in asked.figures().values():
        assert found.name(ACT, say)
    assert fact_words().choices


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_drawn_in_every_language(language: str) -> None:
    """With a change, a kept variant, effects and turns; what is typed is escaped."""
    visit = Visit("what-if", ACT, texts(language, ACT), {"case": "training", "r.cap-3-5": "cost", "f.x": "<script>"})
    page = WhatIfPage(visit)
    sections = Sections(page.model, visit)
    page.model.keep()
    page.model.change("facts", HEAD_COUNT, "3")
    shown = "".join(
        (page.opening(), sections.changes(), sections.compare(), sections.effects(), sections.turns(HEAD_COUNT))
    )
    assert "<mark>" in shown
    assert "<script>" not in shown
    assert "<svg" in shown


def test_the_answer_and_the_sum_stay_in_sight() -> None:
    """2 mln a person becomes 1 mln: the line says the answer for each measure, the sum now and the sum before; what
    cannot be taken stands beside it and moves nothing."""
    page = WhatIfPage(Visit("what-if", ACT, texts("en", ACT), {"case": "combined"}))
    before = page.verdict.value
    sums = [total(page.model.base.assessment)]
    for measure in page.model.base.application.measures:
        assert ACT.measures[measure].short.en in before
    assert "before:" not in before
    page.model.change("figures", figure("training", "5.3.3.training.person"), "1000000")
    sums.append(total(page.model.now.assessment))
    assert sums[0] != sums[1]
    for tiyn in sums:
        assert texts("en").money(tiyn or 0) in page.verdict.value
    assert "before:" in page.verdict.value
    page.model.change("facts", "today", "soon")
    assert 'role="alert"' in page.fault.value
    assert texts("en").money(sums[1] or 0) in page.verdict.value
