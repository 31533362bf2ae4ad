"""Lets `pytest` run the checks in graders/public on your code in exercises/."""

pytest_plugins = ["saiten.plugin"]
