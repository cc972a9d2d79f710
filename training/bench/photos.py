"""Photos: the detector, end to end, many at once; and what a person's corrections and the queue cost."""

from __future__ import annotations

import os
import tempfile
import time
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.models.detector import CenterFaceDetector
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.models.propagation import Propagator, ResidualPrior
from adnet_core.predictions.many_photos import predict_photos
from adnet_core.projects.mirror import keep
from adnet_core.projects.store import Project
from adnet_core.ranking.face_score import doubtful_points
from adnet_core.ranking.orders import FaceScores, QueueOrder
from adnet_core.ranking.variety import LOOK_SIZE
from adnet_core.speed import Figure, milliseconds
from training.bench.inference import sample_pixels
from training.processor import instructions, is_plain

CROP_AIM, PLAIN_CROP_AIM, PROPAGATION_AIM, OPEN_AIM = 15.0, 18.0, 5.0, 1.0
"""Milliseconds of a face, also on a plain machine, and of a propagation; seconds to open a large project."""
EDIT_AIM = 1.2
"""Milliseconds."""
FACES_EDITED_AMONG, EDITS = 1000, 500
CORRECTIONS = 20
PHOTOS_IN_PROJECT = 100_000
FACES_IN_QUEUE, FACES_SCORED = 100_000, 1000
# Side of photos, and how many of them a batch prediction gets.
FOLDERS = ((512, 64), (2048, 32))


def photos() -> list[Figure]:
    """The default model on single photos."""
    pixels = sample_pixels()
    large = np.ascontiguousarray(np.tile(pixels, (6, 8, 1)))  # 12.6 megapixels, 48 faces
    detector = CenterFaceDetector()
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL)), detector)
    box = predictor.predict(pixels, maps=False)[0].box
    where = predictor.engine.provider
    crowd = partial(milliseconds, repeats=3, warm_up=1)
    own_time = time.process_time
    of = Figure.of_times
    return [
        of("face detector, 512 x 512", milliseconds(lambda: detector.detect(pixels))),
        of(
            "crop to landmarks, one face",
            milliseconds(lambda: predictor.predict_boxes(pixels, [box], maps=False)),
            where,
            aim=PLAIN_CROP_AIM if is_plain(instructions()) else CROP_AIM,
        ),
        of("photo to landmarks, 512 x 512, one face", milliseconds(lambda: predictor.predict(pixels)), where),
        of("photo to landmarks, 12 megapixels, 48 faces", crowd(lambda: predictor.predict(large)), where),
        of(
            "photo to landmarks, 512 x 512, the processor's part",
            milliseconds(lambda: predictor.predict(pixels), clock=own_time),
            where,
        ),
        of(
            "photo to landmarks, 12 megapixels, the processor's part",
            crowd(lambda: predictor.predict(large), clock=own_time),
            where,
        ),
    ]


def prediction() -> list[Figure]:
    """Photos a second as `adnet predict` reads and predicts them: decoded ahead, faces run together."""
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL)))
    jobs = min(4, os.cpu_count() or 1)
    figures = []
    for side, count in FOLDERS:
        with tempfile.TemporaryDirectory() as folder:
            encoded = cv2.imencode(".jpg", cv2.resize(sample_pixels(), (side, side)))[1].tobytes()
            paths = [Path(folder, f"{number}.jpg") for number in range(count)]
            for path in paths:
                path.write_bytes(encoded)
            start = time.perf_counter()
            faces = sum(len(one.faces) for one in predict_photos(predictor, paths, jobs=jobs))
            spent = time.perf_counter() - start
        note = f"{count} photos, {faces} faces, {jobs} threads decode, {predictor.engine.provider}"
        figures.append(Figure(f"adnet predict, {side} x {side}", count / spent, "images/s", note))
    return figures


def propagation() -> list[Figure]:
    """Where the others go after corrections at 98 points, by a prior as full as a fitted one."""
    layout = load_layout("98")
    random = np.random.default_rng(0)
    count = layout.point_count
    points = random.uniform(100, 400, (count, 2))
    covariance = np.tile(np.array([[30.0, 5.0], [5.0, 10.0]]), (count, 1, 1))
    mixed = random.standard_normal((2 * count, 2 * count)) / np.sqrt(2 * count)
    prior = ResidualPrior(0.8 * mixed @ mixed.T + 0.2 * np.eye(2 * count))
    chosen = random.choice(count, CORRECTIONS, replace=False)
    placed = points[chosen] + random.normal(0, 5, (CORRECTIONS, 2))
    propagator = Propagator(prior, layout, points, covariance)
    worst = int(np.linalg.norm(placed - points[chosen], axis=1).argmax())

    def drag() -> None:
        # Each frame elsewhere. The worst correction is gone through first, so that all others are anew.
        placed[worst] += random.normal(0, 0.1, 2)
        propagator.update(chosen, placed)

    def anew() -> None:
        Propagator(prior, layout, points, covariance).update(chosen, placed)

    what = f"propagation at {count} points after {CORRECTIONS} corrections"
    return [
        Figure.of_times(
            what,
            milliseconds(drag, repeats=100),
            "each frame of a drag",
            aim=PROPAGATION_AIM,
            by_p95=True,
        ),
        Figure.of_times(f"{what}, a new face", milliseconds(anew, repeats=100), aim=PROPAGATION_AIM),
    ]


def project() -> list[Figure]:
    """A large project file, and edits in it, each of which is on the disk when the call returns."""
    layout = load_layout("68")
    random = np.random.default_rng(0)
    points = random.uniform(0, 500, (68, 2))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.adnet")
        with Project.create(path, layout, author="bench") as opened:
            start = time.perf_counter()
            images = opened.add_images([Path(folder, f"{i}.jpg") for i in range(PHOTOS_IN_PROJECT)])
            added = time.perf_counter() - start
            face = opened.add_face(images[0].id, FaceBox.of_points(points), points)
            edit = milliseconds(lambda: opened.move_points(face.id, [3], [random.uniform(0, 500, 2)]))
            undo = milliseconds(opened.undo, repeats=10)

        def reopen() -> None:
            with Project.open(path, author="bench") as again:
                again.images()
                again.image_states()

        read = float(np.median(milliseconds(reopen, repeats=3, warm_up=1))) / 1000
    return [
        Figure(f"add {PHOTOS_IN_PROJECT:,} photos to a project", added, "s"),
        Figure(f"read the list of {PHOTOS_IN_PROJECT:,} photos", read, "s", aim=OPEN_AIM),
        Figure.of_times("one durable edit", edit, f"among {PHOTOS_IN_PROJECT:,} photos"),
        Figure.of_times("one undo", undo),
    ]


def edit() -> list[Figure]:
    """One moved point of a face among many, in a project that is followed by its copy as in a window.

    All that an edit does is in it: the looks at the file's identity before and after the commit, the sums of
    the rows, and the wait for the disk.
    """
    layout = load_layout("68")
    random = np.random.default_rng(0)
    points = random.uniform(0, 500, (68, 2))
    spread = np.tile(np.array([[30.0, 5.0], [5.0, 10.0]]), (68, 1, 1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.adnet")
        with Project.create(path, layout, author="bench") as opened:
            images = opened.add_images([Path(folder, f"{i}.jpg") for i in range(FACES_EDITED_AMONG)])
            with opened.step():
                faces = [
                    opened.add_face(image.id, FaceBox.of_points(points), points, covariance=spread)
                    for image in images
                ]
            keep(opened)
            face = faces[len(faces) // 2]

            def move() -> None:
                opened.move_points(face.id, [3], [random.uniform(0, 500, 2)])

            spent = milliseconds(move, repeats=EDITS, warm_up=50)
            computed = milliseconds(move, repeats=EDITS, clock=time.thread_time)
    note = f"among {FACES_EDITED_AMONG:,} faces, median of {EDITS}"
    return [
        Figure.of_times("one moved point, on the disk", spent, note, aim=EDIT_AIM),
        Figure.of_times("one moved point, the processor's part", computed, note),
    ]


def queue() -> list[Figure]:
    """The order of very many faces, and the score that each gets when it is predicted."""
    random = np.random.default_rng(0)
    layout = load_layout("68")
    points = random.uniform(0, 500, (FACES_SCORED, 68, 2))
    covariance = np.tile(np.array([[30.0, 5.0], [5.0, 10.0]]), (FACES_SCORED, 68, 1, 1))
    count = FACES_IN_QUEUE
    scores = FaceScores(
        doubtful=random.uniform(0, 68, count),
        doubt=random.uniform(0, 1, count),
        shape=random.uniform(0.5, 4, count),
        looks=random.integers(-100, 101, (count, LOOK_SIZE), dtype=np.int8),
        waiting=random.uniform(0, 1, count) < 0.8,
    )
    ordered = milliseconds(lambda: scores.queue(QueueOrder.MIXED), repeats=5, warm_up=1)
    scored = milliseconds(lambda: doubtful_points(points, covariance, layout), repeats=5, warm_up=1)
    return [
        Figure.of_times(f"queue of {count:,} faces, mixed and varied", ordered),
        Figure.of_times(
            "doubtful points of a face", [one / len(points) for one in scored], f"of {FACES_SCORED:,}"
        ),
    ]
