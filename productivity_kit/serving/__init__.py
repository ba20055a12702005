"""The casebook as a server: Voilà's configuration and template, limits, and the way behind a proxy.

Light to import: kernels of visitors import `visitor_query` from here, and Voilà only where it is started.
"""

from productivity_kit.resources import cases, notebooks
from productivity_kit.serving.launch import PortInUseError, serve
from productivity_kit.serving.proxy import proxy_settings
from productivity_kit.serving.query import visitor_query
from productivity_kit.serving.settings import SettingError

__all__ = ["PortInUseError", "SettingError", "cases", "notebooks", "proxy_settings", "serve", "visitor_query"]
