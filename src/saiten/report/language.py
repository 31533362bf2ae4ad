"""A report in another of its languages."""

from __future__ import annotations

import msgspec

from ..text import LANGUAGES, Text
from .model import Criterion, ExerciseResult, Saiten, TestResult, Written


def sentences(exercise: ExerciseResult) -> set[str]:
    """Everything in an exercise's result that is written for people in one language."""
    of_tests = (text for test in exercise.tests for text in (test.title, test.message, test.hint))
    return {exercise.title, exercise.summary, *exercise.notes, *exercise.scores, *of_tests}


def sentences_of_written(result: Saiten) -> set[str]:
    """The same of what people marked; their comments are in the one language that they are in."""
    lines = (line.text for written in result.written.values() for line in written.criteria)
    return {*(written.title for written in result.written.values()), *lines}


def in_language(result: Saiten, language: str) -> Saiten:
    """The same report with every sentence in that language, as far as it is translated."""
    if language == result.language:
        return result
    words = result.translations.get(language, {})
    return msgspec.structs.replace(
        result,
        exercises={name: _exercise(exercise, words) for name, exercise in result.exercises.items()},
        problems=[words.get(text, text) for text in result.problems],
        written={name: _written(written, words) for name, written in result.written.items()},
        language=language,
        translations={result.language: {there: here for here, there in words.items()}},
    )


def _exercise(exercise: ExerciseResult, words: dict[str, str]) -> ExerciseResult:
    return msgspec.structs.replace(
        exercise,
        title=words.get(exercise.title, exercise.title),
        scores={words.get(what, what): score for what, score in exercise.scores.items()},
        summary=words.get(exercise.summary, exercise.summary),
        notes=[words.get(text, text) for text in exercise.notes],
        tests=[_test(test, words) for test in exercise.tests],
    )


def _test(test: TestResult, words: dict[str, str]) -> TestResult:
    title, message, hint = (words.get(text, text) for text in (test.title, test.message, test.hint))
    return msgspec.structs.replace(test, title=title, message=message, hint=hint)


def _written(written: Written, words: dict[str, str]) -> Written:
    return msgspec.structs.replace(
        written,
        title=words.get(written.title, written.title),
        criteria=[_criterion(line, words) for line in written.criteria],
    )


def _criterion(line: Criterion, words: dict[str, str]) -> Criterion:
    return msgspec.structs.replace(line, text=words.get(line.text, line.text))


def say(text: Text, language: str, translations: dict[str, dict[str, str]]) -> str:
    """The text in that language; how it reads in the others is noted among the translations."""
    said = text.in_language(language)
    for other in LANGUAGES:
        if other != language and (there := text.in_language(other)) != said:
            translations.setdefault(other, {})[said] = there
    return said
