"""A paper of the folder, filled in: what the template draws."""

from __future__ import annotations

from dataclasses import dataclass

from productivity_kit.text import desk as desk_words
from productivity_kit.training import Telling
from productivity_kit.training.sheets import Said


@dataclass(frozen=True)
class Signature:
    """A place for a signature: who, whether it is there, and the words of the stamp beside it."""

    who: str
    signed: bool
    stamp: str


@dataclass(frozen=True)
class Paper:
    """A paper with every text filled; an empty text is not drawn."""

    key: str
    kind: str
    name: str
    title: str
    number: str
    date: str
    place: str
    form: str
    issuer: str
    parties: tuple[tuple[str, str], ...]
    body: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]
    figures: bool
    after: tuple[str, ...]
    signatures: tuple[Signature, ...]


def paper(key: str, telling: Telling) -> Paper:
    """The paper of this key as it lies in the folder on the telling's day."""
    sheet, table = telling.case.sheets[key], telling.case.sheets[key].table
    form = telling.shown(key, "form")
    unsigned = telling.shown(key, "signed") is False
    stamped = [(one, _said(one.stamp, telling)) for one in sheet.signers]
    return Paper(
        key=key,
        kind=sheet.kind,
        name=telling.sheet_name(key),
        title=telling.title(sheet),
        number=telling.sheet_fact(key, "number"),
        date=telling.sheet_fact(key, "date"),
        place=_said(sheet.place, telling),
        form="" if form is None else telling.say.say(desk_words.FORMS[form]),
        issuer=_said(sheet.issuer, telling),
        parties=tuple((telling.text(party.role), telling.text(party.name)) for party in sheet.parties),
        body=_all(sheet.body, telling),
        head=_all(table.head, telling) if table else (),
        rows=tuple(_all(row, telling) for row in table.rows) if table else (),
        total=_all(table.total, telling) if table else (),
        figures=table is not None and table.figures,
        after=_all(sheet.after, telling),
        signatures=tuple(
            Signature(telling.text(one.who), one.signed and not unsigned, stamp) for one, stamp in stamped
        ),
    )


def _said(said: Said | None, telling: Telling) -> str:
    return "" if said is None else telling.text(said)


def _all(said: tuple[Said, ...], telling: Telling) -> tuple[str, ...]:
    return tuple(telling.text(one) for one in said)
