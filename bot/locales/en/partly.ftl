# Being there in part: by phone, or with words that somebody reads out.

place-by-phone = { $place }. You join by phone: { $way }
name-by-phone = { $name } (by phone)
name-words = words of { $name }
answer-from-afar = joins by phone
answer-words = does not come, and gives words along
guest-by-phone = { $name } joins by phone.
guest-gives-words = { $name } does not come, and gives words along.
button-guest-phone = I join by phone
button-guest-words = A few words to be read out
way-ask =
    How can someone join by phone?
    Type a number, or how it works.
    Only those who come read it.
way-kept =
    That is fine. Whoever cannot come may call.
    Like this: { $way }
way-gone = That is fine. Nobody joins by phone.
way-gone-told =
    You can no longer be there by phone.
    The place of the talk: { $place }.
    You are welcome there.
way-gone-before =
    You can no longer be there by phone.
    You are still welcome at the talk.
button-way = Someone joins by phone
button-way-none = Nobody by phone
data-way = This is how someone can join by phone: { $way }
data-guest-from-afar = Somebody asked you on { $moment }. You join by phone.
