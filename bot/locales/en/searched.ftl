# How did the search go? What we tried, and if it was in time. No names of who could not.

search-account = { $lines }
search-none = You have not asked for a talk yet.
search-asked = { $moment }: you asked for a talk.
search-people =
    { $count ->
        [one] { $moment }: I asked one facilitator.
       *[other] { $moment }: I asked { $count } facilitators.
    }
search-again = { $moment }: I asked once more.
search-yes = { $moment }: someone said yes.
search-human = { $moment }: one of us spoke with you.
search-moments =
    { $count ->
        [one] I asked once if a moment was good. I looked on.
       *[other] I asked { $count } times if a moment was good. I looked on.
    }
search-coordinators = There was no moment yet. I asked others to help look.
search-everyone = I asked everyone who was there.
search-taken = { $name } looked after your question.
search-is = The talk is at { $moment }.
search-was = The talk was at { $moment }.
search-kept = It worked out within a day.
search-later = You chose a later moment yourself. That is fine too.
search-later-offered = We could not do it within a day. After that you chose later.
search-less-offered = The whole talk did not work out within a day. We offered something smaller.
search-not-kept = It did not work out within a day. That is on us, not on you.
search-still = We are still looking. The talk begins by { $moment }.
search-no-two = There were no two facilitators who could.
search-no-common = There was no moment that was good for all.
search-nobody = No answer came in time.

button-how-searched = How did the search go?
command-searched = How did the search go?
