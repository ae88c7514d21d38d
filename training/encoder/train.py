"""Training: a fixed number of steps with a fixed seed on one thread, from a checkpoint where there is one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from rashomon.annotate.tags import NAMES_AT, ROLES, ROLES_AT
from training.encoder.data import UNTAGGED, Example, disturbed_batches
from training.encoder.model import Tagger
from training.learning import adamw, padded, quick_numbers
from training.steps import rate

TAGS_AT = (NAMES_AT, *(ROLES_AT[role] for role in ROLES))
"""Where the tags of each head stand."""


class Settings(msgspec.Struct, frozen=True):
    """The numbers of a recipe."""

    steps: int
    warm_up: int = 250
    pieces: int = 2048
    """In a batch, the padding counted."""
    rate: float = 3e-4
    rate_new: float = 1e-3
    """For what the weights to start from do not bring: the heads and the forms."""
    decay: float = 0.01
    seed: int = 20261125
    names_weight: float = 3.0
    """Of the loss of the names against each of source, cue and content, which are far larger."""
    gold_weight: float = 1.0
    """Of the corpora's own tags, where teachers say something, too."""
    every: int = 250
    """Steps between checkpoints."""


def train(model: Tagger, items: Sequence[Example], checkpoint: Path, settings: Settings) -> Tagger:
    """The network, trained; an interrupted run goes on from its checkpoint."""
    torch.set_num_threads(1)
    model.train()
    new = [*model.forms.parameters(), *model.tags.parameters()]
    optimiser = adamw(model, new, settings.rate, settings.rate_new, settings.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, settings.steps, settings.warm_up))
    state = {"model": model, "optimiser": optimiser, "schedule": schedule}
    begun = _resumed(checkpoint, state)
    shown, started, total = begun, time.process_time(), torch.zeros(len(TAGS_AT))
    made = enumerate(disturbed_batches(items, settings.pieces, settings.seed))
    for step, batch in islice(made, begun, settings.steps):
        torch.manual_seed(settings.seed + step)
        losses = losses_of(model, batch, settings.gold_weight)
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
            shown, started, total = step + 1, time.process_time(), torch.zeros(len(TAGS_AT))
        if (step + 1) % settings.every == 0 or step + 1 == settings.steps:
            _keep(checkpoint, state, step + 1)
    return model.eval()


def scores_of(model: Tagger, batch: Sequence[Example]) -> Tensor:
    """Scores of all pieces of the windows, those that frame and pad them too: windows × pieces × tags."""
    ids, forms = padded([item.ids for item in batch]), padded([item.forms for item in batch], ends=(0, 0))
    with torch.autocast("cpu", torch.bfloat16, enabled=quick_numbers()):
        scores: Tensor = model(ids, forms, (ids != 0).float())
    return scores.float()


def losses_of(model: Tagger, batch: Sequence[Example], gold_weight: float = 1.0) -> Tensor:
    """Of each head, the mean cross-entropy over the pieces that are tagged for it, and over those that teachers tag."""
    scores = scores_of(model, batch)
    losses = []
    taught = [item.taught for item in batch if item.taught is not None]
    if taught:
        at_heads = [(row, head + 1) for row, item in enumerate(batch) for head in item.heads]
        said, own = torch.from_numpy(np.concatenate(taught)), scores[tuple(torch.tensor(at_heads).T)]
    tags = zip(*([item.names, *item.roles] for item in batch), strict=True)
    for at, rows in zip(TAGS_AT, tags, strict=True):
        gold = padded(rows, ends=(UNTAGGED, UNTAGGED), by=UNTAGGED)
        loss = nn.functional.cross_entropy(
            scores[..., at].flatten(0, 1), gold.flatten(), ignore_index=UNTAGGED, reduction="sum"
        )
        loss = loss / (gold != UNTAGGED).sum().clamp(min=1)
        if taught:
            loss = gold_weight * loss + nn.functional.cross_entropy(own[:, at], said[:, at])
        losses.append(loss)
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
