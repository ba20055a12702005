"""Small, medium or large: what other laws say of an enterprise on the day it applies."""

from __future__ import annotations

from typing import get_args

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.amounts import EnterpriseSize
from productivity_kit.programme.cost_words import Size
from productivity_kit.programme.other_laws import SizeLaw
from productivity_kit.text.message import Message, message

SIZES = frozenset(get_args(Size))


def possible_sizes(ask: Inquiry) -> frozenset[Size]:
    """The sizes that the stated facts leave open; one where they decide (reading `size`).

    At the date of the application the law then in force decides by people and assets or income, in monthly indices
    of that year; otherwise the enterprise's own word does.
    """
    applicant = ask.application.applicant
    if ask.reading("size") == "declared":
        return frozenset({applicant.size}) if applicant.size else SIZES
    law, index = size_law(ask), _index(ask)
    if law is None:
        return SIZES
    people = applicant.employees
    value = getattr(applicant, law.measured)
    found: set[Size] = set()
    if not _within(people, law.large_people) or not _within(value, _times(law.large_index, index)):
        found.add("large")
    if _may_be_within(people, law.large_people) and _may_be_within(value, _times(law.large_index, index)):
        if _may_be_within(people, law.small_people) and _may_be_within(value, _times(law.small_index, index)):
            found.add("small")
        if not _within(people, law.small_people) or not _within(value, _times(law.small_index, index)):
            found.add("medium")
    return frozenset(found)


def size_law(ask: Inquiry) -> SizeLaw | None:
    """The law on enterprise sizes in force on the day of the application."""
    filed = ask.filed
    laws = [law for law in ask.act.other_laws.sizes if filed is not None and law.since <= filed]
    return max(laws, key=lambda law: law.since, default=None)


def missing_for_size(ask: Inquiry) -> str:
    """The path of the first fact that is missing to know the size."""
    application, law = ask.application, size_law(ask)
    if ask.reading("size") == "declared":
        return "applicant.size"
    if law is None:
        return "filed"
    return "applicant.employees" if application.applicant.employees is None else f"applicant.{law.measured}"


def _index(ask: Inquiry) -> int | None:
    filed = ask.filed
    index = ask.act.other_laws.index.get(filed.year) if filed is not None else None
    return index.value if index is not None else None


def _times(number: int, index: int | None) -> int | None:
    return None if index is None else number * index


def _within(value: int | None, most: int | None) -> bool:
    """Surely no more than `most`."""
    return value is not None and most is not None and value <= most


def _may_be_within(value: int | None, most: int | None) -> bool:
    """No more than `most`, for all that is known."""
    return value is None or most is None or value <= most


def enterprise_size(rule: EnterpriseSize, ask: Inquiry) -> Verdict:
    """Which size the limit was taken for, and by which law; unknown where a figure is missing."""
    sizes = possible_sizes(ask)
    if len(sizes) != 1:
        return Verdict(Outcome.UNKNOWN, message("The size of the enterprise is not known."), (missing_for_size(ask),))
    size = next(iter(sizes))
    if ask.reading("size") == "declared":
        return Verdict(Outcome.MET, _declared(size), ("applicant.size",))
    law = size_law(ask)
    assert law is not None
    facts = ("filed", "applicant.employees", f"applicant.{law.measured}")
    return Verdict(Outcome.MET, _by_law(size, law, ask), facts)


def _declared(size: Size) -> Message:
    match size:
        case "small":
            return message("The enterprise declares that it is small.")
        case "medium":
            return message("The enterprise declares that it is of medium size.")
    return message("The enterprise declares that it is large.")


def _by_law(size: Size, law: SizeLaw, ask: Inquiry) -> Message:
    filed = ask.filed
    assert filed is not None
    index = ask.act.other_laws.index.get(filed.year)
    if index is None:
        return message("A large enterprise by its number of people, under {law:size-laws}.", law=law.since.isoformat())
    by = {"law": law.since.isoformat(), "year": str(filed.year)}
    return _verified(size, index.value, by) if index.verified else _from_memory(size, index.value, by)


def _verified(size: Size, index: int, by: dict[str, str]) -> Message:
    match size:
        case "small":
            return message(
                "A small enterprise under {law:size-laws} (monthly index of {year}: {index:money}).", index=index, **by
            )
        case "medium":
            return message(
                "A medium-sized enterprise under {law:size-laws} (monthly index of {year}: {index:money}).",
                index=index, **by,
            )  # fmt: skip
    return message(
        "A large enterprise under {law:size-laws} (monthly index of {year}: {index:money}).", index=index, **by
    )


def _from_memory(size: Size, index: int, by: dict[str, str]) -> Message:
    """The same where no source was read for the monthly index of that year."""
    match size:
        case "small":
            return message(
                "A small enterprise under {law:size-laws} (monthly index of {year}, unverified: {index:money}).",
                index=index, **by,
            )  # fmt: skip
        case "medium":
            return message(
                "A medium-sized enterprise under {law:size-laws} (monthly index of {year}, unverified: {index:money}).",
                index=index, **by,
            )  # fmt: skip
    return message(
        "A large enterprise under {law:size-laws} (monthly index of {year}, unverified: {index:money}).",
        index=index, **by,
    )  # fmt: skip
