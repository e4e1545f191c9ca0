"""Which targets lie on another machine."""

from __future__ import annotations

import pytest

from triage.readers.outward import is_remote


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org/a.png", True),
        (r"\\server\share\t.dotm", True),
        ("file://server/share/t.dotm", True),
        ("file://///server/share/t.dotm", True),
        (r"file:///\\server\share\t.dotm", True),
        # the machine itself: RFC 8089, section 2
        ("file:///home/x/t.dotm", False),
        ("file://localhost/Users/x/a.png", False),
        ("file:///C:/t.dotm", False),
        ("media/a.png", False),
    ],
)
def test_remote(target: str, expected: bool) -> None:
    """Addresses of the net and shares of other machines, not paths of this one."""
    assert expected is is_remote(target)
