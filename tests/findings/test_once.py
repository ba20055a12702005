"""What no other reading changes is worked out once, and what one does is worked out anew."""

from __future__ import annotations

from productivity_kit.application import Application
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act


class Work:
    """Work that asks these readings, and counts how often it is done."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.done = 0

    def __call__(self, what: str, ask: Inquiry) -> list[str]:
        self.done += 1
        return [what, ask.about, *(ask.reading(name) for name in self.names)]


def inquiry(act: Act) -> Inquiry:
    """An inquiry about two measures under the default readings."""
    return Inquiry(act, Application(format=1, measures=("study", "training")), chosen_readings(act))


def test_the_same_is_worked_out_once(act: Act) -> None:
    """Asked again, in another finding, under the same readings: the very same answer."""
    ask, work = inquiry(act), Work("vat", "fx")
    first = ask.once(work, "a")
    assert ask.on("study").once(work, "a") is first
    assert work.done == 1
    assert first == ["a", "study", ask.readings["vat"], ask.readings["fx"]]


def test_a_reading_that_was_asked_for_works_it_out_anew(act: Act) -> None:
    """Under another option of it the answer is that option's, and the first one stands as it was."""
    ask, work = inquiry(act), Work("vat")
    first = ask.once(work, "a")
    other = ask.under("vat", "net").once(work, "a")
    assert [first[-1], other[-1]] == [ask.readings["vat"], "net"]
    assert ask.once(work, "a") is first
    assert work.done == 2


def test_a_reading_that_was_not_asked_for_changes_nothing(act: Act) -> None:
    """So its other options are not worked out at all."""
    ask, work = inquiry(act), Work("vat")
    assert ask.under("fx", "act").once(work, "a") is ask.once(work, "a")
    assert work.done == 1


def test_another_question_or_measure_is_another_answer(act: Act) -> None:
    """What is asked, and of which measure, are part of the question."""
    ask, work = inquiry(act), Work()
    answers = [ask.once(work, "a"), ask.once(work, "b"), ask.on("training").once(work, "a")]
    assert answers == [["a", "study"], ["b", "study"], ["a", "training"]]


def test_the_readings_are_asked_for_either_way(act: Act) -> None:
    """Who takes an answer that is known turned on the same readings, in the same order, as who worked it out."""
    ask, work = inquiry(act), Work("vat", "fx")
    worked, taken = ask.fresh(), ask.fresh()
    worked.once(work, "a")
    taken.once(work, "a")
    assert list(worked.asked) == list(taken.asked) == ["vat", "fx"]
    assert worked.asked == taken.asked


def test_another_application_is_another_inquiry(act: Act) -> None:
    """Nothing is kept from one assessment to the next."""
    work = Work()
    inquiry(act).once(work, "a")
    inquiry(act).once(work, "a")
    assert work.done == 2
