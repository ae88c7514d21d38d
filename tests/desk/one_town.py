"""Invented short items of one town in one week, each on an event of its own."""

from rashomon.read.assemble import article_of_text
from rashomon.types import Article

OUTLETS = ("The Kelmar Courier", "Lakeside Post", "Varne Today", "Ostrel Herald")
ITEMS = {
    "school": (
        "Ostrel council shuts school after roof falls in\n\n"
        "OSTREL, Varne - The council of Ostrel shut the primary school on Harbour Street on Tuesday after "
        "part of its roof fell in, officials said.\n\n"
        "Nobody was hurt. Pupils will be taught in the town hall until Monday, the council said.\n\n"
        "The mayor said that an inquiry would look at how the building was kept."
    ),
    "bus": (
        "Bus drivers in Ostrel to strike on Friday\n\n"
        "Bus drivers in Ostrel will stop work on Friday in a dispute over pay, their union said on Wednesday.\n\n"
        "The union said that talks with the port city's transport authority had failed. About 300 drivers are"
        " expected to take part.\n\n"
        "Passengers were told to plan other ways to travel."
    ),
    "fire": (
        "Two hurt in fire at Kelmar warehouse\n\n"
        "KELMAR - Two people were taken to hospital after a fire at a warehouse in Kelmar on Tuesday night, "
        "the fire service said.\n\n"
        "Smoke was seen across the town. Firefighters worked for six hours.\n\n"
        "Police said that an investigation had begun."
    ),
    "vote": (
        "Parliament of Varne votes for new harbour tax\n\n"
        "The parliament of Varne voted on Wednesday for a tax on ships that use its harbours, by 61 to 48.\n\n"
        "The minister of transport said that the money would pay for safety at sea. Opponents said that "
        "ferries would cost more."
    ),
    "fog": (
        "Fog closes airport of Norda for second day\n\n"
        "NORDA - Thick fog kept the airport of Norda closed on Tuesday for a second day, and 40 flights were "
        "cancelled.\n\n"
        "The weather service said that the fog would lift on Thursday."
    ),
    "football": (
        "Ostrel Rovers win cup final\n\n"
        "Ostrel Rovers won the cup final on Tuesday, beating Norda City 3-1 in front of 43,000 people.\n\n"
        "The captain said that it was the best day of the club's history. The team returns to the harbour "
        "city on Wednesday."
    ),
    "budget": (
        "Lakeside hospital to get 20 beds\n\n"
        "The hospital of Lakeside will get 20 new beds, the health minister said on Tuesday.\n\n"
        "Doctors said that people had waited for years. The ministry will pay three million crowns."
    ),
    "theft": (
        "Police look for three after jewel theft in Kelmar\n\n"
        "Police in Kelmar are looking for three men who took jewels from a shop on Tuesday morning.\n\n"
        "A witness said that they left in a boat from the harbour. The authority asked people to call."
    ),
}


def items() -> list[Article]:
    """All of them, on two days, by four outlets."""
    return [
        article_of_text(
            id=id,
            source=f"{id}.txt",
            text=text,
            published=f"2024-05-{14 + number % 2}",
            outlet=OUTLETS[number % 4],
            url=f"https://outlet{number % 4}.example/{id}",
        )
        for number, (id, text) in enumerate(ITEMS.items())
    ]
