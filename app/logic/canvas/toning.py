"""Brightness, contrast and gamma of what is shown. The photo itself is never changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Toning:
    """`brightness` is added, in parts of white; `contrast` is the slope around middle grey; `gamma` above 1
    lightens the shadows."""

    brightness: float = 0.0
    contrast: float = 1.0
    gamma: float = 1.0

    def table(self) -> NDArray[np.uint8] | None:
        """(256,) what each value is shown as; None where everything is shown as it is.

        Raises ValueError for a gamma that is not above 0.
        """
        if self == Toning():
            return None
        if not self.gamma > 0:
            raise ValueError(f"a gamma above 0, not {self.gamma}")
        value = np.linspace(0.0, 1.0, 256) ** (1.0 / self.gamma)
        value = (value - 0.5) * self.contrast + 0.5 + self.brightness
        return np.asarray(np.round(np.clip(value, 0.0, 1.0) * 255), dtype=np.uint8)
