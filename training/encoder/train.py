"""Training: a fixed number of steps with a fixed seed on one thread, from a checkpoint where there is one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import msgspec
import torch
from torch import Tensor, nn

from rashomon.annotate.pieces import FORMS
from rashomon.annotate.tags import NAMES_AT, ROLES, ROLES_AT, SIZE
from rashomon.networks import BEGIN, END
from training.encoder.data import UNTAGGED, Example, disturbed_batches
from training.encoder.model import Tagger, initialised
from training.steps import rate


class Settings(msgspec.Struct, frozen=True):
    """The numbers of the recipe."""

    layers: int = 3
    steps: int = 4500
    warm_up: int = 250
    pieces: int = 2048
    """In a batch, the padding counted."""
    rate: float = 3e-4
    rate_new: float = 1e-3
    """For what MiniLM does not bring: the heads and the forms."""
    decay: float = 0.01
    seed: int = 20261125
    names_weight: float = 3.0
    """Of the loss of the names against each of source, cue and content, which are far larger."""
    every: int = 250
    """Steps between checkpoints."""


def train(items: Sequence[Example], weights: Path, folder: Path, settings: Settings) -> Tagger:
    """The trained network; ``folder`` holds the checkpoint, from which an interrupted run goes on."""
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    model = initialised(weights, 2 * FORMS, SIZE, settings.layers).train()
    new = [*model.forms.parameters(), *model.tags.parameters()]
    known = {id(parameter) for parameter in new}
    groups = [
        {"params": [p for p in model.parameters() if id(p) not in known], "lr": settings.rate},
        {"params": new, "lr": settings.rate_new},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=settings.decay, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, settings.steps, settings.warm_up))
    state = {"model": model, "optimiser": optimiser, "schedule": schedule}
    begun = _resumed(folder / "checkpoint.pt", state)
    shown, started, total = begun, time.process_time(), torch.zeros(1 + len(ROLES))
    made = enumerate(disturbed_batches(items, settings.pieces, settings.seed))
    for step, batch in islice(made, begun, settings.steps):
        torch.manual_seed(settings.seed + step)
        losses = _losses(model, batch)
        weighted = losses[0] * settings.names_weight + losses[1:].sum()
        optimiser.zero_grad()
        weighted.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += losses.detach()
        if (step + 1) % 25 == 0:
            each = (time.process_time() - started) / (step + 1 - shown)
            mean = " ".join(f"{x:.4f}" for x in (total / (step + 1 - shown)).tolist())
            print(f"{step + 1} loss {mean}, {each:.2f} CPU s a step", flush=True)
            shown, started, total = step + 1, time.process_time(), torch.zeros(1 + len(ROLES))
        if (step + 1) % settings.every == 0 or step + 1 == settings.steps:
            _keep(folder / "checkpoint.pt", state, step + 1)
    return model.eval()


def _losses(model: Tagger, batch: Sequence[Example]) -> Tensor:
    """The mean cross-entropy of each head over the pieces that are tagged for it."""
    longest = max(len(item.ids) for item in batch)
    padded = lambda row, by, ends: [ends[0], *row, ends[1], *[by] * (longest - len(row))]  # noqa: E731
    ids = torch.tensor([padded(item.ids, 0, (BEGIN, END)) for item in batch])
    forms = torch.tensor([padded(item.forms, 0, (0, 0)) for item in batch])
    mask = (ids != 0).float()
    heads = [[item.names, *item.roles] for item in batch]
    tags = [torch.tensor([padded(row, UNTAGGED, (UNTAGGED,) * 2) for row in rows]) for rows in zip(*heads, strict=True)]
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(ids, forms, mask)
    scores = scores.float()
    losses = []
    for at, gold in zip((NAMES_AT, *(ROLES_AT[role] for role in ROLES)), tags, strict=True):
        loss = nn.functional.cross_entropy(
            scores[..., at].flatten(0, 1), gold.flatten(), ignore_index=UNTAGGED, reduction="sum"
        )
        losses.append(loss / (gold != UNTAGGED).sum().clamp(min=1))
    return torch.stack(losses)


def _resumed(path: Path, state: dict[str, object]) -> int:
    """The steps done by an earlier run, whose state is loaded; 0 if there was none."""
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=True)
    for name, part in state.items():
        part.load_state_dict(kept[name])  # type: ignore[attr-defined]
    return int(kept["step"])


def _keep(path: Path, state: dict[str, object], step: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    held = path.with_suffix(".part")
    torch.save({**{name: part.state_dict() for name, part in state.items()}, "step": step}, held)  # type: ignore[attr-defined]
    held.replace(path)
