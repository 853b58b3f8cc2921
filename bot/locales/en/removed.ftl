# Somebody does not work here any more.

work-ended = You do not work here any more. Thank you.
facilitator-replaced =
    I am looking for someone else for the talk on { $moment }.
    Take the moment out of your calendar yourself.
reader-gone =
    { $name } does not take part any more. We are sorry.
    Your question stays. We keep looking.
coordinator-reader-gone =
    { $name } does not take part any more in a question for a talk.
    I am looking for someone else. Whom can you ask?
