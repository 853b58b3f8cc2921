# What people read who are asked to be there. No name, time or place before the other says: right.

guest-invited =
    Somebody who knows you asks you to a talk.
    I am a program. I keep only your answer.
    Would you like to be there?
guest-more =
    Two people lead the talk.
    Telegram can read along, and who asks you reads your answer.
    You need no reason. Would you like to be there?
guest-is-client =
    This talk is for you.
    Would you like somebody with you? Then send them this link.
guest-link-taken =
    This link is already somebody else's.
    Please ask for a new link.
guest-nothing-now = There is no talk now that you are asked to.
guest-when =
    Thank you. When can you come?
    You may also type it.
guest-when-again =
    I do not understand that yet.
    When can you come?
guest-thanks =
    Thank you. This is what I understood: { $spans }
    You will hear from me when there is a time.
guest-thanks-any =
    Thank you.
    You will hear from me when there is a time.
guest-comes = Thank you. You are on the list.
guest-answered =
    That is fine. Thank you for your answer.
    You can always change it.
guest-stands =
    I have your answer.
    You can always change it.
guest-left = That is fine. You will not be asked here any more.
guest-confirmed =
    The talk with { $name } is fixed: { $moment }.
    Where: { $place }.
guest-confirmed-ask =
    The talk with { $name } is fixed: { $moment }.
    Where: { $place }.
    Would you like to be there?
guest-moved =
    The talk with { $name } comes at another time.
    Please take the old time out of your calendar.
guest-unsure =
    The talk with { $name } is not fixed for now.
    We are looking for somebody to lead it. You will hear from me.
guest-withdrawn =
    The talk with { $name } is not needed now.
    Please ask { $name }.
    Worried? Press Help now.
guest-without =
    This time the talk is without you.
    { $name } chooses each time.
guest-cannot-come = { $name } cannot be at the talk after all.

button-guest-yes = Yes, I will come
button-guest-rather-not = I would rather not
button-guest-no = No, I will not come
button-guest-more = Tell me more first
button-guest-after-all = I will come after all
button-guest-leave = Please stop asking me

spoken-ready =
    { $name } sends you something.
    I cannot hear or see it.
    Would you like it now?
spoken-ready-somebody =
    Somebody answers for { $name } and sends you something.
    I cannot hear or see it.
    Would you like it now?
button-spoken-now = Yes, give it to me now
button-spoken-not = No, rather not
spoken-not =
    That is fine. You will not get it.
    You can always ask { $name } yourself.
spoken-say-yourself =
    I do not pass this on.
    You can always tell { $name } yourself.
