"""Starts the casebook's server in this process."""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from pathlib import Path
from types import ModuleType
from typing import cast

from productivity_kit.resources import notebooks
from productivity_kit.serving.texts import JUPYTER_PATH
from productivity_kit.text.languages import Language


class PortInUseError(OSError):
    """Another program listens on the port that the casebook was to use."""

    def __init__(self, ip: str, port: int) -> None:
        super().__init__(
            errno.EADDRINUSE,
            f"Port {port} of {ip or 'this machine'} is in use: perhaps the casebook is already running there. "
            f"Stop the other program, or choose another port, for example {port + 1}; 0 finds a free one.",
        )


def serve(
    port: int = 8866,
    ip: str = "127.0.0.1",
    *,
    open_browser: bool = True,
    language: Language | None = None,
    base_url: str = "/",
    server_url: str | None = None,
    folder: Path | None = None,
    frame_ancestors: str = "'self'",
) -> None:
    """Serves the casebook until Ctrl-C or a signal ends it.

    Args:
        port: The port to listen on; 0 takes a free one.
        ip: The address to listen on; "0.0.0.0" lets other machines in.
        open_browser: Whether to open the casebook in this person's browser.
        language: The language it opens in; without one the browser's language decides.
        base_url: The path that browsers see, e.g. "/user/aigul/casebook/" behind a proxy.
        server_url: The path that requests arrive with, if a proxy cuts base_url off: then "/".
        folder: Where the notebooks are; else those of the package.
        frame_ancestors: Who may show the casebook in a frame, as in a Content-Security-Policy.

    Raises:
        PortInUseError: Another program listens on the port.
        FileNotFoundError: There are no notebooks.
        SettingError: A variable of the environment is wrong.
    """
    place = (folder or notebooks()).resolve()
    port = _free(ip, port)
    known = os.environ.get("JUPYTER_PATH")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(JUPYTER_PATH), known]))

    # Voilà takes seconds to import, and what was said above should be said before that. A third of them goes
    # into a grammar of international addresses for the validation of schemas, which does without it.
    sys.modules.setdefault("rfc3987_syntax", cast(ModuleType, None))
    from productivity_kit.serving.app import Casebook
    from productivity_kit.serving.config import voila_config
    from productivity_kit.serving.contents import page_titles

    logging.getLogger("tornado").setLevel(logging.ERROR)  # not every address somebody mistyped
    app = Casebook.instance(
        config=voila_config(sorted(page_titles(place)), ip=ip, frame_ancestors=frame_ancestors),
        root_dir=str(place),
        port=port,
        base_url=_path(base_url),
        server_url=_path(server_url) if server_url else None,
        open_browser=open_browser,
        language=language or "",
    )
    app.initialize([])
    try:
        app.start()
    finally:
        Casebook.clear_instance()


def _free(ip: str, port: int) -> int:
    """The port itself, or one that is free in the place of 0."""
    family, kind, protocol, _, address = socket.getaddrinfo(ip or None, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortInUseError(ip, port) from error
            raise
        return int(probe.getsockname()[1])


def _path(url: str) -> str:
    """A path that begins and ends with a slash."""
    inner = url.strip("/")
    return f"/{inner}/" if inner else "/"
