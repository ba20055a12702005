"""The kernels of the casebook: as many visitors as the machine bears, each with this very Python."""

from __future__ import annotations

from contextlib import suppress
from contextvars import ContextVar
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.auth.identity import IdentityProvider, User
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.web import HTTPError, RequestHandler
from traitlets import Integer, List, Unicode

# A kernel that ends while it waits for a visitor complains at length; errors of a page come by another way.
QUIET = ["--log-level=CRITICAL"]

OPENED: ContextVar[list[str]] = ContextVar("OPENED")
"""Takes down the kernels that are started or taken for the page being drawn."""


class OwnPython(KernelSpecManager):
    """Knows one kernel, the Python that runs the server: another one may not have this package."""

    kernel_dirs = List(Unicode())


class Anybody(IdentityProvider):
    """Everybody is the same visitor: no login, no cookie, nothing remembered."""

    login_available = False
    logout_available = False

    def get_user(self, handler: RequestHandler) -> User:
        """The visitor."""
        return User(username="visitor")


class CasebookKernels(AsyncMappingKernelManager):
    """Refuses a visitor over the limit. Voilà adds the pools of preheated kernels on top of this class.

    A visitor is a kernel that somebody opened a page with, until it is shut down. A kernel that waits in a
    pool, or that is being heated for one, is not a visitor.
    """

    max_visitors = Integer(40, min=1, config=True, help="The most visitors at a time.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)  # type: ignore[no-untyped-call]
        self._heating: set[str] = set()
        self._opening: set[str] = set()

    # Jupyter types this as if it were not asynchronous.
    async def start_kernel(  # type: ignore[override]
        self, *, kernel_id: str | None = None, **kwargs: Any
    ) -> str:
        """Starts a kernel for a pool or for a visitor and returns its id.

        Raises:
            HTTPError: 503, the kernel is for a visitor and there is no place left.
        """
        heating = kwargs.get("env", {}).get("VOILA_PREHEAT") == "True"
        if not heating and not self.has_room():
            raise HTTPError(503, "no place left for a visitor")
        kwargs.setdefault("extra_arguments", QUIET)
        known = kernel_id or self.new_kernel_id()
        starting = self._heating if heating else self._opening
        starting.add(known)
        if not heating:
            OPENED.get([]).append(known)
        try:
            started: str = await super().start_kernel(kernel_id=known, **kwargs)
        finally:
            starting.discard(known)
        return started

    # The same.
    async def shutdown_all(self, now: bool = False) -> None:  # type: ignore[override]
        """Ends every kernel there is. Those that are being started, over which Jupyter stumbles here, Voilà ends
        when it clears its pools."""
        for kernel_id in self.list_kernel_ids():
            with suppress(HTTPError):  # it has ended by itself meanwhile
                await self.shutdown_kernel(kernel_id, now=now)  # type: ignore[no-untyped-call]

    def has_room(self) -> bool:
        """Whether one more visitor can come in."""
        return self.visitors < self.max_visitors

    @property
    def visitors(self) -> int:
        """How many visitors there are."""
        alive = set(self.list_kernel_ids()) | self._opening
        return len(alive - self._heating - set(self._pooled()))

    def warm_kernel(self, notebook: str) -> str | None:
        """The next kernel of the notebook's pool, if it has started."""
        pool = self._pools_by_notebook().get(notebook, [])
        return pool[0].result()["kernel_id"] if pool and _has_started(pool[0]) else None

    def renew_pools(self) -> None:
        """Drops kernels that failed to start or ended while they waited, and heats others in their place: Voilà would
        hand a dead one to a visitor, and stumble over a failed one whenever another visitor leaves."""
        for notebook, pool in self._pools_by_notebook().items():
            lost = [task for task in pool if self._is_lost(task)]
            for task in lost:
                pool.remove(task)
                why = "cancelled" if task.cancelled() else task.exception() or "it ended"
                self.log.error("A kernel that was to wait for visitors of %s is gone: %s", notebook, why)
            if lost:
                self.fill_if_needed(notebook_name=notebook)  # type: ignore[attr-defined]  # of Voilà's subclass

    def _is_lost(self, task: Any) -> bool:
        return bool(task.done()) and not (_has_started(task) and task.result()["kernel_id"] in self)

    def pools(self) -> dict[str, int]:
        """How many kernels wait for each notebook."""
        return {name: sum(map(_has_started, pool)) for name, pool in self._pools_by_notebook().items()}

    def _pooled(self) -> list[str]:
        tasks = [task for pool in self._pools_by_notebook().values() for task in pool]
        return [task.result()["kernel_id"] for task in tasks if _has_started(task)]

    def _pools_by_notebook(self) -> dict[str, list[Any]]:
        pools: dict[str, list[Any]] = getattr(self, "_pools", {})  # an attribute of Voilà's subclass
        return pools


def _has_started(task: Any) -> bool:
    return bool(task.done() and not task.cancelled() and task.exception() is None)
