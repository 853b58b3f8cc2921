# The hours of who works here, and who reads when.

word-hours = My hours
hours-mine = You read here: { $hours }
hours-ask-week =
    When do you read here every week?
    Type it, like: every day from 9 to 17.
hours-week-again =
    I do not understand that yet.
    Type it, like: mo-fr 9-17.
    When do you read here every week?
hours-week-kept = Thank you. You now read every week: { $hours }
hours-ask-other =
    Which day is different?
    Type it, like: not next week Tuesday.
hours-other-again =
    I do not understand that yet.
    Type it, like: not Tuesday, or: Tuesday night too.
    Which day is different?
hours-off-kept = Then you do not read: { $spans }
hours-on-kept = Then you read too: { $spans }
hours-usual-kept = That is fine. You read as every week again.

button-hours-week = Other hours for every week
button-hours-other = One day is different
button-hours-wrong = This is not right
button-tonight-too = Tonight too
button-tomorrow-off = Not tomorrow
button-all-usual = All as every week again
button-leave-hours = Leave it as it is
button-roster = Who reads when

roster-of = { $days }
roster-nobody = nobody

data-head-hours = YOUR DAYS THAT ARE DIFFERENT
data-busy = In your calendar you are busy: { $spans }

coordinator-gaps =
    In this time no two facilitators read in time:
    { $spans }
    Who can you ask?
trouble-mended = A question for a talk was left for a while. I look after it again now.

button-calendar = My calendar
calendar-ask =
    I can see when you are busy in your calendar.
    I keep no more than that.
    What is the secret address of your calendar?
calendar-other = What is the secret address of your calendar?
calendar-again =
    This is no address that I can read.
    It begins with https.
    What is the address of your calendar?
calendar-kept =
    Thank you. I take your message away here.
    I look in your calendar now.
calendar-now = I look in your calendar at { $host }.
calendar-read =
    I could read your calendar.
    I only keep when you are busy.
calendar-away =
    I cannot read your calendar now.
    I will try again later.
calendar-wrong =
    I find no calendar at this address.
    Do you want to give another address?
calendar-gone = That is fine. I do not look in your calendar any more.
button-calendar-other = Another address
button-calendar-forget = Do not look in my calendar
data-head-calendar = YOUR CALENDAR
data-calendar = I keep the secret address of your calendar at { $host }.
