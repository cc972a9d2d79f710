"""Checkpoints of a training run: written whole or not at all, read without running any code."""

from __future__ import annotations

import pickle
import struct
import textwrap
import warnings
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import torch
from pydantic import ValidationError

from adnet_core.errors import ModelError
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.files.whole_files import open_to_read, reason_of, replacing
from adnet_core.network.adnet import ADNet, NetworkConfig

CHECKPOINT_VERSION = 1


def save_checkpoint(path: Path, content: dict[str, Any]) -> None:
    """Write `content` (tensors, numbers, text and containers of them) through a temporary file.

    Raises ModelError when the disk does not take it; the file that was there before then stays.
    """
    try:
        with replacing(path, durable=True) as unfinished, unfinished.open("wb") as file:
            torch.save({"version": CHECKPOINT_VERSION, **content}, file)
    except (OSError, RuntimeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error).lower()
        raise ModelError(f"{path}: the checkpoint cannot be written: {reason}") from None


def load_checkpoint(path: Path) -> dict[str, Any]:
    """Read a checkpoint of this program. Raises ModelError for anything else, by name and reason."""
    content = load_pickle_safely(path)
    version = content.get("version") if isinstance(content, dict) and "model" in content else None
    if not isinstance(version, int):
        raise ModelError(f"{path}: not a checkpoint of this program")
    if version != CHECKPOINT_VERSION:
        raise ModelError(f"{path}: checkpoint of version {version}, not {CHECKPOINT_VERSION}")
    return dict(content)


def load_pickle_safely(path: Path) -> Any:
    """torch.load with weights_only, every failure told as a ModelError."""
    try:
        file = open_to_read(path)
    except FileNotFoundError:
        raise ModelError(f"{path}: no such checkpoint") from None
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {reason_of(error)}") from None
    damaged = f"{path}: not a checkpoint, or a damaged one"
    with file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what is only about how the file was written
        try:
            _refuse_compression(file)
            return torch.load(file, map_location="cpu", weights_only=True)
        except pickle.UnpicklingError as error:
            if "Unsupported operand" in str(error):
                raise ModelError(damaged) from None
            raise ModelError(
                f"{path}: refused, since it holds more than weights and could run code"
            ) from None
        except (RuntimeError, EOFError, ValueError, LookupError, OSError, AttributeError, TypeError):
            raise ModelError(damaged) from None
        except (AssertionError, MemoryError, OverflowError, struct.error, zipfile.BadZipFile):
            raise ModelError(damaged) from None


def _refuse_compression(file: BinaryIO) -> None:
    """torch compresses nothing; a small compressed file could unpack to any size. Raises BadZipFile."""
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            if any(entry.compress_type != zipfile.ZIP_STORED for entry in archive.infolist()):
                raise zipfile.BadZipFile("compressed")
    file.seek(0)


def network_from_checkpoint(path: Path, *, averaged: bool = True) -> tuple[ADNet, Layout, dict[str, Any]]:
    """The network in evaluation mode with the averaged weights (or the raw ones), its layout, and all else
    that the checkpoint holds."""
    content = load_checkpoint(path)
    try:
        layout = layout_from_json(content["layout"], str(path))
        config = NetworkConfig.model_validate(content["settings"]["network"])
        network = ADNet(layout, config)
        weights = content["ema"] if averaged and content.get("ema") else content["model"]
        network.load_state_dict(weights)
    except (AttributeError, KeyError, TypeError, ValidationError, RuntimeError) as error:
        raise ModelError(f"{path}: its weights do not fit its settings: {misfit(error)}") from None
    return network.eval(), layout, content


def misfit(error: Exception) -> str:
    """The first thing that does not fit, in a few words, of the long lists that torch and pydantic give."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    if isinstance(error, KeyError):
        return f"it holds no {error}"
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return textwrap.shorten(lines[1 if len(lines) > 1 else 0] if lines else "", 160, placeholder=" ...")
