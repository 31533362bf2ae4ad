"""How much one submission may bring along."""

import msgspec


class IntakeLimits(msgspec.Struct, frozen=True):
    """Bounds of one entry. A file beyond its own bound is skipped; beyond the others nothing is taken in."""

    max_file_bytes: int = 16 * 2**20
    max_total_bytes: int = 48 * 2**20
    max_files: int = 1000
    max_ratio: int = 200
    """Unpacked over packed bytes of an archive, judged above 1 MiB unpacked."""
    max_depth: int = 20
    max_name_bytes: int = 512

    @property
    def max_members(self) -> int:
        """Everything that is listed, kept or not: hidden folders may hold far more than was handed in."""
        return 10 * self.max_files

    def max_unpacked_bytes(self, packed_bytes: int) -> int:
        """What an archive of that size can honestly hold; more is a bomb."""
        return max(2**20, self.max_ratio * packed_bytes)


def size_text(size: int) -> str:
    """16777216 -> '16 MiB'."""
    return f"{size / 2**20:.3g} MiB"
