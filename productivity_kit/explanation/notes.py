"""What is said of a whole answer besides its findings."""

from __future__ import annotations

from collections.abc import Mapping

from productivity_kit.assessment import Assessment
from productivity_kit.programme import Act
from productivity_kit.text import Texts


def readings_chosen(readings: Mapping[str, str], act: Act, say: Texts) -> list[str]:
    """A sentence for each reading that is chosen, with what it means."""
    return [
        say(
            "Reading chosen: {reading} = {option}: {words}",
            reading=name, option=option, words=act.readings[name].options[option][say.language],
        )
        for name, option in readings.items()
    ]  # fmt: skip


def costs_aside(answer: Assessment, say: Texts) -> list[str]:
    """A sentence for each measure that has lines of costs but is not asked for."""
    return [
        say(
            "Lines of costs left aside: {lines:words}. Their measure is not asked for: {measure:measures}.",
            lines=[str(number) for number in lines], measure=measure,
        )
        for measure, lines in answer.aside.items()
    ]  # fmt: skip
