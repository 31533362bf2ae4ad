"""Pictures of wrong answers: images, matrices, tables of a graph's nodes, steps. They stand in reports as data."""

from .data import Grid, Panel, Picture, Raster, Row, Table
from .picture import pictures_of
from .views import Graph, Steps, View

__all__ = ["Graph", "Grid", "Panel", "Picture", "Raster", "Row", "Steps", "Table", "View", "pictures_of"]
