"""Invented news with a known graph of copies: words, names and stock phrases are made up, the habits are newsrooms'.

A good third of the articles are versions of one of the last 400 reports, one eighth of them of each kind (a copy, cut
to half, 20, 35 or 50 % of the words replaced, sentences in another order, paraphrased, retold in wholly other words). A
report has 16 to 52 sentences, 750 words on average, from 12,000 words with the frequencies of a natural language; names
in 60 % of the sentences, a number in 30 %, one in ten in quotation marks, one in sixteen ends with one of five stock
phrases; 300 outlets put two sentences of their own under each page. One new report in ten is a rival's: it was written
independently on the event of another one, about the same people, quotes the same speech and has half of its figures.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

import msgspec

from rashomon.types import Article, Block

STEPS = ("copy", "cut", "edited 20 %", "edited 35 %", "edited 50 %", "reordered", "paraphrased", "retold")
_FUNCTION = "the of and to in a that for on with as was by at from it he has had which were an this be been".split()
_SYLLABLES = "ba ce dor fen gal hin jor kel lam mir nos pra quen ros sil tav ul ven wex yor zan thi bre clo".split()
_STOCK = (
    "according to people familiar with the matter who spoke on condition of anonymity",
    "could not be reached for a statement by press time on Tuesday evening",
    "the ministry said in a statement published on its site late in the day",
    "has been under way since the beginning of the year and is expected to last",
    "More on this story as soon as it comes in as more becomes known",
)


class Made(msgspec.Struct, frozen=True):
    """An invented article, the family it belongs to (its first article's number), and how it was made from that."""

    article: Article
    family: int
    step: str


class Press:
    """Writes articles; the same seed writes the same."""

    def __init__(self, seed: int, words: int = 12_000) -> None:
        self.rng = random.Random(seed)
        made = dict.fromkeys("".join(self.rng.choices(_SYLLABLES, k=self.rng.randint(2, 4))) for _ in range(words * 2))
        self.words = list(made)[:words]
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(len(self.words))))
        self.synonym = dict(zip(self.words, self.words[1:] + self.words[:1], strict=True))
        self.synonym.update({other: word for word, other in list(self.synonym.items())[::2]})
        self.furniture = [[self.sentence() for _ in range(2)] for _ in range(300)]

    def name(self) -> str:
        """A name of two words that hardly occurs twice."""
        return " ".join("".join(self.rng.choices(_SYLLABLES, k=3)).capitalize() for _ in range(2))

    def sentence(self, names: list[str] | None = None) -> list[str]:
        """Words of a sentence, with a name or a number now and then, and stock phrases."""
        words: list[str] = []
        for word in self.rng.choices(self.words, cum_weights=self.weights, k=self.rng.randint(7, 15)):
            words.append(word)
            if self.rng.random() < 0.7:
                words.append(self.rng.choice(_FUNCTION))
        if names and self.rng.random() < 0.6:
            words[3:3] = self.rng.choice(names).split()
        if self.rng.random() < 0.3:
            words[5:5] = [str(self.rng.randint(3, 9999))]
        if self.rng.random() < 0.06:
            words += self.rng.choice(_STOCK).split()
        if self.rng.random() < 0.1:
            words[0], words[-1] = f"“{words[0]}", f"{words[-1]}”"
        return words

    def report(self) -> list[list[str]]:
        """The sentences of a new report of 300 to 1,000 words."""
        names = [self.name() for _ in range(6)]
        return [self.sentence(names) for _ in range(self.rng.randint(16, 52))]

    def derived(self, report: list[list[str]], step: str) -> list[list[str]]:
        """A version of a report."""
        if step == "cut":
            return report[: max(4, len(report) // 2)]
        if step == "reordered":
            return self.rng.sample(report, len(report))
        if step == "paraphrased":
            return [self._reworded(sentence) for sentence in report]
        if step == "retold":
            return self._retold(report)
        if step.startswith("edited"):
            share = int(step.split()[1]) / 100
            return [
                [self.rng.choice(self.words) if self.rng.random() < share else word for word in sentence]
                for sentence in report
            ]
        return report

    def _reworded(self, sentence: list[str]) -> list[str]:
        """Every second common word replaced by its fellow, other function words, the sentence begun at its middle."""
        words = [
            self.synonym.get(word, word)
            if self.rng.random() < 0.4
            else self.rng.choice(_FUNCTION)
            if word in _FUNCTION and self.rng.random() < 0.6
            else word
            for word in sentence
        ]
        middle = len(words) // 2
        return words[middle:] + words[:middle]

    def _retold(self, report: list[list[str]]) -> list[list[str]]:
        """All words replaced but names, figures and quotations; a third of the sentences joined, a third parted."""
        told: list[list[str]] = []
        for sentence in report:
            words = sentence if _is_quoted(sentence) else self._replaced(sentence)
            chance = self.rng.random()
            if told and chance < 1 / 3:
                told[-1] = [*told[-1], self.rng.choice(_FUNCTION), *words]
            elif chance > 2 / 3 and not _is_quoted(sentence):
                middle = len(words) // 2
                told += [words[:middle], words[middle:]]
            else:
                told.append(words)
        return told

    def _replaced(self, sentence: list[str]) -> list[str]:
        words = (
            word
            if _is_kept(word)
            else self.rng.choice([other for other in _FUNCTION if other != word])
            if word in _FUNCTION
            else self.synonym.get(word, self.rng.choice(self.words))
            for word in sentence
        )
        return list(words)

    def rival(self, report: list[list[str]]) -> list[list[str]]:
        """Another newsroom's own report of the same event: same people, half of the figures, the same speech."""
        told = [sentence for sentence in report if not _is_quoted(sentence)]
        facts = [[word for word in sentence if _is_kept(word)] for sentence in told]
        half = self.rng.sample(facts, len(facts) // 2)
        sentences = [self._about(fact) for fact in half] + [self.sentence() for _ in half]
        sentences += [sentence for sentence in report if _is_quoted(sentence)]
        self.rng.shuffle(sentences)
        return sentences

    def _about(self, fact: list[str]) -> list[str]:
        words = [word for word in self.sentence() if not _is_kept(word)]
        at = self.rng.randrange(1, len(words))
        return [*words[:at], *fact, *words[at:]]

    def article(self, number: int, report: list[list[str]]) -> Article:
        """A page: the report in paragraphs of two sentences, furniture of its outlet at the end."""
        outlet = self.rng.randrange(len(self.furniture))
        sentences = [" ".join([words[0].capitalize(), *words[1:]]) + "." for words in report]
        paragraphs = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
        paragraphs += [" ".join(words).capitalize() + "." for words in self.furniture[outlet]]
        text, blocks = "", []
        for paragraph in paragraphs:
            blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
            text += paragraph + "\n\n"
        return Article(
            id=f"n{number}", source=f"n{number}", outlet=f"o{outlet}.example", text=text, blocks=tuple(blocks)
        )


def _is_kept(word: str) -> bool:
    """Whether it is a name or a figure."""
    return word[0].isupper() or word[0].isdigit()


def _is_quoted(sentence: list[str]) -> bool:
    return sentence[0].startswith("“")


def invented(count: int, seed: int = 1) -> Iterator[Made]:
    """Articles of which a good third are versions of an earlier one, each kind as often, mixed with the others."""
    press = Press(seed)
    recent: list[tuple[int, list[list[str]]]] = []
    for number in range(count):
        if len(recent) > 20 and press.rng.random() < 0.36:
            family, report = press.rng.choice(recent)
            step = STEPS[press.rng.randrange(len(STEPS))]
            yield Made(press.article(number, press.derived(report, step)), family, step)
        else:
            rivals = len(recent) > 20 and press.rng.random() < 0.1
            report = press.rival(press.rng.choice(recent)[1]) if rivals else press.report()
            recent.append((number, report))
            recent = recent[-400:]
            yield Made(press.article(number, report), number, "new")
