"""Keeps OpenCV's Qt from being taken for PySide's.

On Linux `import cv2` points QT_QPA_PLATFORM_PLUGIN_PATH and QT_QPA_FONTDIR into its own package, where
plugins of another Qt lie; a QApplication made after that aborts under xcb. Import this module before
cv2 where that can be arranged: what the person had set is remembered here.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


def _cv2_folder() -> Path | None:
    module = sys.modules.get("cv2")
    if module is not None and getattr(module, "__file__", None):
        return Path(str(module.__file__)).resolve().parent
    spec = find_spec("cv2")
    return Path(spec.origin).resolve().parent if spec is not None and spec.origin else None


def _set_by_cv2(value: str, folder: Path | None) -> bool:
    return folder is not None and Path(value).resolve().is_relative_to(folder)


_BEFORE = {name: os.environ.get(name) for name in VARIABLES}


def prepare_qt() -> None:
    """Import cv2 and take back what it set. Call it before QApplication is made.

    cv2 is imported here and not left for later, so that it cannot set the variables again for the
    processes that the window starts.
    """
    import cv2  # noqa: F401

    folder = _cv2_folder()
    for name in VARIABLES:
        value = os.environ.get(name)
        if value is None or not _set_by_cv2(value, folder):
            continue
        before = _BEFORE[name]
        if before is None or _set_by_cv2(before, folder):
            del os.environ[name]
        else:
            os.environ[name] = before
