"""The limit of visitors, and the one Python that kernels run."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado.web import HTTPError

from productivity_kit.serving.kernels import CasebookKernels, OwnPython

PREHEATED = {"VOILA_PREHEAT": "True"}
FOR_A_VISITOR = {"VOILA_PREHEAT": "False"}


class Kernels(CasebookKernels):
    """Kernels without processes: a start waits for its gate, as a real one takes time."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.gate = asyncio.Event()
        self.gate.set()
        self._pools: dict[str, list[asyncio.Task[dict[str, str]]]] = {}

    def heat(self, notebook: str) -> None:
        """Begins to heat a kernel for the notebook's pool, as Voilà does."""

        async def heated() -> dict[str, str]:
            return {"kernel_id": await self.start_kernel(env=PREHEATED)}

        self._pools.setdefault(notebook, []).append(asyncio.get_running_loop().create_task(heated()))


@pytest.fixture(autouse=True)
def without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jupyter's part of a start: the kernel is in the list at once, and ready when the gate opens."""

    async def start(self: Kernels, *, kernel_id: str, **_: object) -> str:
        self._kernels[kernel_id] = object()  # type: ignore[assignment]
        await self.gate.wait()
        return kernel_id

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Plays an asynchronous story to its end."""
    asyncio.run(story)


async def turn() -> None:
    """Lets everything that can go on go on."""
    for _ in range(5):
        await asyncio.sleep(0)


def test_a_visitor_over_the_limit_is_refused() -> None:
    """The second visitor of a house for one meets 503; when the first has left, there is room again."""

    async def story() -> None:
        kernels = Kernels(max_visitors=1)
        first = await kernels.start_kernel(env=FOR_A_VISITOR)
        with pytest.raises(HTTPError) as refused:
            await kernels.start_kernel(env=FOR_A_VISITOR)
        assert refused.value.status_code == 503
        kernels.remove_kernel(first)
        await kernels.start_kernel(env=FOR_A_VISITOR)
        assert kernels.visitors == 1

    run(story())


def test_two_who_come_at_once_are_both_counted() -> None:
    """A kernel that is still starting already takes a place: nobody slips in meanwhile."""

    async def story() -> None:
        kernels = Kernels(max_visitors=1)
        kernels.gate.clear()
        first = asyncio.create_task(kernels.start_kernel(env=FOR_A_VISITOR))
        await turn()
        assert not kernels.has_room()
        with pytest.raises(HTTPError):
            await kernels.start_kernel(env=FOR_A_VISITOR)
        kernels.gate.set()
        await first
        assert kernels.visitors == 1

    run(story())


def test_kernels_that_wait_are_not_visitors_until_somebody_takes_one() -> None:
    """Neither while it is heated nor while it waits does a kernel take a visitor's place; taken, it does."""

    async def story() -> None:
        kernels = Kernels(max_visitors=1)
        kernels.gate.clear()
        kernels.heat("a.ipynb")
        kernels.heat("b.ipynb")
        await turn()
        assert (kernels.visitors, kernels.pools()) == (0, {"a.ipynb": 0, "b.ipynb": 0})
        assert not kernels.warm_kernel("a.ipynb")
        kernels.gate.set()
        await turn()
        assert (kernels.visitors, kernels.pools()) == (0, {"a.ipynb": 1, "b.ipynb": 1})
        assert kernels.warm_kernel("a.ipynb")
        kernels._pools["a.ipynb"].pop(0)  # as Voilà hands a kernel over
        assert (kernels.visitors, kernels.has_room()) == (1, False)
        kernels.heat("a.ipynb")  # the pool fills up again though the house is full
        await turn()
        assert (kernels.visitors, kernels.pools()) == (1, {"a.ipynb": 1, "b.ipynb": 1})

    run(story())


def test_a_start_that_fails_takes_no_place() -> None:
    """Neither a visitor's place nor a pool's is lost when a kernel does not start."""

    async def story() -> None:
        kernels = Kernels(max_visitors=1)
        kernels.gate.clear()
        kernels.heat("a.ipynb")
        visitor = asyncio.create_task(kernels.start_kernel(env=FOR_A_VISITOR))
        await turn()
        for task in (visitor, kernels._pools["a.ipynb"][0]):
            task.cancel()
        await turn()
        for kernel_id in kernels.list_kernel_ids():
            kernels.remove_kernel(kernel_id)
        assert (kernels.visitors, kernels.pools()) == (0, {"a.ipynb": 0})
        assert not kernels.warm_kernel("a.ipynb")

    run(story())


def test_kernels_run_this_very_python() -> None:
    """Another kernel of this machine, perhaps of the same name, may lack the package: it is not known."""
    specs = OwnPython().get_all_specs()
    assert list(specs) == ["python3"]
    assert specs["python3"]["spec"]["argv"][0] == sys.executable
