"""Two ways of being refused: the bot as Telegram says it, a phone in one clear sentence."""

from typing import Any


class Refused(Exception):
    """A Bot API call that Telegram would not do; the words are Telegram's own where known."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_answer(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


class HungUp(Exception):
    """The line is broken: the caller gets no answer at all."""


class Impossible(Exception):
    """Something a phone cannot do now; `sentence` says what was expected."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def bad_request(description: str) -> Refused:
    return Refused(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refused:
    return Refused(403, f"Forbidden: {description}")


def not_played(what: str) -> Refused:
    return Refused(501, f"Not Implemented: the sandbox does not play {what} yet")


QUERY_IS_OLD = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
CONFLICT = (
    "Conflict: terminated by other getUpdates request;"
    " make sure that only one bot instance is running"
)
EXPECTED_OBJECT = "can't parse reply keyboard markup JSON object"
NO_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
