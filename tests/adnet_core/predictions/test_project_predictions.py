"""`adnet predict --project`: what a model finds, written into a project."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media import read_photo, write_image
from adnet_core.models.engine import Engine
from adnet_core.models.finding import Finding
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import Shard, predict_photos
from adnet_core.predictions.project_predictions import ProjectPredictions
from adnet_core.projects import Project

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]


@pytest.fixture
def photos(tmp_path: Path, sample_photo: Path) -> Path:
    """Two photos with a face, one without, and one that is none."""
    folder = tmp_path / "photos"
    folder.mkdir()
    pixels = np.ascontiguousarray(read_photo(sample_photo).pixels[:256, 90:346])
    for number in range(2):
        write_image(folder / f"{number}.png", np.roll(pixels, 3 * number, axis=1))
    write_image(folder / "2.png", np.zeros((64, 64, 3), np.uint8))
    (folder / "3.jpg").write_text("no photo")
    return folder


def test_a_new_project_of_a_folder(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    path, model = photos / "work.adnet", tiny_model()
    status, out, errors = answer("predict", photos, "--project", path, "--model", model, "--json")
    summary = json.loads(out)
    assert status == 2  # of the file that is no photo
    assert {key: summary[key] for key in ("photos", "faces", "failed", "skipped")} == {
        "photos": 4,
        "faces": 2,
        "failed": 1,
        "skipped": 0,
    }
    assert any("3.jpg" in line for line in errors)
    with Project.open(path, author="ann") as project:
        assert project.layout == Engine(model).info.layout
        images = {image.relative: image for image in project.images()}
        looked_at = {name for name, image in images.items() if image.predicted}
        assert looked_at == {"0.png", "1.png", "2.png"}
        assert (images["0.png"].width, images["0.png"].height) == (256, 256)
        assert images["0.png"].sha256
        (face,) = project.faces(images["0.png"].id)
        assert face.state is FaceState.PREDICTED
        assert face.model_sha256 == Engine(model).sha256
        assert project.image_states()[images["0.png"].id].expected_error is not None
        project.set_state(face.id, FaceState.ACCEPTED)

    status, out, _ = answer("predict", "--project", path, "--model", model, "--json")
    summary = json.loads(out)
    assert (summary["photos"], summary["faces"], summary["failed"], summary["skipped"]) == (1, 0, 1, 3)
    with Project.open(path, author="ann") as project:
        (again,) = project.faces(images["0.png"].id)
        assert (again.id, again.state) == (face.id, FaceState.ACCEPTED)


def test_shards_share_the_photos_of_a_project(answer: Answer, photos: Path, tiny_model: MakeModel) -> None:
    path = photos / "work.adnet"
    (photos / "3.jpg").unlink()
    looked_at = []
    for shard in ("1/2", "2/2"):
        status, out, _ = answer(
            "predict", photos, "--project", path, "--model", tiny_model(), "--json", "--shard", shard
        )
        assert status == 0
        looked_at.append(json.loads(out)["photos"])
    assert sum(looked_at) == 3


def test_a_photo_that_was_replaced_keeps_its_faces(
    answer: Answer, photos: Path, tiny_model: MakeModel
) -> None:
    """Described, and another file since: it is not written to."""
    path = photos / "work.adnet"
    model = tiny_model()
    with Project.create(path, Engine(model).info.layout, author="ann") as project:
        (image,) = project.add_images([photos / "0.png"])
        project.describe_image(image.id, "0" * 64, 256, 256)
    status, out, errors = answer("predict", "--project", path, "--model", model, "--json")
    assert (status, json.loads(out)["failed"]) == (2, 1)
    assert errors[0].startswith(f"{photos / '0.png'}: is another photo than the one that was annotated")
    with Project.open(path, author="ann") as project:
        assert not project.images()[0].predicted


def test_removed_photos_do_not_come_back(answer: Answer, photos: Path, tiny_model: MakeModel) -> None:
    path, model = photos / "work.adnet", tiny_model()
    with Project.create(path, Engine(model).info.layout, author="ann") as project:
        (image,) = project.add_images([photos / "0.png"])
        project.remove_images([image.id])
    _, out, _ = answer("predict", photos, "--project", path, "--model", model, "--json")
    assert json.loads(out)["photos"] == 3
    with Project.open(path, author="ann") as project:
        assert "0.png" not in {image.relative for image in project.images()}


def test_what_contradicts_itself_is_refused(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    path = tmp_path / "other.adnet"
    Project.create(path, load_layout("5"), author="ann").close()
    status, out, errors = answer("predict", photos, "--project", path, "--model", tiny_model())
    assert (status, out) == (2, "")
    assert "its faces have the 5 points of the layout 5, and the model" in errors[0]
    status, _, errors = answer("predict", photos, "--project", path, "--lines", tmp_path / "l.jsonl")
    assert (status, len(errors)) == (2, 1)
    assert "give one of them" in errors[0]
    status, _, errors = answer("predict")
    assert (status, len(errors)) == (2, 1)
    assert "name a PHOTO or a folder, or a project" in errors[0]


def test_a_photo_that_was_exchanged_before_anybody_annotated_it_is_predicted(
    answer: Answer, photos: Path, tiny_model: MakeModel
) -> None:
    path, model = photos / "work.adnet", tiny_model()
    with Project.create(path, Engine(model).info.layout, author="ann") as project:
        project.add_images([photos / "0.png"])
    write_image(photos / "0.png", read_photo(photos / "1.png").pixels[:200])
    status, _, errors = answer("predict", "--project", path, "--model", model, "--json")
    assert (status, errors) == (0, [])
    with Project.open(path, author="ann") as project:
        (image,) = project.images()
        assert (image.predicted, image.height) == (True, 200)
        assert image.size_bytes == (photos / "0.png").stat().st_size


def test_another_model_looks_again_where_it_is_to(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """At photos whose faces nobody has touched, and at no others."""
    path, model = photos / "work.adnet", tiny_model()
    other = tiny_model(path=tmp_path / "other.onnx", margin=1.3)
    (photos / "3.jpg").unlink()
    assert answer("predict", photos, "--project", path, "--model", model)[0] == 0
    with Project.open(path, author="ann") as project:
        first, second, _ = project.images()
        (touched,) = project.faces(first.id)
        project.set_state(touched.id, FaceState.ACCEPTED)
    for renew, looked_at in (((), 0), (("--renew",), 1), (("--renew",), 0)):
        _, out, _ = answer("predict", "--project", path, "--model", other, "--json", *renew)
        assert json.loads(out)["photos"] == looked_at
    with Project.open(path, author="ann") as project:
        assert project.faces(first.id)[0].model_sha256 == Engine(model).sha256
        assert project.faces(second.id)[0].model_sha256 == Engine(other).sha256
    status, _, errors = answer("predict", photos, "--renew")
    assert (status, errors) == (2, ["Invalid value: --renew goes with --project"])


@pytest.mark.parametrize("name", ["work.txt", "work.jpg", "work", "work.adnet.csv", "none/work.adnet"])
def test_no_project_is_made_by_another_name_or_nowhere(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    status, out, errors = answer("predict", photos, "--project", path, "--model", tiny_model())
    assert (status, out) == (2, "")
    said = "its folder does not exist" if path.suffix == ".adnet" else "needs a name that ends in .adnet"
    assert len(errors) == 1
    assert errors[0].startswith(f"{path}: ")
    assert said in errors[0]
    assert not path.exists()
    assert not (tmp_path / "none").exists()


def test_no_project_is_made_of_nothing(answer: Answer, tiny_model: MakeModel, tmp_path: Path) -> None:
    path, listing = tmp_path / "work.adnet", tmp_path / "list.txt"
    listing.write_text("none.png\nhttps://example.org/0.png\n")
    (tmp_path / "empty").mkdir()
    for source in ((tmp_path / "none.png",), (tmp_path / "empty",), ("--from", listing)):
        status, out, errors = answer("predict", *source, "--project", path, "--model", tiny_model())
        assert (status, out) == (2, "")
        assert errors[-1] == f"{path}: there is no photo to put into it, and none is made"
        assert not path.exists()


def test_a_photo_that_may_not_be_looked_at_costs_no_other(
    answer: Answer, photos: Path, tiny_model: MakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder on the way to it that nobody may enter, and a name that is too long for the disk."""
    (photos / "3.jpg").unlink()
    long, shut = photos / ("x" * 300), photos / "shut.png"
    exists, is_dir = Path.exists, Path.is_dir

    def refusing(ask: Any) -> Any:
        def asked(path: Path) -> bool:
            if path == shut:
                raise PermissionError(13, "Permission denied", str(path))
            return bool(ask(path))

        return asked

    monkeypatch.setattr(Path, "exists", refusing(exists))
    monkeypatch.setattr(Path, "is_dir", refusing(is_dir))
    status, out, errors = answer("predict", long, shut, photos / "0.png", "--model", tiny_model(), "--json")
    assert (status, len(json.loads(out)["images"])) == (2, 1)
    assert errors[0].startswith(f"{long}: cannot be read: ")
    assert errors[1] == f"{shut}: cannot be read: permission denied"


def test_untouched_faces_get_more_views_once(answer: Answer, photos: Path, tiny_model: MakeModel) -> None:
    """By `--refine`: a face that somebody has touched stays, and what is done is not done again."""
    path, model = photos / "work.adnet", tiny_model()
    (photos / "3.jpg").unlink()
    answer("predict", photos, "--project", path, "--model", model)
    with Project.open(path, author="ann") as project:
        images = {image.relative: image.id for image in project.images()}
        (mine,), (free,) = (project.faces(images[name]) for name in ("0.png", "1.png"))
        project.move_points(mine.id, [0], [[5.0, 5.0]])
        edits = len(project.edits(mine.id))
    for count in (1, 0):
        status, out, _ = answer(
            "predict", "--project", path, "--model", model, "--refine", "--views", 4, "--json"
        )
        assert (status, json.loads(out)["photos"]) == (0, count)
    with Project.open(path, author="ann") as project:
        assert len(project.edits(mine.id)) == edits
        now = project.face(free.id)
        assert now.state is FaceState.PREDICTED
        assert not np.array_equal(now.points, free.points)
        model_sha256 = Engine(model).sha256
        assert project.settings.refined_up_to(model_sha256, 4) == images["1.png"]
        assert project.settings.refined_up_to("f" * 64, 4) == 0
        project.find_by(Finding.WHOLE_PHOTO)
        assert project.settings.refined_up_to(model_sha256, 4) == 0
    status, _, errors = answer("predict", "--project", path, "--model", model, "--refine")
    assert (status, len(errors)) == (2, 1)


def test_a_photo_on_the_screen_is_not_refined(photos: Path, tiny_model: MakeModel) -> None:
    predictor = Predictor(Engine(tiny_model(), device="cpu"), views=2)
    path = photos / "work.adnet"
    with closing(ProjectPredictions(path, predictor)) as into:
        both = into.wanted([photos / "0.png", photos / "1.png"], Shard())
        for one in predict_photos(predictor, both, jobs=1):
            into.write(one)
        images = into.project.images()
        before = [into.project.faces(image.id)[0] for image in images]
    predictor.views = 4
    with closing(ProjectPredictions(path, predictor, refine=True)) as into:
        into.shown = lambda: images[0].id
        for one in predict_photos(predictor, into.wanted(None, Shard()), jobs=1):
            into.write(one)
        now = [into.project.faces(image.id)[0] for image in images]
    assert [face.id for face in now] == [face.id for face in before]
    assert np.array_equal(now[0].points, before[0].points)
    assert not np.array_equal(now[1].points, before[1].points)
