"""The one Jinja environment of the views: all HTML and SVG is made by templates, none in Python."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from productivity_kit.procedure import step_words
from productivity_kit.text import Texts, capital


@cache
def environment() -> Environment:
    """The environment of `views/templates`: everything is escaped, and a name that nobody passed is an error."""
    made = Environment(
        loader=PackageLoader("productivity_kit.views", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals["step_words"] = step_words
    made.filters["capital"] = capital
    return made


def render(name: str, say: Texts, /, **values: object) -> str:
    """The template with these values in the language of `say`, which templates call as `_`, or `counted` for plurals.

    What comes back is HTML: a template that puts it into another one marks it `safe`.

    Raises:
        jinja2.TemplateNotFound: there is no such template.
        jinja2.UndefinedError: the template uses a name that was not passed.
    """
    return environment().get_template(name).render(say=say, _=say, counted=say.counted, **values)
