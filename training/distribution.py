"""One process or many: ranks, gradients in step, and batch norm over all processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn

from adnet_core.errors import TrainingError
from training.stores import group_store


@dataclass(frozen=True)
class Process:
    """This process among those that train together."""

    rank: int
    count: int
    device: torch.device

    @property
    def leads(self) -> bool:
        return self.rank == 0

    def agree(self, flag: bool) -> bool:
        """Whether any process raises the flag; all get the same answer."""
        if self.count == 1:
            return flag
        shared = torch.tensor([int(flag)], device=self.device)
        dist.all_reduce(shared, op=dist.ReduceOp.MAX)
        return bool(shared.item())

    def mean(self, values: Tensor) -> Tensor:
        """The mean of all processes' `values`, which carry no gradient; all get the same."""
        return self.total(values) / self.count

    def total(self, values: Tensor) -> Tensor:
        """The sum of all processes' `values`, which carry no gradient; all get the same."""
        if self.count == 1:
            return values
        shared = values.clone()
        dist.all_reduce(shared)
        return shared

    def leaders(self, values: Tensor) -> Tensor:
        """The leading process's values, in all of them; each gives a tensor of the same shape and type."""
        if self.count == 1:
            return values
        shared = values.to(self.device)
        dist.broadcast(shared, src=0)
        return shared.to(values.device)

    @contextmanager
    def leader_first(self) -> Iterator[None]:
        """The leading process goes through the block before the others, as for files that all share."""
        if self.count > 1 and not self.leads:
            dist.barrier()
        yield
        if self.count > 1 and self.leads:
            dist.barrier()


@contextmanager
def joined_process(device: str = "auto") -> Iterator[Process]:
    """Join the group that torchrun describes in the environment, or stand alone without one.

    NCCL on GPUs, gloo on the CPU. The group is left at the end. Raises TrainingError for a process
    that has no GPU to itself, and where a Mac's GPU ("mps") is asked for that is not there, or by several.
    """
    count, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    if device == "mps":
        if count > 1:
            raise TrainingError("--device mps: a Mac's GPU learns by one process; leave --processes out")
        if not torch.backends.mps.is_available():
            raise TrainingError("--device mps: this is no Mac with a GPU that torch can use; leave it out")
        yield Process(0, 1, torch.device("mps"))
        return
    on_gpu = device != "cpu" and torch.cuda.is_available()
    number = int(os.environ.get("LOCAL_RANK", "0"))
    if on_gpu and number >= torch.cuda.device_count():
        there = torch.cuda.device_count()
        raise TrainingError(
            f"--processes asks for more than the {there} GPU(s) here; --device cpu does without"
        )
    chosen = torch.device("cuda", number) if on_gpu else torch.device("cpu")
    if on_gpu:
        torch.cuda.set_device(chosen)
    if "WORLD_SIZE" not in os.environ or count == 1:
        yield Process(0, 1, chosen)
        return
    store = group_store(rank, count)
    known: dict[str, Any] = {} if store is None else {"store": store, "rank": rank, "world_size": count}
    # Windows' torch has no NCCL.
    dist.init_process_group("nccl" if on_gpu and dist.is_nccl_available() else "gloo", **known)
    try:
        yield Process(rank, count, chosen)
    finally:
        dist.destroy_process_group()


def others_left(error: Exception) -> bool:
    """Whether an error of a joint step only says that another process is no longer there."""
    return isinstance(error, dist.DistError) or any(name in str(error) for name in ("gloo", "NCCL"))


def summed(values: Tensor) -> Tensor:
    """The sum of few `values` over all processes: gathered and added up by each, in half as many rounds as a
    joint sum takes, since rounds are what processes wait for."""
    parts = [torch.empty_like(values) for _ in range(dist.get_world_size())]
    dist.all_gather(parts, values)
    return torch.stack(parts).sum(dim=0)


class _Normalised(torch.autograd.Function):
    """Normalises by mean and variance of the joint batch, by torch's own kernels for a batch alone: in single
    operations of tensors it makes a step take half as long again."""

    @staticmethod
    def forward(
        context: Any, x: Tensor, weight: Tensor, bias: Tensor, eps: float
    ) -> tuple[Tensor, Tensor, Tensor]:
        """`x` (N, C, H, W) normalised, and the joint mean and variance (C,) in the type of `weight`."""
        own_mean, own_variance = torch.batch_norm_update_stats(
            x, torch.zeros_like(weight), torch.ones_like(weight), 0.0
        )
        moments = torch.stack([own_mean, own_variance + own_mean**2])
        mean, square = summed(moments) / dist.get_world_size()
        variance = (square - mean**2).clamp(min=0)
        context.save_for_backward(x, weight, mean, variance)
        context.eps = eps
        context.mark_non_differentiable(mean, variance)
        return nn.functional.batch_norm(x, mean, variance, weight, bias, eps=eps), mean, variance

    @staticmethod
    def backward(context: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:
        x, weight, mean, variance = context.saved_tensors
        eps: float = context.eps
        kept = torch.channels_last if x.is_contiguous(memory_format=torch.channels_last) else None
        gradient = gradients[0].contiguous(memory_format=kept or torch.contiguous_format)
        # As though mean and variance were given; then what they owe to each of all values.
        of_x, of_weight, of_bias = torch.ops.aten.native_batch_norm_backward(
            gradient, x, weight, mean, variance, None, None, False, eps, [True, True, True]
        )
        count = x.numel() / x.shape[1] * dist.get_world_size()
        owed = summed(torch.stack([of_weight, of_bias])) * (weight * torch.rsqrt(variance + eps) / count)
        of_x -= nn.functional.batch_norm(x, mean, variance, owed[0], owed[1], eps=eps)
        return of_x, of_weight, of_bias, None


class JointBatchNorm(nn.BatchNorm2d):
    """Batch norm whose statistics are those of the joint batch, on any device.

    torch's own SyncBatchNorm does this on GPUs only; every process must hold equally many values.
    """

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not dist.is_initialized() or dist.get_world_size() == 1:
            return super().forward(x)
        normalised, mean, variance = _Normalised.apply(x, self.weight, self.bias, self.eps)
        if self.running_mean is not None and self.running_var is not None:
            count = x.numel() / x.shape[1] * dist.get_world_size()
            momentum = self.momentum if self.momentum is not None else 0.1
            with torch.no_grad():
                self.running_mean.lerp_(mean.to(self.running_mean.dtype), momentum)
                unbiased = variance * (count / max(count - 1, 1))
                self.running_var.lerp_(unbiased.to(self.running_var.dtype), momentum)
                if self.num_batches_tracked is not None:
                    self.num_batches_tracked += 1
        found: Tensor = normalised
        return found


def with_joint_batch_norm(network: nn.Module, process: Process) -> nn.Module:
    """The network with every batch norm replaced by one over all processes; itself for one process."""
    if process.count == 1:
        return network
    if process.device.type == "cuda":
        return nn.SyncBatchNorm.convert_sync_batchnorm(network)
    for name, child in network.named_children():
        if isinstance(child, nn.BatchNorm2d):
            joint = JointBatchNorm(child.num_features, eps=child.eps, momentum=child.momentum)
            joint.load_state_dict(child.state_dict())
            setattr(network, name, joint)
        else:
            with_joint_batch_norm(child, process)
    return network
