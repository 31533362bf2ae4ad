"""The figures of the handouts, drawn from the references. ``make figures`` draws them again, to the same bytes.

A module draws one figure, or several of a kind: ``draw`` gives them by name, ``JAPANESE`` says its labels in Japanese.
"""
