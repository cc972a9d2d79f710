from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.media import read_photo


@pytest.fixture
def sample_photo_pixels(sample_photo: Path) -> np.ndarray:
    return read_photo(sample_photo).pixels
