"""A reimbursement in words and figures: the same on a page, in the terminal and on paper."""

from __future__ import annotations

from productivity_kit.application.model import Application
from productivity_kit.costs import Line, OtherSum, Reimbursement
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import COST_KINDS


def sum_figures(sums: Reimbursement, say: Texts) -> list[tuple[str, str]]:
    """From what is claimed to what is paid, as rows of label and figure; where there is no sum, the reason."""
    if sums.no_sum is not None:
        return [(say.say(sums.no_sum), "")]
    rows = [(say("Claimed"), _money(sums.claimed, say)), (say("Admitted"), _money(sums.admitted, say))]
    if sums.share is not None:
        rows.append((say("Share"), say.percent(sums.share)))
    rows.append((say("Before the limit"), _money(sums.before_cap, say)))
    if sums.cap is not None:
        rows.append((say("Limit"), say.money(sums.cap)))
    if sums.paid is not None:
        label = say("Paid (an assumption)") if sums.assumption else say("Paid")
        return [*rows, (label, say.money(sums.paid))]
    most = say("no bound") if sums.most is None else say.money(sums.most)
    return [*rows, (say("Paid at least"), say.money(sums.least)), (say("Paid at most"), most)]


def names_of(application: Application) -> dict[str, str]:
    """What the application calls the people and the cluster for whom a line or a limit may be, by their keys."""
    named = {person.key: person.name for person in application.people}
    if application.cluster is not None and application.cluster.key is not None:
        named[application.cluster.key] = application.cluster.name
    return {key: name for key, name in named.items() if name}


def line_name(line: Line, names: dict[str, str], say: Texts) -> str:
    """The line's number, what it is for and for whom."""
    kind = say.say(COST_KINDS[line.kind]) if line.kind is not None else ""
    who = None if line.person is None else names.get(line.person, line.person)
    words = ", ".join(part for part in (line.what, kind, who) if part)
    return f"{line.number}. {words}".rstrip()


def line_figures(line: Line, say: Texts) -> tuple[str, str, str]:
    """What the line claims, what of it is admitted, what is paid: in tenge, a question mark where it is not known."""
    claimed, admitted, paid = (
        "?" if sum_ is None else say.amount(sum_) for sum_ in (line.claimed, line.admitted, line.paid)
    )
    return claimed, admitted, paid


def line_reasons(line: Line, act: Act, say: Texts) -> list[str]:
    """Why something of the line falls out, or is not known, each with its norm."""
    found = []
    for cut in line.cuts:
        amount = "" if cut.amount is None else f"−{say.amount(cut.amount)}: "
        found.append(f"{amount}{say.say(cut.message)} ({act.cite(cut.norm, say.language)} [{cut.norm}])")
    found += [f"? {say.say(gap.message)} [{gap.norm}]" for gap in line.gaps]
    return found


def other_sums(sums: Reimbursement, say: Texts) -> list[str]:
    """What is paid under each other option of a reading that changes the sum."""
    return [
        say("≠ Under the reading {reading} = {option}: {sum}", reading=o.reading, option=o.option, sum=_other(o, say))
        for o in sums.others
    ]


def _other(other: OtherSum, say: Texts) -> str:
    if other.paid is not None:
        return say.money(other.paid)
    if other.most is None:
        return say("not known, at least {least:money}", least=other.least)
    return say("not known, from {least:money} to {most:money}", least=other.least, most=other.most)


def _money(sum_: int | None, say: Texts) -> str:
    return say("not known") if sum_ is None else say.money(sum_)
