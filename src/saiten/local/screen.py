"""What ``saiten watch`` shows: the course's bar, the exercise at hand, its first problem, the keys. It always fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text as Styled

from ..feedback.content import Exercise
from ..feedback.points import number
from ..feedback.problems import Function, Problem, State
from ..feedback.terminal import problem
from ..feedback.words import Words
from ..pictures.terminal import Drawn
from ..text import Text, _

Mode = Literal["problem", "picture", "list"]

MARKS: dict[State, str] = {"right": "✓", "wrong": "✗", "todo": "☐", "ungraded": "?"}
PLAIN_MARKS: dict[State, str] = {"right": "+", "wrong": "x", "todo": ".", "ungraded": "?"}
STYLES: dict[State, str] = {"right": "green", "wrong": "bold red", "todo": "dim", "ungraded": "magenta"}
MARGIN, NARROWEST = 1, 20
LOW = 16  # a screen of fewer lines shows less about the course
LIST_BAR, FOR_BAR = 12, 60  # the width of a bar in the list, and how wide the list must be for it
KEYS = {
    "h": _("hint"),
    "p": _("picture"),
    "n": _("next"),
    "b": _("back"),
    "l": _("list"),
    "m": _("more"),
    "q": _("quit"),
}


class View(NamedTuple):
    """Everything that is on the screen. ``title`` and ``functions`` are those of the exercise ``at`` hand.

    ``exercises``: by name, None where not graded yet; ``points`` of how many. ``hints``: those of the function at hand
    that are open, ``of`` how many. ``page``: of what does not fit at once. ``file``: where to write.
    """

    course: str
    language: str
    title: str
    functions: tuple[str, ...]
    exercises: dict[str, Exercise | None]
    points: tuple[float, float]
    at: str
    mode: Mode = "problem"
    page: int = 0
    hints: tuple[str, ...] = ()
    of: int = 0
    status: str = ""
    file: str = ""

    @property
    def exercise(self) -> Exercise | None:
        return self.exercises[self.at]

    def say(self, text: Text) -> str:
        return text.in_language(self.language)


def at_hand(exercise: Exercise) -> Function | None:
    """The function to look at: the first that is wrong, else the first to be written."""
    unfinished = [*exercise.in_state("wrong"), *exercise.in_state("todo")]
    return unfinished[0] if unfinished else None


def pictures(exercise: Exercise) -> list[tuple[str, Problem]]:
    """The problems of the exercise that have pictures, each with its function's name."""
    wrong = exercise.in_state("wrong")
    return [(function.name, one) for function in wrong for one in function.problems if one.pictures]


def headline(view: View, name: str) -> Styled:
    """How an exercise stands, in a line."""
    exercise = view.exercises[name]
    assert exercise is not None
    points = Words(view.language).points(exercise.points, exercise.max_points)
    return Styled.assemble((exercise.title, "bold"), f" ({name}): {points}")


def draw(console: Console, view: View) -> None:
    """Draw all of it, in one go and in place, so that nothing flickers or scrolls."""
    width, height = console.size
    blank = [Segment(" " * width)]
    top = _lines(console, _top(console, view) if height >= LOW else _low_top(view))
    bottom = _lines(console, _bottom(console, view))
    room = max(height - len(top) - len(bottom), 1)
    lines = [*top, *_page(console, _lines(console, Group(*_body(console, view))), room, view), *bottom]
    full = [Segment.adjust_line_length([Segment(" " * MARGIN), *line], width) for line in lines[:height]]
    console.update_screen_lines(full + [blank] * (height - len(full)))


def _lines(console: Console, renderable: RenderableType) -> list[list[Segment]]:
    options = console.options.update(width=_width(console), height=None)
    return console.render_lines(renderable, options, pad=False)


def _page(console: Console, lines: list[list[Segment]], room: int, view: View) -> list[list[Segment]]:
    """The part of the lines that there is room for, and a line that says that there is more."""
    if len(lines) > room:
        step = max(room - 1, 1)
        pages = -(-len(lines) // step)
        page = view.page % pages
        more = Styled(view.say(_("… more: m ({page}/{pages})", page=page + 1, pages=pages)), style="dim")
        shown = lines[page * step : (page + 1) * step]
        return [*shown, *[[] for _line in range(step - len(shown))], *_lines(console, more)[:1]]
    return [*lines, *[[] for _line in range(room - len(lines))]]


def _top(console: Console, view: View) -> RenderableType:
    points, most = view.points
    parts = [_of_course(view), _bar(console, points / most if most else 0.0, _width(console)), Styled("")]
    if view.mode != "list":
        parts += [_of_exercise(view), *_filled(_functions(console, view), _width(console)), Styled("")]
    return Group(*parts)


def _low_top(view: View) -> RenderableType:
    return _of_course(view) if view.mode == "list" else _of_exercise(view)


def _of_course(view: View) -> RenderableType:
    known = [one for one in view.exercises.values() if one is not None]
    if len(known) < len(view.exercises):
        told = view.say(_("checking: {done} of {count}", done=len(known), count=len(view.exercises)))
    else:
        told = Words(view.language).points(*map(number, view.points))
    return _both_ends(Styled(view.course, style="bold"), Styled(told))


def _of_exercise(view: View) -> RenderableType:
    here = view.exercise
    told = Words(view.language).points(here.points, here.max_points) if here is not None else ""
    return _both_ends(Styled(view.title, style="bold"), Styled(told))


def _functions(console: Console, view: View) -> list[Styled]:
    """Each function with its mark; without one where nothing is known of it."""
    marks = PLAIN_MARKS if console.options.ascii_only else MARKS
    states = {one.name: one.state for one in view.exercise.functions} if view.exercise is not None else {}
    names = [(name, states.get(name)) for name in view.functions]
    return [Styled(f"{marks[at]} {name}", STYLES[at]) if at else Styled(f"  {name}", "dim") for name, at in names]


def _body(console: Console, view: View) -> Iterable[RenderableType]:
    if view.mode == "list":
        yield _list(console, view)
        return
    exercise = view.exercise
    if exercise is None:
        yield Styled(view.say(_("checking {name} …", name=view.at)), style="dim")
    elif view.mode == "picture":
        for name, one in pictures(exercise):
            yield Styled(name, style="bold")
            yield Styled(one.said, style="red")
            for picture in one.pictures:
                yield Drawn(picture, view.language)
            yield Styled("")
    else:
        yield from problems(view)


def problems(view: View) -> Iterable[RenderableType]:
    """What to do next in the exercise at hand: its first problem, the hints that are open, what was printed."""
    exercise, words = view.exercise, Words(view.language)
    if exercise is None:
        return
    function = at_hand(exercise)
    for note in exercise.notes:
        yield Styled(note, style="yellow")
    if exercise.whole is not None:
        yield problem(exercise.whole, words)
    elif function is None:
        yield Styled(exercise.next_step, style="bold green")
        if any(one is None or one.percent < 100 for one in view.exercises.values()):
            yield Styled(view.say(_("To the next exercise: n")))
        else:
            yield Styled(view.say(_("That was the last one: the whole course is done.")), style="bold green")
    elif function.state == "todo":
        yield Styled(
            view.say(
                _(
                    "Next: write {function}, for up to {points} more.",
                    function=function.name,
                    points=words.worth(function.worth),
                )
            ),
            style="bold cyan",
        )
    else:
        first, *others = function.problems
        head = Styled(function.name, style="bold")
        head.append(f"  {words.points(function.earned, function.worth)}", style="not bold dim")
        yield head
        yield problem(first._replace(pictures=[]), words)
        if first.pictures:
            yield Styled(view.say(_("There is a picture of it: p")), style="dim")
        for one in others:
            yield Styled(f"\n{one.said}", style="red")
    for place, hint in enumerate(view.hints, 1):
        label = view.say(_("Hint {number} of {count}", number=place, count=view.of))
        yield Styled.assemble("\n", (f"{label}: ", "cyan"), hint)
    if exercise.printed:
        yield Styled(f"\n{words['printed']}:", style="dim")
        yield Styled(exercise.printed.rstrip("\n"))


def _list(console: Console, view: View) -> RenderableType:
    words, bars = Words(view.language), _width(console) >= FOR_BAR
    rows = Table.grid(padding=(0, 1, 0, 0))
    for name, exercise in view.exercises.items():
        here = name == view.at
        row = [Styled(">" if here else " "), Styled(name, style="bold" if here else "")]
        if exercise is None:
            row.append(Styled("…"))
        else:
            row += [_bar(console, exercise.percent / 100, LIST_BAR)] if bars else []
            row += [Styled(words.points(exercise.points, exercise.max_points)), Styled(exercise.title, style="dim")]
        for cell in row:
            cell.no_wrap, cell.overflow = True, "ellipsis"
        rows.add_row(*row)
    return Group(rows, Styled(""), Styled(view.say(_("n and b choose, Enter opens.")), style="dim"))


def _bottom(console: Console, view: View) -> RenderableType:
    keys = [Styled.assemble((key, "bold"), " ", view.say(name)) for key, name in KEYS.items()]
    ends = _both_ends(Styled(view.status, style="dim"), Styled(view.file, style="dim"))
    return Group(ends, *_filled(keys, _width(console)))


def _bar(console: Console, share: float, width: int) -> Styled:
    done, left = ("#", "-") if console.options.ascii_only else ("━", "─")
    filled = round(width * min(share, 1.0))
    return Styled.assemble((done * filled, "green"), (left * (width - filled), "dim"))


def _filled(names: list[Styled], width: int) -> list[RenderableType]:
    """As many of them a line as there is room for, none of them broken."""
    lines = [names[0]]
    for name in names[1:]:
        longer = Styled("   ").join([lines[-1], name])
        if longer.cell_len <= width:
            lines[-1] = longer
        else:
            lines.append(name)
    return [*lines]


def _width(console: Console) -> int:
    return max(console.width - 2 * MARGIN, NARROWEST)


def _both_ends(left: Styled, right: Styled) -> RenderableType:
    line = Table.grid(expand=True, padding=(0, 2))
    left.no_wrap, left.overflow = True, "ellipsis"
    line.add_column(ratio=1)
    line.add_column(justify="right", no_wrap=True)
    line.add_row(left, right)
    return line
