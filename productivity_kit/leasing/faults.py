"""What is wrong with given figures, as data: the words for a person are made where it is shown."""

from typing import NamedTuple

Expected = int | tuple[int, ...] | tuple[str, ...]


class Fault(NamedTuple):
    """One figure that cannot stand.

    `code` names the rule: "positive", "not-negative", "below-one", "at-most-one", "multiple-of-every",
    "below-value", "below-months", "after-base-year" or "one-of". `expected` is what the figure is measured
    by: 0 for the first two, the choices for "one-of", for the others the figure to stay below or at, to come
    after, or to be a multiple of.
    """

    field: str
    code: str
    expected: Expected


class FaultsError(ValueError):
    """Figures that cannot stand; `faults` holds every fault found, in the order of the fields."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{fault.field}: {fault.code} ({fault.expected})" for fault in faults))


def unless(stands: bool, field: str, code: str, expected: Expected) -> Fault | None:
    """The fault of a figure, or None where it *stands*."""
    return None if stands else Fault(field, code, expected)


def refuse(*found: Fault | None) -> None:
    """Raise FaultsError with all the faults among *found*; do nothing where there is none."""
    if faults := tuple(fault for fault in found if fault):
        raise FaultsError(faults)
