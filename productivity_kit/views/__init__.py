"""Pages: plain models, and their drawing in templates and widgets."""
