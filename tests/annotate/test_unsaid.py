"""What somebody did not say is the outlet's to tell; who concedes is not whom the main clause is about; a day may follow the verb."""

import pytest
from annotated_paragraphs import read


def test_what_somebody_did_not_mention_is_told_by_the_outlet() -> None:
    article = read("Mayor Mirel Dovan met the dockers in Tolmin. He did not mention the strike at the port.")
    assert [claim.said_by for claim in article.claims] == [None, None]
    told = read("Mayor Mirel Dovan met the dockers in Tolmin. He mentioned the strike at the port.")
    assert told.claims[1].said_by == "Mirel Dovan"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Although most officials argue that the strike has worsened relations, Dovan instead faulted “years of folly” on Monday.", "Dovan"),
        ("While the union says that the port is safe, the mayor repeatedly criticised a “culture of silence” there.", "the mayor"),
        ("Although most officials argue that the strike was a “sad mistake”, the port stayed open.", "most officials"),
    ],
)  # fmt: skip
def test_the_main_clause_behind_a_concession_has_a_speaker_of_its_own(sentence: str, speaker: str) -> None:
    (quote,) = (quote for quote in read(sentence).quotes if quote.kind != "indirect")
    assert quote.speaker == speaker


@pytest.mark.parametrize("when", ["Monday morning as he left for Karlow", "late Monday", "today"])
def test_a_day_may_follow_the_verb_behind_an_exclamation(when: str) -> None:
    (quote,) = read(f"“Our port has never been worse off!” Dovan wrote {when}.").quotes
    assert (quote.speaker, quote.cue and quote.cue.text) == ("Dovan", "wrote")
