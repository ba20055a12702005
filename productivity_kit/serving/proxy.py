"""The casebook behind jupyter-server-proxy, as on Binder and JupyterHub."""

from __future__ import annotations

import sys
from typing import Any

from productivity_kit.serving.texts import FOLDER, texts

NAME = "casebook"  # the entry point's name: the proxy serves under it


def proxy_settings() -> dict[str, Any]:
    """How jupyter-server-proxy starts the casebook: standalone Voilà, since only that heats kernels up.

    The proxy hands the whole path on (absolute_url), so the server answers under the path that browsers see. Were
    it cut off, the proxy would put it in front of our redirects a second time.
    """
    return {
        "command": [
            sys.executable,
            "-m",
            "productivity_kit.serving",
            "--port={port}",
            f"--base-url={{base_url}}{NAME}/",
        ],
        "timeout": 60,  # seconds until the first answer
        "absolute_url": True,
        "new_browser_tab": True,
        "launcher_entry": {
            "title": " · ".join(texts()["product"].values()),
            "path_info": f"{NAME}/",
            "icon_path": str(FOLDER / "static" / "icon.svg"),
        },
    }
