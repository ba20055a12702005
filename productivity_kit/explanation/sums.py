"""The sums told in order: from what is claimed to what is paid, each cut with its reason and clause."""

from __future__ import annotations

from productivity_kit.assessment import LeaseOffer
from productivity_kit.costs import Reimbursement
from productivity_kit.costs.result import Limit, Line, OtherSum
from productivity_kit.explanation.cost_figures import line_name
from productivity_kit.explanation.lease_figures import lease_figures
from productivity_kit.explanation.page import Page, clause
from productivity_kit.programme import Act
from productivity_kit.text import Texts


def explain_lease(page: Page, lease: LeaseOffer, say: Texts) -> None:
    """The lease's main figures."""
    page.heading(3, say("The lease in money"))
    page.table((say("Figure"), say("Value")), lease_figures(lease, say))


def explain_reimbursement(page: Page, found: Reimbursement, names: dict[str, str], act: Act, say: Texts) -> None:
    """Why this sum and not more: line by line, then step by step, then what another reading would give.

    `names` are those of the people and the cluster, by their keys.
    """
    page.heading(3, say("Why this sum"))
    if found.no_sum is not None:
        page.paragraph(say.say(found.no_sum))
        return
    if found.assumption:
        page.paragraph(say("The share and the limits are an assumption: the act gives none."))
    page.items((step, []) for step in _steps(found, say))
    page.items(_limit(limit, names, act, say) for limit in found.limits if limit.bound)
    page.table(_head(say), (_row(line, names, say) for line in found.lines))
    page.items(_cuts(line, names, act, say) for line in found.lines if line.cuts or line.gaps)
    page.items((_other(other, say), []) for other in found.others)


def _steps(found: Reimbursement, say: Texts) -> list[str]:
    """From claimed to paid, one sentence a step."""
    if found.paid is None:
        most = _or_unknown(found.most, say)
        return [say("The sum is not known: at least {least:money}, at most {most}.", least=found.least, most=most)]
    steps = []
    if found.claimed is not None:
        steps.append(say("Claimed: {claimed:money}.", claimed=found.claimed))
    if found.claimed is not None and found.admitted is not None and found.claimed != found.admitted:
        steps.append(say("Of it {out:money} does not count; {admitted:money} is admitted.",
                         out=found.claimed - found.admitted, admitted=found.admitted))  # fmt: skip
    if found.share is not None and found.before_cap is not None:
        steps.append(say("The share of {share:percent} of it is {before:money}.",
                         share=found.share, before=found.before_cap))  # fmt: skip
    if found.before_cap is not None and found.paid < found.before_cap:
        steps.append(say("Limits take {out:money} off.", out=found.before_cap - found.paid))
    return [*steps, say("Paid: {paid:money}.", paid=found.paid)]


def _limit(limit: Limit, names: dict[str, str], act: Act, say: Texts) -> tuple[str, list[str]]:
    about = names.get(limit.about, limit.about)
    if limit.about in act.measures:
        about = act.name("measures", limit.about, say.language)
    figures = {"sum": _or_unknown(limit.sum, say), "about": about, "left": _or_unknown(limit.left, say)}
    if limit.binds == "cost":
        head = say("A limit of {sum} on the costs ({about}): it leaves {left} to be paid.", **figures)
    else:
        head = say("A limit of {sum} for {about}: {left} is left of it.", **figures)
    used = [say("Paid before within its period: {used:money}.", used=limit.used)] if limit.used else []
    return head, [*used, clause(limit.norm, act, say)]


def _head(say: Texts) -> tuple[str, ...]:
    before = say("Before the limits")
    return (say("No."), say("What"), say("Claimed"), say("Does not count"), say("Admitted"), before, say("Paid"))


def _row(line: Line, names: dict[str, str], say: Texts) -> tuple[str, ...]:
    cut = None if line.claimed is None or line.admitted is None else line.claimed - line.admitted
    sums = (line.claimed, cut, line.admitted, line.before_cap, line.paid)
    who = None if line.person is None else names.get(line.person, line.person)
    what = ", ".join(part for part in (line.what or line.key, who) if part)
    return (str(line.number), what, *(_or_unknown(sum_, say) for sum_ in sums))


def _cuts(line: Line, names: dict[str, str], act: Act, say: Texts) -> tuple[str, list[str]]:
    """The reasons for which something of a line does not count, or is not known."""
    below = []
    for cut in line.cuts:
        amount = "" if cut.amount is None else f"{say.money(cut.amount)}: "
        clauses = "; ".join(clause(norm, act, say) for norm in (cut.norm, *cut.see))
        below.append(f"{amount}{say.say(cut.message)} ({clauses})")
    below += [f"? {say.say(gap.message)} ({clause(gap.norm, act, say)})" for gap in line.gaps]
    return line_name(line, names, say), below


def _other(other: OtherSum, say: Texts) -> str:
    if other.paid is None:
        return say(
            "≠ Under the reading {reading} = {option} the sum is not known: at least {least:money}, at most {most}.",
            reading=other.reading, option=other.option, least=other.least, most=_or_unknown(other.most, say),
        )  # fmt: skip
    return say("≠ Under the reading {reading} = {option}: {paid:money}.",
               reading=other.reading, option=other.option, paid=other.paid)  # fmt: skip


def _or_unknown(tiyn: int | None, say: Texts) -> str:
    return say("not known") if tiyn is None else say.money(tiyn)
