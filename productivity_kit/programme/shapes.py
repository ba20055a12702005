"""The small shapes that every part of the act is made of."""

from __future__ import annotations

from typing import Annotated

import msgspec

Text = Annotated[str, msgspec.Meta(min_length=1)]


def reference(part: str) -> msgspec.Meta:
    """Marks a text that must be a key of the named part of the act."""
    return msgspec.Meta(extra={"ref": part}, extra_json_schema={"x-keys-of": part})


NormId = Annotated[str, reference("norms")]
PlaceId = Annotated[str, reference("places")]
ActorId = Annotated[str, reference("actors")]
EventId = Annotated[str, reference("events")]
HeadingId = Annotated[str, reference("headings")]
SectorCode = Annotated[str, reference("sectors")]
MeasureId = Annotated[str, reference("measures")]
ReadingId = Annotated[str, reference("readings")]
InstrumentId = Annotated[str, reference("instruments")]
ProcedureId = Annotated[str, reference("procedures")]
PaperKindId = Annotated[str, reference("paper_kinds")]
PaperId = Annotated[str, reference("papers")]


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen piece of the act; an unknown key in its YAML is an error."""


class Words(Shape, frozen=True):
    """The same words in the three languages; all three must be there."""

    kk: Text
    ru: Text
    en: Text

    def __getitem__(self, language: str) -> str:
        return str(getattr(self, language))
