"""The loop closes: a face corrected in the window's session is what the trainer learns, and it learns it."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import torch

from adnet_core.faces.states import FaceState
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.network.model_weights import network_from_model_file
from adnet_core.projects.store import Project
from app.logic.session import Session
from training.datasets import FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.settings import load_settings
from training.sources import project_faces
from training.validation import predict_set

MOVED = np.array([4, 5, 6, 7, 8])
BY = np.array([0.0, 9.0])


def test_corrections_from_the_session_are_learnt(sample_photo: Path, tmp_path: Path) -> None:
    photo = tmp_path / "astronaut.jpg"
    shutil.copy(sample_photo, photo)
    path = find_model(DEFAULT_MODEL)
    predictor = Predictor(Engine(path, device="cpu"))
    layout = predictor.layout
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as project:
        (image,) = project.add_images([photo])
        found = predictor.predict(read_photo(photo).pixels, maps=False)
        project.record_predictions(image.id, found, predictor.engine.sha256)
        session = Session(project)
        assert session.face is not None
        predicted = session.face.points
        session.place(MOVED, predicted[MOVED] + BY)
        session.set_state(FaceState.ACCEPTED)

    (face,) = project_faces(tmp_path / "work.adnet", layout).train
    corrected = predicted.copy()
    corrected[MOVED] += BY
    np.testing.assert_array_equal(face.points, corrected)

    network, info = network_from_model_file(path)
    quiet = [f"augmentation.{name}=0" for name in ("flip", "rotation", "scale", "shift", "occlusion", "blur")]
    quiet += [f"augmentation.{name}=0" for name in ("gamma", "noise", "grey", "light")]
    # The preset's own rate is careful: one face is learnt in so few steps at a higher one.
    quiet += ["schedule.batch=1", "schedule.epochs=20", "optimiser.rate=3e-4"]
    settings = load_settings("fine-tune", quiet)
    settings = settings.model_copy(
        update={
            "network": network.config,
            "data": settings.data.model_copy(update={"margin": info.margin}),
        }
    )
    faces = build_face_set(
        [face], margin=info.margin, canvas_ratio=settings.data.canvas, cache_folder=tmp_path / "cache"
    )
    device = torch.device("cpu")
    trainer = Trainer(
        settings,
        layout,
        faces,
        None,
        tmp_path,
        process=Process(0, 1, device),
        report=lambda _event: None,
    )
    trainer.load_weights(network.state_dict())
    before = _errors(trainer.network, faces, trainer)
    losses = []
    while trainer.position.epoch < settings.schedule.epochs:
        losses.append(float(trainer.train_step([0]).landmarks))
        trainer.position.epoch += 1
    after = _errors(trainer.network, faces, trainer)
    assert np.mean(losses[-3:]) < 0.6 * losses[0]
    # What was moved is learnt, without the points that were right before being forgotten.
    assert after[MOVED].mean() < 0.6 * before[MOVED].mean()
    others = np.setdiff1d(np.arange(layout.point_count), MOVED)
    assert after[others].mean() < 2 * before[others].mean() + 0.01


def _errors(network: torch.nn.Module, faces: FaceSet, trainer: Trainer) -> np.ndarray:
    """(P,) distance of each point from its truth in the crop's normalised coordinates."""
    network.eval()
    predicted, truth = predict_set(network, faces, trainer.layout, size=256, device=torch.device("cpu"))
    network.train()
    return (predicted - truth).norm(dim=-1)[0].numpy()
