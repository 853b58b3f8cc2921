# How long a talk lasts: whoever asks chooses.

length-half-hour = half an hour
length-hour = an hour
length-hour-and-half = an hour and a half
# sample: count=45
length-minutes = { $count } minutes
talk = a talk
# sample: length=half an hour
talk-of = a talk of { $length }
# sample: length=half an hour
length-asked = The talk lasts { $length }.
# sample: length=half an hour
length-kept = That is fine. The talk lasts { $length }.
# sample: length=half an hour
length-ask =
    The talk lasts { $length } now.
    How long do you want to talk?
    You can also type it.
# sample: length=half an hour
length-again =
    I do not understand that yet.
    The talk lasts { $length } now.
    How long do you want to talk?
    Type it, like: 45 minutes.
# sample: length=an hour and a half
length-longer =
    Then it lasts { $length }.
    First I ask if the facilitators can do that.
    Until then the talk is not fixed. Do you want that?
length-or-place = What do you want to change?
# sample: length=half an hour
button-length = Talk for { $length }
button-length-other = Shorter or longer
button-length-search = Yes, ask the facilitators
button-place-or-length = The place, or how long
data-length = It lasts { $length }.
