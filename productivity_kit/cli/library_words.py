"""The command-line library's own words, so that it too speaks the reader's language.

The library looks its words up in the text domain of the program. They stand here only to be found when the
catalogues are renewed from the source: what no file of ours says would be dropped from them. Each is exactly as the
library has it; listed are the words that our commands can make it say.
"""

from __future__ import annotations

from productivity_kit.text.message import message


def counted(one: str, many: str) -> tuple[str, str]:
    """A pair of singular and plural; the extraction knows such pairs by the name of this function."""
    return one, many


LIBRARY_WORDS = (
    message("Usage:"),
    message("Options"),
    message("Commands"),
    message("Positional arguments"),
    message("Show this message and exit."),
    message("Show the version and exit."),
    message("%(prog)s, version %(version)s"),
    message("default: {default}"),
    message("required"),
    message("Error: {message}"),
    message("Try '{command} {option}' for help."),
    message("Invalid value: {message}"),
    message("Invalid value for {param_hint}: {message}"),
    message("Missing command."),
    message("Missing argument"),
    message("Missing option"),
    message("Missing parameter"),
    message("No such command {name!r}."),
    message("No such option {name!r}."),
    message("No such option: {name}"),  # so worded in earlier releases
    message("Option {name!r} does not take a value."),
    message("{value!r} is not a valid {number_type}."),
    message("{name} {filename!r} does not exist."),
    message("{name} {filename!r} is not readable."),
    message("path"),
    message("Aborted!"),
)

LIBRARY_PAIRS = (
    counted("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    counted("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    counted("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    counted("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
)
