"""What a student is told below an answer: what is wrong and a hint, as Markdown that shows it as it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..feedback.problems import Function, Problem, functions, whole_file
from ..report.model import ExerciseResult
from ..text import _, harmless

# What Markdown would take for emphasis, a tag, a link or TeX
_SPECIAL = re.compile(r"(?<!\s)\*|\*(?!\s)|(?<!\w)_|_(?!\w)|\]\(|!\[|[<&`$~\\]|^[#>+-]", re.MULTILINE)


def on_exercise(result: ExerciseResult, language: str) -> str | None:
    """What is to be said of the whole exercise."""
    whole = whole_file(result, language)
    untested = [result.summary] if result.status != "graded" else []
    said = [*untested, *(_problem(whole, language) if whole is not None else []), *result.notes]
    return _markdown(said)


def on_functions(result: ExerciseResult, asked: Iterable[str], language: str) -> str | None:
    """What is to be said of these functions; None where they are right."""
    if result.status != "graded" or whole_file(result, language) is not None:
        return None
    names = set(asked)
    tests = [test for test in result.tests if test.function in names]
    told = [line for one in functions(tests, language) for line in _function(one, language)]
    unwritten = [test.message for test in tests if test.unwritten and not test.waiting]
    waiting = [test.message for test in tests if test.waiting]
    told = told or unwritten or waiting
    return _markdown(list(dict.fromkeys(told)))


def _function(function: Function, language: str) -> list[str]:
    return [line for problem in function.problems for line in _problem(problem, language)]


def _problem(problem: Problem, language: str) -> list[str]:
    hint = [_("Hint: {hint}", hint=problem.hint).in_language(language)] if problem.hint else []
    place = [f"{at.file}:{at.line}: {at.source}"] if (at := problem.raised_at) is not None else []
    call = [problem.counterexample] if problem.counterexample and problem.counterexample not in problem.said else []
    return [problem.said, *place, *call, *problem.noticed, *filter(None, [problem.mistake]), *hint]


def _markdown(said: list[str]) -> str | None:
    paragraphs = (line for text in said for line in harmless(text, 4000).split("\n") if line.strip())
    return "\n\n".join(_SPECIAL.sub(lambda found: f"\\{found[0]}", line) for line in paragraphs) or None
