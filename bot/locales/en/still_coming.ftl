# Shortly before the talk: who holds it says that they come. Silence is not a no.

reminder-sure =
    The talk is soon: { $moment }.
    Where: { $place }.
    Will you come?
confirmed-sure =
    The talk is fixed: { $moment }.
    Where: { $place }.
    With { $names }.
    Will you come?
sure-thanks = Good. See you then: { $moment }.
sure-ask-again =
    I do not know yet if you can come: { $moment }.
    I now ask someone else too, to be sure.
    Will you come?
unsure =
    I do not know yet if { $names } can come.
    The talk stays as it is: { $moment }.
    I now ask someone else too.
coordinator-unsure =
    I do not know yet who comes at { $moment }: { $names }.
    The talk stays as it is. I ask others too.
    Can you call?
sure-after-all = { $name } will come.
sure-replaced =
    Someone else comes now at { $moment }.
    Thank you. You need not come.
facilitator-stand-by =
    Someone may be needed at a talk.
    It is at { $moment }.
    Can you come then?
stand-by-thanks =
    Thank you. I now ask if this is good.
    You will hear from me.
stand-by-ready =
    I do not know yet if { $name } can come.
    { $other } can come too: { $moment }.
    Is that good for you?

button-sure = I am coming
button-may-come = Yes, { $name } may come
button-wait-for = No, wait for { $name }
