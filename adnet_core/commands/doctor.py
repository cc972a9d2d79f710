"""What this machine offers: processors that really run, a window system, cameras, models."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

from adnet_core.conversion.catalogue import annotation_format
from adnet_core.errors import AdnetError
from adnet_core.events import precision_reason
from adnet_core.faces.layout import load_layout
from adnet_core.media.sources import list_cameras
from adnet_core.models.devices import find_gpus, usable_cores
from adnet_core.models.engine import open_session
from adnet_core.models.model_library import model_entries
from adnet_core.models.model_store import user_folder_problem, user_model_folder
from adnet_core.plugins import FORMATS, LAYOUTS, MODELS, Plugin, plugins

QT_TIMEOUT_S = 30

# Run as a program of its own: a platform that does not start ends the process that asks for it.
_QT_PROBE = """
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
print(qVersion(), QGuiApplication.platformName(), len(QGuiApplication.screens()), sep="\\t")
"""


def examine() -> dict[str, Any]:
    """All findings as one JSON object."""
    return {
        "version": _version("adnet-annotate"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": usable_cores(),
        "gpus": list(find_gpus().names),
        "onnxruntime": onnxruntime.__version__,
        "providers": providers(),
        "qt": qt_platform(),
        "cameras": [{"number": number, "name": name} for number, name in list_cameras().items()],
        "models": [entry.to_dict() for entry in model_entries()],
        "user_models": str(user_model_folder()),
        "user_models_error": user_folder_problem(),
        "added": added(),
    }


def added() -> list[dict[str, Any]]:
    """What other packages add, each with what is wrong with it where it cannot be used."""
    checks: dict[str, Callable[[Plugin], object]] = {
        FORMATS: lambda plugin: annotation_format(plugin.name),
        LAYOUTS: lambda plugin: load_layout(plugin.path()),
        MODELS: lambda plugin: plugin.path(),
    }
    found = []
    for group, check in checks.items():
        for plugin in plugins(group).values():
            entry = {"group": group, "name": plugin.name, "package": plugin.package, "error": ""}
            try:
                check(plugin)
            except AdnetError as error:
                entry["error"] = str(error)
            found.append(entry)
    return found


def providers() -> list[dict[str, Any]]:
    """CPU and CUDA, each with whether a network really runs on it, and why not."""
    data, probe = _smallest_network()
    found: list[dict[str, Any]] = [{"name": "CPU", "runs": True, "detail": f"{usable_cores()} cores"}]
    try:
        _, name, _ = open_session(data, probe, device="cuda")
        found.insert(0, {"name": "CUDA", "runs": True, "detail": name.removeprefix("CUDA: ")})
    except RuntimeError as error:
        reason = str(error).removeprefix("CUDA cannot be used: ")
        found.append({"name": "CUDA", "runs": False, "detail": reason})
    return found


def qt_platform(run: Callable[..., subprocess.CompletedProcess[str]] = subprocess.run) -> dict[str, Any]:
    """Whether a window can open, on which of Qt's platforms, and why not."""
    version = _version("PySide6-Essentials")
    wanted = os.environ.get("QT_QPA_PLATFORM") or ""
    try:
        done = run(
            [sys.executable, "-c", _QT_PROBE],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=QT_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        done = subprocess.CompletedProcess([], 1, "", "Qt does not answer")
    if done.returncode == 0:
        qt, name, screens = done.stdout.strip().split("\t")
        return {"runs": True, "platform": name, "version": qt, "detail": f"{screens} screens"}
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    noted = [line for line in lines if "could not" in line.lower() or "error" in line.lower()] or lines
    reason = noted[0] if noted else f"Qt ended with {done.returncode}"
    return {"runs": False, "platform": wanted, "version": version, "detail": reason}


def examination_lines(result: dict[str, Any]) -> list[str]:
    """The findings of `examine`, and of the trainer where it has added its own, as text for people."""
    lines = [f"adnet-annotate {result['version']}, Python {result['python']}, {result['system']}"]
    for provider in result["providers"]:
        state = "runs" if provider["runs"] else "does not run"
        lines.append(f"{provider['name']}: {state}, {provider['detail']}")
    qt = result["qt"]
    if qt["runs"]:
        lines.append(f"window: Qt {qt['version']} on {qt['platform']}, {qt['detail']}")
    else:
        lines.append(f"window: does not open: {qt['detail']}")
    named = [f"{camera['number']} ({camera['name']})" for camera in result["cameras"]]
    if "training" in result:
        lines.append(_training_line(result["training"]))
    lines.append(f"cameras: {', '.join(named) or 'none'}")
    for model in result["models"]:
        about = model["error"] or f"{model['points']} points, {model['path']}"
        lines.append(f"model {model['name']}: {about}")
    if not result["models"]:
        lines.append("models: none")
    for one in result["added"]:
        state = one["error"] or f"of {one['package']}"
        lines.append(f"{one['group'].removeprefix('adnet.').removesuffix('s')} {one['name']}: {state}")
    lines.append(result["user_models_error"] or f"your own models belong in {result['user_models']}")
    return lines


def _training_line(found: dict[str, Any]) -> str:
    if "error" in found:
        return f"training: does not run, {found['error']}"
    where = "CUDA" if found["device"] == "cuda" else f"{found['processor']} ({found['instructions']})"
    return (
        f"training: in {found['precision']} on {where}"
        f"{precision_reason(found['bf16_seconds'], found['float32_seconds'])}"
    )


def _smallest_network() -> tuple[bytes, dict[str, Any]]:
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "x"], ["y"])],
        "sum",
        [value("x", TensorProto.FLOAT, [1])],
        [value("y", TensorProto.FLOAT, [1])],
    )
    model: onnx.ModelProto = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8
    )
    return model.SerializeToString(), {"x": np.ones(1, dtype=np.float32)}


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"
