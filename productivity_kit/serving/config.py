"""The configuration of Voilà for the casebook."""

from __future__ import annotations

import base64
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterable
from typing import Any

from traitlets.config import Config

from productivity_kit.serving.connection import Discreet
from productivity_kit.serving.contents import FIRST
from productivity_kit.serving.drawing import HEARTBEAT
from productivity_kit.serving.kernels import Anybody, CasebookKernels, OwnPython
from productivity_kit.serving.settings import MAX_VISITORS, POOL, WARM, whole
from productivity_kit.serving.texts import TEMPLATE, texts

# Without the first no control appears; the second is Voilà's own manager of them.
EXTENSIONS = ["@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8"]


def voila_config(
    notebooks: Iterable[str],
    *,
    ip: str = "127.0.0.1",
    max_visitors: int | None = None,
    pool_size: int | None = None,
    idle_seconds: int = 600,
    frame_ancestors: str = "'self'",
) -> Config:
    """The settings that standalone Voilà needs to serve the casebook.

    Args:
        notebooks: Names of the notebooks that are pages. A pool of kernels is heated beforehand for those named in
            PRODUCTIVITY_KIT_WARM ("start leasing law", or "all"), else for the most visited; a kernel of another page
            starts when somebody opens it.
        ip: The address the server listens on, where kernels find it.
        max_visitors: The most visitors at a time; else PRODUCTIVITY_KIT_MAX_VISITORS, else 40.
        pool_size: Kernels that wait for each of those; else PRODUCTIVITY_KIT_POOL, else 1.
        idle_seconds: After how long a kernel without an open page ends.
        frame_ancestors: Who may show the casebook in a frame, in the words of a Content-Security-Policy.

    Raises:
        SettingError: An environment variable is not a whole number, or too small; the message names it.
    """
    config = Config()
    config.VoilaConfiguration = _page()
    config.VoilaConfiguration.preheat_kernel = True
    config.VoilaConfiguration.multi_kernel_manager_class = CasebookKernels
    config.VoilaConfiguration.kernel_spec_manager_class = OwnPython
    config.TagRemovePreprocessor.remove_cell_tags = {"lab"}
    config.VoilaExecutor.cell_error_instruction = ""

    pool = whole(POOL, 1, least=0) if pool_size is None else pool_size
    for_kernels = {"VOILA_APP_IP": _reachable(ip)}
    config.VoilaKernelManager.kernel_pools_config = {
        "default": {"pool_size": 0},
        **{name: {"pool_size": pool, "kernel_env_variables": for_kernels} for name in _warmed(notebooks)},
    }
    config.VoilaKernelManager.fill_delay = 3.0  # seconds: a page that is being drawn needs the processor first
    kernels = config.CasebookKernels
    kernels.max_visitors = whole(MAX_VISITORS, 40, least=1) if max_visitors is None else max_visitors
    kernels.transport_encryption = "auto"
    kernels.cull_idle_timeout = idle_seconds
    kernels.cull_interval = max(1, min(60, idle_seconds // 2))
    kernels.cull_connected = False
    kernels.cull_busy = True  # one that hangs, when nobody looks at it any more
    config.KernelManager.transport = _transport()
    config.KernelRestarter.restart_limit = 0  # a kernel begun anew knows nothing of its page

    voila = config.Voila
    voila.config_file_paths = []  # a voila.json where somebody happens to stand has no say
    voila.port_retries = 0
    voila.ip = ip
    voila.log_level = "ERROR"
    voila.log_format = "%(asctime)s %(levelname)s %(message)s"
    voila.identity_provider_class = Anybody
    voila.kernel_websocket_connection_class = Discreet
    voila.tornado_settings = {"headers": security_headers(frame_ancestors)}
    return config


def security_headers(frame_ancestors: str = "'self'") -> dict[str, str]:
    """Headers of every page. Scripts, pictures and connections come from this server alone; no inline script
    runs, so not even unescaped HTML can bring one in. Widgets need inline styles."""
    heartbeat = base64.b64encode(hashlib.sha256(HEARTBEAT.encode()).digest()).decode()
    policy = {
        "default-src": "'none'",
        "script-src": f"'self' 'sha256-{heartbeat}'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": frame_ancestors,
    }
    return {
        "Content-Security-Policy": "; ".join(f"{key} {value}" for key, value in policy.items()),
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def _page() -> Config:
    page: dict[str, Any] = {
        "template": TEMPLATE,
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "resources": {"texts": texts()},
        "extension_allowlist": EXTENSIONS,
        "file_allowlist": [],
        "show_tracebacks": False,
    }
    return Config(page)


def _warmed(notebooks: Iterable[str]) -> list[str]:
    """The notebooks that kernels wait for."""
    asked = os.environ.get(WARM, "").split()
    wanted = {f"{name}.ipynb" for name in asked} or set(FIRST)
    return [name for name in notebooks if name in wanted or asked == ["all"]]


def _transport() -> str:
    """How the server speaks with its kernels. Where many start at once, a port found free may be taken before a kernel
    binds it: sockets of files have no such fault. A path has at most 107 bytes, 66 of them for a kernel's name."""
    return "ipc" if sys.platform == "linux" and len(os.fsencode(tempfile.gettempdir())) <= 40 else "tcp"


def _reachable(ip: str) -> str:
    if ip in ("", "0.0.0.0"):
        return "127.0.0.1"
    if ip == "::":
        return "[::1]"
    return f"[{ip}]" if ":" in ip else ip
