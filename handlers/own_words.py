"""Showing what somebody once wrote, spoke or showed: as it was, under a line that says whose."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import Letter, Message
from bot.rules.line import led_by
from handlers import relay
from handlers.turn import Offer, Work
from storage.people import Person
from storage.sealing import new_id


def show_own(
    work: Work,
    person: Person,
    lead: str,
    message: Message,
    offers: Sequence[Offer] = (),
    *,
    urgent: bool = False,
) -> None:
    """To whoever wrote it: the program says so in `lead`."""
    lead = work.as_program(person, lead)
    for letter in _letters(work, person, person, person.id, message, lead, offers):
        work.change(replace(letter, urgent=urgent))


def show_to(
    work: Work,
    reader: Person,
    writer: Person,
    owner: int,
    message: Message,
    offers: Sequence[Offer] = (),
) -> list[int]:
    """To somebody else, with the writer's name above it; gives the letters, to take back later."""
    lead = relay.name_of(work, writer, reader)
    letters = _letters(work, reader, writer, owner, message, lead, offers)
    return [work.carry(letter, writer.id).id for letter in letters]


def _letters(
    work: Work,
    reader: Person,
    writer: Person,
    owner: int,
    message: Message,
    lead: str,
    offers: Sequence[Offer],
) -> list[Letter]:
    made = Letter(new_id(), reader.address, owner, "words", message.text)
    made = replace(made, choices=work.choices(reader.language, offers))
    led = led_by(lead, message.text, message.entities)
    if not message.content and led is not None:
        return [replace(made, text=led[0], entities=led[1])]
    apart = Letter(new_id(), reader.address, owner, "text", lead)
    if not message.content:
        return [apart, replace(made, entities=message.entities)]
    copy = replace(made, kind="copy", text="", source_chat=writer.chat_id, sources=(message.id,))
    return [apart, copy]
