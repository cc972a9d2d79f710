"""The reports of `adnet evaluate --report` and of training runs: one HTML file each, its pictures inside.

Imports matplotlib.
"""

from adnet_core.report.document import write_report
from adnet_core.report.run_document import write_run_report

__all__ = ["write_report", "write_run_report"]
