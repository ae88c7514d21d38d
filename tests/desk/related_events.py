"""Invented coverage of four events: a fire, what came of it nine days later, a vote of the same council, a cup final."""

from newsroom import article

from rashomon.types import Article

FIRE = """Fire destroys Norda grain terminal

NORDA, Varne - A fire destroyed the grain terminal of Norda on Monday night and four dockers were taken to hospital.

"The silos were burning when we came," said Ilse Quarn, the chief of the Norda Fire Brigade. Port director Aron Hesk said
that no ship was in danger.

Flames stood over the silos for nine hours, and grain worth six million crowns was lost, the Varne Grain Board said.

Smoke drifted over the market quarter, where shops stayed shut and a school was emptied. Trains stopped at the bridge
for the night. Ships with barley were sent to other harbours, and farmers in the valley asked where to take their wheat.
Divers looked at the quay wall in the morning; cranes leaned over the water, and a barge had sunk at its moorings.
Engineers fear that dust in a conveyor began to glow, as it did at a mill six years ago. Insurers will send experts.
"""
SILOS = """Four dockers hurt as grain silos burn in Norda

Four dockers were hurt when the silos of the grain terminal in Norda burned down on Monday night.

Ilse Quarn, chief of the Norda Fire Brigade, said that her crews had fought the flames for nine hours. The Varne Grain
Board put the loss at six million crowns, and port director Aron Hesk promised that the terminal would be built again.

The market quarter lay in smoke, shops stayed shut and pupils were sent home. No train crossed the bridge until morning.
Barley ships went to other harbours, while farmers of the valley were told to keep their wheat. A barge sank at its
moorings and two cranes leaned over the quay wall. Dust that glowed in a conveyor may have been the beginning, engineers
said, as at a mill six years ago.
"""
CHARGES = """Prosecutors charge harbour manager with forging inspection papers

OSTREL - Prosecutors in Ostrel charged Aron Hesk on Wednesday with forging inspection papers for sprinklers.

The papers say that the sprinklers were tested in March. "Nobody ever tested them," prosecutor Bera Folm told the court.
Ilse Quarn gave evidence for two hours.

The accused denied it. His lawyer said that a deputy had signed the papers. The trial opens in September.

The indictment has ninety pages. It lists invoices of a plumbing firm that never existed, a rubber stamp found in a desk
and letters in which a clerk asks twice for real certificates. Investigators searched two flats and a boathouse in
spring and took a computer with them. A conviction can bring four years in prison. Judge Mirel Dask set bail at forty
thousand crowns, and took the passport of the accused. His salary is stopped for the time of the proceedings.
"""
TRIAL = """Trial in September over forged inspection papers

Aron Hesk will stand trial in Ostrel in September for forging inspection papers, prosecutors said on Wednesday.

Prosecutor Bera Folm said that the sprinklers had never been tested. Ilse Quarn was heard as a witness. The lawyer of
the accused said that a deputy had signed the papers.

Ninety pages tell of a plumbing firm without an address, of a rubber stamp in a desk and of a clerk who asked twice for
real certificates. A computer was taken from a boathouse in spring. Judge Mirel Dask set bail at forty thousand crowns
and kept the passport; four years in prison are possible. Until the verdict no salary will be paid.
"""
VOTE = """Lakeside votes for a tram

The council of Lakeside voted for a tram line to the university on Tuesday, by 31 votes to 12.

Mayor Tove Lindqar said that the first tram would run in six years. Shopkeepers had asked for wider pavements instead.
"""
CUP = """Kelmar win the cup on penalties

Kelmar won the cup final on Tuesday on penalties after goalkeeper Jan Orvik saved three of them.

"I have dreamt of this since school," Orvik said. The losing side, Hemsey Town, had led until the last minute.
"""


def events() -> list[Article]:
    """All of them, as they came."""
    return [
        article("fire", FIRE, published="2024-05-07", outlet="Norda Times"),
        article("silos", SILOS, published="2024-05-07", outlet="Varne Courier"),
        article("vote", VOTE, published="2024-05-07", outlet="Lakeside Post"),
        article("cup", CUP, published="2024-05-14", outlet="Norda Times"),
        article("charges", CHARGES, published="2024-05-16", outlet="Ostrel Herald"),
        article("trial", TRIAL, published="2024-05-16", outlet="Varne Courier"),
    ]
