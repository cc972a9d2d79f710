"""Two processes learn what one would from their joint batch."""

from __future__ import annotations

import importlib.util
import math
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch

import training.distribution as distribution
from adnet_core.errors import TrainingError
from training.datasets import FaceSet
from training.distribution import JointBatchNorm, Process, joined_process, with_joint_batch_norm
from training.precision import settled
from training.settings import Settings, load_settings

HERE = Path(__file__).resolve().parent
# Far more than usual, so that whatever of it differed between processes would be seen.
WILD = tuple(f"augmentation.{name}=0.8" for name in ("occlusion", "blur", "gamma", "noise", "grey", "light"))
WILD += ("augmentation.scale=0.4", "augmentation.shift=0.1")


def two_processes() -> ModuleType:
    """two_processes.py, which no package holds."""
    spec = importlib.util.spec_from_file_location("two_processes", HERE / "two_processes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run_two(folders: Sequence[Path]) -> None:
    """Has two_processes.py work in these in two processes that torchrun's variables join."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    running = []
    for rank in range(2):
        environment = dict(
            os.environ,
            PYTHONPATH=str(HERE.parent.parent),
            OMP_NUM_THREADS="1",
            WORLD_SIZE="2",
            RANK=str(rank),
            LOCAL_RANK=str(rank),
            MASTER_ADDR="127.0.0.1",
            MASTER_PORT=str(port),
        )
        command = [sys.executable, str(HERE / "two_processes.py"), *map(str, folders)]
        running.append(subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True))
    said = [process.communicate(timeout=500)[1] for process in running]
    assert [process.returncode for process in running] == [0, 0], said


@dataclass(frozen=True)
class Case:
    """What both processes do: on the first faces of the set, of these tags, with these settings."""

    changes: tuple[str, ...]
    tags: tuple[tuple[str, ...], ...]
    without_labels: bool = False


SHORT = ("schedule.epochs=2", "network.depth=1")
CASES = {
    "whole": Case(("schedule.batch=4", "schedule.accumulate=1", *SHORT), ((),) * 5),
    "pieces": Case(("schedule.batch=4", "schedule.accumulate=2", *SHORT), ((),) * 5),
    "unlabelled": Case(
        ("schedule.batch=2", "unlabelled.share=0.67", "unlabelled.rise=0", *SHORT), ((),) * 4, True
    ),
    # The processes get faces 0 and 2, and 1 and 3: neither of them could tell the shares of tags by itself.
    "step": Case(
        ("schedule.batch=4", "network.depth=1", "loss.focal=true"),
        (("pose", "blur"), ("pose",), ("pose",), ()),
    ),
}
Two = Callable[[str], tuple[dict[str, Any], Settings, Path]]


@pytest.fixture(scope="module")
def two(face_set: FaceSet, tiny: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory) -> Two:
    """`two(name)`: what both processes were given of a case, its settings, and the folder of what they left.

    They do all cases one after the other: to start them takes longer than what they do.
    """
    folder = tmp_path_factory.mktemp("two")
    settings = {name: tiny(*case.changes, *WILD) for name, case in CASES.items()}
    given: dict[str, dict[str, Any]] = {}
    for name, case in CASES.items():
        count = len(case.tags)
        given[name] = {
            "tags": [list(tags) for tags in case.tags],
            "canvases": torch.from_numpy(face_set.canvases[:count].copy()),
            "points": face_set.points[:count],
            "ratio": face_set.ratio,
            "settings": settings[name].model_dump(mode="json"),
        }
        if case.without_labels:
            given[name]["without_labels"] = True
        (folder / name / "alone").mkdir(parents=True)
        torch.save(given[name], folder / name / "faces.pt")
    run_two([folder / name for name in CASES])
    return lambda name: (given[name], settings[name], folder / name)


def test_two_processes_have_the_gradient_of_the_joint_batch(two: Two, alone: Process) -> None:
    content, settings, folder = two("step")
    found_by_two = torch.load(folder / "two.pt", weights_only=True)
    one = two_processes().make_trainer(content, settings, alone)
    loss = float(one.train_step([0, 1, 2, 3]).total)

    assert found_by_two["count"] == 2
    assert found_by_two["agreed"] == [True, False]
    assert found_by_two["precision_is_the_leaders"]
    # What either process says of the step is what the joint batch came to.
    assert found_by_two["losses"] == pytest.approx([loss, loss], rel=1e-5)
    largest = max(float(p.grad.abs().max()) for p in one.network.parameters() if p.grad is not None)
    assert largest > 0.01
    rounding = 3e-6 * largest
    for name, parameter in one.network.named_parameters():
        found = found_by_two["gradients"][name]
        torch.testing.assert_close(found, parameter.grad, rtol=1e-4, atol=rounding, msg=name)
    for name, buffer in one.network.named_buffers():
        torch.testing.assert_close(found_by_two["buffers"][name], buffer, rtol=1e-5, atol=1e-5, msg=name)
    assert all(math.isfinite(value) for value in found_by_two["released"])


@pytest.mark.parametrize("name", ["whole", "pieces"])
def test_two_processes_learn_what_one_would_with_all_of_the_augmentation(
    two: Two, alone: Process, name: str
) -> None:
    """Parameters after several steps, to rounding; of five faces in batches of four the last is filled."""
    content, _, folder = two(name)
    both = [torch.load(folder / f"run{rank}.pt", weights_only=True) for rank in range(2)]
    one = two_processes().short_run(content, folder / "alone", alone)

    assert len(one["losses"]) == 2 * 2
    assert both[0]["losses"] == pytest.approx(one["losses"], rel=1e-9)
    assert both[1]["losses"] == both[0]["losses"]
    for key, value in one["state"].items():
        # What is added to a whole heatmap goes in its softmax: its gradient is rounding, by which Adam moves.
        if key.startswith("out_heatmaps.") and key.endswith(".bias"):
            continue
        for found in both:
            torch.testing.assert_close(found["state"][key], value, rtol=1e-6, atol=5e-6, msg=key)
    # Both halves of an epoch's batches together are all faces, three of them twice.
    halves = [found["seen"] for found in both]
    assert [len(half) for half in halves] == [8, 8]
    for epoch in range(2):
        together = sorted(face for half in halves for face in half[4 * epoch : 4 * epoch + 4])
        assert set(together) == set(range(5))
        assert max(together.count(face) for face in range(5)) == 2
    assert sorted(halves[0] + halves[1]) == sorted(one["seen"])


def test_two_processes_learn_the_same_from_faces_without_labels(two: Two, alone: Process) -> None:
    """What the teacher answers, how sure it is among all faces, and how each is seen by the student."""
    content, _, folder = two("unlabelled")
    both = [torch.load(folder / f"run{rank}.pt", weights_only=True) for rank in range(2)]
    one = two_processes().short_run(content, folder / "alone", alone)
    # Losses alone are compared: weights whose gradient is all but zero are moved by its rounding, by Adam.
    assert len(one["losses"]) == 4
    assert both[0]["losses"] == pytest.approx(one["losses"], rel=1e-6)
    assert both[0]["losses"][:2] == pytest.approx(one["losses"][:2], rel=1e-9)
    assert both[1]["losses"] == both[0]["losses"]
    for name, value in both[0]["state"].items():
        torch.testing.assert_close(both[1]["state"][name], value, rtol=1e-9, atol=1e-9, msg=name)


def test_one_process_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WORLD_SIZE", "RANK", "LOCAL_RANK"):
        monkeypatch.delenv(name, raising=False)
    with joined_process("cpu") as process:
        assert process == Process(0, 1, torch.device("cpu"))
        assert process.leads
        assert process.agree(True)
        assert not process.agree(False)
        with process.leader_first():
            pass
    assert not torch.distributed.is_initialized()


def test_more_processes_than_gpus_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setenv("LOCAL_RANK", "1")
    with pytest.raises(TrainingError, match=r"the 1 GPU\(s\) here"), joined_process("auto"):
        pass


def test_joint_batch_norm_alone_is_batch_norm() -> None:
    torch.manual_seed(0)
    plain = torch.nn.Sequential(torch.nn.Conv2d(1, 3, 1), torch.nn.BatchNorm2d(3), torch.nn.BatchNorm2d(3))
    joint = torch.nn.Sequential(torch.nn.Conv2d(1, 3, 1), torch.nn.BatchNorm2d(3), torch.nn.BatchNorm2d(3))
    joint.load_state_dict(plain.state_dict())
    kept = with_joint_batch_norm(joint, Process(0, 1, torch.device("cpu")))
    assert not any(isinstance(module, JointBatchNorm) for module in kept.modules())
    made = with_joint_batch_norm(joint, Process(0, 2, torch.device("cpu")))
    assert sum(isinstance(module, JointBatchNorm) for module in made.modules()) == 2
    image = torch.randn(2, 1, 4, 4)
    torch.testing.assert_close(made(image), plain(image))
    assert made.state_dict().keys() == plain.state_dict().keys()


@pytest.fixture
def _group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A group of one process that says it is of two alike, so that one process runs the joint arithmetic."""
    store = torch.distributed.FileStore(str(tmp_path / "store"), 1)
    torch.distributed.init_process_group("gloo", store=store, rank=0, world_size=1)
    with monkeypatch.context() as patch:
        patch.setattr(distribution.dist, "get_world_size", lambda: 2)
        patch.setattr(distribution, "summed", lambda moments: moments * 2)
        yield
    torch.distributed.destroy_process_group()


@pytest.mark.usefixtures("_group")
@pytest.mark.parametrize("kept", [torch.contiguous_format, torch.channels_last])
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.bfloat16])
def test_joint_statistics_and_gradients_are_those_of_batch_norm(
    dtype: torch.dtype, kept: torch.memory_format
) -> None:
    plain, joint = torch.nn.BatchNorm2d(3), JointBatchNorm(3)
    for layer in (plain, joint):
        torch.nn.init.uniform_(layer.weight, 0.5, 1.5, generator=torch.Generator().manual_seed(1))
    if dtype == torch.float64:
        plain, joint = plain.double(), joint.double()
    # Both halves of the batch are the same here, so the joint batch is the image twice over.
    image = (2 * torch.randn(4, 3, 5, 5) + 1).to(dtype).contiguous(memory_format=kept)
    image.requires_grad_()
    above = torch.randn_like(image)
    tolerance = {"rtol": 1e-5, "atol": 1e-5} if dtype != torch.bfloat16 else {"rtol": 2e-2, "atol": 2e-2}
    alone = image.detach().to(plain.weight.dtype).requires_grad_()
    expected = plain(torch.cat([alone, alone]))
    expected.backward(torch.cat([above, above]).to(expected))
    found = joint(image)
    found.backward(above)
    assert found.dtype == dtype
    assert found.is_contiguous(memory_format=kept)
    torch.testing.assert_close(found, expected[:4].to(dtype), **tolerance)
    assert alone.grad is not None
    assert image.grad is not None
    torch.testing.assert_close(image.grad, (alone.grad / 2).to(dtype), **tolerance)
    for mine, theirs in ((joint.weight, plain.weight), (joint.bias, plain.bias)):
        assert mine.grad is not None
        assert theirs.grad is not None
        # Each process has its own faces' share, and DistributedDataParallel puts them together.
        torch.testing.assert_close(mine.grad, theirs.grad / 2, rtol=1e-2, atol=1e-3)
    torch.testing.assert_close(joint.running_mean, plain.running_mean, rtol=1e-4, atol=1e-6)
    torch.testing.assert_close(joint.running_var, plain.running_var, rtol=1e-4, atol=1e-6)
    assert int(joint.num_batches_tracked) == 1


@pytest.mark.usefixtures("_group")
def test_a_constant_channel_gives_no_nan() -> None:
    """The mean of squares less the square of the mean may come out below zero."""
    for value in (1000.1, 333.33, 77.7, 12345.6):
        image = torch.full((3, 1, 7, 7), value, requires_grad=True)
        found = JointBatchNorm(1)(image)
        found.sum().backward()
        assert found.isfinite().all()
        assert image.grad is not None
        assert image.grad.isfinite().all()


def test_a_macs_gpu_learns_where_it_is_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    with joined_process("mps") as process:
        assert (process.count, process.device.type) == (1, "mps")
        assert settled(load_settings("fine-tune"), process).engine.precision == "float32"
    monkeypatch.setenv("WORLD_SIZE", "2")
    with pytest.raises(TrainingError, match="learns by one process"), joined_process("mps"):
        pass


def test_no_macs_gpu_is_said() -> None:
    with pytest.raises(TrainingError, match="this is no Mac with a GPU"), joined_process("mps"):
        pass
