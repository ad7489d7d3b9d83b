"""From the document model to the bytes of a document."""

from m4d_consolidate.render.document import FORMATS, render_document
from m4d_consolidate.render.templates import DocumentTemplate, load_template

__all__ = ["FORMATS", "DocumentTemplate", "load_template", "render_document"]
