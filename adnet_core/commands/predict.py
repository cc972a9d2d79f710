"""The command `adnet predict`, for one photo or for folders of a million."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.inputs import check_yunet, make_predictor
from adnet_core.commands.options import (
    DeviceChoice,
    DeviceOption,
    FindOption,
    JsonOption,
    ModelOption,
    ViewsOption,
    YuNetOption,
)
from adnet_core.commands.predict_on_ray import WithRay, model_for_workers, predict_on_ray
from adnet_core.commands.predicted_photos import Summary, WantedPhotos, into_project
from adnet_core.commands.terminal import (
    FAILED,
    complain,
    print_json,
    progress,
    quiet_libraries,
    reported,
    say,
)
from adnet_core.errors import FormatError
from adnet_core.models.finding import Finding
from adnet_core.models.model_store import DEFAULT_MODEL
from adnet_core.models.views import PROJECT_VIEWS
from adnet_core.predictions.many_photos import Shard, Wanted, predict_photos
from adnet_core.predictions.prediction_files import (
    LinesFile,
    PredictionFiles,
    image_entry,
    line_entry,
    model_entry,
)
from adnet_core.predictions.project_predictions import (
    ProjectPredictions,
    finding_of_project,
    photos_of_project,
)
from adnet_core.predictions.ray_workers import WorkerSettings, require_ray
from adnet_core.predictions.steering import Answer, Begun, Looked, SteeredPhotos
from adnet_core.projects.file.addresses import require_new_project
from adnet_core.projects.own_copies import remember_in_projects

commands = typer.Typer()


@commands.command(cls=WithRay)
def predict(
    photos: Annotated[
        list[Path],
        typer.Argument(
            metavar="PHOTO",
            readable=False,  # each is looked at by itself, so that one costs no other
            help="Photos, folders of photos, or videos; none with --project.",
        ),
    ] = [],  # noqa: B006  typer's form
    from_list: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="A list of photos and videos, one path or address (https, s3, ...) a line, instead of "
            "PHOTO; - for standard input.",
        ),
    ] = None,
    model: ModelOption = DEFAULT_MODEL,
    draw: Annotated[
        Path | None,
        typer.Option(
            help="Folder for copies of the photos with the faces drawn; replaces only what was drawn there."
        ),
    ] = None,
    pts: Annotated[Path | None, typer.Option(help="Folder for .pts files, one for each face.")] = None,
    lines: Annotated[
        Path | None, typer.Option("--lines", help="File for one JSON object a photo, written as it goes.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with --lines: photos in it are not looked at again.")
    ] = False,
    project: Annotated[
        Path | None,
        typer.Option("--project", metavar="P.adnet", help="Write the faces into this project, or a new one."),
    ] = None,
    shard: Annotated[
        str, typer.Option("--shard", metavar="I/N", help="Only the I-th of N parts of the photos.")
    ] = "1/1",
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, max=64, help="Threads that decode photos ahead.")
    ] = min(4, os.cpu_count() or 1),
    batch: Annotated[
        int, typer.Option("--batch", min=1, max=256, help="Photos whose faces are run together.")
    ] = 8,
    every: Annotated[
        int, typer.Option("--every", metavar="N", min=1, help="Of videos every N-th frame.")
    ] = 1,
    renew: Annotated[
        bool,
        typer.Option(
            "--renew", help="With --project: also photos with untouched faces that another model has placed."
        ),
    ] = False,
    refine: Annotated[
        bool,
        typer.Option(
            "--refine",
            help="With --project and --views: only photos with untouched faces that this model has placed by "
            "fewer views, which are placed anew.",
        ),
    ] = False,
    threads: Annotated[
        int | None,
        typer.Option("--threads", min=1, max=1024, help="Threads of a network; else all cores."),
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(
            "--ray",
            metavar="[ADDRESS]",
            help="With --lines: share the photos out among the workers of a Ray cluster. Without an address "
            "that of RAY_ADDRESS or of this machine, else one that is started. Needs the extra [cluster].",
        ),
    ] = None,
    steered: Annotated[bool, typer.Option("--steered", hidden=True)] = False,
    as_json: JsonOption = False,
    find: FindOption = None,
    views: ViewsOption = None,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Find faces in photos and place their landmarks, in pixels of the photo.

    A photo that cannot be read is reported and left out, and the command ends with 2 after the others. So is
    what a list names that is not there, or an address that cannot be used.

    With --json: {"images": [{"path", "width", "height", "ms", "model", "faces": [{"box": [x0, y0, x1, y1],
    "score", "landmarks": [[x, y], ...], "sigma": [[along the contour, across it], ...]}, ...]}, ...]}. Pixel
    centres are at whole numbers from 0, in the photo as displayed; sigma is a standard deviation.

    With --lines each photo's object becomes a line of a file instead, a photo that cannot be read
    {"path", "problem"}, and --json prints a summary: photos, faces, failed, skipped (done before) and
    images_per_second. A line also holds what a project is made of (`adnet collect`): layout, finding, sha256
    and bytes of the photo, shard, and of each face covariance [[xx, xy, yy], ...], shape and look.

    Of a video every frame is a photo, or every N-th: `clip.frames/clip-000012.png` is frame 12 of clip.mp4,
    counted from 0. Its line says so ("video", "frame") and has no hash; the photo is written where a project
    wants it. Videos are named; folders are not searched for them.

    With --from nothing is searched for: a task of --shard reads the list and looks at its own photos alone.

    With --ray each worker of the cluster has one loaded model, two processors (or --threads), and a GPU where
    there are any. What a worker was at that dies is done again by others; a photo that three have died over
    is a line with its problem. Lines come in the order of the answers.

    With --project the faces go into a project, whose queue is there when the window opens it: those of the
    photos named, which are put into it, or of all its photos. Photos that a model has looked at are passed
    over, unless --renew is given and it was another one, and faces that a person has touched stay as they
    are. With --refine a model places its own untouched faces anew by more views, once; what is interrupted
    goes on. Who finds the faces is what the project says, unless --find does; a new project remembers that.
    --json prints the summary.
    """
    if resume and lines is None:
        raise typer.BadParameter("--resume goes with --lines")
    if project is not None and lines is not None:
        raise typer.BadParameter("--project and --lines are two places for the same faces: give one of them")
    if project is None and (renew or steered):
        raise typer.BadParameter("--renew goes with --project")
    if refine and (project is None or views is None or renew):
        raise typer.BadParameter("--refine goes with --project and --views, and without --renew")
    if project is not None and not photos and from_list is None and not project.exists():
        raise FormatError(f"{project}: there is no such project; a PHOTO or --from makes a new one")
    if from_list is not None and photos:
        raise typer.BadParameter("--from and PHOTO are two lists of photos: give one of them")
    if project is None and not photos and from_list is None:
        raise typer.BadParameter("name a PHOTO or a folder, or a project by --project, or a list by --from")
    try:
        part = Shard.parse(shard)
    except ValueError as error:
        raise typer.BadParameter(f"--shard: {error}") from None
    own_part = shard if part.count > 1 else ""
    if project is not None and not project.exists():
        require_new_project(project)
    named = WantedPhotos(on_disk=project is not None or draw is not None or pts is not None, drawings=draw)
    if ray is not None:
        if lines is None:
            raise typer.BadParameter("--ray goes with --lines; adnet collect makes a project of them")
        if draw is not None or pts is not None:
            raise typer.BadParameter("--draw and --pts are of this machine, and --ray of others")
        require_ray()
        check_yunet(yunet, find)
        path, data, by = model_for_workers(model)
        settings = WorkerSettings(
            path,
            data,
            device=device.value,
            views=views or 1,
            threads=threads,
            finding=find,
            yunet=None if yunet is None else yunet.absolute(),
            jobs=jobs,
            at_once=batch,
            shard=own_part,
        )
        named.look_for(photos, from_list, part, every)
        sought = None if find is None else Finding(find).value
        with LinesFile(lines, resume=resume, model=by, finding=sought) as written_there:
            summary = predict_on_ray(ray, settings, named, written_there)
        summary.tell(lines, as_json=as_json)
        if summary.failed:
            raise typer.Exit(FAILED)
        return
    as_project_says = find is None and yunet is None
    if project is not None and project.exists() and as_project_says:
        find = finding_of_project(project)
    predictor = make_predictor(
        model, device, yunet, find, threads, views=views or (1 if project is None else PROJECT_VIEWS)
    )
    by = model_entry(predictor.engine)
    if project is None:
        named.look_for(photos, from_list, part, every)
    else:
        # It knows the parts by the photos' places in it.
        there = photos_of_project(project) if project.exists() and from_list is not None else frozenset()
        named.look_for(photos, from_list, Shard(), every, there)
        if not (named.wanted or project.exists()):
            raise FormatError(f"{project}: there is no photo to put into it, and none is made")
    listed = named.wanted
    failures, faces, skipped = named.failures, 0, 0
    images: list[dict[str, Any]] = []
    with ExitStack() as stack:
        written = None
        if lines is not None:
            kind = predictor.finding.value
            written = stack.enter_context(LinesFile(lines, resume=resume, model=by, finding=kind))
        into = None
        if project is not None:
            predictions = ProjectPredictions(
                project, predictor, find, renew=renew, refine=refine, as_project_says=as_project_says
            )
            into = stack.enter_context(closing(predictions))
            given, unwritten = into_project(into.project, listed.values())
            failures += unwritten
            paths: list[Wanted] = list(into.wanted(given if photos or from_list else None, part))
            known = len(listed) if photos or from_list else len(into.project.images())
            skipped = known - len(paths)
        else:
            paths = named.left(() if written is None else written.done)
            skipped = len(listed) - len(paths)
        to_draw = [Path(str(path)) for path in list(listed.values()) or paths]
        files = PredictionFiles(to_draw if draw or pts else (), draw=draw, pts=pts)
        remember_in_projects(files.drawings, [] if project is None else [project])
        advance = stack.enter_context(progress("photos", len(paths)))
        stack.enter_context(quiet_libraries())
        if written is not None:
            named.write_unread(written, own_part)
        start = time.perf_counter()
        steering = _steering(into, predictor.engine.provider) if steered and into is not None else None
        queue = paths if steering is None else steering
        looked_at = predict_photos(
            predictor,
            queue,
            jobs=jobs,
            at_once=batch,
            hashed=written is not None,
            whole=draw is not None,
        )
        for number, one in enumerate(looked_at, start=1):
            entry: dict[str, Any] | None = None
            with reported() as outcome:
                if one.photo is None:
                    outcome.failed = True
                    complain(one.problem)
                    entry = line_entry(one, predictor, own_part)
                else:
                    photo = one.photo
                    if into is not None:
                        one = into.write(one)
                    files.write(photo, one.faces, predictor.layout)
                    if written is not None:
                        entry = line_entry(one, predictor, own_part)
                    else:
                        entry = {
                            **image_entry(photo, one.faces, one.milliseconds, by),
                            "path": str(one.path),
                        }
                    faces += len(one.faces)
                    if not one.faces and predictor.finding is not Finding.NONE:
                        complain(f"{one.path}: no {predictor.sought} found")
            if entry is not None and written is not None:
                written.write(entry)  # without room for lines it would be work for nothing to go on
            elif into is None and entry is not None and one.photo is not None:
                images.append(entry)
            if steering is not None and into is not None:
                problem = one.problem or ("it was not written" if outcome.failed else "")
                _answer(Looked(image=into.image_id(one.file), faces=len(one.faces), problem=problem))
            failures += outcome.failed
            advance(number)
        seconds = time.perf_counter() - start
    if steering is not None:
        return
    where = project if written is None else written.path
    if where is not None:
        Summary(len(paths), faces, failures, skipped, seconds).tell(where, as_json=as_json)
    elif as_json:
        print_json({"images": images})
    else:
        for image in images:
            count = len(image["faces"])
            say(f"{image['path']}: {count} {'face' if count == 1 else 'faces'}, {image['ms']:.0f} ms")
    if failures:
        raise typer.Exit(FAILED)


def _steering(into: ProjectPredictions, provider: str) -> SteeredPhotos:
    """The project's photos in the order that lines on standard input ask for; says that they are begun."""
    photos = SteeredPhotos(into.by_image)
    _answer(Begun(photos=len(into.by_image), provider=provider))
    lines = _lines_of_input()
    photos.take(next(lines, ""))
    into.shown = lambda: photos.shown
    # Nothing waits for it: it ends with standard input or with the process.
    threading.Thread(target=photos.follow, args=(lines,), name="steering", daemon=True).start()
    return photos


def _lines_of_input() -> Iterator[str]:
    """Lines of standard input. Past its buffer, whose lock a thread that reads would still have when the
    process ends, which Python takes for a fault."""
    rest = b""
    with contextlib.suppress(OSError):  # no input is an input that has ended
        while data := os.read(0, 1 << 16):
            *lines, rest = (rest + data).split(b"\n")
            yield from (line.decode("utf-8", "replace") for line in lines)


def _answer(answer: Answer) -> None:
    print_json(answer.model_dump())
    sys.stdout.flush()
