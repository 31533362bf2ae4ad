"""What people gave for written questions: ``GRADES/gradebook-marks.json``, which no grading touches.

Beside the marks it keeps the rubric as it was when they were read, so that reports need no course.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from ..errors import UsageError
from ..text import Text, _
from ..written import Line, Task
from .model import Criterion, Written
from .store import write

FILE = "gradebook-marks.json"
DIGITS = 6


class Mark(msgspec.Struct, frozen=True, omit_defaults=True):
    """``points`` is None where only a comment was given."""

    points: float | None = None
    comment: str = ""


Given = dict[str, dict[str, Mark]]  # by task and line


class Marks(msgspec.Struct):
    """``students``: by id. A task counts in every report as soon as anybody has a mark of it."""

    tasks: dict[str, Task] = {}
    students: dict[str, Given] = {}

    @classmethod
    def read(cls, folder: Path) -> Marks:
        """Those in a folder of grades. Raises ``UsageError`` for a file that can't be used."""
        path = folder / FILE
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except FileNotFoundError:
            return cls()
        except OSError as error:
            reason = error.strerror
        except msgspec.MsgspecError as error:
            reason = str(error)
        raise UsageError(
            _(
                "{file} can't be read: {reason}. Bring back an older copy of it, or delete it and give the sheets "
                "to saiten marks read again.",
                file=path,
                reason=reason,
            )
        )

    def write(self, folder: Path) -> None:
        """Raises ``OSError``."""
        write(folder / FILE, msgspec.json.format(msgspec.json.encode(self, order="sorted"), indent=1))

    def of(self, student: str, task: str, line: str) -> Mark:
        return self.students.get(student, {}).get(task, {}).get(line, Mark())

    def written(self, student: str, say: Callable[[Text], str]) -> dict[str, Written]:
        """A student's part of the report, its sentences said by ``say``."""
        return {name: self._written(student, name, task, say) for name, task in self.tasks.items()}

    def _written(self, student: str, name: str, task: Task, say: Callable[[Text], str]) -> Written:
        criteria = [_criterion(line, self.of(student, name, line.id), say) for line in task.lines]
        points = round(sum(one.points for one in criteria if one.points is not None), DIGITS)
        return Written(say(task.title), points, task.max_points, criteria)


def _criterion(line: Line, mark: Mark, say: Callable[[Text], str]) -> Criterion:
    return Criterion(line.id, say(line.text), line.max_points, mark.points, mark.comment)
