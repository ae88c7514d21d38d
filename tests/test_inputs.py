"""What a run takes: one input without a list, no page of its own, any order; a fault of ours stops nothing."""

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

import rashomon
from rashomon import pipeline
from rashomon.sample import sample_paths
from rashomon.show import records
from rashomon.show.page import render
from rashomon.types import Skipped

STORY = "Mill at Tolmin burns\n\nA mill burnt down in Tolmin on Monday and nobody was hurt, the fire chief Lena Morr said.\n"


def sources(items: Any) -> list[str]:
    return [item.source for item in items]


def test_one_input_need_not_be_in_a_list(tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(STORY, encoding="utf-8")
    assert sources(rashomon.read(str(path))) == sources(rashomon.read(path)) == [str(path)]
    (article,) = rashomon.annotate(path)
    assert isinstance(article, rashomon.Article)
    assert sources(rashomon.read(article)) == [str(path)]
    with pytest.raises(rashomon.NothingToCompare):
        rashomon.compare(str(path))
    for workers in (1, 2):
        with rashomon.Archive(tmp_path / f"{workers}.rashomon") as archive:
            assert archive.add(str(path), workers=workers).new == 1


def test_bytes_are_no_input() -> None:
    with pytest.raises(TypeError, match="bytes are none"):
        list(rashomon.read(b"in.html"))  # type: ignore[arg-type]


def test_a_page_of_ours_is_no_evidence(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text(render(rashomon.compare(sample_paths())), encoding="utf-8")
    (skipped,) = rashomon.read(report)
    assert isinstance(skipped, Skipped) and "Rashomon wrote" in skipped.reason
    with rashomon.Archive(tmp_path / "a.rashomon") as archive:
        for workers in (1, 2):
            assert [one.reason for one in archive.add(report, workers=workers).skipped] == [skipped.reason]


def test_any_order_of_the_inputs_gives_the_same_bytes() -> None:
    paths = list(sample_paths())
    first = rashomon.compare(paths)
    shuffled = random.Random(3)
    for _ in range(2):
        shuffled.shuffle(paths)
        again = rashomon.compare(paths)
        assert records.to_json(again) == records.to_json(first)
    dates = [article.published or "9" for article in first.articles]
    assert [date[:10] for date in dates] == sorted(date[:10] for date in dates)


def test_the_story_of_an_article_does_not_depend_on_the_order() -> None:
    articles = [item for item in rashomon.read(sample_paths()) if isinstance(item, rashomon.Article)]
    stories = {one.id: one.story for one in rashomon.group(articles)}
    other = rashomon.group(articles[::-1])
    assert [one.id for one in other] == [article.id for article in articles[::-1]]
    assert {one.id: one.story for one in other} == stories


def test_a_fault_in_annotating_skips_that_article_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rashomon.annotate import annotate
    from rashomon.desk import preparing

    def faulty(article: rashomon.Article) -> rashomon.Annotated:
        if "mill" in article.source:
            raise RecursionError("too deep")
        return annotate(article)

    monkeypatch.setattr(pipeline, "_annotate", faulty)
    monkeypatch.setattr(preparing, "annotate", faulty)
    path = tmp_path / "mill.txt"
    path.write_text(STORY, encoding="utf-8")
    comparison = rashomon.compare([path, *sample_paths()])
    fault = Skipped(str(path), "annotate", "a fault in annotating it, please report: RecursionError: too deep")
    assert fault in comparison.skipped
    with rashomon.Archive(tmp_path / "a.rashomon") as archive:
        added = archive.add([path, *sample_paths()])
    assert added.new > 5 and fault in added.skipped


def test_a_denial_is_shown_as_one_on_the_page_and_in_the_report(tmp_path: Path) -> None:
    told = "Sarrow Power denied that “the pumps of the mill had been switched off by a worker”."
    (one, two) = (
        msgspec.structs.replace(item, id=id, outlet=f"The {id}", source=id)
        for id in ("Courier", "Post")
        for item in [_article(tmp_path, told)]
    )
    page = render(rashomon.compare([one, two], one_story=True, repeated=True))
    assert '<b class="denied">denied that</b>' in page


def _article(folder: Path, sentence: str) -> rashomon.Article:
    path = folder / "mill.txt"
    path.write_text(STORY + "\n" + sentence + "\n", encoding="utf-8")
    (article,) = rashomon.read(path)
    assert isinstance(article, rashomon.Article)
    return article
