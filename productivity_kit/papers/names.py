"""Do the papers name the same parties and each other, and are they signed?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from productivity_kit.findings import Outcome
from productivity_kit.papers.side import Agreement, Side
from productivity_kit.papers.subjects import Numbered
from productivity_kit.programme.papers import PaperRole
from productivity_kit.text.message import message


def names(side: Side) -> Iterator[Agreement]:
    """Parties, signatures and the numbers by which papers point to each other."""
    for role in side.norms:
        for found in side.of(role):
            yield from _parties(side, role, found)
    for role in ("contract", "act"):
        for found in side.of(role):
            yield from _signed(side, role, found)
    yield from _numbers(side)


def _parties(side: Side, role: PaperRole, found: Numbered) -> Iterator[Agreement]:
    """The contract is one between applicant and performer (norms 5.4.B.11.2 and others); so is what follows it."""
    norm, practice = side.norms[role], role != "contract"
    facts = (f"{found.path}.parties", "applicant.name", f"performers.{side.performer.key}.name")
    asked = (side.ask.application.applicant.name, side.performer.name)
    parties = found.paper.parties
    if parties is None or None in asked:
        why = message("{paper:papers}: whether it is between applicant and performer is not stated.", paper=norm)
        yield Agreement(norm, Outcome.UNKNOWN, why, facts, practice)
        return
    there = {_plain(name) for name in parties}
    lacking = [name for name in asked if name is not None and _plain(name) not in there]
    if lacking:
        why = message("{paper:papers}: it does not name {who:words}; it names {parties:words}.",
                      paper=norm, who=lacking, parties=parties)  # fmt: skip
        yield Agreement(norm, Outcome.NOT_MET, why, facts, practice)
    else:
        why = message("{paper:papers}: between {parties:words}.", paper=norm, parties=parties)
        yield Agreement(norm, Outcome.MET, why, facts, practice)


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    """A name without quotation marks, case and doubled spaces, which vary from paper to paper."""
    return " ".join(re.sub(r"[«»“”„\"']", " ", name).casefold().split())


def _signed(side: Side, role: PaperRole, found: Numbered) -> Iterator[Agreement]:
    """An unsigned contract is none (the list asks for one that was made); an unsigned act accepts nothing."""
    norm, practice = side.norms[role], role != "contract"
    facts = (f"{found.path}.signed",)
    match found.paper.signed:
        case None:
            why = message("{paper:papers}: whether it is signed is not stated.", paper=norm)
            yield Agreement(norm, Outcome.UNKNOWN, why, facts, practice)
        case False:
            yield Agreement(
                norm, Outcome.NOT_MET, message("{paper:papers}: it is not signed.", paper=norm), facts, practice
            )
        case True:
            yield Agreement(norm, Outcome.MET, message("{paper:papers}: it is signed.", paper=norm), facts, practice)


def _numbers(side: Side) -> Iterator[Agreement]:
    """Act and invoice name the contract; a payment names the contract, the invoice or the act."""
    wanted: dict[PaperRole, tuple[PaperRole, ...]] = {
        "act": ("contract",),
        "invoice": ("contract",),
        "payment": ("contract", "invoice", "act"),
    }
    for role, targets in wanted.items():
        known = {found.paper.number for target in targets for found in side.of(target)}
        for found in side.of(role):
            named = found.paper.refers_to
            if named is not None and known and None not in known and named not in known:
                why = message("{paper:papers}: it names No. {named}; the papers here are {known:words}.",
                              paper=side.norms[role], named=named, known=sorted(map(str, known)))  # fmt: skip
                facts = (f"{found.path}.refers_to", *side.facts("number", *targets))
                yield Agreement(side.norms[role], Outcome.NOT_MET, why, facts)
