"""A wrong function must not cost the functions that only call it.

A failed test of ``f`` is tried again with other failed functions that ``f`` uses replaced by the reference's. What
passes then was right on its own. Only functions that stay wrong whatever is replaced can be blamed: two functions
that merely hand their work to each other are each blamed on the other by nobody.
"""

from __future__ import annotations

from collections.abc import Callable

# runs the given failed tests with those names replaced; returns the tests that pass
Retry = Callable[[list[str], frozenset[str]], set[str]]


def reach(uses: dict[str, list[str]], functions: set[str]) -> dict[str, frozenset[str]]:
    """For each function, the other functions that it uses, directly or through anything else in the module."""
    reached = {}
    for function in functions:
        seen: set[str] = set()
        waiting = [function]
        while waiting:
            for name in uses.get(waiting.pop(), ()):
                if name not in seen:
                    seen.add(name)
                    waiting.append(name)
        reached[function] = frozenset(seen & functions - {function})
    return reached


def excused(
    failed: dict[str, list[str]], reached: dict[str, frozenset[str]], retry: Retry
) -> dict[str, frozenset[str]]:
    """Return the tests that fail only because of other functions, each with the functions to blame.

    ``failed``: by function, the ids of its failed tests. ``reached``: see ``reach``.
    """
    first = {function: reached[function] & failed.keys() for function in failed}
    passing = {
        function: retry(tests, first[function]) if first[function] else set() for function, tests in failed.items()
    }
    wrong = {function for function, tests in failed.items() if passing[function] != set(tests)}
    pardoned: dict[str, frozenset[str]] = {}
    for function in failed:
        blamed = reached[function] & wrong
        if not blamed or not passing[function]:
            continue
        still = passing[function] if blamed == first[function] else retry(sorted(passing[function]), blamed)
        pardoned |= dict.fromkeys(still, blamed)
    return pardoned
