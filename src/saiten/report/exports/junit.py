"""JUnit's XML, which every CI shows."""

from __future__ import annotations

from xml.etree import ElementTree

from ..model import ExerciseResult, Saiten, TestResult

VERDICTS = {"failed": "failure", "ungraded": "error", "missing": "skipped"}


def junit(results: list[Saiten]) -> str:
    """A test suite a student and exercise; a missing exercise is skipped, an ungraded one an error."""
    root = ElementTree.Element("testsuites")
    for result in results:
        for name, exercise in result.exercises.items():
            root.append(_suite(result.student, name, exercise))
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(student: str, name: str, exercise: ExerciseResult) -> ElementTree.Element:
    outcomes = [test.outcome for test in exercise.tests]
    suite = ElementTree.Element(
        "testsuite",
        name=f"{_xml(student)}.{name}",
        tests=str(len(outcomes)),
        failures=str(outcomes.count("failed")),
        errors=str(outcomes.count("ungraded")),
        skipped=str(outcomes.count("missing")),
    )
    for test in exercise.tests:
        suite.append(_case(student, name, test))
    for note in exercise.late_notes:
        ElementTree.SubElement(suite, "system-out").text = _xml(note)
    return suite


def _case(student: str, exercise: str, test: TestResult) -> ElementTree.Element:
    case = ElementTree.Element("testcase", classname=f"{_xml(student)}.{exercise}", name=test.id.rpartition("::")[2])
    if test.outcome in VERDICTS:
        verdict = ElementTree.SubElement(case, VERDICTS[test.outcome], message=_xml(test.message))
        verdict.text = _xml(test.hint)
    return case


def _xml(text: str) -> str:
    """XML 1.0 has no place for control characters, not even escaped."""
    return "".join(c for c in text if c in "\t\n" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff")
