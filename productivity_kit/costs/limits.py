"""The limits in money: how much each still allows, with bounds where a fact is missing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import msgspec

from productivity_kit.costs.before import used
from productivity_kit.costs.result import Gap
from productivity_kit.costs.row import rounded, tag_of
from productivity_kit.costs.scope import holds
from productivity_kit.costs.size import missing_for_size, possible_sizes
from productivity_kit.findings import Inquiry
from productivity_kit.programme.amounts import Amounts, Cap
from productivity_kit.text.message import message


@dataclass(frozen=True, slots=True)
class Allowed:
    """What one limit allows to be paid, in tiyn: at least `least`, at most `most` (None: nobody knows).

    `sum` is the act's figure where it is known, `used` what was paid before where that is known.
    """

    cap: Cap
    about: str
    sum: int | None
    used: int | None
    least: int
    most: int | None
    binds: str
    gaps: tuple[Gap, ...]


def allowed(cap: Cap, measures: tuple[str, ...], about: str | None, share: Fraction, ask: Inquiry) -> Allowed:
    """The limit of one unit: the act's sum, less what was paid before; on a cost, the share of that sum."""
    low, high, gap = _sum(cap, ask)
    before = used(cap, measures, about, ask)
    on_cost = cap.binds_by is not None and ask.reading(cap.binds_by) == "cost"
    part = share if on_cost else None
    return Allowed(
        cap=cap,
        about=about or "",
        sum=low if low == high else None,
        used=before.least if before.gap is None else None,
        least=_left(low, part, before.most),
        most=None if high is None else _left(high, part, before.least),
        binds="cost" if on_cost else "payment",
        gaps=tuple(found for found in (gap, before.gap) if found is not None),
    )


def _left(most: int, part: Fraction | None, spent: int | None) -> int:
    """What is left of the limit in whole tiyn, the share of a limit on the cost rounded as the share itself is."""
    return 0 if spent is None else max(0, (most if part is None else rounded(most * part)) - spent)


def _sum(cap: Cap, ask: Inquiry) -> tuple[int, int | None, Gap | None]:
    """The act's sum: at least, at most, and what is missing to know it."""
    if cap.sum is not None:
        return cap.sum, cap.sum, None
    if cap.of_works is not None:
        works = ask.application.project.works
        if works is None:
            text = message("The sum of the construction and installation works is not stated.")
            return 0, None, Gap(tag_of(cap), cap.norm, "project.works", text)
        most = int(works * cap.of_works)
        return most, most, None
    sums = {cap.by_size[size] for size in possible_sizes(ask)}
    if len(sums) == 1:
        return min(sums), max(sums), None
    text = message("The size of the enterprise is not known, and the limit turns on it.")
    return min(sums), max(sums), Gap(tag_of(cap), cap.norm, missing_for_size(ask), text)


def unit_of(person: str | None, kind: str | None, measure: str, page: Amounts, ask: Inquiry) -> str | None:
    """What one limit of the measure is for: this person, this kind of cost, the cluster, or the whole measure.

    None where the person or the cluster is not named.
    """
    per = [cap.per for cap in page.caps]
    if "person" in per:
        return person
    if any(holds(cap.each_under, ask) for cap in page.caps if cap.each_under is not None):
        return kind
    return ask.application.cluster.key if "cluster" in per else measure


def effective(page: Amounts, ask: Inquiry) -> Amounts:
    """The page, with the share and the limits of another measure where they are assumed."""
    if page.no_sum is None or page.no_sum.as_measure is None:
        return page
    other = ask.act.amounts[page.no_sum.as_measure]
    return msgspec.structs.replace(page, share=other.share, caps=other.caps)


def joint_cap(pages: list[Amounts]) -> Cap:
    """The limit of measures that are one claim: the highest of theirs."""
    return max((cap for page in pages for cap in page.caps), key=lambda cap: max([cap.sum or 0, *cap.by_size.values()]))
