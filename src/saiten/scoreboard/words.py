"""The fixed words of the board, and sentences with numbers in them."""

from __future__ import annotations

from ..feedback.points import number
from ..text import Text, _, plural
from .statistics import FEWEST, FEWEST_EACH, WEAK, Check, Concern

NAMES_OF_LANGUAGES = {"en": "English", "ja": "日本語"}
WORDS = {
    "scoreboard": _("Scoreboard"),
    "skip": _("Skip to the board"),
    "on_this_page": _("On this page"),
    "students": _("Students"),
    "median": _("Median"),
    "open": _("Not graded yet"),
    "points": _("Points"),
    "progress": _("Over time"),
    "questions": _("Checks"),
    "class": _("The class"),
    "exercise": _("Exercise"),
    "function": _("Function"),
    "check": _("Check"),
    "tried": _("Tried"),
    "pass": _("Pass"),
    "discrimination": _("Discrimination"),
    "student": _("Student"),
    "total": _("Total"),
    "remark": _("Remark"),
    "day": _("Day"),
    "share": _("Share of the points"),
    "lower": _("A quarter of the class has at most"),
    "upper": _("A quarter of the class has at least"),
    "numbers": _("The numbers"),
    "look": _("Checks worth a look"),
    "all_checks": _("All checks"),
    "mistakes": _("Common mistakes"),
    "find_student": _("Find a student"),
    "find_check": _("Find a check"),
    "only_look": _("Only those worth a look"),
    "shown": _("{shown} of {all} shown", shown="{shown}", all="{all}"),
    "none": _("no points"),
    "some": _("a part, few to many"),
    "full": _("full points"),
    "missing": _("not handed in"),
    "ungraded": _("not graded yet"),
    "open_kindly": _("Not graded yet is not zero: a grader failed or a person still has to mark it."),
    "too_few": _("There are too few answers yet to say anything about the checks."),
    "nothing_odd": _("Nothing stands out: every check that enough students tried tells them apart."),
    "no_mistakes": _("No known mistake was recognised."),
    "no_points": _("Nobody's points are all there yet."),
    "pseudonyms": _(
        "Students appear under names of their own choice or made-up ones. To choose one, hand in a file "
        "pseudonym.txt with the name in it."
    ),
    "with_names": _("This page shows who students are: it is for the course staff only."),
    "footer": _("Made by saiten from the reports. This page works offline and sends nothing anywhere."),
}
CONCERNS: dict[Concern, Text] = {
    "reversed": _("Runs backwards"),
    "hard": _("Hardly anybody passes"),
    "weak": _("Says little"),
}


class Words:
    """``words["class"]`` in one language, and sentences with numbers in them."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __getitem__(self, name: str) -> str:
        return self._say(WORDS[name])

    def title(self, course: str) -> str:
        return self._say(_("Scoreboard: {course}", course=course)) if course else self["scoreboard"]

    def out_of(self, most: float) -> str:
        return self._say(_("of {points}", points=number(most)))

    def percent(self, share: float) -> str:
        return f"{share:.0%}".replace("%", " %" if self.language == "en" else "%")

    def median(self, share: float) -> str:
        return self._say(_("median {share}", share=self.percent(share)))

    def tenth(self, place: int) -> str:
        if place == 9:
            return self._say(_("{lowest} and more", lowest=self.percent(0.9)))
        return self._say(
            _("{lowest} to below {highest}", lowest=self.percent(place / 10), highest=self.percent((place + 1) / 10))
        )

    def r(self, value: float | None) -> str:
        return "" if value is None else f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")

    def students(self, number: int) -> str:
        return self._say(plural("{number} student", "{number} students", number))

    def told_points(self, median: float, students: int) -> str:
        return self._say(
            plural(
                "{number} student by share of all points. Half of the class has {median} or more.",
                "{number} students by share of all points. Half of the class has {median} or more.",
                students,
                median=self.percent(median),
            )
        )

    def not_counted(self, number: int) -> str:
        return self._say(
            plural(
                "{number} student with something that is not graded yet is left out.",
                "{number} students with something that is not graded yet are left out.",
                number,
            )
        )

    def told_progress(self, first: float, last: float, runs: int) -> str:
        return self._say(
            _(
                "The median over {runs} runs, from {first} to {last}; the band is the middle half of the class.",
                runs=runs,
                first=self.percent(first),
                last=self.percent(last),
            )
        )

    def told_questions(self, number: int) -> str:
        return self._say(
            plural(
                "{number} check: how many pass (across), how well it tells students apart (upwards). Diamonds are "
                "worth a look; their numbers are those of the list below.",
                "{number} checks: how many pass (across), how well each tells students apart (upwards). Diamonds are "
                "worth a look; their numbers are those of the list below.",
                number,
            )
        )

    def explained(self) -> str:
        return self._say(
            _(
                "Pass: of the students who wrote the function. Discrimination: the correlation, over the same "
                "students, between passing this check and their share of the points of all other checks (corrected "
                "item-total correlation). 1: who passes does well elsewhere; 0: no connection; below 0: who passes "
                "does worse elsewhere. It is there from {fewest} students up; below {weak} it is worth a look, where "
                "at least {each} pass and {each} fail.",
                fewest=FEWEST,
                weak=WEAK,
                each=FEWEST_EACH,
            )
        )

    def concern(self, concern: Concern) -> str:
        return self._say(CONCERNS[concern])

    def worry(self, check: Check) -> str:
        """What is odd about a check, and what to ask oneself; numbers are not torn from what they are of."""
        return self._say(self._worry(check)).replace("r = ", "r\u00a0=\u00a0")

    def _worry(self, check: Check) -> Text:
        numbers = {"r": self.r(check.discrimination), "passed": check.passed, "tried": check.tried}
        if check.concern == "hard":
            return _("{passed} of {tried} pass. Is it clear what is asked, and is the grader right?", **numbers)
        if check.concern == "reversed":
            return _(
                "Students who do well elsewhere fail this more often than others do (r = {r}, {passed} of {tried} "
                "pass). Is the question misleading, or the grader wrong?",
                **numbers,
            )
        return _(
            "Whether students pass this says little about how they do elsewhere (r = {r}, {passed} of {tried} "
            "pass). Does luck decide, or a detail?",
            **numbers,
        )

    def further(self, number: int) -> str:
        return self._say(plural("{number} more is in the table.", "{number} more are in the table.", number))

    def made_by(self, students: int, tried: int) -> str:
        return self._say(_("{students} of {tried}", students=students, tried=tried))

    def _say(self, text: Text) -> str:
        return text.in_language(self.language)
