"""Workflows held against the schemas of GitHub and GitLab."""

from pathlib import Path

import check_jsonschema
from click.testing import CliRunner, Result


def linted(schema: str, file: Path) -> Result:
    """As ``check-jsonschema`` does it, in this process: it takes seconds to start."""
    return CliRunner().invoke(check_jsonschema.main, ["--builtin-schema", schema, str(file)])
