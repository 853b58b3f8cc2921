# Once more, and talks that come back: only if whoever asks wants that.

again-when =
    When do you want to talk again?
    You can also type it, like: every week.
again-when-again =
    I am a program and do not understand this.
    When do you want to talk again?
again-kept =
    That is fine. I ask the same facilitators first.
    This is what I understood: { $spans }
button-again-soon = Yes, within a day
button-again-later = Yes, on another day
button-again-often = Every week, or every two weeks

over-series =
    The talk was on { $moment }.
    I will ask you again for { $next }.
    Do you want to talk sooner?
series-often = How often do you want to talk?
# sample: often=every week
series-kept =
    That is fine: { $often }. The first time is { $moment }.
    I ask you first each time.
    Do you say nothing? Then there is no talk.
series-ask =
    You wanted to talk more often.
    Do you want to talk again on { $moment }?
series-skipped =
    That is fine. There is no talk this time.
    I will ask you again for { $moment }.
series-stopped = That is fine. I do not ask it by myself any more.
# sample: often=every week
series-let-be =
    I do not ask it { $often } any more.
    You can always ask again.
# sample: often=every week
series-stands =
    I ask you { $often } if you want to talk.
    The next time is { $moment }.
series-weekly = every week
series-two-weeks = every two weeks
series-three-weeks = every three weeks
series-four-weeks = every four weeks
# sample: often=every week
button-series = Ask me { $often }
button-series-not = No, not each time
button-series-skip = Not this time, later I do
button-series-stop = Do not ask this any more

data-head-series = TALKS THAT COME BACK
# sample: often=every week
data-series = I ask you { $often } if you want to talk. The next time is { $moment }.
