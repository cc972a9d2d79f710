"""How far a new model's answers have moved from its base's on a face that neither was trained on.

The photos that a base has learnt from do not travel with it, so nobody can measure on them what a fine-tuned
model has forgotten. What can be measured is how far its answers have moved elsewhere: on many views of the
sample photo, turned, mirrored, resized, darkened, blurred and in part covered. Answers on faces like the
base's own move along with those, a little further, and what moves without regard to the truth adds to the
error as a random step does: its square to the square (docs/uncertainty.md shows how far that is true).
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from importlib.resources import as_file, files
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.media.photos import read_photo
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.predictor import Predictor

VIEWS = 32
SIDE = 320
"""Of a view, in pixels."""
SAMPLE_BOX = FaceBox(180.0, 88.0, 271.0, 178.0)
"""Of the face in the sample photo."""
FURTHER = 1.25
"""How much further answers move on faces like the base's own than on the views."""
DISTANCE = "inter_ocular"
NME = "nme_interocular"


@dataclass(frozen=True)
class Moved:
    """How far answers `moved` on so many `views`, in percent of the inter-ocular distance.

    `before` is the NME that the base states of itself, in the same, or None.
    """

    moved: float
    before: float | None
    views: int

    @property
    def share(self) -> float | None:
        """By which share of itself the base's error has grown, as far as `moved` tells; None without it."""
        return self.before and math.hypot(self.before, FURTHER * self.moved) / self.before - 1

    def to_dict(self) -> dict[str, Any]:
        return asdict(self) | {"share": self.share}


def measure_moved(base: Predictor, new: Predictor) -> Moved | None:
    """How far the answers of `new` have moved from those of its `base`.

    None where the sample photo says nothing of their objects: where they are not faces with two eyes.
    """
    layout = base.layout
    if DISTANCE not in layout.distances:
        return None
    random = np.random.default_rng(0)
    with as_file(files("resources").joinpath("samples", "astronaut.jpg")) as path:
        photo = read_photo(path).pixels
    steps = []
    for number in range(VIEWS):
        view, box = _view(photo, random, mirrored=number % 2 == 1)
        before, after = (one.predict_boxes(view, [box], maps=False)[0].landmarks for one in (base, new))
        size = float(layout.distance(before, DISTANCE))
        if size > 0:
            steps.append(float(np.linalg.norm(after - before, axis=1).mean()) / size)
    return Moved(100 * float(np.mean(steps)), stated_nme(base.engine.info), len(steps)) if steps else None


def stated_nme(info: ModelInfo) -> float | None:
    """The NME that a model states of itself, in percent of the inter-ocular distance."""
    stated = info.validation.get(NME)
    return float(stated) if isinstance(stated, int | float) and 0 < stated < math.inf else None


def _view(
    photo: NDArray[np.uint8], random: np.random.Generator, *, mirrored: bool
) -> tuple[NDArray[np.uint8], FaceBox]:
    """The sample's face as another photo might show it, and the box of its landmarks there."""
    box = SAMPLE_BOX
    centre = np.array(box.center)
    angle, side = random.uniform(-25, 25), random.uniform(70, 180)
    about, size = (float(centre[0]), float(centre[1])), side / box.longer_side
    matrix = np.asarray(cv2.getRotationMatrix2D(about, angle, size), dtype=np.float64)
    matrix[:, 2] += SIDE / 2 - centre
    if mirrored:
        matrix[0] = -matrix[0]
        matrix[0, 2] += SIDE - 1
    border = cv2.BORDER_REFLECT_101
    view = cv2.warpAffine(photo, matrix, (SIDE, SIDE), flags=cv2.INTER_AREA, borderMode=border)
    bright = 255 * (view / 255.0) ** np.exp(random.uniform(-0.7, 0.7)) * random.uniform(0.7, 1.2)
    bright += random.normal(0, random.uniform(0, 12), view.shape)
    blurred = cv2.GaussianBlur(np.clip(bright, 0, 255), (0, 0), random.uniform(0.1, 0.012 * side))
    view = np.clip(blurred, 0, 255).astype(np.uint8)
    if random.random() < 0.3:
        x, y = (SIDE / 2 + random.uniform(-0.5, 0.5, 2) * side).astype(int)
        reach = int(random.uniform(0.1, 0.25) * side)
        view[max(0, y - reach) : y + reach, max(0, x - reach) : x + reach] = random.integers(0, 255, 3)
    shift = random.uniform(-0.03, 0.03, 2) * side + SIDE / 2
    half = side / 2 * random.uniform(0.97, 1.06)
    return view, FaceBox(*(shift - half), *(shift + half))
