"""Photos that OpenCV does not read everywhere: AVIF, GIF, HEIC and JPEG 2000, by Pillow."""

from __future__ import annotations

import importlib
import importlib.util
import io
from functools import cache
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

from adnet_core.media.image_header import Format, HeaderError, ImageHeader, MoreFormat

# Pillow's names of what its plugins read; each format is opened by its own alone.
_PLUGINS: dict[MoreFormat, tuple[str, ...]] = {
    "AVIF": ("AVIF",),
    "GIF": ("GIF",),
    "HEIC": ("HEIF",),
    "JPEG 2000": ("JPEG2000",),
}
HEIC_ADVICE = "pip install 'adnet-annotate[heic]'"
_ORIENTATION = 0x0112


def is_more(kind: Format | None) -> TypeGuard[MoreFormat]:
    """Whether a format is read here."""
    return kind in _PLUGINS


def reads_heic() -> bool:
    """Whether photos of iPhones can be read: pillow-heif is an extra of ours."""
    return importlib.util.find_spec("pillow_heif") is not None


def more_header(data: bytes, kind: MoreFormat) -> ImageHeader:
    """Size and orientation of the first picture of a file. Raises HeaderError."""
    try:
        with _opened(data, kind) as image:
            turned = image.getexif().get(_ORIENTATION, 1)
            orientation = turned if turned in range(1, 9) else 1
            width, height = image.size
            return ImageHeader(kind, width, height, orientation, True, pixel_bytes=4)
    except (HeaderError, MemoryError):
        raise
    except Exception:  # the plugins raise what they like
        raise HeaderError(f"the {kind} data is damaged and cannot be decoded") from None


def more_pixels(data: bytes, kind: MoreFormat) -> NDArray[Any] | None:
    """The stored pixels of the first picture, (H, W) grey or (H, W, 3 or 4) BGR(A), 8 or 16 bits.

    None where they cannot be decoded.
    """
    try:
        with _opened(data, kind) as image:
            if image.mode in ("I;16", "I;16B", "I"):
                return np.asarray(image).clip(0, 65535).astype(np.uint16)
            has_alpha = "A" in image.getbands() or "transparency" in image.info
            colours = np.asarray(image.convert("RGBA" if has_alpha else "RGB"))
            return np.ascontiguousarray(colours[:, :, [2, 1, 0, 3] if has_alpha else [2, 1, 0]])
    except (HeaderError, MemoryError):
        raise
    except Exception:
        return None


def _opened(data: bytes, kind: MoreFormat) -> Any:
    image_module = _pillow()
    if kind == "HEIC" and not _heic_plugin():
        raise HeaderError(f"HEIC images are read once this is installed: {HEIC_ADVICE}")
    return image_module.open(io.BytesIO(data), formats=_PLUGINS[kind])


@cache
def _pillow() -> Any:
    """Pillow's module of images, which takes long to import; the limit to what is decoded is ours."""
    module: Any = importlib.import_module("PIL.Image")
    module.MAX_IMAGE_PIXELS = None
    return module


@cache
def _heic_plugin() -> bool:
    if not reads_heic():
        return False
    importlib.import_module("pillow_heif").register_heif_opener(thumbnails=False)
    return True
