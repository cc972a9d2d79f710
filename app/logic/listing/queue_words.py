"""What the list says of a photo, in plain words: for whoever hovers over a row, and for the legend."""

from __future__ import annotations

from adnet_core.projects.records import ImageSummary
from adnet_core.ranking.face_score import TOLERANCE

LEGEND: tuple[tuple[str, str], ...] = (
    (
        "12 doubtful",
        f"About 12 points of the face are probably off by more than {100 * TOLERANCE:.0f} % of the distance "
        "between the eyes, by the model's own doubt. So many corrections are to be expected.",
    ),
    (
        "shape 2.1×",
        "The face's points form a shape 2.1 times as unusual as those that the model has learnt from, in the "
        "median. An odd shape is an odd face, or a wrong prediction.",
    ),
    (
        "±2.5 %",
        "Where nobody has looked yet, a point is off by about 2.5 % of the distance between the eyes, in the "
        "mean of all points. Points that a person has placed count as right.",
    ),
    (
        "detector 90 % sure",
        "How sure the program is that there is a face at all. It is in the tip of a row, and the order "
        "“detector doubt” goes by it.",
    ),
    (
        "several faces",
        "Of a photo with several faces each figure is that of the worst one that is not finished.",
    ),
)
"""What each part of a row looks like, and what it means."""

ORDERS: dict[str, str] = {
    "NAME": "Folder by folder, img2 before img10.",
    "CORRECTION": "Most doubtful points first: where the most corrections are to be expected.",
    "DOUBT": "Where it is least sure that there is a face.",
    "SHAPE": "The most unusual shapes first.",
    "MIXED": "Most expected corrections by all three signs; of photos that look alike one comes first.",
    "UNSURE_FIRST": "The largest ± first.",
    "SURE_FIRST": "The smallest ± first.",
    "NEWEST_FIRST": "What came into the project last.",
}
"""What each order of the list goes by, by its name."""


def summary_tip(summary: ImageSummary) -> str:
    """A line for each figure of a row, in words; empty where it has none."""
    lines = []
    if summary.doubtful is not None:
        count = f"{summary.doubtful:.0f}"
        points = "1 point is" if count == "1" else f"{count} points are"
        lines.append(
            f"{count} doubtful: about {points} probably off by more than {100 * TOLERANCE:.0f} % of the "
            "distance between the eyes"
        )
    if summary.shape is not None:
        lines.append(f"shape {summary.shape:.1f}×: {_shape_words(summary.shape)}")
    if summary.expected_error is not None:
        lines.append(
            f"±{summary.expected_error:.1f} %: a point is off by so much of the distance between the eyes, "
            "in the mean"
        )
    if summary.doubt is not None:
        lines.append(f"detector {100 * (1 - summary.doubt):.0f} % sure that there is a face")
    if lines and summary.predicted + summary.corrected > 1:
        lines.append("Of several faces, each figure is that of the worst.")
    return "\n".join(lines)


def _shape_words(shape: float) -> str:
    if f"{shape:.1f}" == "1.0":
        return "as usual as faces are"
    if shape < 1.0:
        return "more usual than most faces"
    return f"{shape:.1f} times as unusual as faces are in the median"
