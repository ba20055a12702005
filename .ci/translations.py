"""Brings each catalogue up to the messages of a template, and compiles it: translations.py TEMPLATE CATALOGUE...

pybabel would write dates and placeholders into every header, so that each run changed each file, and would take
"5 % of" for a placeholder of another kind. Here the header stays as it is kept, and the same catalogue always
gives the same compiled file. Messages that are no longer used go; new ones stay untranslated until somebody
writes them. Prints what is missing.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)


def main(template: Path, catalogues: list[Path]) -> None:
    """Renew the catalogues in place, each with its compiled file beside it."""
    messages = _read(template)
    for path in catalogues:
        header = path.read_text("utf-8").partition("\n\n")[0]
        catalogue = _read(path)
        catalogue.update(messages, no_fuzzy_matching=True)
        path.write_bytes(header.encode() + b"\n\n" + _body(catalogue))
        compiled = BytesIO()
        write_mo(compiled, _read(path))
        path.with_suffix(".mo").write_bytes(compiled.getvalue())
        for missing in (message.id for message in catalogue if message.id and not message.string):
            sys.stdout.write(f"{path}: no translation of {missing!r}\n")


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        catalogue = read_po(file)
    catalogue.creation_date = catalogue.revision_date = NO_DAY  # else: now
    return catalogue


def _body(catalogue: Catalog) -> bytes:
    text = BytesIO()
    write_po(text, catalogue, width=0, no_location=True, omit_header=True, ignore_obsolete=True)
    return text.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
