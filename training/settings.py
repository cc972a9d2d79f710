"""What a training run is told: network, data, augmentation, loss, schedule. Read from TOML presets.

A preset may name another by `extends = "NAME"` and then says only what differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from adnet_core.errors import TrainingError
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.files.toml_lines import parse_toml
from adnet_core.files.whole_files import read_within, reason_of
from adnet_core.network.adnet import NetworkConfig
from training.changes import changed, key_of, option_words

MAX_PRESET_BYTES = 1 << 20


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class AugmentationSettings(_Section):
    """Section 4.1 of the paper. Angles in degrees; shifts and sizes as a share of the crop."""

    flip: float = Field(0.5, ge=0, le=1, description="probability of mirroring")
    sideways: float | None = Field(
        None,
        ge=-32,
        le=32,
        description="crop pixels by which points lie to the right of where mirror images have them; measured "
        "where it is not given",
    )
    rotation: float = Field(18.0, ge=0, le=90, description="standard deviation of the angle")
    scale: float = Field(0.1, ge=0, le=0.4, description="standard deviation of the relative size")
    shift: float = Field(0.05, ge=0, le=0.3, description="standard deviation of the shift")
    stretch: float = Field(
        0.0, ge=0, le=0.3, description="standard deviation of the logarithm of width over height"
    )
    shear: float = Field(0.0, ge=0, le=0.3, description="standard deviation of the sideways shift by height")
    bend: float = Field(0.0, ge=0, le=1, description="probability of being bent towards another's shape")
    bend_share: float = Field(0.4, ge=0, le=1, description="the largest part of the way to that shape")
    occlusion: float = Field(0.4, ge=0, le=1, description="probability of a covering rectangle")
    occlusion_size: float = Field(0.4, ge=0, le=1, description="its largest side")
    occlusion_filled: float = Field(
        0.0, ge=0, le=1, description="share of the rectangles that show another place of the view, not black"
    )
    blur: float = Field(0.3, ge=0, le=1, description="probability of a blur")
    blur_size: float = Field(0.02, ge=0, le=0.1, description="largest standard deviation of the blur")
    gamma: float = Field(0.2, ge=0, le=1, description="probability of another gamma, 0.5 to 2")
    noise: float = Field(0.2, ge=0, le=1, description="probability of added noise")
    grey: float = Field(0.2, ge=0, le=1, description="probability of losing the colours")
    light: float = Field(0.0, ge=0, le=1, description="probability of another brightness, contrast and tint")


class LossSettings(_Section):
    landmarks: Literal["adl", "smooth_l1", "l1", "l2", "wing", "star", "likelihood"] = "adl"
    direction: float = Field(
        2.0, ge=0.1, le=20, description="lambda of the ADL, and of the likelihood's target"
    )
    dynamic_direction: bool = Field(False, description="lambda from the heatmap, as released, instead")
    restraint: float = Field(
        1.0,
        ge=0,
        le=100,
        description="of star: how heatmaps are kept from spreading; 0 takes spreads as they are",
    )
    target_sigma: float = Field(
        1.5, ge=0.5, le=16, description="of likelihood: the target's standard deviation, heatmap cells"
    )
    margin: float = Field(
        0.0, ge=0, le=100, description="of likelihood: what a place must score less for each half crop away"
    )
    landmark_weight: float = Field(1.0, ge=0)
    edge_weight: float = Field(10.0, ge=0)
    point_weight: float = Field(10.0, ge=0)
    focal: bool = Field(False, description="faces weigh more the rarer their tags are in a batch (ADNet*)")
    stage_decay: float = Field(0.5, gt=0, le=1, description="weight of a stage against the next")


class OptimiserSettings(_Section):
    kind: Literal["adam", "adamw", "natural"] = "adamw"
    rate: float = Field(2e-3, gt=0, le=1, description="of natural steps, their length over the start's error")
    weight_decay: float = Field(0.01, ge=0, le=1)
    clip: float = Field(0.0, ge=0, description="largest norm of the gradient; 0 leaves it alone")
    ema: float = Field(0.999, ge=0, lt=1, description="decay of the averaged weights; 0 does without")


class ScheduleSettings(_Section):
    epochs: int = Field(60, ge=1, le=10000)
    batch: int = Field(16, ge=1, le=4096, description="faces in a step, over all processes")
    accumulate: int = Field(1, ge=1, le=64, description="parts that a batch is computed in")
    kind: Literal["cosine", "steps", "constant"] = "cosine"
    warm_up: float = Field(0.03, ge=0, le=0.5, description="share of the steps with a rising rate")
    milestones: tuple[Annotated[float, Field(gt=0, lt=1)], ...] = Field(
        (0.4, 0.7, 0.9), description="shares of the steps after which the rate is a tenth"
    )
    small_until: float = Field(0.0, ge=0, le=1, description="share of the epochs at the small size")
    small_size: int = Field(128, ge=64, le=256, multiple_of=64, description="side of the crops until then")


class LayerRates(_Section):
    """Of each group of layers its rate over `optimiser.rate`; those of rate 0 stay as the start has them."""

    trunk: float = Field(1.0, ge=0, le=1, description="stem and hourglasses")
    merges: float = Field(1.0, ge=0, le=1, description="what leads an hourglass's maps into the next one")
    features: float = Field(1.0, ge=0, le=1, description="features after each hourglass, attention of edges")
    heads: float = Field(1.0, gt=0, le=1, description="what reads the maps off the features")

    def of(self, layers: str) -> float:
        """The rate of a group, by its name here."""
        return float(getattr(self, layers))


class HarderPhotos(_Section):
    """What `start` becomes where photos are harder to the start than those that it states its error of
    (`training/harder_photos.py`): the more so, the harder they are, and all of it at an error `full` times as
    large."""

    share: float = Field(0.0, ge=0, le=1, description="in place of start.share; 0 asks for nothing")
    rate: float = Field(1.0, ge=0, le=1, description="in place of start.rates.trunk and merges")
    least: float = Field(1.1, ge=1, le=10, description="errors so many times as large change nothing yet")
    full: float = Field(1.5, ge=1, le=10, description="at errors so many times as large it holds in full")

    @model_validator(mode="after")
    def _ascending(self) -> HarderPhotos:
        if self.least >= self.full:
            raise ValueError("least must be below full")
        return self

    def weight(self, ratio: float) -> float:
        """How much of it holds, 0 to 1, where the start's error is `ratio` times what it states."""
        return min(max((ratio - self.least) / (self.full - self.least), 0.0), 1.0)


class StartSettings(_Section):
    """What a run that starts from a model keeps of it; docs/fine-tuning.md has the figures."""

    statistics: bool = Field(False, description="batch norm goes on with the means and variances it has")
    pull: float = Field(0.0, ge=0, lt=1, description="share of the way back, after a step at the full rate")
    rates: LayerRates = LayerRates()
    share: float = Field(1.0, gt=0, le=1, description="how far the result goes from the start to the learnt")
    faces: int = Field(
        0, ge=0, description="the start counts as many faces: n go share * n / (n + faces) far"
    )
    harder: HarderPhotos = HarderPhotos()
    patience: int = Field(0, ge=0, description="epochs without a better one before the end; 0 waits for all")
    heads_first: float = Field(
        0.0,
        ge=0,
        lt=1,
        description="of a new layout: share of the steps in which its heads alone learn",
    )
    stacks: int = Field(0, ge=0, le=8, description="of a new layout: hourglasses taken over; 0 takes all")
    most_steps: int = Field(0, ge=0, description="of a new layout: as many epochs as make so many; 0 is any")

    @model_validator(mode="before")
    @classmethod
    def _with_one_table_of_rates(cls, values: Any) -> Any:
        """Settings of before: `early_rate` was of what comes before the features of a fine-tuned network,
        `trunk_rate` of what a network of a new layout takes over; the one that is 1 was not in use."""
        if not isinstance(values, dict) or not {"early_rate", "trunk_rate"} & values.keys():
            return values
        kept = {key: value for key, value in values.items() if key not in ("early_rate", "trunk_rate")}
        early, trunk, rates = values.get("early_rate"), values.get("trunk_rate"), kept.get("rates", {})
        if isinstance(rates, dict):
            if early is not None:
                rates = {**rates, "trunk": early, "merges": early}
            if trunk is not None and (early is None or trunk != 1):
                rates = {**rates, "trunk": trunk, "features": trunk}
        return {**kept, "rates": rates}

    def share_for(self, faces: int) -> float:
        """How far the result goes from the start to what was learnt from so many faces."""
        return self.share * faces / (faces + self.faces)

    def for_harder(self, ratio: float) -> StartSettings:
        """These settings for photos on which the start's error is `ratio` times what it states of itself."""
        weight = self.harder.weight(ratio)

        def between(own: float, other: float) -> float:
            return own + weight * (other - own)

        rates = {name: between(getattr(self.rates, name), self.harder.rate) for name in ("trunk", "merges")}
        share = between(self.share, self.harder.share)
        return self.model_copy(
            update={
                "share": share,
                "rates": self.rates.model_copy(update=rates),
                "harder": self.harder.model_copy(update={"share": 0.0}),
            }
        )


class UnlabelledSettings(_Section):
    """How faces without labels teach (`training/self_training.py`), where a run has any."""

    share: float = Field(
        0.5, gt=0, le=0.9, description="of a batch; `schedule.batch` counts the labelled ones"
    )
    weight: float = Field(1.0, ge=0, le=100, description="of their loss beside that of labelled faces")
    teacher: Literal["auto", "average", "start"] = Field(
        "auto", description="whose answers are learnt; the start's where the run has one"
    )
    limit: float = Field(
        2.0, ge=1, description="points this many times less sure than the median are left out"
    )
    rise: float = Field(0.3, ge=0, le=1, description="share of the steps until an average counts in full")

    def beside(self, labelled: int) -> int:
        """How many faces without labels a batch has besides so many labelled ones."""
        return max(1, round(labelled * self.share / (1 - self.share)))


class DataSettings(_Section):
    margin: float = Field(1.15, ge=1, le=3, description="side of the crop over the box's longer side")
    canvas: float = Field(1.75, ge=1, le=3, description="side of the cached crop over that of the network's")


class PrecisionTimes(_Section):
    """Seconds of a pass forward and back on one thread of the CPU, by which `auto` is decided."""

    bf16: float | None = Field(None, gt=0, description="nothing where torch cannot do it here")
    float32: float = Field(gt=0)


class EngineSettings(_Section):
    seed: int = Field(0, ge=0, lt=2**31)
    precision: Literal["auto", "bf16", "float32"] = Field(
        "auto", description="bf16 on GPUs, on the CPU what is faster there; a run keeps what it began with"
    )
    precision_times: PrecisionTimes | None = Field(None, description="filled in by a run where that is auto")
    channels_last: bool = True
    compile: bool = False
    sync_batchnorm: bool = True
    save_minutes: float = Field(5.0, gt=0, description="time between checkpoints within an epoch")
    report_seconds: float = Field(5.0, ge=0, description="time between event lines; 0 gives every step one")
    validate_every: int = Field(1, ge=1, description="epochs between validations")


class Settings(_Section):
    """A whole run. `layout` is a bundled name or the path of a TOML file."""

    layout: str = Field("68", coerce_numbers_to_str=True)
    network: NetworkConfig = NetworkConfig()
    data: DataSettings = DataSettings()
    augmentation: AugmentationSettings = AugmentationSettings()
    loss: LossSettings = LossSettings()
    optimiser: OptimiserSettings = OptimiserSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    start: StartSettings = StartSettings()
    unlabelled: UnlabelledSettings = UnlabelledSettings()
    engine: EngineSettings = EngineSettings()

    @model_validator(mode="after")
    def _fits(self) -> Settings:
        if self.schedule.batch % self.schedule.accumulate:
            raise ValueError("schedule.batch must be a multiple of schedule.accumulate")
        sizes = {CROP_SIZE, self.schedule.small_size} if self.schedule.small_until else {CROP_SIZE}
        if self.network.backbone == "hourglass" and any(not self._halves(size) for size in sizes):
            raise ValueError(
                f"maps of crops of {' and '.join(map(str, sorted(sizes)))} pixels cannot be halved "
                f"network.depth = {self.network.depth} times with network.pool = '{self.network.pool}'"
            )
        return self

    def _halves(self, size: int) -> bool:
        """Whether the maps of crops of `size` can be pooled `depth` times; the blur needs more room."""
        smallest, rest = divmod(size // self.network.stride, 2**self.network.depth)
        return not rest and smallest >= (2 if self.network.pool == "blur" else 1)


def list_presets() -> list[str]:
    """Names of the bundled presets."""
    folder = files("resources").joinpath("presets")
    return sorted(Path(str(item)).stem for item in folder.iterdir() if str(item).endswith(".toml"))


def load_settings(preset: str | Path, changes: list[str] | None = None) -> Settings:
    """A bundled preset by name or a TOML file by path, with changes like `schedule.epochs=5`.

    Raises TrainingError naming the preset or key, with what is allowed there.
    """
    return settings_from(_preset_data(preset), changes or [], str(preset))


def settings_from(data: dict[str, Any], changes: list[str], label: str) -> Settings:
    """Settings from their stored form, with changes.

    Raises TrainingError, which begins with the change that is at fault, or with the `label` of the data.
    """
    try:
        return Settings.model_validate(changed(data, changes))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part)[:60] for part in first["loc"])
        label = _at_fault(data, changes, key) or label
        if first["type"] == "extra_forbidden":
            raise TrainingError(f"{label}: there is no setting '{key}'{_neighbours(key)}") from None
        where = f"'{key}' " if key else ""
        if first["type"] == "model_type":
            inside = ", ".join(
                f"{key}.{name}" for name in getattr(_section_of(f"{key}."), "model_fields", ())
            )
            raise TrainingError(f"{label}: '{key}' is no setting but has some: {inside}") from None
        reason = first["msg"].removeprefix("Value error, ") + _range(key)
        given = f" (given: {repr(first['input'])[:60]})" if key else ""
        raise TrainingError(f"{label}: setting {where}is refused: {reason}{given}") from None


def _at_fault(data: dict[str, Any], changes: Sequence[str], key: str) -> str:
    """Which option is to blame for what is wrong with a key: the change of it, else the one without which
    nothing is wrong, or all together; "" where the fault is in `data` themselves."""
    for change in reversed(changes):
        if f"{key}.".startswith(f"{key_of(change)}."):
            return option_words(change)
    if not _fits(data, ()):
        return ""
    for number, change in enumerate(changes):
        if _fits(data, [*changes[:number], *changes[number + 1 :]]):
            return option_words(change)
    return option_words(*changes)


def _fits(data: dict[str, Any], changes: Sequence[str]) -> bool:
    try:
        Settings.model_validate(changed(data, changes))
    except (ValidationError, TrainingError):
        return False
    return True


def _preset_data(preset: str | Path, seen: tuple[str, ...] = ()) -> dict[str, Any]:
    name = str(preset)
    if name in list_presets():
        text = files("resources").joinpath("presets", f"{name}.toml").read_text(encoding="utf-8")
    else:
        try:
            text = read_within(Path(preset), MAX_PRESET_BYTES).decode("utf-8-sig")
        except (OSError, ValueError) as error:
            if Path(preset).is_file():
                reason = reason_of(error) if isinstance(error, OSError) else "it is not text in UTF-8"
                raise TrainingError(f"{name}: cannot be read as a preset: {reason}") from None
            raise TrainingError(
                f"{name[:200]}: no such preset or file; presets are {', '.join(list_presets())}"
            ) from None
    try:
        data = parse_toml(text)
    except ValueError as error:
        raise TrainingError(f"{name}: not valid TOML: {str(error)[:200]}") from None
    base = data.pop("extends", None)
    if base is None:
        return data
    if not isinstance(base, str) or name in seen:
        raise TrainingError(f"{name}: 'extends' must name another preset, and not lead back here")
    return _merged(_preset_data(base, (*seen, name)), data)


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """`base` with the settings of `changes` in place of its own, section by section."""
    merged = dict(base)
    for key, value in changes.items():
        inner = merged.get(key)
        merged[key] = _merged(inner, value) if isinstance(inner, dict) and isinstance(value, dict) else value
    return merged


def _section_of(key: str) -> type[BaseModel] | None:
    """The section that a key of the settings is in; None for a path that leads nowhere."""
    model: type[BaseModel] = Settings
    for part in key.split(".")[:-1]:
        inner = model.model_fields[part].annotation if part in model.model_fields else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return None
        model = inner
    return model


def _neighbours(key: str) -> str:
    """The names allowed where an unknown key was given."""
    section = _section_of(key)
    return f"; there are {', '.join(section.model_fields)}" if section else ""


def _range(key: str) -> str:
    """The numbers allowed for a key, where there are bounds."""
    section, name = _section_of(key), key.rpartition(".")[2]
    if section is None or name not in section.model_fields:
        return ""
    words = {"ge": "at least", "gt": "above", "le": "at most", "lt": "below", "multiple_of": "a multiple of"}
    found = [
        f"{word} {getattr(rule, bound)}"
        for bound, word in words.items()
        for rule in section.model_fields[name].metadata
        if getattr(rule, bound, None) is not None
    ]
    return f", allowed: {' and '.join(found)}" if found else ""
