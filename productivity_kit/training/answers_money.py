"""Queries about money: the reimbursement and the lease."""

from __future__ import annotations

from productivity_kit.training import queries as q
from productivity_kit.training.view import Known, View


def costs_cut(query: q.CostsCut, view: View) -> Known:
    raise LookupError("reimbursement")


def cut_norms(cost: str, view: View) -> Known:
    raise LookupError("reimbursement")


def sum_of(query: q.SumOf, view: View) -> Known:
    raise LookupError("reimbursement")


def lease_sum(query: q.LeaseSum, view: View) -> Known:
    """A sum of the lease; not known where its terms are not all stated."""
    offer = view.answer.lease
    if offer is None:
        return Known(None)
    match query.what:
        case "financed":
            return Known(offer.financed, ("5.3.1.participation",))
        case "budget":
            return Known(offer.funding.budget, ("5.3.1.funding-mix",))
        case "own-funds":
            return Known(offer.funding.other, ("5.3.1.funding-mix",))
        case "interest":
            return Known(offer.schedule.interest, ("5.3.1.rate",))
        case "highest-payment":
            return Known(max(row.payment for row in offer.schedule.rows), ("5.3.1.rate",))
    return Known(offer.comparison.difference if offer.comparison else None)
