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
from productivity_kit.serving.drawing import drawn
from productivity_kit.serving.kernels import OPENED
from productivity_kit.serving.texts import negotiate, texts
from productivity_kit.text.languages import Language


class Friendly(BaseVoilaHandler):  # type: ignore[misc]  # Voilà has no types
    """Errors as pages of our template."""

    @property
    def language(self) -> Language:
        """The language of this answer."""
        asked = self.get_query_arguments("lang")
        return negotiate(asked[-1] if asked else None, self.request.headers.get("Accept-Language", ""))

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Logs what nobody foresaw, by the page: neither whose request it was nor the facts in its address."""
        if not isinstance(value, HTTPError):
            self.log.error("%s failed", self.request.path, exc_info=(typ, value, tb))

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

    def decode_argument(self, value: bytes, name: str | None = None) -> str:
        """A part of the address as text; of bytes that are none, the page is still shown."""
        return value.decode("utf-8", "replace")

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

    def initialize(self, **kwargs: Any) -> None:
        """Nothing is drawn yet, and no kernel taken."""
        super().initialize(**kwargs)
        self._kernels: list[str] = []
        self._left = False

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
        self.kernel_manager.renew_pools()
        if not self.kernel_manager.has_room():
            raise HTTPError(503)
        self._begin(path)
        OPENED.set(self._kernels)
        try:
            async for part in drawn(self.get_generator(path=path), self._alive):
                self.write(part)
                self.flush()
        except Exception as error:  # whatever it is, the page has begun and should have an end
            await self._break_off(path, error)
        if self._left:
            await self._end_kernels()

    def on_connection_close(self) -> None:
        """The visitor left, or loaded the page anew, before it was drawn: their kernel ends once it is."""
        self._left = True

    async def _break_off(self, path: str, error: Exception) -> None:
        """Ends a page that began, in words; the reason is for the operator."""
        status = error.status_code if isinstance(error, HTTPError) else 500
        if status != 503:  # else the last place was taken meanwhile
            self.log.error("The page %s was broken off", path, exc_info=error)
        self.write(self.render_template("unopened.html", status_code=status))
        await self._end_kernels()

    async def _end_kernels(self) -> None:
        for kernel_id in self._kernels:
            if kernel_id in self.kernel_manager:
                await self.kernel_manager.shutdown_kernel(kernel_id, now=True)

    async def _alive(self) -> bool:
        kernels = self.kernel_manager
        return all([one in kernels and await kernels.get_kernel(one).is_alive() for one in self._kernels])

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
        warm = self.kernel_manager.warm_kernel(self.path_args[0]) if notebook_data else None
        self._kernels.extend([warm] if warm else [])
        return warm is not None


class Leave(VoilaShutdownKernelHandler):  # type: ignore[misc]
    """A page that is being closed ends its kernel."""

    def check_xsrf_cookie(self) -> None:
        """No cookie is needed: only the page itself knows the id of its kernel."""

    async def post(self, kernel_id: str) -> None:
        """Ends it. A page may say twice that it is closed; what has ended stays so."""
        self.kernel_manager.renew_pools()
        if kernel_id in self.kernel_manager:
            await super().post(kernel_id)
        else:
            self.set_status(204)


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
