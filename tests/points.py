"""Where a program can die, and what its deaths come to."""

from dataclasses import dataclass, field

from tests.picture import Picture


class Cut(BaseException):
    """The program is gone at this point, and nothing of it may go on."""


@dataclass
class Points:
    """What one program went past; at `cut_at` (counted from 1) it dies."""

    cut_at: int = 0
    trace: list[str] = field(default_factory=list)
    is_dead: bool = False

    def pass_by(self, what: str) -> None:
        if self.is_dead:
            raise Cut
        self.trace.append(what)
        if len(self.trace) == self.cut_at:
            self.is_dead = True
            raise Cut


@dataclass
class Tally:
    """What a step's crashes came to: points cut, second copies, letters that bear the mark."""

    points: int = 0
    doubled: int = 0
    marked: int = 0

    def add(self, picture: Picture) -> None:
        self.points += 1
        self.doubled += picture.doubled
        self.marked += picture.marked
