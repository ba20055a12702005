"""Queries about money: the reimbursement and the lease."""

from __future__ import annotations

from productivity_kit.costs.result import Line, Reimbursement
from productivity_kit.leasing.rounding import portion
from productivity_kit.text.message import Message
from productivity_kit.training import queries as q
from productivity_kit.training.view import Known, View

LEASE_RULES = {
    "financed": "own-money",
    "budget": "funding-mix",
    "own-funds": "funding-mix",
    "interest": "lease-rate",
    "highest-payment": "lease-rate",
    "saved": "lease-rate",
}
"""The kind of rule on which each sum of the lease rests."""


def costs_cut(query: q.CostsCut, view: View) -> Known:
    """The lines of which something, or all, does not count; not known where one of them is not."""
    lines = _reimbursement(view).lines
    if any(line.admitted is None for line in lines):
        return Known(None)
    cut = [line for line in lines if _is_cut(line, query)]
    whole = {key for line in lines if (key := line.key) and not _any_left(key, lines)}
    chosen = [line for line in cut if line.key and (not query.whole or line.key in whole)]
    return _resting_on(frozenset(line.key for line in chosen if line.key), chosen, query.norm)


def _is_cut(line: Line, query: q.CostsCut) -> bool:
    return any(query.norm in (None, cut.norm) for cut in line.cuts)


def _any_left(key: str, lines: tuple[Line, ...]) -> bool:
    return any(line.admitted for line in lines if line.key == key)


def cut_norms(cost: str, view: View) -> Known:
    """The norms that cut a line."""
    lines = [line for line in _reimbursement(view).lines if line.key == cost]
    if not lines:
        raise LookupError(cost)
    return _resting_on(frozenset(cut.norm for line in lines for cut in line.cuts), lines)


def sum_of(query: q.SumOf, view: View) -> Known:
    """A sum of the whole, of one line or of one person."""
    found = _reimbursement(view)
    why: tuple[Message, ...] = ()
    if query.cost is not None or query.person is not None:
        value, norms, why = _partial(query, found)
    else:
        value, norms = _whole(query.what, found), _limits(found, query.what)
    if value is not None and query.times is not None:
        value = portion(value, query.times)
    share = _share_norm(view) if query.what in ("share", "paid") else ()
    return Known(value, (*share, *norms), why)


def _whole(what: str, found: Reimbursement) -> int | None:
    match what:
        case "cut":
            return None if found.claimed is None or found.admitted is None else found.claimed - found.admitted
        case "share":
            return found.before_cap
    return _figure(found, what)


def _figure(part: object, name: str) -> int | None:
    value: int | None = getattr(part, name)
    return value


def _partial(query: q.SumOf, found: Reimbursement) -> tuple[int | None, tuple[str, ...], tuple[Message, ...]]:
    if query.person is not None and query.cost is None:
        for part in found.parts:
            if part.about in (query.person, f"people.{query.person}"):
                name = {"share": "before_cap"}.get(query.what, query.what)
                return _figure(part, name), () if part.bound is None else (part.bound,), ()
        raise LookupError(query.person)
    lines = [line for line in found.lines if line.key == query.cost and query.person in (None, line.person)]
    if not lines:
        raise LookupError(query.cost or "")
    norms = tuple(dict.fromkeys(cut.norm for line in lines for cut in line.cuts))
    return _total(query.what, lines), norms, tuple(cut.message for line in lines for cut in line.cuts)


def _total(what: str, lines: list[Line]) -> int | None:
    name = {"share": "before_cap", "cut": "admitted"}.get(what, what)
    figures = [_figure(line, name) for line in lines]
    if any(figure is None for figure in figures):
        return None
    total = sum(figure or 0 for figure in figures)
    return sum(line.claimed or 0 for line in lines) - total if what == "cut" else total


def _limits(found: Reimbursement, what: str) -> tuple[str, ...]:
    if what in ("cap", "paid"):
        return tuple(dict.fromkeys(limit.norm for limit in found.limits if limit.bound))
    if what in ("admitted", "cut"):
        return tuple(dict.fromkeys(cut.norm for line in found.lines for cut in line.cuts))
    return ()


def _share_norm(view: View) -> tuple[str, ...]:
    amounts = view.act.amounts.get(view.answer.measure)
    return (amounts.share.norm,) if amounts is not None and amounts.share is not None else ()


def _reimbursement(view: View) -> Reimbursement:
    found = view.answer.reimbursement
    if found is None:
        raise LookupError("reimbursement")
    return found


def _resting_on(value: frozenset[str], lines: list[Line], norm: str | None = None) -> Known:
    cuts = [cut for line in lines for cut in line.cuts if norm in (None, cut.norm)]
    norms = dict.fromkeys(norm for cut in cuts for norm in (cut.norm, *cut.see))
    return Known(value, tuple(norms), tuple(cut.message for cut in cuts))


def lease_sum(query: q.LeaseSum, view: View) -> Known:
    """A sum of the lease; not known where its terms are not all stated."""
    norms = tuple(f.norm for f in view.answer.findings if f.rule == LEASE_RULES[query.what])
    offer = view.answer.lease
    if offer is None:
        return Known(None, norms)
    match query.what:
        case "financed":
            return Known(offer.financed, norms)
        case "budget":
            return Known(offer.funding.budget, norms)
        case "own-funds":
            return Known(offer.funding.other, norms)
        case "interest":
            return Known(offer.schedule.interest, norms)
        case "highest-payment":
            return Known(max(row.payment for row in offer.schedule.rows), norms)
    return Known(offer.comparison.difference if offer.comparison else None, norms)
