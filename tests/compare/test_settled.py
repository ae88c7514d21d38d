"""What one article leaves open or says is not known, and another tells: updates without a figure."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.compare.statements import stems_of
from rashomon.lexicon.matters import MATTERS
from rashomon.types import Fact

LEDE = "A gunman shot a jeweller in the Fish Lane arcade in Tolmin on Tuesday, and shops along the harbour were shut."
OTHER = (
    "The Fish Lane arcade in Tolmin, where a jeweller was shot, lay behind police tape along the harbour on Tuesday."
)


def updates(a: str, b: str, *, early: str | None = None, late: str | None = None) -> list[Fact]:
    articles = [article("a", LEDE, a, published=early), article("b", OTHER, b, published=late)]
    return [fact for fact in compare_facts(articles) if fact.relation == "update" and fact.slot == "other"]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Officers were still searching for the gunman on Tuesday night.",
            "A man of 34 was arrested at a farm near Varne.",
            ("searching for the gunman", "was arrested"),
        ),
        (
            "No arrests have been made, the police said.",
            "Detectives have captured the gunman.",
            ("No arrests have been made", "Detectives have captured"),
        ),
        (
            "A man of 34 is being questioned about the shooting.",
            "A man of 34 has been charged with murder.",
            ("being questioned", "been charged with"),
        ),
        (
            "Jonas Merrel is expected to be arraigned on Thursday.",
            "Jonas Merrel pleaded not guilty on Thursday.",
            ("expected to be arraigned", "pleaded not guilty"),
        ),
        (
            "Jurors were deliberating for a third day.",
            "Jonas Merrel was convicted of murder.",
            ("Jurors were deliberating", "was convicted"),
        ),
        (
            "Jonas Merrel was charged with murder over the jeweller.",
            "Jonas Merrel was found guilty of the murder of the jeweller.",
            ("was charged with", "found guilty"),
        ),
        (
            "The owners of the arcade would sue the city, they said.",
            "The owners of the arcade have filed a suit against the city.",
            ("would sue", "filed a suit"),
        ),
        (
            "A killer is on the loose in Tolmin.",
            "A man of 34 was arrested at a farm near Varne.",
            ("on the loose", "was arrested"),
        ),
        (
            "Jonas Merrel faces up to 20 years in prison.",
            "Jonas Merrel was sentenced to 14 years in prison.",
            ("faces up to", "was sentenced"),
        ),
        (
            "Nora Quill is to appeal against the ruling on her gallery.",
            "The court dismissed the appeal of Nora Quill against the ruling on her gallery.",
            ("is to appeal", "dismissed the appeal"),
        ),
        (
            "The votes are being counted in Varne.",
            "Nora Quill won the election in Varne.",
            ("votes are being counted", "won the election"),
        ),
        (
            "Members of the council are expected to vote on the arcade.",
            "Members of the council voted to close the arcade.",
            ("expected to vote", "voted to"),
        ),
        (
            "Nora Quill is in talks to run the museum of Varne.",
            "Nora Quill has been hired to run the museum of Varne.",
            ("in talks", "been hired"),
        ),
        (
            "The takeover of the arcade is subject to approval by the ministry.",
            "The ministry approved the takeover of the arcade.",
            ("subject to approval", "approved the takeover"),
        ),
        (
            "Mayor Nora Quill refused to resign over the shooting in the arcade.",
            "Mayor Nora Quill resigned on Friday over the shooting in the arcade.",
            ("refused to resign", "resigned on"),
        ),
        (
            "Nora Quill will be sworn in as mayor of Tolmin.",
            "Nora Quill was sworn in as mayor of Tolmin.",
            ("will be sworn in", "was sworn in"),
        ),
        (
            "Nora Quill will meet Jonas Merrel in Varne to speak about the arcade.",
            "Nora Quill met with Jonas Merrel in Varne and spoke about the arcade.",
            ("will meet", "met with"),
        ),
        (
            "Nora Quill is due to arrive in Varne on Friday for talks on the harbour.",
            "Nora Quill arrived in Varne on Friday for talks on the harbour.",
            ("due to arrive", "arrived in"),
        ),
        (
            "The union's truce talks with the rebels of Varne went on at the border.",
            "A truce with the rebels of Varne took effect at the border.",
            ("truce talks", "truce with the rebels of Varne took effect"),
        ),
        (
            "Dockers in Tolmin remained on strike.",
            "Dockers in Tolmin called off their strike.",
            ("remained on strike", "called off their strike"),
        ),
        (
            "Firefighters were battling the blaze in the arcade.",
            "The blaze in the arcade was put out by firefighters.",
            ("were battling the blaze", "blaze in the arcade was put out"),
        ),
        (
            "The harbour road was likely to remain closed.",
            "The harbour road was reopened at noon.",
            ("remain closed", "reopened"),
        ),
        (
            "Families from the harbour were not allowed to return.",
            "Families from the harbour were allowed to return to their flats.",
            ("not allowed to return", "allowed to return to"),
        ),
        (
            "Half of the town was still without power.",
            "Power was restored to all of the town.",
            ("still without power", "Power was restored"),
        ),
        (
            "The ferry Linnet ran aground on the Merrel rocks.",
            "The ferry Linnet was towed off the Merrel rocks.",
            ("ran aground", "was towed"),
        ),
        (
            "Contact was lost with the probe Linnet as it passed the moon.",
            "Engineers re-established contact with the probe Linnet as it left the moon.",
            ("Contact was lost", "re-established contact"),
        ),
        (
            "The probe Linnet is set to lift off from Varne on Friday.",
            "The probe Linnet lifted off from Varne on Friday.",
            ("set to lift off", "lifted off"),
        ),
        (
            "Storm Imre is expected to hit Varne with winds of 120 kph.",
            "Storm Imre slammed into Varne with winds of 120 kph.",
            ("expected to hit", "slammed into"),
        ),
        (
            "The jeweller Ilse Quarn is fighting for her life in hospital.",
            "The jeweller Ilse Quarn died of her injuries in hospital.",
            ("fighting for her life", "died of her injuries"),
        ),
        (
            "The final in Varne was halted after twenty minutes of rain.",
            "The final in Varne resumed after an hour of rain.",
            ("was halted", "resumed"),
        ),
        (
            "The ministry has not confirmed the sale of the arcade to Norda Lines.",
            "The ministry confirmed the sale of the arcade to Norda Lines.",
            ("has not confirmed", "confirmed the"),
        ),
        (
            "No group has claimed responsibility for the shooting.",
            "The Harbour Front has claimed responsibility for the shooting.",
            ("No group has claimed responsibility", "claimed responsibility"),
        ),
        (
            "A flood warning for the harbour was issued at noon.",
            "The warning for the harbour has been lifted.",
            ("warning for the harbour was issued", "warning for the harbour has been lifted"),
        ),
        (
            "The search is under way for a boat off the Merrel rocks.",
            "The coastguard called off the search for a boat off the Merrel rocks.",
            ("search is under way", "called off the search"),
        ),
        (
            "The gunman is holding two hostages in the arcade.",
            "Police freed the hostages in the arcade.",
            ("holding two hostages", "freed the hostages"),
        ),
        (
            "A helicopter with three people aboard went missing off Varne.",
            "Wreckage was found on the shore off Varne.",
            ("helicopter with three people aboard went missing", "Wreckage was found"),
        ),
        (
            "The coroner has not revealed how the jeweller died.",
            "A post-mortem examination showed two wounds.",
            ("not revealed how the jeweller died", "post-mortem examination showed"),
        ),
        (
            "An investigation into the cause of the fire in the arcade is under way.",
            "A man of 34 was charged with arson at the arcade.",
            ("investigation into the cause", "charged with arson"),
        ),
        (
            "The jeweller's identity has not been released.",
            "The victim was identified as Ilse Quarn, a mother of two.",
            (),
        ),
        (
            "The victim is in hospital. Her name was not released.",
            "The victim was identified as Ilse Quarn, who has run the shop since 2004.",
            ("name was not released", "Ilse Quarn"),
        ),
        (
            "Police have not identified the victim.",
            "The victim was identified as Ilse Quarn, a mother of two.",
            ("have not identified", "Ilse Quarn"),
        ),
        (
            "The cause of the fire in the arcade has not been determined.",
            "The fire in the arcade was started by a heater, the police found.",
            ("cause of the fire in the arcade has not been determined", "a heater"),
        ),
    ],
)
def test_what_is_open_in_one_article_and_settled_in_the_other_is_an_update(
    one: str, other: str, values: tuple[str, ...]
) -> None:
    found = {tuple(said.value for said in fact.says) for fact in updates(one, other)}
    assert found == ({values} if values else set())


SOUGHT, CAUGHT = "Officers were still searching for the gunman.", "A man of 34 was arrested at a farm near Varne."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{SOUGHT} A man was later arrested in Varne.", CAUGHT),
        (SOUGHT, "Nobody was arrested at the farm near Varne."),
        (SOUGHT, "The man would be arrested at his farm near Varne, the mayor said."),
        (SOUGHT, "A man of 34 was arrested after a robbery in the arcade in 2014."),
        ("Officers were searching for the suspect, Jonas Merrel.", "Imre Hallow was arrested at a farm near Varne."),
        ("Two years ago officers were still searching for the gunman of another shooting.", CAUGHT),
        ("The clerk Imre Hallow is fighting for his life.", "The singer Vera Stoll died of her injuries in March."),
        ("Police have not identified the victim, a friend of Ilse Quarn.", "The victim was named as Ilse Quarn."),
        ("Jonas Merrel faces up to 20 years in prison.", "Jonas Merrel will be in court again when he is sentenced."),
        ("Her name was not released.", "In 1998 the victim of a robbery was named as Ilse Quarn."),
        ("Police have not identified the owner of the car.", "The victim was named as Ilse Quarn."),
        ("The cause of the fire in the arcade is unknown.", "The fire may have been started by a heater."),
    ],
)
def test_what_is_another_matter_or_not_settled_is_none(one: str, other: str) -> None:
    assert not updates(one, other)


def test_what_came_out_before_settles_nothing() -> None:
    early, late = "2026-03-05T10:00:00+00:00", "2026-03-05T19:00:00+00:00"
    assert updates(SOUGHT, CAUGHT, early=early, late=late)
    assert not updates(SOUGHT, CAUGHT, early=late, late=early)


def test_the_words_by_which_matters_are_looked_for_are_words_that_statements_keep() -> None:
    for words in (words for matter in MATTERS for words in (matter.asking, matter.telling)):
        assert len(stems_of(words, 0, len(words))) == len(words.replace("-", "").split())


def test_the_fact_is_told_as_it_stands_now() -> None:
    (fact,) = updates(SOUGHT, CAUGHT)
    assert fact.statement == CAUGHT
    assert fact.why == "‘searching for the gunman’ in one article, ‘was arrested’ in the other: update"
