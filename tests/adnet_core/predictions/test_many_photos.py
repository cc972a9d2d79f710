"""Prediction of many photos: order, batches, shards, and going on where it stopped."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import simplejpeg

from adnet_core.errors import FormatError, ModelError, UnusableModelError
from adnet_core.media import file_sha256, read_photo, write_image
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import Shard, predict_photos
from adnet_core.predictions.prediction_files import LinesFile

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Seven small photos with a face, one without, and one that is none."""
    folder = tmp_path_factory.mktemp("photos")
    sample = Path(__file__).resolve().parents[3] / "resources" / "samples" / "astronaut.jpg"
    pixels = np.ascontiguousarray(read_photo(sample).pixels[:256, 90:346])
    for number in range(7):
        write_image(folder / f"{number}.png", np.roll(pixels, 3 * number, axis=1))
    write_image(folder / "7.png", np.zeros((64, 64, 3), np.uint8))
    (folder / "8.jpg").write_text("no photo")
    return folder


@pytest.fixture
def predictor(tiny_model: MakeModel) -> Predictor:
    return Predictor(Engine(tiny_model()))


def test_batches_find_what_single_photos_do(predictor: Predictor, photos: Path) -> None:
    paths = sorted(photos.iterdir())
    found = list(predict_photos(predictor, paths, jobs=2, at_once=3))
    assert [one.path for one in found] == paths
    assert [len(one.faces) for one in found] == [1] * 7 + [0, 0]
    assert found[-1].photo is None
    assert "8.jpg" in found[-1].problem
    for one in found[:7]:
        assert one.photo is not None
        (alone,) = predictor.predict(one.photo.pixels, maps=False)
        np.testing.assert_allclose(one.faces[0].landmarks, alone.landmarks, atol=1e-3)
        np.testing.assert_allclose(one.faces[0].covariance, alone.covariance, rtol=1e-3, atol=1e-6)
        assert one.faces[0].score == alone.score


def test_photos_are_decoded_only_a_little_ahead(
    predictor: Predictor, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A million photos must not wait in memory while the networks run."""
    read: list[Path] = []

    def reading(path: Path) -> Any:
        read.append(path)
        return read_photo(path)

    monkeypatch.setattr("adnet_core.predictions.many_photos.read_photo", reading)
    results = predict_photos(predictor, [photos / "0.png"] * 40, jobs=2, at_once=2)
    next(results)
    # Two have been taken and four are wanted ahead.
    assert len(read) <= 6
    results.close()
    assert len(read) <= 6


class Failing(Predictor):
    """Fails for photos of a width, as a bug, a lack of memory or a photo of a million faces may."""

    def __init__(self, engine: Engine, error: Exception) -> None:
        super().__init__(engine)
        self.error = error

    def predict_stills(self, stills: Any, *, maps: bool = True) -> Any:
        if any(pixels.shape[1] == 64 for pixels in stills):
            raise self.error
        return super().predict_stills(stills, maps=maps)


def no_memory() -> cv2.error:
    error = cv2.error("OpenCV(5.0.0) alloc.cpp:73: error: (-4:Insufficient memory) Failed to allocate\n")
    error.code = -4
    return error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "there is not enough memory for it"),
        (no_memory(), "there is not enough memory for it"),
        (ZeroDivisionError("of\na bug"), "unexpected ZeroDivisionError: of a bug"),
        (ModelError("m.onnx: the network failed"), "m.onnx: the network failed"),
    ],
)
def test_a_failure_costs_that_photo_only(
    photos: Path, tiny_model: MakeModel, error: Exception, said: str
) -> None:
    paths = sorted(photos.iterdir())
    found = list(predict_photos(Failing(Engine(tiny_model()), error), paths, jobs=2, at_once=9))
    assert [one.path for one in found] == paths
    assert [len(one.faces) for one in found] == [1] * 7 + [0, 0]
    assert found[7].problem == f"{photos / '7.png'}: {said}"
    assert found[7].photo is None


def test_a_model_that_never_answers_ends_all(photos: Path, tiny_model: MakeModel) -> None:
    error = UnusableModelError("m.onnx: no answer")
    with pytest.raises(UnusableModelError):
        list(predict_photos(Failing(Engine(tiny_model()), error), sorted(photos.iterdir()), jobs=2))


def test_predict_goes_on_and_resumes_after_a_failure(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "adnet_core.commands.predict.make_predictor",
        lambda model, device, yunet, find, threads, views: Failing(Engine(model), MemoryError()),
    )
    lines = tmp_path / "a.jsonl"
    arguments = ["predict", photos, "--model", tiny_model(), "--lines", lines, "--json"]
    for more, looked_at in (([], 9), (["--resume"], 2)):
        status, out, errors = answer(*arguments, *more)
        summary = json.loads(out)
        assert (status, summary["photos"], summary["failed"]) == (2, looked_at, 2)
        assert f"{photos / '7.png'}: there is not enough memory for it" in errors
    entries = [json.loads(line) for line in lines.read_text().splitlines()]
    assert sum("faces" in entry for entry in entries) == 7


def test_shards_share_all_photos_and_stay_when_others_come() -> None:
    names = [f"folder/{number}.jpg" for number in range(400)]
    shards = [Shard(index, 4) for index in range(1, 5)]
    parts = [{name for name in names if shard.holds(name)} for shard in shards]
    assert set().union(*parts) == set(names)
    assert sum(map(len, parts)) == len(names)
    assert min(map(len, parts)) > 60
    more = [f"another/{number}.jpg" for number in range(50)]
    assert {name for name in [*more, *names] if shards[2].holds(name)} >= parts[2]


@pytest.mark.parametrize("text", ["", "3", "0/4", "5/4", "1/0", "a/b", "1/2/3", "-1/4"])
def test_what_is_no_shard_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no shard"):
        Shard.parse(text)


def test_predict_in_shards_and_again(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """Two shards hold each photo once; a second run does only what failed."""
    common = [photos, "--model", tiny_model(), "--json", "--batch", 3]
    entries: list[dict[str, Any]] = []
    for index in (1, 2):
        lines = tmp_path / f"{index}.jsonl"
        status, out, _ = answer("predict", *common, "--lines", lines, "--shard", f"{index}/2")
        summary = json.loads(out)
        mine = [json.loads(line) for line in lines.read_text().splitlines()]
        assert summary["photos"] == len(mine)
        assert summary["faces"] == sum(len(entry.get("faces", ())) for entry in mine)
        assert status == (2 if summary["failed"] else 0)
        assert summary["images_per_second"] > 0
        entries += mine
    assert sorted(Path(entry["path"]).name for entry in entries) == sorted(p.name for p in photos.iterdir())
    (failed,) = (entry for entry in entries if "problem" in entry)
    assert failed["path"].endswith("8.jpg")

    for index in (1, 2):
        lines = tmp_path / f"{index}.jsonl"
        before = lines.read_text()
        arguments = [*common, "--lines", lines, "--shard", f"{index}/2", "--resume"]
        _, out, errors = answer("predict", *arguments)
        summary = json.loads(out)
        held = summary["photos"]
        assert summary["photos"] + summary["skipped"] == len(before.splitlines())
        assert held == len(errors) == before.count("problem")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--resume"], "--resume goes with --lines"), (["--shard", "9/8"], "'9/8' is no shard")],
)
def test_wrong_options_are_named(answer: Answer, photos: Path, arguments: list[str], said: str) -> None:
    status, out, errors = answer("predict", photos, *arguments)
    assert (status, out, len(errors)) == (2, "", 1)
    assert said in errors[0]


def test_a_full_disk_stops_the_work(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather than looking at the other photos, whose lines would not fit either."""
    asked: list[object] = []

    def refuse(self: LinesFile, entry: object) -> None:
        asked.append(entry)
        raise FormatError(f"{self.path}: cannot be written: no space left on device")

    monkeypatch.setattr(LinesFile, "write", refuse)
    lines = tmp_path / "a.jsonl"
    status, _, errors = answer("predict", photos, "--model", tiny_model(), "--lines", lines)
    assert (status, errors[-1]) == (2, f"{lines}: cannot be written: no space left on device")
    assert len(asked) == 1


def test_a_strip_and_a_panorama_cost_nobody_else(answer: Answer, tmp_path: Path) -> None:
    """Their search beyond the border asked for 29 GB, and no photo of the batch was predicted."""
    case = Path(__file__).parents[2] / "data" / "cases" / "media-panorama-strip-kills-batch"
    photos = [case / name for name in ("strip.png", "phone_panorama.jpg", "z_face.jpg")]
    lines = tmp_path / "a.jsonl"
    status, out, _ = answer("predict", *photos, "--lines", lines, "--json")
    assert (status, json.loads(out)["failed"]) == (0, 0)
    found = {
        Path(entry["path"]).name: entry["faces"] for entry in map(json.loads, lines.read_text().splitlines())
    }
    assert len(found["z_face.jpg"]) == 1
    assert found["strip.png"] == []


def test_what_a_folder_holds_and_is_not_read_is_said(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    (tmp_path / "photos").mkdir()
    for name in ("a.cr2", "b.nef", "c.jxl"):
        (tmp_path / "photos" / name).touch()
    (tmp_path / "photos" / "0.png").write_bytes((photos / "0.png").read_bytes())
    status, _, errors = answer("predict", tmp_path / "photos", "--model", tiny_model(), "--json")
    assert (status, errors) == (
        0,
        [f"{tmp_path / 'photos'}: 3 files in formats that are not read (JPEG XL, raw)"],
    )


def test_large_photos_are_decoded_as_far_as_their_faces_need(
    tmp_path: Path, sample_photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large face from half of the photo, a small one from all of it: placed as in the whole photo."""
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL), threads=1))
    pixels = read_photo(sample_photo).pixels
    large, small = (cv2.resize(pixels, (side, side)) for side in (3000, 512))
    photo = np.full((3000, 3601, 3), 110, np.uint8)
    photo[:, :3000] = large
    cv2.imwrite(str(tmp_path / "large.jpg"), photo)
    photo[1000:1512, 3050:3562] = small
    cv2.imwrite(str(tmp_path / "both.jpg"), photo)
    paths = [tmp_path / "large.jpg", tmp_path / "both.jpg"]
    decoded: list[int] = []
    decode = simplejpeg.decode_jpeg

    def counted(*given: object, **more: int) -> np.ndarray:
        decoded.append(more["min_width"])
        return np.asarray(decode(*given, **more))

    whole = list(predict_photos(predictor, paths, jobs=1, whole=True))
    monkeypatch.setattr("simplejpeg.decode_jpeg", counted)
    found = list(predict_photos(predictor, paths, jobs=1, hashed=True))
    assert sorted(decoded) == [1801, 1801] or sorted(decoded) == [0, 1801, 1801]
    for one, wanted in zip(found, whole, strict=True):
        assert one.photo is not None
        assert (one.photo.width, one.photo.height) == (3601, 3000)
        assert one.sha256 == file_sha256(one.file)
        assert len(one.faces) == len(wanted.faces) > 0
        for face, exact in zip(one.faces, wanted.faces, strict=True):
            apart = np.hypot(*(face.landmarks - exact.landmarks).T) * exact.crop[0, 0]
            assert apart.mean() < 0.7  # pixels of the crop
            assert face.look is not None
            assert exact.look is not None
            assert np.abs(face.look.astype(int) - exact.look).max() < 8
