# What facilitators read. No name before the appointment is there.

facilitator-asked =
    Someone asks for { $talk }.
    It starts no later than { $until }.
    Will you join?
facilitator-asked-again =
    Someone is still waiting for { $talk }.
    It starts no later than { $until }.
    Will you join?
facilitator-responsible =
    You were the first to say yes.
    You look after this talk now.
    You may say something already.
facilitator-when =
    When can you?
    You can also type it.
facilitator-when-again =
    I do not understand that well yet.
    When can you?
facilitator-when-later =
    That is fine.
    Type it here when you know.
facilitator-passed = That is fine. Thank you for your answer.
facilitator-thanks = Thank you. This is what I understood: { $spans }
facilitator-not-needed = Thank you. Nothing more is needed now.
facilitator-found = There are two facilitators now. Thank you.
facilitator-withdrawn = The talk is not needed any more. Thank you.
client-unreachable = I cannot reach the other person now. I keep everything.
missing-facilitators-responsible = There are not yet two facilitators who can. Whom can you ask?
missing-client-responsible = There is no time yet that suits the other person. I have asked.
missing-common-responsible = There is no moment yet that suits everyone. Can you at another time?
late-responsible =
    Someone has been waiting for a talk since { $since }.
    I keep looking. Whom can you ask?

button-join = Yes, I will join
button-pass = Not this time

client-silent =
    I asked twice if a moment was good.
    There was no answer yet. The question stays.
resting-responsible = There is still an open question for a talk.
facilitator-held =
    I am asking if this suits: { $moment }.
    It is not fixed yet.
facilitator-moved =
    The talk is not on { $moment }.
    I am looking for another moment.
    Take the old moment out of your calendar yourself.
facilitator-released = You are not needed for this talk any more. Thank you.
facilitator-lost-one =
    { $name } cannot come after all.
    The talk is not fixed yet.
    I am looking for someone else.
coordinator-lost-one =
    { $name } cannot come to a talk that was fixed.
    I am looking for someone else. Whom can you ask?
coordinator-uncertain =
    There is a new question for a talk, until { $until }.
    No two facilitators read in that time.
    Whom can you ask?
facilitator-asked-late =
    Someone has been waiting for { $talk } since { $since }.
    Will you join?
facilitator-left =
    That is fine. I am looking for someone else.
    Thank you for saying so.
button-other-times = Give other times
button-cannot-come = I cannot come after all
button-join-after-all = I will join after all

facilitator-let-go =
    The talk is not at { $moment }.
    I am looking for another moment.
coordinator-later-offered =
    A later moment has now been chosen.
    That was after we said it did not work. It does not count as within a day.
coordinator-less-offered =
    Video or phone has now been chosen.
    That was our offer. It does not count as within a day.
