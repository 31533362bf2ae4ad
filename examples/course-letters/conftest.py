"""Binds the course's graders to the module that they grade."""

pytest_plugins = ["saiten.plugin"]
