# What facilitators read. No name before the appointment is there.

facilitator-asked =
    Someone asks for a talk.
    It starts no later than { $until }.
    Will you join?
facilitator-asked-again =
    Someone is still waiting for a talk.
    It starts no later than { $until }.
    Will you join?
facilitator-asked-later =
    The talk will be at a later moment.
    It starts no later than { $until }.
    Will you join?
facilitator-responsible =
    You were the first to say yes.
    You look after this talk now.
facilitator-when =
    When can you, until { $until }?
    You can also type it.
facilitator-when-again =
    I do not understand that well yet.
    When can you, until { $until }?
facilitator-when-later =
    That is fine.
    Type it here when you know.
facilitator-passed = That is fine. Thank you for your answer.
facilitator-thanks = Thank you. This is what I understood: { $spans }
facilitator-not-needed = Thank you. Nothing more is needed now.
facilitator-found = There are two facilitators now. Thank you.
facilitator-withdrawn = The talk is not needed any more. Thank you.
facilitator-unreachable =
    I cannot reach { $name }.
    Will you see if the talk can go on like this?
client-unreachable = I cannot reach the other person now. I keep everything.
missing-facilitators-responsible = There are not yet two facilitators who can. Whom can you ask?
missing-client-responsible = There is no time yet that suits the other person. I have asked.
missing-common-responsible = There is no moment yet that suits everyone. Can you at another time?
late-responsible =
    It did not work before { $until }.
    Someone is waiting. I keep looking.
    Whom can you ask?

button-join = Yes, I will join
button-pass = Not this time

client-silent =
    I asked twice if a moment was good.
    There was no answer yet. The question stays.
resting-responsible = There is still an open question for a talk.
