"""What the list says of a photo, in plain words: for whoever hovers over a row, and for the legend."""

from __future__ import annotations

from adnet_core.projects.records import ImageSummary
from adnet_core.ranking.face_score import TOLERANCE
from app.logic.translating import marked, tr

ORDERS: dict[str, str] = {
    "NAME": marked("Folder by folder, img2 before img10."),
    "CORRECTION": marked("Most doubtful points first: where the most corrections are to be expected."),
    "DOUBT": marked("Where it is least sure that there is a face."),
    "SHAPE": marked("The most unusual shapes first."),
    "MIXED": marked(
        "Most expected corrections by all three signs; of photos that look alike one comes first."
    ),
    "UNSURE_FIRST": marked("The largest ± first."),
    "SURE_FIRST": marked("The smallest ± first."),
    "NEWEST_FIRST": marked("What came into the project last."),
}
"""What each order of the list goes by, by its name; to be put through `tr`."""
TELLING = 20.0
"""Percent of the distance between the eyes from which on the figure of a row says less than a word."""


def legend() -> tuple[tuple[str, str], ...]:
    """What each part of a row looks like, and what it means."""
    return (
        (
            tr("12 doubtful"),
            tr(
                "About 12 points of the face are probably off by more than {tolerance:.0f} % of the distance "
                "between the eyes, by the model's own doubt. So many corrections are to be expected.",
                tolerance=100 * TOLERANCE,
            ),
        ),
        (
            tr("shape 2.1×"),
            tr(
                "The face's points form a shape 2.1 times as unusual as those that the model has learnt "
                "from, in the median. An odd shape is an odd face, or a wrong prediction."
            ),
        ),
        (
            tr("±2.5 %"),
            tr(
                "Where nobody has looked yet, a point is off by about 2.5 % of the distance between the "
                "eyes, in the mean of all points. Points that a person has placed count as right."
            ),
        ),
        (
            tr("too unsure to tell"),
            tr(
                "The same from {error:.0f} % on: the face is too small, too much turned or covered for the "
                "model to tell its points. The figure is in the tip of a row.",
                error=TELLING,
            ),
        ),
        (
            tr("detector 90 % sure"),
            tr(
                "How sure the program is that there is a face at all. It is in the tip of a row, and the "
                "order “detector doubt” goes by it."
            ),
        ),
        (
            tr("several faces"),
            tr("Of a photo with several faces each figure is that of the worst one that is not finished."),
        ),
    )


def summary_tip(summary: ImageSummary) -> str:
    """A line for each figure of a row, in words; empty where it has none."""
    lines = []
    if summary.doubtful is not None:
        lines.append(
            tr(
                "{count} doubtful: about {count} point is probably off by more than {tolerance:.0f} % of the "
                "distance between the eyes",
                "{count} doubtful: about {count} points are probably off by more than {tolerance:.0f} % of "
                "the distance between the eyes",
                count=round(summary.doubtful),
                tolerance=100 * TOLERANCE,
            )
        )
    if summary.shape is not None:
        lines.append(_shape_words(summary.shape))
    if summary.expected_error is not None and summary.expected_error >= TELLING:
        lines.append(
            tr(
                "±{error:.0f} %: a point may be off by so much of the distance between the eyes, in the "
                "mean; the face is too small, too much turned or covered for the model to tell its points",
                error=summary.expected_error,
            )
        )
    elif summary.expected_error is not None:
        lines.append(
            tr(
                "±{error:.1f} %: a point is off by so much of the distance between the eyes, in the mean",
                error=summary.expected_error,
            )
        )
    if summary.doubt is not None:
        lines.append(tr("detector {share:.0f} % sure that there is a face", share=100 * (1 - summary.doubt)))
    if lines and summary.predicted + summary.corrected > 1:
        lines.append(tr("Of several faces, each figure is that of the worst."))
    return "\n".join(lines)


def _shape_words(shape: float) -> str:
    if f"{shape:.1f}" == "1.0":
        return tr("shape {shape:.1f}×: as usual as faces are", shape=shape)
    if shape < 1.0:
        return tr("shape {shape:.1f}×: more usual than most faces", shape=shape)
    return tr("shape {shape:.1f}×: {shape:.1f} times as unusual as faces are in the median", shape=shape)
