"""WordprocessingML elements (ECMA-376, transitional)."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "r": R}


def element(tag: str, **attributes: str) -> Element:
    """Return a new element of the `w` namespace, its attributes in the same namespace."""
    return etree.Element(_name(tag), _named(attributes), nsmap=NAMESPACES)


def child(parent: Element, tag: str, **attributes: str) -> Element:
    """Append a new element to `parent` and return it."""
    return etree.SubElement(parent, _name(tag), _named(attributes))


def _named(attributes: Mapping[str, str]) -> dict[str, str]:
    return {_name(name): value for name, value in attributes.items()}


@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    prefix, colon, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else f"{{{W}}}{tag}"
