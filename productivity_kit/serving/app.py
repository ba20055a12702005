"""Voilà as the casebook's server."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import webbrowser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jupyter_core.utils import run_sync
from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from tornado.web import RequestHandler
from traitlets import Unicode
from voila.app import Voila
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.static_file_handler import AllowListFileHandler
from voila.tornado.contentshandler import VoilaContentsHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler
from voila.tornado.treehandler import TornadoVoilaTreeHandler

from productivity_kit.serving.contents import CONTENTS, first_page, page_titles
from productivity_kit.serving.handlers import Health, Leave, NotFound, Page, Socket, Start
from productivity_kit.serving.texts import TEMPLATE, negotiate, texts
from productivity_kit.training.records import SETTING, records

Route = tuple[Any, ...]  # pattern, handler and, if it has any, its arguments

OURS: dict[type, type] = {
    TornadoVoilaHandler: Page,
    VoilaKernelWebsocketHandler: Socket,
    VoilaShutdownKernelHandler: Leave,
}
WITHHELD: set[type] = {TornadoVoilaTreeHandler, VoilaContentsHandler, AllowListFileHandler}


def _log_failure(handler: RequestHandler) -> None:
    """Logs an answer that failed by its page: no visitor's machine, and none of the facts that their address holds."""
    if handler.get_status() >= 500 and handler.get_status() != 503:
        Casebook.instance().log.error("%s answered %s", handler.request.path, handler.get_status())


class Casebook(Voila):  # type: ignore[misc]  # Voilà has no types
    """Serves the notebooks of one folder and nothing else of it."""

    language = Unicode(help="The language of the address to show; empty leaves it to the browser.")

    @property
    def address(self) -> str:
        """Where a person finds the casebook."""
        query = "?" + urlencode({"lang": self.language}) if self.language else ""
        return str(self.display_url) + query

    def init_settings(self) -> dict[str, Any]:
        """Voilà's settings, with a page of ours for addresses that lead nowhere, and without MathJax."""
        static = url_path_join(self.base_url, "voila/templates", TEMPLATE, "static")
        ours = {
            "log_function": _log_failure,
            "default_handler_class": NotFound,
            "default_handler_args": self._arguments(),
            CONTENTS: page_titles(Path(self.root_dir)),
            "mathjax_url": url_path_join(static, "no-formulas.js"),
        }
        return {**super().init_settings(), **ours}

    def init_handlers(self) -> list[Route]:
        """Voilà's routes without its lists of files, with handlers of ours in the place of some."""
        routes: list[Route] = [
            (self.server_url, Start, {"start": first_page(page_titles(Path(self.root_dir))), **self._arguments()}),
            (url_path_join(self.server_url, "healthz"), Health),
        ]
        for pattern, handler, *arguments in super().init_handlers():
            if handler not in WITHHELD:
                routes.append((pattern, OURS.get(handler, handler), *arguments))
        return routes

    def listen(self) -> None:
        """Listens until the end; once it does, tells the person where."""
        IOLoop.current().add_callback(self._announce)
        if os.environ.get(SETTING):
            threading.Thread(target=self._try_store, daemon=True).start()
        super().listen()

    def stop(self) -> None:
        """Ends the kernels at once: no page is left that could want an answer of theirs."""
        run_sync(self.kernel_manager.shutdown_all)(now=True)
        shutil.rmtree(self.connection_dir, ignore_errors=True)

    def launch_browser(self) -> None:
        """Opens the casebook in the browser of this person."""
        threading.Thread(target=webbrowser.open, args=(self.address,), daemon=True).start()

    def _announce(self) -> None:
        words = texts()["serving"][negotiate(self.language)]
        sys.stdout.write(words.format(address=self.address) + "\n")
        sys.stdout.flush()

    def _try_store(self) -> None:
        """Who says where results are to be kept hears at once that this will not do, not a trainee later."""
        store = records()
        try:
            if store:
                store.check()
        except OSError as error:
            self.log.error("%s", error)

    def _arguments(self) -> dict[str, Any]:
        return {"voila_configuration": self.voila_configuration}
