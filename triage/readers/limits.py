"""The bounds that readers keep: see `triage.model.limits`."""

from triage.model.limits import MEBIBYTE, Limits

__all__ = ["MEBIBYTE", "Limits"]
