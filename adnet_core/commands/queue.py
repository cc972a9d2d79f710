"""The commands of `adnet` about the queue: `queue` and `evaluate-queue`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.inputs import check_split, found_boxes, judged_on, make_predictor, read_faces
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    BoxChoice,
    DataOption,
    DeviceChoice,
    DeviceOption,
    FindOption,
    JsonOption,
    ModelOption,
    PartOption,
    SplitReadingOptions,
    ViewsOption,
    YuNetOption,
)
from adnet_core.commands.terminal import FAILED, complain, print_json, progress, quiet_libraries, say, steps
from adnet_core.faces.metrics import finite_or_none
from adnet_core.files.whole_files import may_write
from adnet_core.judging.queue_check import check_queue, face_scores
from adnet_core.media.photos import find_photos
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import predict_photos
from adnet_core.projects.annotated_photo import PhotoCheck
from adnet_core.projects.store import Project
from adnet_core.ranking.face_score import parts_text
from adnet_core.ranking.orders import FaceScores, QueueOrder
from adnet_core.ranking.queue_mix import QueueMix

commands = typer.Typer()

OrderOption = Annotated[
    QueueOrder,
    typer.Option(
        "--order",
        help="correction: most points expected outside the tolerance first; detector: least sure detection "
        "first; shape: least likely shape first; mixed: all three, near-duplicates further back.",
    ),
]


@commands.command()
def queue(
    project: Annotated[
        Path | None, typer.Argument(metavar="PROJECT", help="A project; its unfinished faces are queued.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="Photos without a project: find their faces and queue them.")
    ] = None,
    order: OrderOption = QueueOrder.MIXED,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Print so many faces; 0 for all.")] = 0,
    model: ModelOption = DEFAULT_MODEL,
    find: FindOption = None,
    views: ViewsOption = None,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Print faces in the order in which they are worth a look, with the parts of their scores.

    With --json: {"order", "faces": [{"photo", "face", "score", "doubtful", "detector", "shape"}, ...]}, with
    null for what is not known. doubtful: points expected further than 5 % of the inter-ocular distance from
    their truth; detector: its score; shape: how many times as unlikely as a usual face's. score is what the
    order goes by. --model is for --data, for the mix, and for faces of a project whose shape
    has not been judged yet.
    """
    if (project is None) == (data is None):
        raise typer.BadParameter("name a project, or photos by --data")
    failed = False
    if project is not None:
        entries = _of_project(project, order, limit, model)
    else:
        assert data is not None
        entries, failed = _of_photos(
            data, order, limit, make_predictor(model, device, yunet, find, views=views or 1)
        )
    if as_json:
        print_json({"order": order.value, "faces": entries})
    else:
        for entry in entries:
            say(_line(entry))
        if not entries:
            complain(f"{project or data}: no face waits for a look")
    if failed:
        raise typer.Exit(FAILED)


@commands.command("evaluate-queue")
@with_groups
def evaluate_queue(
    *,
    data: DataOption,
    model: ModelOption = DEFAULT_MODEL,
    reading: SplitReadingOptions,
    tolerance: Annotated[
        float, typer.Option("--tolerance", min=0, max=1, help="Share of the layout's distance, such as 0.05.")
    ] = 0.05,
    box: Annotated[
        BoxChoice, typer.Option("--box", help="Find faces in whole photos, or crop from the true box.")
    ] = BoxChoice.detector,
    find: FindOption = None,
    views: ViewsOption = None,
    part: PartOption = None,
    refit: Annotated[
        int,
        typer.Option("--refit", min=0, max=50, help="Calibrate and mix anew in so many folds over photos."),
    ] = 0,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Show on annotated faces what the orders of the queue are worth, beside a random and a perfect one.

    For each order: how its score goes with the true error (Spearman), and how much of all error and of all
    corrections (points outside the tolerance) lies in the first fifth of its queue. Use --refit where the
    model was calibrated on these very faces.
    """
    check_split(reading.split, part)
    if refit == 1:
        raise typer.BadParameter("--refit takes 0, or at least 2 folds")
    box = found_boxes(box, find)
    predictor = make_predictor(model, device, yunet, find, views=views or 1)
    faces = read_faces(data, predictor.layout, reading, part)
    with judged_on(data), progress("faces", len(faces)) as advance:
        result = check_queue(
            predictor, faces, tolerance=tolerance, box=box.value, refit=refit, progress=advance
        )
    if as_json:
        print_json(result)
    else:
        say(*_table(result))


def _table(result: dict[str, Any]) -> list[str]:
    """The figures of `evaluate-queue` as lines of Markdown."""
    head = f"first {100 * result['head']:.0f} %"
    lines = [
        f"{result['model']}, {result['faces']} faces, NME {result['nme']:.2f} %, "
        f"{result['corrections_per_face']:.2f} corrections a face at tolerance {result['tolerance']:g}",
        "",
        f"| order | Spearman with NME (95 %) | with corrections | NME in the {head} | corrections there |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, worth in result["orders"].items():
        low, high = worth["spearman_nme_95"] or (None, None)
        with_nme = f"{_figure(worth['spearman_nme'])} ({_figure(low)} to {_figure(high)})"
        shares = " | ".join(_share(worth[key]) for key in ("nme_in_head", "corrections_in_head"))
        lines.append(f"| {name} | {with_nme} | {_figure(worth['spearman_corrections'])} | {shares} |")
    for name in ("random", "oracle"):
        shares = " | ".join(_share(result[name][key]) for key in ("nme_in_head", "corrections_in_head"))
        lines.append(f"| {name} | | | {shares} |")
    lines += ["", f"mix: {', '.join(f'{number:.2f}' for number in result['mix'])}"]
    return lines


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"


def _of_project(path: Path, order: QueueOrder, limit: int, model: str) -> list[dict[str, Any]]:
    # A project that cannot be written still has the scores of all faces that were looked at in the window.
    fixed = path.exists() and not (may_write(path) and may_write(path.parent))
    with Project.open(path, author="queue", read_only=fixed) as project:
        info = read_model_info(find_model(model))
        project.scores.mix = info.mix or QueueMix()
        if not fixed:
            with steps() as advance:
                project.scores.fill(info.shape, progress=partial(advance, "faces"))
        found = project.scores.read()
        photos = {image.id: image for image in project.images()}
        check = PhotoCheck()
        rows = []
        for row in found.scores.queue(order).tolist():
            image = photos[int(found.image_ids[row])]
            # A photo that is gone or cannot be read may come back, and is looked for in the window.
            if image.path.is_file() and check.problem(image):
                continue
            rows.append(row)
            if limit and len(rows) == limit:
                break
        for problem in check.problems:
            complain(f"{problem}; its faces are left out")
        ids = project.scores.face_ids(found.numbers[rows].tolist())
        named = [
            (str(photos[int(found.image_ids[row])].path), face) for row, face in zip(rows, ids, strict=True)
        ]
        return _entries(found.scores, rows, order, named)


def _of_photos(
    folder: Path, order: QueueOrder, limit: int, predictor: Predictor
) -> tuple[list[dict[str, Any]], bool]:
    """The entries, and whether a photo could not be read."""
    faces: list[FacePrediction] = []
    names: list[tuple[str, int]] = []
    failed = False
    searched = find_photos([folder])
    if searched.unread_words:
        complain(f"{folder}: {searched.unread_words}")
    paths = searched.photos
    with progress("photos", len(paths)) as advance, quiet_libraries():
        for number, one in enumerate(predict_photos(predictor, paths, jobs=1), start=1):
            if one.photo is None:
                failed = True
                complain(one.problem)
            faces += one.faces
            names += [(str(one.path), face) for face in range(len(one.faces))]
            advance(number)
    if not faces:
        return [], failed
    mix = (predictor.engine.info.mix or QueueMix()).numbers
    scores = face_scores(faces, predictor.layout, mix=mix)
    rows = scores.queue(order)[: limit or None].tolist()
    return _entries(scores, rows, order, [names[row] for row in rows]), failed


def _entries(
    scores: FaceScores, rows: list[int], order: QueueOrder, named: list[tuple[str, Any]]
) -> list[dict[str, Any]]:
    values = scores.scores(order)
    return [
        {
            "photo": photo,
            "face": face,
            "score": finite_or_none(values[row]),
            "doubtful": finite_or_none(scores.doubtful[row]),
            "detector": finite_or_none(1 - scores.doubt[row]),
            "shape": finite_or_none(scores.shape[row]),
        }
        for row, (photo, face) in zip(rows, named, strict=True)
    ]


def _line(entry: dict[str, Any]) -> str:
    doubt = None if entry["detector"] is None else 1 - entry["detector"]
    score = "–" if entry["score"] is None else f"{entry['score']:.2f}"
    return f"{score:>7}  {entry['photo']}: {parts_text(entry['doubtful'], doubt, entry['shape'])}"
