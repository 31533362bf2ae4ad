"""Workflows held against the schemas of GitHub and GitLab."""

from pathlib import Path

from click.testing import CliRunner, Result


def linted(schema: str, file: Path) -> Result:
    """As ``check-jsonschema`` does it, in this process: it takes seconds to start."""
    import check_jsonschema  # and two to be imported, which whoever only collects the tests need not wait for

    return CliRunner().invoke(check_jsonschema.main, ["--builtin-schema", schema, str(file)])
