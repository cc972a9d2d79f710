"""The report holds what was measured, shows any name as it is, and refers to nothing outside itself."""

from __future__ import annotations

import base64
import dataclasses
import re
from html.parser import HTMLParser
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import mean_face
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.judging.comparison import compare_evaluations
from adnet_core.judging.evaluation import Evaluation
from adnet_core.judging.measured import Measured, distinct_names
from adnet_core.media import write_image
from adnet_core.report import write_report
from adnet_core.report.canvas import plain

HOSTILE = "<script>alert('1')</script>&\"$x_1$"
COUNT = 12


def faces(layout: Layout) -> NDArray[np.float64]:
    """(COUNT, P, 2) made-up faces of 100 to 210 pixels."""
    angle = np.linspace(0, 2 * np.pi, layout.point_count, endpoint=False)
    base = np.stack([np.cos(angle) * (1 + 0.1 * np.cos(9 * angle)), np.sin(angle)], axis=1)
    return np.stack([base * (50 + 5 * i) + 150 for i in range(COUNT)])


def evaluation(
    folder: Path, layout: Layout, spread: float, *, name: str = HOSTILE, missed: tuple[int, ...] = ()
) -> Evaluation:
    truth = faces(layout)
    photo = folder / "photo <b>&.png"
    if not photo.exists():
        write_image(photo, np.random.default_rng(0).integers(0, 255, (300, 300, 3), dtype=np.uint8))
    predicted = truth + np.random.default_rng(1).normal(0, spread, truth.shape)
    predicted[list(missed)] = np.nan
    labels = tuple(f"<img src=x>{i}.pts" for i in range(COUNT))
    return Evaluation(
        layout=layout,
        truth=truth,
        predicted=predicted,
        covariance=np.broadcast_to(spread**2 * np.eye(2), (*truth.shape, 2)),
        labels=labels,
        photos=(photo,) * COUNT,
        missed=tuple(labels[i] for i in missed),
        seconds=1.0,
        box="detector" if missed else "landmarks",
        model=name,
        provider="CPU",
        tags=tuple(frozenset(["pose"] if i % 2 else ["<blur>"]) for i in range(COUNT)),
    )


def measured(one: Evaluation) -> Measured:
    return Measured(one.model, one, one.to_dict(["pose", "<blur>"]))


class Page(HTMLParser):
    """Elements, attributes and text of a page; fails where elements don't close in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def pictures(self) -> list[NDArray[np.uint8]]:
        found = [value for name, value in self.attributes if name == "src"]
        assert all(value.startswith("data:image/png;base64,") for value in found)
        data = [base64.b64decode(value.split(",")[1], validate=True) for value in found]
        return [cv2.imdecode(np.frombuffer(one, np.uint8), cv2.IMREAD_COLOR) for one in data]


def test_report_of_two_models(tmp_path: Path) -> None:
    layout = load_layout("98")
    a = evaluation(tmp_path, layout, 3.0)
    b = evaluation(tmp_path, layout, 1.0, name="_mine 漢")
    models = [measured(a), measured(b)]
    steps: list[int] = []
    path = write_report(
        tmp_path / "new" / "report",
        models,
        data=f"folder {HOSTILE}",
        comparison=compare_evaluations(a, b),
        progress=steps.append,
    )
    assert path == tmp_path / "new" / "report" / "report.html"
    assert steps == [1, 2]
    page = Page(path.read_text(encoding="utf-8"))
    text = "\n".join(page.texts)
    for shown in (
        HOSTILE,
        "_mine 漢",
        f"folder {HOSTILE}",
        "<img src=x>0.pts",
        "<blur>",
        "pose",
        "B is better",
    ):
        assert shown in text
    for model in models:
        for key in ("nme_interocular", "nme_weighted", "nme_normal", "nme_tangent", "ellipse_area"):
            assert f"{model.figures[key]:.2f}" in page.texts
    assert page.names.isdisjoint({"script", "link", "iframe", "b", "object", "blur"})
    assert {name for name, _ in page.attributes}.isdisjoint({"href", "srcset", "onload", "onerror"})
    assert "http" not in re.sub(r"http-equiv", "", path.read_text(encoding="utf-8"))
    pictures = page.pictures()
    assert len(pictures) == 3 + 2 * (1 + 6 + 3)
    assert all(picture is not None and picture.std() > 5 for picture in pictures)
    assert [picture.shape for picture in pictures].count((400, 400, 3)) == 18


def test_worst_and_median_faces_are_those(tmp_path: Path) -> None:
    one = evaluation(tmp_path, load_layout("68"), 0.0, missed=(4,))
    shift = np.array([0, 9, 1, 8, 0, 7, 3, 4, 5, 6, 2, 10], dtype=np.float64) * np.arange(50, 110, 5)
    one = dataclasses.replace(one, predicted=one.predicted + shift[:, None, None])
    model = measured(one)
    assert model.worst(3) == [11, 1, 3]
    assert model.median(3) == [7, 8, 9]
    assert model.median(100) == [0, 2, 10, 6, 7, 8, 9, 5, 3, 1, 11]


def test_the_face_is_drawn_where_it_is(tmp_path: Path) -> None:
    """A dark photo with a bright pixel block at a landmark: the picture's truth lies on it."""
    from adnet_core.report.face_pictures import face_picture

    layout = load_layout("68")
    truth = faces(layout)[:1].copy()
    pixels = np.zeros((300, 300, 3), np.uint8)
    x, y = (round(value) for value in truth[0, 30])
    truth[0, 30] = x, y
    pixels[y - 4 : y + 5, x - 4 : x + 5] = (255, 0, 255)
    write_image(tmp_path / "dark.png", pixels)
    predicted = truth + 2.0
    one = dataclasses.replace(
        evaluation(tmp_path, layout, 1.0),
        truth=truth,
        predicted=predicted,
        covariance=np.broadcast_to(np.eye(2), (1, 68, 2, 2)),
        photos=(tmp_path / "dark.png",),
        labels=("face",),
        tags=(),
    )
    picture = cv2.imdecode(np.frombuffer(face_picture(one, 0), np.uint8), cv2.IMREAD_COLOR).astype(int)
    magenta = (picture[:, :, 0] > 200) & (picture[:, :, 1] < 60) & (picture[:, :, 2] > 200)
    where = np.argwhere(magenta)
    # Magenta is seen around the drawn point; the truth's green (158 of it) lies in its middle.
    middle = (where.min(axis=0) + where.max(axis=0)) / 2
    low, high = np.round(middle - 5).astype(int), np.round(middle + 6).astype(int)
    patch = picture[low[0] : high[0], low[1] : high[1]]
    green = np.argwhere((patch[:, :, 1] > 110) & (patch[:, :, 2] < 90))
    assert len(green) > 3
    np.testing.assert_allclose(green.mean(axis=0) + low, middle, atol=2.0)


@pytest.mark.parametrize("name", ["68", "29"])
def test_detector_that_missed_some_or_all(tmp_path: Path, name: str) -> None:
    """COFW's chin is on no curve, and without found faces there is nothing to draw but the empty curve."""
    layout = load_layout(name)
    some = evaluation(tmp_path, layout, 2.0, missed=(0, 3))
    page = Page(write_report(tmp_path, [measured(some)], data="x").read_text(encoding="utf-8"))
    assert "<img src=x>0.pts, <img src=x>3.pts" in "\n".join(page.texts)
    assert len(page.pictures()) == 3 + 1 + 6 + 3
    none = evaluation(tmp_path, layout, 2.0, missed=tuple(range(COUNT)))
    page = Page(write_report(tmp_path, [measured(none)], data="x").read_text(encoding="utf-8"))
    assert len(page.pictures()) == 1


def test_layout_without_groups(tmp_path: Path) -> None:
    layout = dataclasses.replace(load_layout("68"), groups={})
    page = Page(write_report(tmp_path, [measured(evaluation(tmp_path, layout, 2.0))], data="x").read_text())
    assert len(page.pictures()) >= 1 + 1 + 6 + 3


def test_mean_face_takes_out_place_size_and_turn() -> None:
    layout = load_layout("68")
    base = faces(layout)[0]
    turn = np.array([[0.8, -0.6], [0.6, 0.8]])
    several = np.stack([base, 3 * base @ turn.T + 40, 0.2 * base @ turn - 7])
    mean = mean_face(several, layout)
    np.testing.assert_allclose(mean, mean_face(base[None], layout), atol=1e-9)
    assert layout.distance(mean) == pytest.approx(1.0)
    first, second = (mean[list(side)].mean(axis=0) for side in layout.distance_points())
    np.testing.assert_allclose(second - first, [1.0, 0.0], atol=1e-9)
    np.testing.assert_allclose(mean.mean(axis=0), 0.0, atol=1e-9)


def test_regions_add_up(tmp_path: Path) -> None:
    model = measured(evaluation(tmp_path, load_layout("98"), 2.0))
    layout, parts = model.evaluation.layout, model.regions()
    sizes = {region: len(members) for region, members in layout.groups.items()}
    whole = sum(parts[region].nme * size for region, size in sizes.items()) / layout.point_count
    assert 100 * whole == pytest.approx(model.figures["nme_interocular"])
    curved = {region: sum(layout.on_curve[list(layout.groups[region])]) for region in sizes}
    normal = sum((parts[region].normal or 0) * size for region, size in curved.items()) / sum(curved.values())
    assert 100 * normal == pytest.approx(model.figures["nme_normal"])


def test_names_that_matplotlib_would_read() -> None:
    assert plain("a$b$") == r"a\$b\$"
    assert plain("_a") == " _a"
    assert plain("x" * 60) == "x" * 39 + "…"


def test_nothing_steers_the_page(tmp_path: Path) -> None:
    steering = "gpj\u202e.exe\x1b[31m\udcff"
    model = measured(evaluation(tmp_path, load_layout("68"), 2.0, name=steering))
    page = write_report(tmp_path, [model], data=f"folder {steering}").read_text(encoding="utf-8")
    assert "folder gpj\\u202e.exe\\x1b[31m\\udcff" in page
    assert not set("\u202e\x1b\udcff") & set(page)
    assert not set("\u202e\x1b\udcff") & set(plain(steering))


def test_models_of_one_name(tmp_path: Path) -> None:
    a = evaluation(tmp_path, load_layout("68"), 1.0, name="same")
    b = dataclasses.replace(a, model="other")
    assert distinct_names([a, b], ["x/1.onnx", "x/2.onnx"]) == ["same", "other"]
    assert distinct_names([a, a], ["x/1.onnx", "x/2.onnx"]) == ["x/1.onnx", "x/2.onnx"]
    assert distinct_names([a, a], ["x", "x"]) == ["x (1)", "x (2)"]
