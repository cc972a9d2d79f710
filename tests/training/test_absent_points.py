"""Points that are absent: masked out of every loss and map, carried through views, left out of figures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.metrics import nme
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.face import AnnotatedFace
from adnet_core.models.model_file import read_model_info
from adnet_core.network.adnet import ADNet, NetworkConfig, StageOutput
from adnet_core.network.losses import tangents
from adnet_core.network.targets import edge_maps, known_edges, point_maps
from adnet_core.projects.store import Project
from training.augmentation import cut_views
from training.cli import main
from training.datasets import Face, build_face_set
from training.objective import Objective
from training.settings import LossSettings
from training.sources import folder_faces, project_faces
from training.validation import figures

JAW = tuple(range(17))
SIZE = 32


@pytest.fixture(scope="module")
def truth(layout: Layout) -> Tensor:
    return torch.rand(2, layout.point_count, 2, generator=torch.Generator().manual_seed(1)) - 0.5


@pytest.fixture(scope="module")
def stages(layout: Layout) -> list[StageOutput]:
    torch.manual_seed(0)
    network = ADNet(layout, NetworkConfig(width=16, depth=1, stacks=2))
    found: list[StageOutput] = network(torch.randn(2, 3, 64, 64))
    return found


def without(points: Tensor, face: int, rows: list[int]) -> Tensor:
    lacking = points.clone()
    lacking[face, rows] = torch.nan
    return lacking


def test_maps_hold_nothing_of_what_is_absent(layout: Layout, truth: Tensor) -> None:
    lacking = without(truth, 0, [3, 40])
    maps = point_maps(lacking, SIZE)
    assert maps.isfinite().all()
    assert (maps[0, [3, 40]] == 0).all()
    rest = torch.ones(68, dtype=torch.bool)
    rest[[3, 40]] = False
    torch.testing.assert_close(maps[0, rest], point_maps(truth, SIZE)[0, rest])
    torch.testing.assert_close(maps[1], point_maps(truth, SIZE)[1])


def test_an_edge_map_leaves_out_the_segments_with_an_absent_end(layout: Layout) -> None:
    """A straight jaw from left to right: of its 16 segments, those beside point 8 are gone."""
    points = torch.zeros(1, 68, 2)
    points[0, list(JAW), 0] = torch.linspace(-0.8, 0.8, 17)
    jaw = next(number for number, curve in enumerate(layout.curves) if curve.points == JAW)
    whole, lacking = (edge_maps(one, layout, 64)[0, jaw] for one in (points, without(points, 0, [8])))
    assert lacking.isfinite().all()
    row = slice(30, 34)
    assert (lacking[row, 27:29].amax(dim=0) < 0.95).all() or (lacking[row, 31:33] < 0.01).all()
    gap = lacking[row, 31:33]
    assert (gap < 0.05).all()
    assert (whole[row, 31:33].amax(dim=0) > 0.7).all()
    far = [*range(6, 26), *range(38, 58)]
    torch.testing.assert_close(lacking[:, far], whole[:, far], atol=0.02, rtol=0)
    others = edge_maps(points, layout, 64)[0]
    same = edge_maps(without(points, 0, [8]), layout, 64)[0]
    for number in range(len(layout.curves)):
        if number != jaw:
            torch.testing.assert_close(same[number], others[number])


def test_of_an_edge_map_only_what_is_known_counts(layout: Layout, truth: Tensor) -> None:
    lacking = without(truth, 0, [8, *layout.curves[-1].points])
    target = edge_maps(lacking, layout, SIZE)
    known = known_edges(lacking, layout, target)
    jaw = next(number for number, curve in enumerate(layout.curves) if curve.points == JAW)
    assert known.shape == target.shape
    assert known[1].all()
    assert known[0, jaw].any()
    assert not known[0, jaw].all()
    assert not known[0, -1].any()


@pytest.mark.parametrize("kind", ["adl", "smooth_l1", "l1", "l2", "wing"])
@pytest.mark.parametrize("dynamic", [False, True])
def test_absent_points_have_no_part_in_any_loss(
    kind: str, dynamic: bool, layout: Layout, stages: list[StageOutput], truth: Tensor
) -> None:
    gone = [5, 30, *layout.curves[-1].points]
    lacking = without(truth, 0, gone)
    settings = LossSettings.model_validate({"landmarks": kind, "dynamic_direction": dynamic})
    objective = Objective(layout, settings)
    last = stages[-1]
    leaves = [one.detach().requires_grad_() for one in (last.landmarks, last.edges, last.points)]
    stage = stages[-1]._replace(landmarks=leaves[0], edges=leaves[1], points=leaves[2])
    parts = objective([stage], lacking)
    parts.total.backward()
    landmarks, edges, points = (leaf.grad for leaf in leaves)
    assert landmarks is not None
    assert edges is not None
    assert points is not None
    assert all(grad.isfinite().all() for grad in (landmarks, edges, points))
    assert (landmarks[0, gone] == 0).all()
    assert (landmarks[1] != 0).any(dim=-1).all()
    assert (points[0, gone] == 0).all()
    assert (edges[0, -1] == 0).all()
    wild = stage._replace(landmarks=leaves[0].detach().clone(), points=leaves[2].detach().clone())
    wild.landmarks[0, gone] = 1e3
    assert wild.points is not None
    wild.points[0, gone] = 1.0
    assert float(objective([wild], lacking).total.detach()) == pytest.approx(float(parts.total.detach()))


def test_each_point_counts_the_same_in_whatever_batch_it_is(
    layout: Layout, stages: list[StageOutput], truth: Tensor
) -> None:
    lacking = without(truth, 0, list(range(30)))
    objective = Objective(layout, LossSettings(landmarks="l2", edge_weight=0, point_weight=0))
    stage = stages[-1]._replace(edges=None, points=None)
    together = objective([stage], lacking).landmarks
    each = [
        objective([stage._replace(landmarks=stage.landmarks[i : i + 1])], lacking[i : i + 1]).landmarks
        for i in range(2)
    ]
    torch.testing.assert_close(together, (each[0] + each[1]) / 2)


def test_whole_faces_count_as_ever(layout: Layout, stages: list[StageOutput], truth: Tensor) -> None:
    """One face that lacks points changes nothing of what the other says."""
    objective = Objective(layout, LossSettings())
    alone = objective([_rows(one, 1) for one in stages], truth[1:])
    nothing = without(truth, 0, list(range(68)))
    both = objective(stages, nothing)
    torch.testing.assert_close(both.total * 2, alone.total)


def _rows(stage: StageOutput, row: int) -> StageOutput:
    return StageOutput(*(None if part is None else part[row : row + 1] for part in stage))


def test_tangents_are_those_of_the_other_side(layout: Layout) -> None:
    from adnet_core.faces.geometry import tangent_frames

    points = np.random.default_rng(0).normal(size=(3, 68, 2))
    points[0, [4, 5, 60]] = np.nan
    mine = tangents(torch.from_numpy(points), torch.from_numpy(layout.neighbours)).numpy()
    theirs = tangent_frames(points, layout)[..., 0, :]
    has = np.abs(mine).sum(axis=-1) > 0
    np.testing.assert_allclose(mine[has], theirs[has], atol=1e-9)
    assert not has[0, [4, 5]].any()


def test_a_mirrored_view_lacks_the_partner(layout: Layout, truth: Tensor) -> None:
    lacking = without(truth, 0, [36])
    canvases = torch.zeros(2, 3, 64, 64, dtype=torch.uint8)
    matrices = torch.tensor([[-1.0, 0, 0], [0, 1, 0]]).repeat(2, 1, 1)
    _, seen = cut_views(canvases, lacking, matrices, torch.tensor([True, True]), layout, 32)
    assert seen[0].isnan().any(dim=-1).nonzero().flatten().tolist() == [layout.flip[36]]
    assert seen[1].isfinite().all()


def test_figures_are_of_the_points_that_are_there(layout: Layout) -> None:
    rng = np.random.default_rng(2)
    truth = rng.normal(size=(3, 68, 2)) * 50
    predicted = truth + 1.0
    gone = truth.copy()
    gone[0, 20:30] = np.nan
    gone[1, 36] = np.nan  # the default distance
    predicted[0, 20:30] += 1e6
    values = nme(predicted, gone, layout)
    np.testing.assert_allclose(values[[0, 2]], nme(truth + 1.0, truth, layout)[[0, 2]])
    assert np.isnan(values[1])
    said = figures(torch.from_numpy(predicted), torch.from_numpy(gone), layout)
    assert said.nme == pytest.approx(100 * values[[0, 2]].mean())
    assert np.isfinite([said.nme_normal, said.nme_tangent, said.fr, said.auc]).all()


def test_the_crop_is_of_the_whole_face(
    layout: Layout, tmp_path: Path, write: Callable[[Path, Layout, int], list[Face]]
) -> None:
    """The jaw, which reaches furthest, is absent in one face: its crop is that of the others all the same."""
    whole = write(tmp_path / "data", layout, 5)
    points = [face.points.copy() for face in whole]
    rng = np.random.default_rng(3)
    for lacking in points[1:]:
        lacking[rng.permutation(68)[:20]] = np.nan
    points[0][: len(JAW)] = np.nan
    target = tmp_path / "data" / "points.csv"
    faces = [AnnotatedFace(face.photo, own, face.name) for face, own in zip(whole, points, strict=True)]
    conversion.write(conversion.plan(faces, target, FORMATS["csv"], layout))
    split = folder_faces(target, layout, data_format="csv")
    assert len(split.train) == 5
    for read, face in zip(split.train, sorted(whole, key=lambda one: one.photo.name), strict=True):
        np.testing.assert_allclose(read.box.as_tuple(), face.box.as_tuple(), atol=0.1)
    views = build_face_set(split.train, margin=1.2, canvas_ratio=1.25, cache_folder=tmp_path / "cache")
    assert views.points.isnan().any(dim=-1).sum(dim=1).tolist() == [17, 20, 20, 20, 20]
    again = build_face_set(split.train, margin=1.2, canvas_ratio=1.25, cache_folder=tmp_path / "cache")
    assert len(list((tmp_path / "cache").glob("*.kept.npy"))) == 1
    np.testing.assert_array_equal(again.canvases, views.canvases)


def test_faces_with_too_few_points_are_left_out_and_said(
    layout: Layout, tmp_path: Path, write: Callable[[Path, Layout, int], list[Face]]
) -> None:
    whole = write(tmp_path / "data", layout, 3)
    path = tmp_path / "data" / "p.adnet"
    with Project.create(path, layout, author="ann") as project:
        for face, placed in zip(whole, (68, 40, 9), strict=True):
            (image,) = project.add_images([face.photo])
            seen = np.where(np.arange(68) >= 68 - placed, Visibility.VISIBLE, Visibility.ABSENT)
            made = project.add_face(image.id, face.box, face.points, visibility=seen)
            project.set_state(made.id, FaceState.ACCEPTED)
    said: list[str] = []
    split = project_faces(path, layout, on_skip=said.append)
    assert sorted(int(np.isfinite(face.points[:, 0]).sum()) for face in split.train) == [40, 68]
    assert len(said) == 1
    assert "9 of 68 points are placed" in said[0]
    held = project_faces(path, layout, hold_out=1.0, on_skip=said.append)
    assert len(held.validation) == 2


@pytest.mark.slow
def test_a_network_learns_from_faces_each_of_which_lacks_points(
    tmp_path: Path,
    layout: Layout,
    tiny_changes: tuple[str, ...],
    write: Callable[[Path, Layout, int], list[Face]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Trained, exported, calibrated, judged, simulated and queued, as ever."""
    data, run = tmp_path / "data", tmp_path / "run"
    whole = write(data, layout, 12)
    rng = np.random.default_rng(5)
    free = np.array([i for i in range(68) if i not in (36, 45)])
    faces = []
    for face in whole:
        points = face.points.copy()
        points[rng.permutation(free)[:25]] = np.nan
        faces.append(AnnotatedFace(face.photo, points, face.name))
    target = data / "points.csv"
    conversion.write(conversion.plan(faces, target, FORMATS["csv"], layout))
    rows = [f"{face.photo.name},{'train' if i < 8 else 'val'}" for i, face in enumerate(whole)]
    (data / "split.csv").write_text("\n".join(["file,split", *rows]) + "\n")
    changes = [word for one in tiny_changes for word in ("--set", one)]
    where = ["--data", str(target), "--format", "csv", "--split", str(data / "split.csv")]
    assert main(["train", *where, "--out", str(run), *changes]) == 0
    model = str(run / "model.onnx")
    info = read_model_info(model)
    assert info.validation["nme"] > 0
    assert info.calibration is not None
    assert np.isfinite(info.calibration.scale).all()
    capsys.readouterr()
    assert main(["evaluate", "--model", model, *where, "--part", "val", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["faces"], found["absent_points"]) == (4, 100)
    assert found["nme_interocular"] == pytest.approx(info.validation["nme_interocular"], rel=1e-3)
    assert main(["simulate", "--model", model, *where, "--part", "val", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["corrections_per_face"] <= 43
    assert main(["calibrate", "-m", model, *where, "--part", "val", "--dry-run"]) == 0


def test_layouts_without_any_curve(tmp_path: Path) -> None:
    path = tmp_path / "bare.toml"
    path.write_text('name = "bare"\npoints = ["a", "b", "c"]\n')
    layout = load_layout(path)
    points = torch.tensor([[[0.0, 0], [0.5, 0.5], [torch.nan, torch.nan]]])
    objective = Objective(layout, LossSettings())
    stage = StageOutput(*([None] * len(StageOutput._fields)))._replace(
        landmarks=torch.zeros(1, 3, 2), heatmap=torch.rand(1, 3, 16, 16)
    )
    assert objective([stage], points).total.isfinite()
