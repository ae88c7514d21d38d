"""Whom 'the defendant' means: who is charged, and not the one to whom it was done."""

from annotated_paragraphs import read, the_one


def speaker(*paragraphs: str) -> str | None:
    return the_one("I was at sea", read(*paragraphs, "“I was at sea that night,” the defendant said.")).speaker


def test_the_defendant_is_who_is_charged() -> None:
    assert (
        speaker("Mirel Dovan was charged with fraud on Monday in Tolmin. Ilse Quarn, a clerk, told the court of it.")
        == "Mirel Dovan"
    )


def test_who_was_killed_is_no_defendant() -> None:
    told = (
        "Ilse Quarn was killed in Tolmin in May. Ilse Quarn had been stabbed at the quay, the court in Tolmin heard.",
    )
    assert speaker(*told) != "Ilse Quarn"
    assert speaker(*told, "Mirel Dovan denies it.") == "Mirel Dovan"
