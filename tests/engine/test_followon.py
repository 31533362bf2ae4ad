"""Follow-on errors: what is excused, and what only looks as if it were."""

from saiten.grading.followon import excused, reach


class Class:
    """A module as the retries see it: ``needs`` holds for each test the functions without which it fails.

    A function in ``hopeless`` fails whatever is replaced.
    """

    def __init__(self, needs, hopeless=()):
        self.needs = {function: frozenset(others) for function, others in needs.items()}
        self.hopeless = set(hopeless)
        self.retries = []

    def retry(self, tests, replaced):
        self.retries.append((tuple(tests), replaced))
        functions = {test: test.partition(":")[0] for test in tests}
        return {
            test
            for test, function in functions.items()
            if function not in self.hopeless and self.needs[function] <= replaced
        }

    def excused(self, failed):
        reached = reach({name: sorted(others) for name, others in self.needs.items()}, set(self.needs))
        return excused({name: [f"{name}:1", f"{name}:2"] for name in failed}, reached, self.retry)


def test_reach_goes_through_helpers_but_names_graded_functions_only():
    uses = {"magnitude": ["np", "gradients"], "gradients": ["_slide"], "_slide": ["pad"], "pad": ["np"]}
    assert reach(uses, {"magnitude", "gradients", "pad"}) == {
        "magnitude": {"gradients", "pad"},
        "gradients": {"pad"},
        "pad": frozenset(),
    }


def test_reach_ends_in_circles_and_leaves_the_function_itself_out():
    uses = {"f": ["g", "f"], "g": ["f"], "h": ["f"]}
    assert reach(uses, {"f", "g", "h"}) == {"f": {"g"}, "g": {"f"}, "h": {"f", "g"}}


def test_reach_of_what_is_not_there():
    assert reach({}, {"f"}) == {"f": frozenset()}


def test_a_wrong_function_does_not_cost_its_callers():
    module = Class({"pad": (), "correlate": ("pad",), "magnitude": ("correlate", "pad")}, hopeless=["pad"])
    pardoned = module.excused(["pad", "correlate", "magnitude"])
    # correlate is wrong only because of pad: replacing pad alone must do for magnitude, once correlate is right
    assert pardoned["correlate:1"] == pardoned["correlate:2"] == {"pad"}
    assert not {test for test in pardoned if test.startswith("pad")}


def test_a_caller_that_is_wrong_itself_is_not_excused():
    assert Class({"pad": (), "correlate": ("pad",)}, hopeless=["pad", "correlate"]).excused(["pad", "correlate"]) == {}


def test_nothing_to_blame():
    module = Class({"f": (), "g": ()}, hopeless=["f", "g"])
    assert module.excused(["f", "g"]) == {}
    assert module.retries == []


def test_a_caller_alone_is_not_retried():
    """What it uses did not fail, so there is nothing to replace."""
    module = Class({"pad": (), "correlate": ("pad",)})
    assert module.excused(["correlate"]) == {}
    assert module.retries == []


def test_handing_the_work_to_each_other_earns_nothing():
    """f calls g and g calls f: each passes with the other replaced, and neither has been written."""
    assert Class({"f": ("g",), "g": ("f",)}).excused(["f", "g"]) == {}


def test_a_ring_earns_nothing():
    assert Class({"f": ("g",), "g": ("h",), "h": ("f",)}).excused(["f", "g", "h"]) == {}


def test_a_ring_hanging_on_a_wrong_function_earns_nothing():
    """f and g hand their work to each other and mention h, which is wrong: with h alone replaced they still fail."""
    module = Class({"f": ("g", "h"), "g": ("f", "h"), "h": ()}, hopeless=["h"])
    assert module.excused(["f", "g", "h"]) == {}


def test_only_the_tests_that_pass_are_excused():
    def retry(tests, replaced):
        return {test for test in tests if test.endswith(":1")} if "pad" in replaced else set()

    failed = {"pad": ["pad:1"], "correlate": ["correlate:1", "correlate:2"]}
    reached = {"pad": frozenset(), "correlate": frozenset({"pad"})}
    assert excused(failed, reached, retry) == {"correlate:1": {"pad"}}


def test_a_test_that_passes_only_with_a_guiltless_function_replaced_is_not_excused():
    """The last word is a retry with nothing replaced but what is to blame."""
    module = Class({"pad": (), "correlate": ("pad",), "magnitude": ("correlate",)}, hopeless=["pad"])
    pardoned = module.excused(["pad", "correlate", "magnitude"])
    assert "correlate:1" in pardoned
    assert "magnitude:1" not in pardoned
    assert module.retries[-1] == (("magnitude:1", "magnitude:2"), frozenset({"pad"}))
