"""Do the sums of contract, act, invoice and payments agree, and do they bear the lines of costs?"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from productivity_kit.application.costs import Cost
from productivity_kit.findings import Outcome
from productivity_kit.papers.side import Agreement, Side
from productivity_kit.programme.papers import PaperRole
from productivity_kit.text.message import Message, message


def sums(side: Side) -> Iterator[Agreement]:
    """The whole sum of the services, which the act asks for, and what desks compare besides."""
    yield from _whole_invoice(side)
    yield from _whole_payment(side)
    yield from _within_contract(side)
    yield from _lines_borne(side)


def _whole_invoice(side: Side) -> Iterator[Agreement]:
    """The invoice is for the whole sum of the services, which is that of the acts (norms 5.4.B.11.4 and others)."""
    if "invoice" in side.whole and side.of("invoice") and side.of("act"):
        act, invoice = side.sum_of("act"), side.sum_of("invoice")
        yield _compared(
            side, "invoice", ("act", "invoice"), None if None in (act, invoice) else act == invoice,
            message("Invoices for {invoice:money}, acts of services for {act:money}.",
                    invoice=invoice or 0, act=act or 0),
            practice=False,
        )  # fmt: skip


def _whole_payment(side: Side) -> Iterator[Agreement]:
    """The payment orders are for the whole sum of the services (norms 5.4.B.11.5 and others); more is odd."""
    if "payment" in side.whole and side.of("payment") and side.of("act"):
        act, paid = side.sum_of("act"), side.sum_of("payment")
        said = message(
            "Payment orders for {paid:money}, acts of services for {act:money}.", paid=paid or 0, act=act or 0
        )
        known = act is not None and paid is not None
        yield _compared(
            side, "payment", ("act", "payment"), (paid or 0) >= (act or 0) if known else None, said, practice=False
        )
        if known and (paid or 0) > (act or 0):
            yield _compared(side, "payment", ("act", "payment"), False, said)


def _within_contract(side: Side) -> Iterator[Agreement]:
    """What was accepted and paid stays within the contract's price."""
    role: PaperRole = "act" if "act" in side.norms else "payment"
    if side.of("contract") and side.of(role):
        contract, done = side.sum_of("contract"), side.sum_of(role)
        known = contract is not None and done is not None
        yield _compared(
            side, role, ("contract", role), (done or 0) <= (contract or 0) if known else None,
            message("The contract is for {contract:money}, what was done under it for {done:money}.",
                    contract=contract or 0, done=done or 0),
        )  # fmt: skip


def _lines_borne(side: Side) -> Iterator[Agreement]:
    """No more is claimed than the payment papers show; of a group contract's price each line claims its share."""
    lines = [line for line in side.lines.values() if line.kind not in ("travel", "booking", "bedding", "lodging")]
    if not side.of("payment") or not lines or any(line.currency != "KZT" for line in lines):
        return
    facts = tuple(f"{path}.amount" for path in side.lines)
    paid = side.sum_of("payment")
    claimed = sum((_share(line) for line in lines), Fraction(0))
    known = paid is not None and all(line.amount is not None for line in lines)
    tiyn = claimed.numerator // claimed.denominator
    yield _compared(
        side, "payment", ("payment",), claimed <= (paid or 0) if known else None,
        message("The lines of costs claim {claimed:money}, the payment papers show {paid:money}.",
                claimed=tiyn, paid=paid or 0),
        facts=facts,
    )  # fmt: skip


def _share(line: Cost) -> Fraction:
    """What a line claims: of a contract for a group, the equal parts of those whose training it is."""
    return Fraction((line.amount or 0) * len(line.people or (1,)), line.group or 1)


def _compared(
    side: Side,
    norm: PaperRole,
    roles: tuple[PaperRole, ...],
    agree: bool | None,
    said: Message,
    *,
    facts: tuple[str, ...] = (),
    practice: bool = True,
) -> Agreement:
    facts = (*side.facts("sum", *roles), *facts)
    if agree is None:
        why = message("{papers:papers}: the sums are not all stated.", papers=[side.norms[role] for role in roles])
        return Agreement(side.norms[norm], Outcome.UNKNOWN, why, facts, practice)
    return Agreement(side.norms[norm], Outcome.MET if agree else Outcome.NOT_MET, said, facts, practice)
