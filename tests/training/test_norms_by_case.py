"""Every norm of sections 5.1 to 5.4 is exercised by some case of the casebook."""

from __future__ import annotations

from productivity_kit import the_act
from productivity_kit.training import norms_by_case, norms_of, open_case

ACT = the_act()
CASES = norms_by_case(ACT)
PARTS = ("5.1", "5.2", "5.3", "5.4")
HERE = [key for key, norm in ACT.norms.items() if norm.place.startswith(PARTS)]


def test_every_norm_of_the_support_is_exercised_by_some_case() -> None:
    """Who may apply, who may do the work, what is paid, and how (5.1 to 5.4)."""
    missing = [norm for norm in HERE if not CASES[norm]]
    assert not missing, f"no case exercises these, let one do it: {missing}"


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


def test_a_decision_of_the_trainee_rests_on_what_is_rarely_met() -> None:
    """An older lease, a certificate, the refusals of a cluster, a folder sent back: each is asked about at the desk."""
    asked = {
        ("leasing", "older-contract"): "5.3.1.earlier-contracts",
        ("carrying-out", "refusal-due"): "5.4.D.8",
        ("carrying-out", "gaps-due"): "5.4.E.3",
        ("carrying-out", "whose-turn"): "5.4.E.4",
        ("carrying-out", "grant-due"): "5.4.E.6",
        ("carrying-out", "refusal-eight-due"): "5.4.E.7",
    }
    for (name, key), norm in asked.items():
        case = open_case(name, ACT)
        point = case.points[key]
        assert norm in case.desk().known(point.answer, point.when).norms
    assert "5.4.B.13.10" in open_case("combined", ACT).points["training-missing"].options  # type: ignore[union-attr]
