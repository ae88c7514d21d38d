"""What trainings with PyTorch share: rows as one table, the optimiser, the numbers that are quick on the machine at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from rashomon.networks import BEGIN, END


def padded(rows: Sequence[Sequence[int]], ends: tuple[int, int] = (BEGIN, END), by: int = 0) -> Tensor:
    """Rows of numbers in a frame as one table, filled up where a row has ended."""
    longest = max(map(len, rows))
    return torch.tensor([[ends[0], *row, ends[1], *[by] * (longest - len(row))] for row in rows])


def adamw(
    model: nn.Module, new: Iterable[nn.Parameter], rate: float, rate_new: float, decay: float
) -> torch.optim.Optimizer:
    """AdamW over what learns in a network; what its starting weights did not bring learns at a rate of its own."""
    own = list(new)
    known = {id(parameter) for parameter in own}
    given = [parameter for parameter in model.parameters() if parameter.requires_grad and id(parameter) not in known]
    groups = [{"params": given, "lr": rate}, {"params": own, "lr": rate_new}]
    return torch.optim.AdamW(groups, weight_decay=decay, fused=True)


def quick_numbers() -> bool:
    """Whether numbers of 16 bits make training quicker here; without AVX-512 they are made by hand and take 15 times as long."""
    return "AVX512" in torch.backends.cpu.get_cpu_capability()
