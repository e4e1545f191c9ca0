"""Nothing is loaded that the text does not need, and twenty pages cost what they may."""

from __future__ import annotations

import pytest

from tests.benchmarks.language_cost import BOUNDS, measured, measured_text
from tests.derive.spoken.texts import ENGLISH

LOADED = {
    "first voice": {"pycld2"},
    "by turns": {"pycld2"},
    "other voices": {"pycld2", "py3langid", "numpy"},
}
"""Case of the cost measure → libraries of the voices that it loads; in a process of its own."""


@pytest.mark.parametrize("name", BOUNDS)
def test_twenty_pages(name: str) -> None:
    """Within the bound of CPU time, with only the libraries needed."""
    if name == "other voices":
        pytest.importorskip("py3langid")
    seconds, _, _, loaded = measured(name)
    assert seconds <= BOUNDS[name]
    assert LOADED[name] == set(loaded)


def test_two_sentences_of_plain_english_load_one_library() -> None:
    """No second voice, no numpy."""
    _, _, language, loaded = measured_text(ENGLISH * 2)
    assert ("en", ["pycld2"]) == (language, loaded)
