"""Settings: presets, changes, and refusals that name the key and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import load_layout
from adnet_core.network.adnet import ADNet
from training.schedule import rate_factor
from training.settings import LayerRates, Settings, list_presets, load_settings, settings_from


@pytest.mark.parametrize("name", list_presets())
def test_every_preset_is_valid(name: str) -> None:
    settings = load_settings(name)
    layout = load_layout(settings.layout)
    assert settings_from(settings.model_dump(mode="json"), [], name) == settings
    small = settings.network.model_copy(update={"width": 16, "stacks": 1, "depth": 1})
    assert ADNet(layout, small).config.attention == settings.network.attention


def test_presets_of_the_product_are_there() -> None:
    assert {"fast-68", "full-68", "fine-tune", "paper-300w"} <= set(list_presets())


@pytest.mark.parametrize("name", ["paper-300w", "paper-wflw", "paper-wflw-star", "paper-cofw"])
def test_the_papers_schedule_is_that_of_section_4_1(name: str) -> None:
    settings = load_settings(name)
    assert settings.layout == {"300w": "68", "wflw": "98", "cofw": "29"}[name.split("-")[1]]
    assert (settings.network.stacks, settings.network.width, settings.data.margin) == (4, 256, 1.0)
    assert (settings.optimiser.kind, settings.optimiser.rate, settings.optimiser.weight_decay) == (
        "adam",
        1e-3,
        0,
    )
    assert (settings.schedule.epochs, settings.schedule.batch, settings.schedule.warm_up) == (500, 32, 0)
    assert settings.engine.precision == "float32"
    # Tenths from epochs 200, 350 and 450 on.
    for epoch, rate in (
        (0, 1.0),
        (199, 1.0),
        (200, 0.1),
        (349, 0.1),
        (350, 0.01),
        (449, 0.01),
        (450, 1e-3),
        (499, 1e-3),
    ):
        assert rate_factor(epoch / 500, settings.schedule) == pytest.approx(rate)
    views = settings.augmentation
    assert (views.flip, views.rotation, views.scale, views.shift) == (0.5, 18.0, 0.1, 0.05)
    assert (views.occlusion, views.occlusion_size) == (0.4, 0.4)
    losses = settings.loss
    assert (losses.landmarks, losses.direction, losses.dynamic_direction) == ("adl", 2.0, False)
    assert (losses.landmark_weight, losses.edge_weight, losses.point_weight, losses.stage_decay) == (
        1,
        10,
        10,
        0.5,
    )
    assert losses.focal == (name == "paper-wflw-star")


# What each row of a table changes in the system that the table is about.
TABLES = {
    # Table 4 varies lambda without attention, of which 2 is the whole system's.
    "paper-300w-lambda-0.5": {"network.attention": "none", "loss.direction": 0.5},
    "paper-300w-lambda-1": {"network.attention": "none", "loss.direction": 1.0},
    "paper-300w-lambda-2": {"network.attention": "none"},
    "paper-300w-lambda-4": {"network.attention": "none", "loss.direction": 4.0},
    "paper-300w-lambda-8": {"network.attention": "none", "loss.direction": 8.0},
    "paper-300w-lambda-dynamic": {"loss.dynamic_direction": True},
    # Table 5 varies the attention without ADL.
    "paper-300w-attention-none": {"network.attention": "none", "loss.direction": 1.0},
    "paper-300w-attention-point": {"network.attention": "point", "loss.direction": 1.0},
    "paper-300w-attention-edge": {"network.attention": "edge", "loss.direction": 1.0},
    "paper-300w-attention-anisotropic": {"loss.direction": 1.0},
    "paper-300w-baseline": {"network.attention": "none", "loss.landmarks": "smooth_l1"},
    "paper-300w-hg1": {"network.stacks": 1},
    "paper-300w-hg1-baseline": {
        "network.stacks": 1,
        "network.attention": "none",
        "loss.landmarks": "smooth_l1",
    },
    "paper-300w-resnet50": {"network.backbone": "resnet50", "network.stacks": 1},
    "paper-300w-resnet50-baseline": {
        "network.backbone": "resnet50",
        "network.stacks": 1,
        "network.attention": "none",
        "loss.landmarks": "smooth_l1",
    },
    "paper-wflw": {"layout": "98"},
    "paper-wflw-star": {"layout": "98", "loss.focal": True},
    "paper-cofw": {"layout": "29"},
}


def flat(settings: Settings) -> dict[str, object]:
    """Every setting by its whole key."""
    found: dict[str, object] = {}
    for key, value in settings.model_dump().items():
        if isinstance(value, dict):
            found |= {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            found[key] = value
    return found


@pytest.mark.parametrize("name", list(TABLES))
def test_each_system_of_tables_4_5_and_6_changes_what_its_row_says(name: str) -> None:
    base, row = flat(load_settings("paper-300w")), flat(load_settings(name))
    assert {key: value for key, value in row.items() if value != base[key]} == TABLES[name]


def test_every_preset_of_the_paper_is_in_the_tables() -> None:
    assert {name for name in list_presets() if name.startswith("paper-")} == {"paper-300w", *TABLES}


@pytest.mark.parametrize(
    ("change", "key", "value"),
    [
        ("schedule.epochs=5", ("schedule", "epochs"), 5),
        ("optimiser.rate=1e-4", ("optimiser", "rate"), 1e-4),
        ("engine.compile=true", ("engine", "compile"), True),
        ("loss.landmarks=wing", ("loss", "landmarks"), "wing"),
        ('loss.landmarks="l2"', ("loss", "landmarks"), "l2"),
        (" network.pool = blur ", ("network", "pool"), "blur"),
        ("schedule.milestones=[0.5, 0.75]", ("schedule", "milestones"), (0.5, 0.75)),
    ],
)
def test_set_takes_toml_values_and_bare_words(change: str, key: tuple[str, str], value: object) -> None:
    settings = load_settings("fast-68", [change])
    assert getattr(getattr(settings, key[0]), key[1]) == value


def test_the_layout_may_be_a_number() -> None:
    assert load_settings("fast-68", ["layout=98"]).layout == "98"


def test_later_changes_win_and_other_keys_stay() -> None:
    settings = load_settings("fast-68", ["schedule.epochs=5", "schedule.epochs=7"])
    assert settings.schedule.epochs == 7
    assert settings.schedule.batch == load_settings("fast-68").schedule.batch
    assert settings.augmentation.light == 0.3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("schedule.epochs=0", ("'schedule.epochs'", "greater than or equal to 1", "given: 0")),
        ("schedule.epochs=1.5", ("'schedule.epochs'", "integer")),
        ("schedule.batch=", ("'schedule.batch'", "integer")),
        ("optimiser.rate=nan", ("'optimiser.rate'", "finite")),
        ("optimiser.rate=-1", ("'optimiser.rate'", "greater than 0")),
        ("augmentation.flip=2", ("'augmentation.flip'", "less than or equal to 1")),
        ("network.width=100", ("'network.width'", "multiple of 8")),
        ("network.attention=both", ("'network.attention'", "'none'", "'anisotropic'")),
        ("loss.landmarks=best", ("'loss.landmarks'", "'adl'", "'wing'")),
        ("schedule.epoch=3", ("no setting 'schedule.epoch'", "epochs", "batch")),
        ("schedul.epochs=3", ("no setting 'schedul'", "schedule", "network")),
        ("network=large", ("'network'", "is no setting but has some")),
        (f"schedule.epochs={'9' * 5000}", ("'schedule.epochs'", "integer")),
        (f"schedule.epochs={'[' * 10_000}", ("'schedule.epochs'", "integer")),
        ("schedule.milestones=[0.5, 1.5]", ("'schedule.milestones.1'", "less than 1")),
        ("schedule.accumulate=3", ("schedule.batch", "multiple of schedule.accumulate")),
        ("schedule.epochs=1\nx = 2", ("'schedule.epochs'", "integer")),
        ("schedule={epochs = 3}", ("each setting has a --set of its own, as schedule.NAME=VALUE",)),
        ("start.harder={}", ("as start.harder.NAME=VALUE",)),
        ("layout.name=68", ("'layout' is not a section",)),
    ],
)
def test_refusals_name_the_key_and_what_is_allowed(change: str, said: tuple[str, ...]) -> None:
    with pytest.raises(TrainingError) as caught:
        load_settings("fast-68", [change])
    for words in said:
        assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "Value error" not in str(caught.value)


@pytest.mark.parametrize("change", ["schedule.epochs", "=5", ""])
def test_changes_of_another_form_are_refused(change: str) -> None:
    with pytest.raises(TrainingError, match="key=value"):
        load_settings("fast-68", [change])


@pytest.mark.parametrize(
    ("changes", "fits"),
    [
        (["schedule.small_size=64", "schedule.small_until=0.5"], True),
        (["schedule.small_size=64", "schedule.small_until=0.5", "network.pool=blur"], False),
        (["schedule.small_size=64", "schedule.small_until=0.5", "network.depth=5"], False),
        (["schedule.small_size=192", "schedule.small_until=0.5", "network.depth=5"], False),
        (["schedule.small_size=64", "schedule.small_until=0", "network.depth=5"], True),
        (["network.depth=6", "schedule.small_until=0"], True),
        (["network.depth=6", "network.pool=blur", "schedule.small_until=0"], False),
        (["network.depth=5", "network.stride=8", "network.stacks=1"], True),
        (["network.depth=6", "network.stride=8", "network.stacks=1"], False),
    ],
)
def test_maps_that_cannot_be_halved_are_refused(changes: list[str], fits: bool) -> None:
    if fits:
        assert load_settings("full-68", changes).network.width
    else:
        with pytest.raises(TrainingError, match=r"cannot be halved network\.depth"):
            load_settings("full-68", changes)


@pytest.mark.parametrize(
    ("changes", "to_blame"),
    [
        (["schedule.epochs=0"], "--set schedule.epochs=0: setting 'schedule.epochs' is refused"),
        (
            ["engine.seed=1", "nosuch.thing=4", "network.stacks=2"],
            "--set nosuch.thing=4: there is no setting",
        ),
        (["loss.nosuch=4"], "--set loss.nosuch=4: there is no setting 'loss.nosuch'; there are "),
        (["engine.seed=1", "loss=adl"], "--set loss=adl: 'loss' is no setting but has some"),
        (["engine.seed=1", "schedule.accumulate=7"], "--set schedule.accumulate=7: setting is refused"),
        (
            ["schedule.accumulate=7", "network.depth=6"],
            "--set schedule.accumulate=7 --set network.depth=6: setting is refused",
        ),
    ],
)
def test_a_mistake_of_set_is_said_of_that_option(changes: list[str], to_blame: str) -> None:
    """And not of the preset, which is as it should be."""
    with pytest.raises(TrainingError) as caught:
        load_settings("fast-68", changes)
    assert str(caught.value).startswith(to_blame)


def test_a_mistake_of_a_preset_is_said_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[schedule]\nepochs = 0\nbatch = 8\n")
    for changes in ([], ["engine.seed=1"]):
        with pytest.raises(TrainingError, match=r"mine\.toml: setting 'schedule\.epochs' is refused"):
            load_settings(path, changes)
    assert load_settings(path, ["schedule.epochs=3"]).schedule.epochs == 3


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('extends = "paper-300w"\n[schedule]\nepochs = 3\n')
    settings = load_settings(path)
    assert settings.schedule.epochs == 3
    assert settings.schedule.batch == load_settings("paper-300w").schedule.batch
    path.write_text("epochs = \n")
    with pytest.raises(TrainingError, match=r"mine\.toml: not valid TOML"):
        load_settings(path)
    path.write_text(f'extends = "{path.as_posix()}"\n')
    with pytest.raises(TrainingError, match="extends"):
        load_settings(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(
        TrainingError, match=r"mine\.toml: cannot be read as a preset: it is not text in UTF-8"
    ):
        load_settings(path)
    path.write_bytes(b"#" * (1 << 20) + b"#")
    with pytest.raises(TrainingError, match=r"mine\.toml: cannot be read as a preset: it is larger than"):
        load_settings(path)
    for wrong in (tmp_path / "missing.toml", tmp_path, "a\0b"):
        with pytest.raises(TrainingError, match=r"no such preset or file; presets are .*fast-68"):
            load_settings(wrong)


def test_defaults_are_a_whole_run() -> None:
    assert Settings().schedule.epochs > 0


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ("schedule.epochs=0", "at least 1 and at most 10000"),
        ("schedule.epochs=many", "at least 1 and at most 10000"),
        ("optimiser.rate=2", "above 0 and at most 1"),
        ("optimiser.ema=1", "at least 0 and below 1"),
        ("schedule.small_size=100", "at least 64 and at most 256 and a multiple of 64"),
        ("engine.report_seconds=-1", "at least 0"),
        ("network.width=1", "at least"),
    ],
)
def test_what_is_out_of_range_is_refused_with_its_name_and_range(change: str, allowed: str) -> None:
    with pytest.raises(TrainingError) as caught:
        load_settings("fast-68", [change])
    text = str(caught.value)
    assert f"setting '{change.partition('=')[0]}' is refused" in text
    assert f", allowed: {allowed}" in text


@pytest.mark.parametrize("change", ["start.rates=0", "loss=adl", "engine="])
def test_a_number_in_place_of_several_settings_is_refused_with_their_names(change: str) -> None:
    key = change.partition("=")[0]
    inside = {"start.rates": "trunk", "loss": "landmark_weight", "engine": "seed"}[key]
    with pytest.raises(TrainingError, match=rf"'{key}' is no setting but has some: .*{key}\.{inside}"):
        load_settings("fine-tune", [change])


@pytest.mark.parametrize(("learnt", "share"), [(0, 0.0), (30, 0.2), (90, 0.4), (810, 0.72)])
def test_the_more_faces_the_further_from_the_start(learnt: int, share: float) -> None:
    start = load_settings("fine-tune", ["start.share=0.8", "start.faces=90"]).start
    assert start.share_for(learnt) == pytest.approx(share)


def test_a_run_keeps_nothing_of_its_start_unless_asked_to() -> None:
    start = load_settings("fast-68").start
    assert start.share_for(1) == 1.0
    assert (start.statistics, start.pull, start.patience) == (False, 0.0, 0)


@pytest.mark.parametrize(
    ("of_before", "rates"),
    [
        ({"early_rate": 0.3, "trunk_rate": 1.0}, {"trunk": 0.3, "merges": 0.3}),
        ({"early_rate": 1.0, "trunk_rate": 0.3}, {"trunk": 0.3, "merges": 1.0, "features": 0.3}),
        ({"early_rate": 0}, {"trunk": 0, "merges": 0}),
        ({"trunk_rate": 0.5}, {"trunk": 0.5, "features": 0.5}),
    ],
)
def test_rates_of_layers_are_read_by_their_names_of_before(
    of_before: dict[str, float], rates: dict[str, float], tmp_path: Path
) -> None:
    """As the settings of a run have them, as a preset does, and as --set does over one that has the table."""
    expected = LayerRates(**rates)
    assert Settings.model_validate({"start": of_before}).start.rates == expected
    mine = tmp_path / "mine.toml"
    lines = [f"{name} = {rate}" for name, rate in of_before.items()]
    mine.write_text("\n".join(["extends = 'fine-tune'", "[start]", *lines]), encoding="utf-8")
    over = load_settings("fine-tune").start.rates.model_copy(update=rates)
    assert load_settings(mine).start.rates == over
    changes = [f"start.{name}={rate}" for name, rate in of_before.items()]
    assert load_settings("fine-tune", changes).start.rates == over
    assert settings_from(load_settings(mine).model_dump(), [], "").start.rates == over


@pytest.mark.parametrize("change", ["start.early_rate=2", "start.trunk_rate=fast", "start.rates.heads=0"])
def test_a_rate_that_no_layer_can_have_is_refused(change: str) -> None:
    with pytest.raises(TrainingError, match=r"start\.rates\.(trunk|heads)"):
        load_settings("fine-tune", [change])
