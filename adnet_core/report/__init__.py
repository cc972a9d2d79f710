"""The report of `adnet evaluate --report`: one HTML file with its pictures inside. Imports matplotlib."""

from adnet_core.report.document import write_report

__all__ = ["write_report"]
