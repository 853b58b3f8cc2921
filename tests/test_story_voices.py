"""Questions to think about, and everybody's own words for a talk: nothing is pushed, nothing kept
behind anybody's back."""

from tests.story import Player, Story
from tests.test_story_guests import fixed_with_mother

OFFER = "Soms heb ik een vraag om over na te denken."
B07 = "Wat ging er door je heen bij deze uitnodiging?"


async def asked_mother(story: Story) -> tuple[Player, Player, Player, Player]:
    """Ten minutes after it is fixed everybody but the client was offered questions."""
    people = await fixed_with_mother(story)
    await story.turn_clock(minutes=15)
    return people


async def test_a_question_is_offered_answered_and_shared(story: Story) -> None:
    sara, anna, bram, mother = await asked_mother(story)
    assert not await sara.sees(OFFER)
    for player in (anna, bram, mother):
        assert await player.sees(OFFER)
    await mother.taps("Ja, graag een vraag")
    assert await mother.sees(B07)
    await mother.taps("Ik wil iets zeggen")
    await mother.says("Ik schrok er erg van, maar ik kom")
    assert await mother.sees("Ik heb het. Het is nu alleen voor jou.")
    await sara.says("/woorden")
    await sara.taps("Lees wat anderen zeiden")
    assert await sara.sees("Er zijn nu geen woorden van anderen voor jou.")
    await mother.taps("Iedereen in het gesprek")
    assert await mother.sees("Iedereen die er nu bij is, mag het lezen.")
    assert not await sara.sees("Ik schrok")
    await story.turn_clock(minutes=15)
    assert await sara.sees("Er liggen woorden van anderen klaar, voor het gesprek.")
    await sara.taps("Nu lezen")
    assert await sara.sees(f"Ria, bij de vraag: {B07}\n\nIk schrok er erg van, maar ik kom")
