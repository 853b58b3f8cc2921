"""When it goes another way: later, withdrawn, silent, out of reach, too late, in need of help."""

from sqlalchemy import func, select

from storage.schema import conversation, meeting, outbox, person, seal_key
from tests.story import Story
from tests.test_story_thin_line import DUTCH, play_until_proposed


async def test_w19_four_sentences_and_nothing_is_kept_of_who_says_no(story: Story) -> None:
    sara = await story.person("Sara")
    screen = await sara.starts()
    assert screen.keyboard == [["Ja", "Vertel eerst meer"], ["Nee", "Nu hulp nodig"]]
    screen = await sara.says("Nee")
    assert screen.sees("Bel 088 0767 000.")
    async with story.database.read() as tx:
        for table in (person, conversation, seal_key):
            assert (await tx.execute(select(func.count()).select_from(table))).scalar() == 0
        assert not (
            await tx.execute(select(outbox.c.sealed).where(outbox.c.sealed.isnot(None)))
        ).all()


async def test_w19_who_asks_before_saying_yes_is_heard_from_that_moment(story: Story) -> None:
    sara = await story.person("Sara")
    await sara.starts()
    asked_at = story.clock()
    await sara.says("ik wil praten")
    await story.turn_clock(minutes=20)
    await sara.says("Ja")
    async with story.database.read() as tx:
        request = (await tx.execute(select(meeting))).one()
    assert request.requested_at == asked_at


async def test_who_never_answers_the_first_question_is_forgotten(story: Story) -> None:
    sara = await story.person("Sara")
    await sara.starts()
    await story.turn_clock(hours=25)
    async with story.database.read() as tx:
        assert (await tx.execute(select(func.count()).select_from(person))).scalar() == 0


async def test_help_answers_in_every_step_without_leaving_it(story: Story) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("/hulp")
    assert await sara.sees("Is er nu gevaar? Bel 112.")
    await sara.says("vanmiddag")
    assert await sara.sees("Dit heb ik begrepen: maandag 9 maart, 12.00 tot 18.00 uur")
    await sara.says("Nu hulp nodig")
    await sara.says("in het park bij de vijver")
    assert await sara.sees("Dank je wel. Ik zoek nu een moment.")


async def test_w1_the_numbers_come_as_text_and_as_cards(story: Story) -> None:
    sara = await story.client()
    screen = await sara.says("Nu hulp nodig")
    cards = [one["contact"] for one in screen.messages if one.get("contact")]
    assert [card["phone_number"] for card in cards] == ["112", "113"]


async def test_w2_words_about_dying_bring_help_once_in_full_and_go_where_they_went(
    story: Story,
) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.taps("Ik weet nog niet wanneer")
    screen = await sara.says("ik wil niet meer leven")
    assert screen.sees("Je mag hier gewoon verder praten.")
    assert screen.sees("Dank je wel. Ik zoek nu een moment.")
    screen = await sara.says("ik wil dood")
    assert sum("Je mag hier gewoon verder praten." in text for text in screen.texts) == 1
    assert screen.sees("Alles staat onder Nu hulp nodig.")


async def test_later_is_as_good_a_choice(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps("Liever later")
    await sara.says("donderdagmiddag")
    assert await sara.sees("Dat is goed. We zoeken op een later moment.")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("donderdagmiddag")
    await sara.taps("Ja, donderdag 12.00 uur")
    assert await bram.sees("Het gesprek staat vast: donderdag 12 maart, 12.00 uur.")


async def test_who_knows_no_day_yet_is_left_in_peace_and_may_come_back(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    await sara.taps("Liever later")
    await sara.taps("Ik weet nog geen dag")
    before = len((await sara.screen()).texts)
    await story.turn_clock(days=6)
    assert len((await sara.screen()).texts) == before
    await sara.says("Mijn gesprek")
    await sara.taps("Een tijd kiezen")
    assert await sara.sees("Je gesprek begint voor maandag 16 maart, 10.00 uur.")
    assert await anna.sees("Het gesprek komt op een later moment.")


async def test_a_client_withdraws_without_a_reason(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps("Een andere tijd")
    await sara.says("Mijn gesprek")
    await sara.taps("Toch geen gesprek")
    await sara.taps("Ja, geen gesprek meer")
    assert await sara.sees("Je mag altijd opnieuw vragen.")
    for worker in (anna, bram):
        assert await worker.sees("Het gesprek is niet meer nodig. Dank je wel.")
    assert (await sara.screen()).keyboard[0] == ["Gesprek binnen een dag"]


async def test_when_nothing_fits_client_and_responsible_one_hear_what_is_missing(
    story: Story,
) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("vanmiddag")
    await sara.taps("Buiten")
    await anna.taps("Ja, ik doe mee")
    await anna.says("vanavond")
    await bram.taps("Ja, ik doe mee")
    await bram.says("vanavond")
    assert await sara.sees("Ik vind nog geen moment dat iedereen past.")
    assert await anna.sees("Er is nog geen moment dat iedereen past.")
    assert not await bram.sees("Er is nog geen moment dat iedereen past.")


async def test_a_broken_promise_is_ours_and_the_search_goes_on(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Ja, ik doe mee")
    await story.turn_clock(hours=24)
    assert await sara.sees("Dat is onze fout, niet die van jou.")
    assert await anna.sees("Er wacht iemand. Ik zoek door.")
    bram = await story.worker("Bram")
    await story.turn_clock(hours=7)
    await bram.taps("Ja, ik doe mee")
    await bram.says("morgen")
    await anna.says("morgen")
    assert await sara.sees("Is dit goed voor jou?")


async def test_twice_no_answer_and_nobody_is_pressed(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    await anna.says("Nu hulp nodig")
    await story.turn_clock(hours=23)
    texts = (await sara.screen()).texts
    assert sum("Is dit goed voor jou?" in text for text in texts) <= 2
    assert await sara.sees("Dat geeft niet.")


async def test_a_facilitator_out_of_reach_is_replaced_before_the_client_is_asked(
    story: Story,
) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    carla = await story.worker("Carla")
    await bram.blocks()
    await story.turn_clock(hours=1)
    await carla.taps("Ja, ik doe mee")
    await carla.says("vanmiddag tussen 14 en 17")
    assert await sara.sees("Met Anna en Carla.")
    assert anna is not None


async def test_who_comes_back_after_blocking_sees_where_it_stands(story: Story) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.blocks()
    await sara.unblocks()
    texts = (await sara.screen()).texts
    assert "Is dit goed voor jou?" in texts[-1]


async def test_the_door_stays_open_after_the_meeting(story: Story) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await story.turn_clock(hours=10)
    assert await sara.sees("Het gesprek was op maandag 9 maart, 14.00 uur.")
    await sara.says("Gesprek binnen een dag")
    assert await sara.sees("Je gesprek begint voor dinsdag 10 maart, 20.00 uur.")


async def test_a_staff_link_works_once(story: Story) -> None:
    from bot import office

    token = await office.add_worker(story.database, "Anna", "facilitator", "altijd", story.clock())
    anna, thief = await story.person("Anna"), await story.person("Dief")
    assert (await anna.starts(token)).sees("Welkom, Anna. Je bent nu begeleider.")
    assert (await thief.starts(token)).sees("Deze link werkt niet meer.")


async def test_the_menu_is_offered_in_both_languages(story: Story) -> None:
    await story.app.offer_menu()
    shown = story.world.state.commands
    names = {key: [one["command"] for one in commands] for key, commands in shown.items()}
    assert ["gesprek", "mijn", "hulp", "english"] in names.values()
    assert ["talk", "mine", "help", "nederlands"] in names.values()
