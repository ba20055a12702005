"""Every norm of sections 5.1 to 5.4 is exercised by some case of the casebook, but for a few that are named here."""

from __future__ import annotations

import pytest

from productivity_kit import the_act
from productivity_kit.training import norms_by_case, norms_of, open_case

ACT = the_act()
CASES = norms_by_case(ACT)
PARTS = ("5.1", "5.2", "5.3", "5.4")
HERE = [key for key, norm in ACT.norms.items() if norm.place.startswith(PARTS)]

NO_CASE = {
    "5.4.D.8": "the cluster case ends in a grant for the strategy; a refusal is the twin of 5.4.B.6.negative",
    "5.4.E.3": "the folder of carrying out is complete at once; gaps are mended under 5.4.B.3 and 5.4.D.3",
    "5.4.E.4": "the same",
    "5.4.E.6": "no sum can be worked out for carrying out, so the case does not go on to its notice",
    "5.4.E.7": "the same",
}
"""The norms of these sections that no case exercises, each with the reason."""


def test_every_norm_of_the_support_is_exercised_by_some_case() -> None:
    """Who may apply, who may do the work, what is paid, and how (5.1 to 5.4)."""
    missing = [norm for norm in HERE if not CASES[norm] and norm not in NO_CASE]
    assert not missing, f"no case exercises these: let one do it, or give the reason in NO_CASE: {missing}"


@pytest.mark.parametrize("norm", NO_CASE)
def test_an_exception_is_still_one(norm: str) -> None:
    """The list of exceptions only names norms of these sections that no case exercises."""
    assert norm in HERE
    assert not CASES[norm], f"{norm} is exercised by {', '.join(CASES[norm])} now: remove it from NO_CASE"


def test_every_case_exercises_norms_of_these_sections() -> None:
    """A case that no norm of them comes up in would teach nothing of the support; the register is no application."""
    named = {name for norm in HERE for name in CASES[norm]}
    assert {"experts", "leasing", "organisation", "promotion", "training"} <= named


def test_what_does_not_apply_is_not_exercised() -> None:
    """In the training case nobody is taught by a university, and the academy needs no licence."""
    found = norms_of(open_case("training", ACT))
    assert "5.2.training.host" in found
    assert "5.4.B.13.13" not in found


def test_later_days_count_too() -> None:
    """The refusal of the experts case comes on a later day, and so does the filing after it (B.6, B.7)."""
    found = norms_of(open_case("experts", ACT))
    assert {"5.4.B.6.negative", "5.4.B.7", "5.4.B.14.6", "5.3.3.expert.person", "5.3.3.operator"} <= set(found)
