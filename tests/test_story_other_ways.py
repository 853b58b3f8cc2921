"""When it goes another way: later, withdrawn, out of reach, changed, too late, erased."""

from sqlalchemy import func, select

from bot import menu
from storage.schema import conversation, meeting, outbox, person, seal_key
from storage.sealing import HOUSE
from tests.story import Story
from tests.test_story_thin_line import DUTCH, play_until_proposed


async def test_w19_four_sentences_and_nothing_is_kept_of_who_says_no(story: Story) -> None:
    sara = await story.person("Sara")
    screen = await sara.starts()
    assert screen.keyboard == [["Ja", "Vertel eerst meer"], ["Nee", "Nu hulp nodig"]]
    screen = await sara.says("Nee")
    assert screen.sees("Bel 088 0767 000.")
    async with story.database.read() as tx:
        for table in (person, conversation):
            assert (await tx.execute(select(func.count()).select_from(table))).scalar() == 0
        assert (await tx.execute(select(seal_key.c.owner_id))).scalars().all() == [HOUSE]
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


async def test_later_is_as_good_a_choice(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps("Later, of toch niet")
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
    await sara.taps("Later, of toch niet")
    await sara.taps("Liever later")
    await sara.taps("Ik weet nog geen dag")
    before = len((await sara.screen()).texts)
    await story.turn_clock(days=6)
    assert len((await sara.screen()).texts) == before
    await sara.says("Mijn gesprek")
    await sara.taps("Een tijd kiezen")
    assert await sara.sees("Je gesprek begint voor maandag 16 maart, 10.00 uur.")
    texts = (await anna.screen()).texts
    assert sum("Iemand vraagt om een gesprek" in text for text in texts) == 2


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
    assert not await sara.sees("Ik vind nog geen moment dat iedereen past.")
    await story.turn_clock(minutes=30)
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
    assert await anna.sees("Er wacht iemand op een gesprek sinds maandag 9 maart, 10.00 uur.")
    bram = await story.worker("Bram")
    await story.turn_clock(hours=7)
    assert await bram.sees("Iemand wacht op een gesprek sinds maandag 9 maart, 10.00 uur.")
    await bram.taps("Ja, ik doe mee")
    await bram.says("morgen")
    await anna.taps("Ja, ik doe mee")
    await anna.says("morgen")
    assert await sara.sees("Is dit goed voor jou?")


async def test_a_broken_promise_in_english(story: Story) -> None:
    anna = await story.worker("Anna", language="en")
    chief = await story.worker("Dirk", "coordinator", language="en")
    sara = await story.client(language="en")
    await sara.says("A talk within a day")
    await sara.says("half an hour is enough")
    await anna.taps("Yes, I will join")
    await story.turn_clock(hours=24)
    assert await sara.sees("That is our failing, not yours.")
    for worker in (anna, chief):
        assert await worker.sees("Someone has been waiting for a talk since Monday 9 March, 10:00.")
    bram = await story.worker("Bram", language="en")
    await story.turn_clock(hours=7)
    assert await bram.sees("Someone has been waiting for a talk of half an hour since Monday")


async def test_a_facilitator_out_of_reach_is_replaced(story: Story) -> None:
    sara, _, bram = await play_until_proposed(story, DUTCH)
    carla = await story.worker("Carla")
    await bram.blocks()
    await carla.taps("Ja, ik doe mee")
    await carla.says("vanmiddag tussen 14 en 17")
    assert await sara.sees("Met Anna en Carla.")
    await bram.unblocks()
    await story.turn_clock(hours=1)
    assert await bram.sees("Iemand vraagt om een gesprek")


async def test_a_facilitator_whose_account_is_gone_is_replaced(story: Story) -> None:
    sara, _, bram = await play_until_proposed(story, DUTCH)
    carla = await story.worker("Carla")
    story.world.disturb("deactivated", person=bram.phone.id)
    await sara.taps(DUTCH.yes)
    assert await sara.sees("Bram kan toch niet komen.")
    await carla.taps("Ja, ik kan dan")
    await sara.taps(DUTCH.yes)
    assert await carla.sees("Het gesprek staat vast")


async def test_a_facilitator_who_cannot_come_after_all_says_so_and_is_replaced(
    story: Story,
) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    carla = await story.worker("Carla")
    chief = await story.worker("Dirk", role="coordinator")
    await sara.taps(DUTCH.yes)
    await bram.says("Mijn gesprek")
    await bram.taps("Ik kan toch niet komen")
    assert await sara.sees("Bram kan toch niet komen. Dat spijt ons.")
    assert await anna.sees("Bram kan toch niet komen.")
    assert await chief.sees("Bram kan niet komen bij een gesprek dat vast stond.")
    await carla.taps("Ja, ik kan dan")
    await sara.says("ja")
    assert await carla.sees("Het gesprek staat vast: maandag 9 maart, 14.00 uur.")


async def test_a_client_changes_a_fixed_time_without_a_reason(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await sara.says("Mijn gesprek")
    await sara.taps("Een andere tijd")
    assert await anna.sees("Het gesprek is niet op maandag 9 maart, 14.00 uur.")
    await sara.says("vanmiddag om half vier")
    await sara.taps("Ja, maandag 15.30 uur")
    assert await anna.sees("Het gesprek staat vast: maandag 9 maart, 15.30 uur.")


async def test_a_later_day_in_words_is_asked_back(story: Story) -> None:
    await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    screen = await sara.says("donderdagmiddag")
    assert screen.sees("Dat is later dan een dag. Is dat goed?")
    screen = await sara.taps("Ja, pas dan")
    assert screen.sees("Dat is goed. We zoeken op een later moment.")


async def test_a_place_still_open_is_asked_after_the_yes_and_told(story: Story) -> None:
    anna, bram = await story.worker("Anna"), await story.worker("Bram")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await sara.says("vanmiddag")
    await sara.taps("Ik weet nog niet waar")
    for worker in (anna, bram):
        await worker.taps("Ja, ik doe mee")
        await worker.says("vanmiddag")
    await sara.says("ja")
    await sara.taps("Buiten")
    await sara.says("bij de vijver")
    assert await anna.sees("De plek voor het gesprek: bij de vijver.")


async def test_stop_erases_everything_after_a_second_press(story: Story) -> None:
    sara, anna, _ = await play_until_proposed(story, DUTCH)
    await sara.says("Stuur mij niets meer")
    await sara.taps("Ja, gooi alles weg")
    assert await sara.sees("Alles is weg.")
    assert await anna.sees("Het gesprek is niet meer nodig. Dank je wel.")
    async with story.database.read() as tx:
        assert (await tx.execute(select(func.count()).select_from(meeting))).scalar() == 0
        owners = (await tx.execute(select(seal_key.c.owner_id))).scalars().all()
        kept = (await tx.execute(select(person.c.id))).scalars().all()
    assert set(owners) == {HOUSE, *kept}
    assert len(kept) == 2


async def test_a_no_can_become_a_yes(story: Story) -> None:
    anna = await story.worker("Anna")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await anna.taps("Deze keer niet")
    await anna.taps("Toch wel, ik doe mee")
    assert await anna.sees("Jij zei als eerste ja.")


async def test_the_responsible_one_who_is_released_is_not_asked_to_mend_it(story: Story) -> None:
    sara, anna, bram = await play_until_proposed(story, DUTCH)
    await sara.taps("Liever iemand anders")
    await sara.taps("Liever niet met Anna")
    await story.turn_clock(hours=2)
    assert not await anna.sees("Er zijn nog geen twee begeleiders die kunnen.")
    assert await bram.sees("Er zijn nog geen twee begeleiders die kunnen.")


async def test_after_a_broken_promise_everybody_is_asked_once_a_day(story: Story) -> None:
    anna = await story.worker("Anna", hours="ma-zo 9-17")
    chief = await story.worker("Dirk", role="coordinator")
    sara = await story.client()
    await sara.says("Gesprek binnen een dag")
    await story.turn_clock(days=4)
    texts = (await anna.screen()).texts
    assert 3 <= sum("Iemand wacht op een gesprek sinds" in text for text in texts) <= 4
    texts = (await sara.screen()).texts
    assert 2 <= sum("Vandaag vragen we iedereen opnieuw." in text for text in texts) <= 3
    assert await chief.sees("Er wacht iemand op een gesprek sinds maandag 9 maart, 10.00 uur.")


async def test_who_comes_back_after_blocking_sees_where_it_stands(story: Story) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.blocks()
    await sara.unblocks()
    texts = (await sara.screen()).texts
    assert "Is dit goed voor jou?" in texts[-1]


async def test_w15_after_the_meeting_it_is_true_whoever_came_and_the_door_stays_open(
    story: Story,
) -> None:
    sara, _, _ = await play_until_proposed(story, DUTCH)
    await sara.taps(DUTCH.yes)
    await story.turn_clock(hours=10)
    assert await sara.sees("Het gesprek was op maandag 9 maart, 14.00 uur.\nWil je nog een keer?")
    assert "Nee, nu geen gesprek" in (await sara.screen()).buttons
    await sara.says("Gesprek binnen een dag")
    assert await sara.sees("Je gesprek begint voor dinsdag 10 maart, 20.00 uur.")


async def test_a_staff_link_works_once(story: Story) -> None:
    from bot import office

    token = await office.add_worker(story.database, "Anna", "facilitator", "altijd", story.clock())
    anna, thief = await story.person("Anna"), await story.person("Dief")
    assert (await anna.starts(token)).sees("Welkom, Anna. Je bent nu begeleider.")
    assert (await thief.starts(token)).sees("Deze link werkt niet meer.")


async def test_the_menu_is_offered_in_both_languages(story: Story) -> None:
    await menu.offer(story.app.telegram, "nl")
    shown = story.world.state.commands
    names = [" ".join(one["command"] for one in commands) for commands in shown.values()]
    assert "gesprek mijn chat woorden hulp eigen gegevens zoeken makkelijk english" in names
    assert "talk mine chat words help own data search nederlands" in names
