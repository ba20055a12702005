"""Ratios of times, measured side by side.

A time says more about the machine than about the program. So each thing is measured beside a floor or a peer,
by turns in the same rounds, and only the ratio of the two is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Action = Callable[[], object]


@dataclass(frozen=True)
class Comparison:
    """One thing beside another: seconds a round for each, in the order of the rounds."""

    what: str
    beside: str
    times: tuple[float, ...]
    others: tuple[float, ...]

    @property
    def ratios(self) -> list[float]:
        """How many times as long as the other it took, round by round, smallest first."""
        return sorted(time / other for time, other in zip(self.times, self.others, strict=True))


def compare(
    what: str, action: Action, beside: str, other: Action, *, rounds: int, repeat: int = 1, scale: float = 1
) -> Comparison:
    """Run both by turns, *repeat* times each round; a first round warms up and is thrown away.

    The other's time is told *scale* times as long: it was given so much less to do.
    """
    pairs = [(_seconds(action, repeat), _seconds(other, repeat) * scale) for _ in range(rounds + 1)][1:]
    times, others = zip(*pairs, strict=True)
    return Comparison(what, beside, times, others)


def table(comparisons: Sequence[Comparison]) -> str:
    """One line for each: both medians in milliseconds, the median ratio and the range of the ratios."""
    head = f"{'what':<58}{'ms':>10}  {'beside':<38}{'ms':>10}{'ratio':>9}   range"
    return "\n".join([head, "-" * len(head), *map(_line, comparisons)])


def _line(comparison: Comparison) -> str:
    ratios = comparison.ratios
    mine, others = (f"{median(times) * 1000:>10.3f}" for times in (comparison.times, comparison.others))
    measured = f"{comparison.what:<58}{mine}  {comparison.beside:<38}{others}"
    return f"{measured}{median(ratios):>9.3f}   {ratios[0]:.3f}-{ratios[-1]:.3f}"


def _seconds(action: Action, repeat: int) -> float:
    start = perf_counter()
    for _ in range(repeat):
        action()
    return (perf_counter() - start) / repeat
