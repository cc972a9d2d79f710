"""XML files from elsewhere, by defusedxml: no document type, no entities, nothing fetched."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from adnet_core.errors import FormatError
from adnet_core.formats.face import as_numbers, file_bytes

MAX_XML_BYTES = 1 << 26
# The shortest element, <a/>, takes four bytes in the file and a hundred and more in memory.
MAX_TAGS = 3_000_000
MAX_ATTRIBUTES = 3_500_000

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_xml(path: Path, what: str, root: str) -> ElementTree.Element:
    """The root element, which must be named `root`. Raises FormatError."""
    data = file_bytes(path, what, MAX_XML_BYTES)
    if data.count(b"<") > MAX_TAGS or data.count(b"=") > MAX_ATTRIBUTES:
        raise FormatError(f"{path}: holds more elements than {what} has")
    try:
        tree = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise FormatError(f"{path}: has a document type or entities, which {what} has not") from None
    except ElementTree.ParseError as error:
        raise FormatError(f"{path}: is not XML, or is cut off: {str(error)[:100]}") from None
    except (ValueError, LookupError, RecursionError, MemoryError):  # an unknown encoding, say
        raise FormatError(f"{path}: is not XML that can be read") from None
    if tree.tag != root:
        raise FormatError(f"{path}: is not {what}: it begins with <{str(tree.tag)[:40]}>, not <{root}>")
    return tree


def attribute(element: ElementTree.Element, name: str, where: str) -> str:
    """An attribute that must be there. Raises FormatError."""
    value = element.get(name)
    if value is None:
        raise FormatError(f"{where}: <{str(element.tag)[:40]}> has no {name}")
    return value


def number(element: ElementTree.Element, name: str, where: str) -> float:
    """A finite number in an attribute. Raises FormatError."""
    return float(as_numbers([attribute(element, name, where).strip()], where)[0])


def decimal(value: float) -> str:
    """A finite number for an attribute, to a ten-thousandth of a pixel."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def xml_bytes(root: ElementTree.Element, *, declared: bool = True) -> bytes:
    """The document as UTF-8, indented. What XML has no letter for is written as a question mark."""
    for element in root.iter():
        element.text = None if element.text is None else _ILLEGAL.sub("?", element.text)
        for name, value in element.attrib.items():
            element.set(name, _ILLEGAL.sub("?", value))
    ElementTree.indent(root)
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n' if declared else ""
    return f"{declaration}{ElementTree.tostring(root, encoding='unicode')}\n".encode()
