"""``python -m saiten``: the command, where the environment's scripts are not on the path."""

from .cli import main

main()
