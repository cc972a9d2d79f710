"""Every annotation format by its name, for the commands, the window and training alike."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence

from adnet_core.conversion.added_format import record_of
from adnet_core.conversion.known_formats import OWN_FORMATS, added_formats, format_names
from adnet_core.errors import FormatError, PluginError
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.table_reading import TableReading, parsed_reading

TABLE = "table"


class _Formats(Mapping[str, AnnotationFormat]):
    """Records by name: ours, then usable ones of other packages; imported once they are asked for."""

    def __init__(self) -> None:
        self._records: dict[str, AnnotationFormat] = {}
        self._problems: dict[str, PluginError] = {}

    def __getitem__(self, name: str) -> AnnotationFormat:
        """Raises KeyError for an unknown name, PluginError for a format of another package that is broken."""
        if name in self._problems:
            raise self._problems[name]
        if name not in self._records:
            self._records[name] = self._record(name)
        return self._records[name]

    def __iter__(self) -> Iterator[str]:
        yield from OWN_FORMATS
        yield from (name for name in added_formats() if self.problem(name) is None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def problem(self, name: str) -> PluginError | None:
        """Why a format of another package cannot be used, None where it can."""
        try:
            self[name]
        except PluginError as error:
            return error
        return None

    def _record(self, name: str) -> AnnotationFormat:
        if name in OWN_FORMATS:
            record: AnnotationFormat = importlib.import_module(OWN_FORMATS[name]).FORMAT
            return record
        try:
            return record_of(added_formats()[name])
        except PluginError as error:
            self._problems[name] = error
            raise


FORMATS = _Formats()


def annotation_format(name: str) -> AnnotationFormat:
    """A format by its name. Raises FormatError with the known names, PluginError for a broken one."""
    if name not in format_names():
        raise FormatError(f"{name}: no annotation format has this name (known: {', '.join(FORMATS)})")
    return FORMATS[name]


def asked_reading(form: AnnotationFormat, columns: Sequence[str]) -> TableReading:
    """What a person says of the columns of a table, each as `KEY=VALUE` (`formats/table_reading.py`).

    Raises FormatError for what is none, and where the format has no columns to choose.
    """
    if columns and form.name != TABLE:
        raise FormatError(f"{form.title} has no columns to choose: --columns is for tables (format {TABLE})")
    return parsed_reading(columns)
