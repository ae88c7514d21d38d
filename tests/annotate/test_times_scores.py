import importlib.util
import json
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block

SHARED = Path(__file__).parents[2] / "../shared"


def _score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["timebank", "aquaint"])
def test_times_reach_the_mark_of_the_field(name: str, tmp_path: Path) -> None:
    gold = SHARED / f"data/times/{name}.jsonl"
    if not gold.exists():
        pytest.skip("the shared time data are not here")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    out = []
    for row in rows:
        blocks = (Block(0, len(row["text"]), "paragraph"),)
        article = Article(id=row["id"], source=name, text=row["text"], published=row["published"], blocks=blocks)
        out.append({"id": row["id"], "text": row["text"], "times": msgspec.to_builtins(find_times(article))})
    pred = tmp_path / "pred.jsonl"
    pred.write_text("".join(json.dumps(row) + "\n" for row in out), encoding="utf-8")
    figures = _score().times(gold, pred)
    assert figures["relaxed"]["f"] >= 0.88
    assert figures["value"]["f"] >= 0.70
