"""What the server answers: pages of the casebook, the way to the first one, errors in three languages."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado.web import HTTPError
from voila.handler import BaseVoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from productivity_kit.serving.contents import CONTENTS, Titles, contents
from productivity_kit.serving.texts import negotiate, texts
from productivity_kit.text.languages import Language


class Friendly(BaseVoilaHandler):  # type: ignore[misc]  # Voilà has no types
    """Errors as pages of our template."""

    @property
    def language(self) -> Language:
        """The language of this answer."""
        asked = self.get_query_arguments("lang")
        return negotiate(asked[-1] if asked else None, self.request.headers.get("Accept-Language", ""))

    @property
    def titles(self) -> Titles:
        """The notebooks that are pages."""
        titles: Titles = self.settings[CONTENTS]
        return titles

    @property
    def template_namespace(self) -> dict[str, Any]:
        """What the frame of a page needs, and a page of an error."""
        return {
            "texts": texts(),
            "language": self.language,
            "home": self.address_of(""),
            "contents": contents(self.titles),
            "address_of": self.address_of,
        }

    def address_of(self, notebook: str) -> str:
        """Where a browser finds a page in the language of this answer; without a notebook, the first one."""
        path = url_path_join(self.base_url, "voila/render", notebook) if notebook else self.base_url
        return f"{path}?{urlencode({'lang': self.language})}"

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Writes the page of the error; when there was no place, says when to come again."""
        if status_code == 503:
            self.set_header("Retry-After", "60")
        super().write_error(status_code, **kwargs)

    def query_with_language(self) -> str:
        """The query of this request as the end of an address, its language made plain and without a hub's token:
        people pass addresses on."""
        pairs = parse_qsl(self.request.query, keep_blank_values=True, errors="replace")
        kept = [(key, value) for key, value in pairs if key not in ("lang", "token")]
        return "?" + urlencode([*kept, ("lang", self.language)])


class NotFound(Friendly):
    """Every address that leads nowhere."""

    async def prepare(self) -> None:
        """Answers 404."""
        await super().prepare()
        raise HTTPError(404)


class Start(Friendly):
    """The root leads to the first page of the casebook."""

    def initialize(self, start: str, **kwargs: Any) -> None:
        """Takes the path of the first notebook."""
        super().initialize(**kwargs)
        self.start = start

    def get(self) -> None:
        """Leads to the first page, keeping the query. The way is relative: a proxy may rewrite others."""
        self.redirect("voila/render/" + self.start + self.query_with_language())


class Page(Friendly, TornadoVoilaHandler):  # type: ignore[misc]
    """A page of the casebook, in the language its address names."""

    async def get(self, path: str) -> None:
        """Shows a notebook; first mends an address without a language, so that the kernel and the browser agree
        on one.

        Raises:
            HTTPError: 404, no such page; 503, no place left.
        """
        if path not in self.titles:
            raise HTTPError(404)
        if self.get_query_arguments("lang")[-1:] != [self.language] or self.get_query_arguments("token"):
            self.redirect(self.query_with_language())
            return
        if not self.kernel_manager.has_room():
            raise HTTPError(503)
        self._begin(path)
        try:
            await super().get(path)
        except HTTPError as error:  # the last place was taken meanwhile
            self.write(self.render_template("unopened.html", status_code=error.status_code))

    def _begin(self, path: str) -> None:
        """Sends what a page begins with: a kernel that has yet to start takes its time."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.write(self.render_template("opening.html", title=self.titles[path], notebook=path))
        self.flush()

    def should_use_rendered_notebook(
        self, notebook_data: dict[str, Any], pool_size: int, *visitors_wishes: object
    ) -> bool:
        """Whether to take a kernel out of the pool: when one has started. A visitor waits for no other, and
        no wish in the address ("template", "theme") matters."""
        return bool(notebook_data) and self.kernel_manager.is_warm(self.path_args[0])


class Leave(VoilaShutdownKernelHandler):  # type: ignore[misc]
    """A page that is being closed ends its kernel."""

    def check_xsrf_cookie(self) -> None:
        """No cookie is needed: only the page itself knows the id of its kernel."""


class Socket(VoilaKernelWebsocketHandler):  # type: ignore[misc]
    """The way between a page and its kernel."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Nobody reads the page of an error here, and Jupyter's own cannot be drawn under Voilà."""
        self.finish()


class Health(JupyterHandler):
    """Says that the server lives, and how full it is."""

    def get(self) -> None:
        """Answers with visitors, the limit, and the kernels that wait for each notebook."""
        kernels: Any = self.kernel_manager
        self.finish({"visitors": kernels.visitors, "limit": kernels.max_visitors, "pools": kernels.pools()})
