"""Serving the casebook from the command line."""

from __future__ import annotations

import sys

import click

from productivity_kit.cli.build import BAD_INPUT, command
from productivity_kit.cli.terminal import Terminal
from productivity_kit.text import Texts


def casebook(say: Texts) -> click.Command:
    """The command that serves the casebook."""

    def run(port: int, ip: str, base_url: str, browser: bool, lang: str | None) -> None:
        from productivity_kit.serving import PortInUseError, SettingError, serve

        try:
            language = say.language if lang else None
            serve(port=port, ip=ip, open_browser=browser, language=language, base_url=base_url)
        except PortInUseError:
            fault = say("Port {port} is in use. Close what uses it, or choose another: --port {other}.",
                        port=port, other=port + 1)  # fmt: skip
            Terminal(stderr=True).line(fault, "red")
            sys.exit(BAD_INPUT)
        except SettingError as wrong:
            Terminal(stderr=True).line(str(wrong), "red")
            sys.exit(BAD_INPUT)

    return command(
        "casebook",
        say,
        run,
        say("Open the casebook in the browser."),
        click.Option(["--port"], type=int, default=8866, show_default=True, help=say("The port to serve on.")),
        click.Option(["--ip"], default="127.0.0.1", show_default=True, help=say("The address to serve on.")),
        click.Option(
            ["--base-url"], default="/", show_default=True, help=say("The path in the address, as browsers see it.")
        ),
        click.Option(["--browser/--no-browser"], default=True, help=say("Open a browser, or only serve.")),
    )
