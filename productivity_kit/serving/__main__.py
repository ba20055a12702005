"""The server without a person at the keyboard: started by a proxy, a container or a test."""

from __future__ import annotations

from pathlib import Path

import click

from productivity_kit.serving.launch import PortInUseError, serve
from productivity_kit.serving.settings import SettingError


@click.command()
@click.option("--port", type=int, default=8866, help="The port to listen on; 0 takes a free one.")
@click.option("--ip", default="127.0.0.1", help="The address to listen on.")
@click.option("--base-url", default="/", help="The path that browsers see.")
@click.option("--server-url", help="The path that requests arrive with.")
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path), help="The notebooks.")
def main(port: int, ip: str, base_url: str, server_url: str | None, folder: Path | None) -> None:
    """Serves the casebook."""
    try:
        serve(port, ip, open_browser=False, base_url=base_url, server_url=server_url, folder=folder)
    except (PortInUseError, SettingError) as error:
        raise click.ClickException(str(error)) from None


if __name__ == "__main__":
    main()
