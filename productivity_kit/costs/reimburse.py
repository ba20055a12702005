"""What is paid back for one measure of an application, and what other readings would pay."""

from __future__ import annotations

import msgspec

from productivity_kit.costs.admission import admitted_rows
from productivity_kit.costs.answer import answer, without_sum
from productivity_kit.costs.result import Gap, OtherSum, Reimbursement
from productivity_kit.costs.row import tag_of
from productivity_kit.costs.scope import holds
from productivity_kit.costs.table import table_of
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import Amounts, NoSum
from productivity_kit.text.message import Message, message

Others = dict[tuple[str, str], Reimbursement]


def reimbursement(measure: str, ask: Inquiry) -> Reimbursement | None:
    """The reimbursement of one measure, with the sums that the other readings it turned on would give.

    None where the measure pays no costs back (leasing).
    """
    return with_others(measure, ask)[0] if measure in ask.act.amounts else None


def with_others(measure: str, ask: Inquiry) -> tuple[Reimbursement, Others]:
    """The reimbursement, and the whole answer under each other option of the readings it turned on."""
    fresh = Inquiry(ask.act, ask.application, ask.readings, measure)
    found = work_out(measure, fresh)
    others = under_others(measure, fresh)
    sums = tuple(
        OtherSum(name, option, other.admitted, other.paid, other.least, other.most)
        for (name, option), other in others.items()
        if (other.paid, other.least, other.most) != (found.paid, found.least, found.most)
    )
    return msgspec.structs.replace(found, readings=tuple(fresh.asked), others=sums), others


def under_others(measure: str, asked: Inquiry) -> Others:
    """The answer under each other option of the readings that were asked, by reading and option."""
    return {
        (name, option): work_out(measure, asked.under(name, option))
        for name in tuple(asked.asked)
        for option in asked.act.readings[name].options
        if option != asked.readings[name]
    }


def work_out(measure: str, ask: Inquiry) -> Reimbursement:
    """The reimbursement under the chosen readings alone; a measure's page of amounts must be there.

    Raises:
        KeyError: the act's data has no page of amounts for this measure.
    """
    page = ask.act.amounts[measure]
    if page.no_sum is not None and not holds(page.no_sum.under, ask):
        rows = admitted_rows(measure, ask) if page.scope is not None else []
        return without_sum(measure, rows, _why(measure, page.no_sum, ask))
    pages = {name: effective(ask.act.amounts[name], ask) for name in _claim(measure, page, ask)}
    rows_of = {name: admitted_rows(name, ask) for name in pages}
    if not rows_of[measure]:
        return _no_costs(measure, pages[measure])
    table = table_of(pages, rows_of, ask)
    return answer(measure, pages[measure], table, assumption=page.no_sum is not None)


def _why(measure: str, rule: NoSum, ask: Inquiry) -> Message:
    if rule.why == "routed":
        operator = ask.act.instruments[ask.act.measures[measure].instrument].operator
        return message(
            "The act gives no sum: it follows from rules that the Government approves. Ask {operator:actors}.",
            operator=operator,
        )
    return message("The act names neither a share nor a limit here, so no sum can be worked out.")


def effective(page: Amounts, ask: Inquiry) -> Amounts:
    """The page, with the share and the limits of another measure where they are assumed."""
    if page.no_sum is None or page.no_sum.as_measure is None:
        return page
    other = ask.act.amounts[page.no_sum.as_measure]
    return msgspec.structs.replace(page, share=other.share, caps=other.caps)


def _claim(measure: str, page: Amounts, ask: Inquiry) -> list[str]:
    """The measure, with the other one that is the same claim under a reading and is asked for too."""
    joint = page.joint
    if joint is None or joint.measure not in ask.application.measures or not holds(joint.under, ask):
        return [measure]
    return sorted([measure, joint.measure])  # the same order for both, so that their parts add up


def _no_costs(measure: str, page: Amounts) -> Reimbursement:
    assert page.share is not None
    gap = Gap(tag_of(page.share), page.share.norm, "costs", message("No cost of this measure is stated."))
    empty = without_sum(measure, [], gap.message)
    return msgspec.structs.replace(empty, share=page.share.of, gaps=(gap,), claimed=None, admitted=None, no_sum=None)
