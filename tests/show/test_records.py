import msgspec
from invented_event import invented_comparison

from rashomon.show.records import to_json, to_jsonl
from rashomon.types import Comparison


def test_the_record_of_a_comparison_reads_back_as_the_same_comparison() -> None:
    written = to_json(invented_comparison())
    assert written.endswith(b"}\n") and written.count(b"\n") == 1
    assert msgspec.json.decode(written, type=Comparison) == invented_comparison()


def test_every_span_of_the_record_holds_the_words_it_names() -> None:
    record = msgspec.json.decode(to_json(invented_comparison()))
    texts = {article["id"]: article["text"] for article in record["articles"]}
    passages = [
        passage
        for story in record["stories"]
        for holder in (*story["facts"], *story["quotes"], *story["timeline"], *story["entities"])
        for passage in (*holder.get("says", ()), *holder.get("versions", ()), *holder.get("mentions", ()))
    ]
    assert len(passages) > 20
    for passage in passages:
        assert texts[passage["article"]][passage["start"] : passage["end"]] == passage["text"]


def test_one_line_for_each_item() -> None:
    articles = invented_comparison().articles
    lines = list(to_jsonl(articles))
    assert [msgspec.json.decode(line)["id"] for line in lines] == [article.id for article in articles]
    assert all(line.endswith(b"}\n") and line.count(b"\n") == 1 for line in lines)
