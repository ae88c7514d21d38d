"""Training: a fixed number of steps with a fixed seed on one thread, over the judged pairs of the stories not held out."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import msgspec
import torch
from bench.judged_pairs import JudgedStory
from tokenizers import Tokenizer
from torch import Tensor, nn

from rashomon.compare.alignment import LONGEST
from training.aligner.network import Aligner
from training.learning import adamw, padded, quick_numbers
from training.steps import batches, rate


class Settings(msgspec.Struct, frozen=True):
    """The numbers of the recipe."""

    layers: int = 3
    steps: int = 900
    warm_up: int = 90
    pieces: int = 2048
    """In a batch, the padding counted."""
    rate: float = 1.5e-4
    rate_new: float = 1e-3
    """For what MiniLM does not bring."""
    decay: float = 0.01
    doubt: float = 0.025
    """By how much a verdict may be wrong."""
    seed: int = 20261128


class Example(msgspec.Struct, frozen=True):
    """The pieces of two sentences, and whether they have a fact in common and whether they tell one."""

    one: list[int]
    other: list[int]
    truth: tuple[float, float]


def examples(stories: Sequence[JudgedStory], tokenizer: Tokenizer, doubt: float) -> list[Example]:
    """The pairs of the stories that are not held out."""

    def pieces(text: str) -> list[int]:
        return list(tokenizer.encode(text, add_special_tokens=False).ids[:LONGEST])

    return [
        Example(
            pieces(story.statements[pair.one].claim.text),
            pieces(story.statements[pair.other].claim.text),
            (abs((pair.verdict >= 1) - doubt), abs((pair.verdict == 2) - doubt)),
        )
        for story in stories
        if not story.held_out
        for pair in story.judged
    ]


def train(model: Aligner, items: Sequence[Example], settings: Settings) -> Aligner:
    """The network, trained."""
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    new = [*model.narrow.parameters(), *model.weigh.parameters(), *model.whole.parameters(), *model.head.parameters()]
    optimiser = adamw(model, new, settings.rate, settings.rate_new, settings.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, settings.steps, settings.warm_up))
    model.train()
    total = 0.0
    made = _batches(items, settings.pieces, settings.seed)
    for step in range(settings.steps):
        one, other, truth = next(made)
        with torch.autocast("cpu", torch.bfloat16, enabled=quick_numbers()):
            logits = model(one, other)
        loss: Tensor = nn.functional.binary_cross_entropy_with_logits(logits.float(), truth)
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += loss.item()
        if (step + 1) % 50 == 0:
            print(f"{step + 1} loss {total / 50:.4f}", flush=True)
            total = 0.0
    return model.eval()


def _batches(items: Sequence[Example], pieces: int, seed: int) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """The batches as tables: one side, the other, the truths."""
    chance = random.Random(seed)
    for batch in batches(items, lambda item: 2 * _longer(item), pieces, chance, reach=2048):
        sides = padded([item.one for item in batch]), padded([item.other for item in batch])
        yield *sides, torch.tensor([item.truth for item in batch])


def _longer(item: Example) -> int:
    return max(len(item.one), len(item.other)) + 2
