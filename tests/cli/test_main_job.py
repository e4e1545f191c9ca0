"""The main job end to end: samples in, reports out, sharing, statuses, the library, progress."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import triage
from triage.cli import run
from triage.cli.progress import Progress
from triage.sampling import exhibits

CLAIMS = ["--claim", "date=2025-09-13", "--claim", "country=AF"]


def report(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """Run `inspect` with JSON on standard output and parse it."""
    assert 0 == run(["inspect", *arguments, "--format", "json"])
    return json.loads(capfd.readouterr().out)


def sample(name: str) -> str:
    """The path of an exhibit."""
    return str(exhibits()[name][0])


def found(made: Any, severity: str = "") -> set[tuple[str, str]]:
    """(check, code) of a report's findings, at one severity or at any."""
    return {(f["check"], f["code"]) for f in made["findings"] if severity in {"", f["severity"]}}


def test_the_flawed_memo(capfd: pytest.CaptureFixture[str]) -> None:
    """What was planted is found, heaviest first, each with a place, reasons and a next step."""
    made = report(capfd, sample("memo-flawed.docx"), *CLAIMS)
    assert {("dates.order", "modified-before-created"), ("language.lookalikes", "look-alike-letters")} <= found(
        made, "high"
    )
    assert {("dates.claimed", "created-after-claim"), ("people.script", "name-in-other-script")} <= found(
        made, "medium"
    )
    ranks = [["high", "medium", "low", "note"].index(f["severity"]) for f in made["findings"]]
    assert ranks == sorted(ranks)
    for finding in made["findings"]:
        assert finding["where"]
        assert finding["innocent"]
        assert finding["next"]


def test_the_unflawed_memo(capfd: pytest.CaptureFixture[str]) -> None:
    """Its twin carries nothing but notes; what agrees stands there with its limits; every check is listed."""
    made = report(capfd, sample("memo-unflawed.docx"), *CLAIMS)
    assert {"note"} >= {f["severity"] for f in made["findings"]}
    assert all(s["limits"] for s in made["supports"])
    assert len(made["checks"]) >= 20
    assert all(c["reason"] for c in made["checks"] if c["outcome"] in {"not_applicable", "not_run", "failed"})
    assert {"landlock", "seccomp"} <= set(made["environment"]["isolation"]["active"]) | set(
        made["environment"]["isolation"]["absent"]
    )


def test_a_transcript_runs_the_text_checks(capfd: pytest.CaptureFixture[str]) -> None:
    """On a picture, words are checked once a person has written them down, and the origin is said."""
    picture, transcript = exhibits()["memo-flawed.jpg"][:2]
    without = report(capfd, str(picture), *CLAIMS)
    assert ("none", "poor") == (without["sufficiency"]["text_from"], without["sufficiency"]["level"])
    made = report(capfd, str(picture), "--transcript", str(transcript), *CLAIMS, "--claim", "language=ps")
    assert ("transcript", "part") == (made["sufficiency"]["text_from"], made["sufficiency"]["level"])
    spoke = {c["check"] for c in made["checks"] if c["outcome"] in {"flagged", "clear"}}
    assert {"language.claimed", "language.lookalikes", "text.identifiers"} <= spoke


def test_missing_pages_are_said_before_any_finding(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Incompleteness goes to sufficiency, as a thing to ask for, and is no more than a note."""
    page = tmp_path / "page.txt"
    page.write_text(
        "SPECIMEN\nMinistry of Inland Waters\nThe locks stay closed until further notice.\nPage 2 of 5\n", "utf-8"
    )
    made = report(capfd, str(page))
    assert "the pages before and after these" in made["sufficiency"]["missing"]
    assert "part" == made["sufficiency"]["level"]
    assert {"note"} >= {f["severity"] for f in made["findings"]}


def test_checks_run_on_attachments(capfd: pytest.CaptureFixture[str]) -> None:
    """What is seen inside a member names it."""
    made = report(capfd, sample("message.eml"))
    parts = {w.get("part") for f in made["findings"] if f["check"] == "file.type" for w in f["where"]}
    assert any(part and part.endswith("programme.docx") for part in parts)


def test_sharing_leaves_nothing_that_leads_to_the_source(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """No name, host, quote, hash or path of the document in any shared format, at once or from a saved report."""
    path = tmp_path / "sourcename.docx"
    path.write_bytes(Path(sample("memo-flawed.docx")).read_bytes())
    whole = report(capfd, str(path), *CLAIMS, "--claim", "received=2025-10-10", "--claim", "recipient=Nadja Quill")
    secrets = {
        "П. Заречнев",
        "زلمی کاتب",
        "sourcename",
        str(tmp_path),
        whole["document"]["sha256"],
        "Nadja Quill",
        "2025-10-10",
        "15:40",
    }
    (tmp_path / "r.json").write_text(json.dumps(whole), "utf-8")
    for suffix in ("json", "html", "md", "txt"):
        out = tmp_path / f"shared.{suffix}"
        assert 0 == run(["render", str(tmp_path / "r.json"), "--share", "--output", str(out), "-q"])
        text = out.read_text("utf-8")
        assert not {secret for secret in secrets if secret in text}, suffix
        assert not {secret for secret in secrets if secret.encode("unicode_escape").decode() in text}, suffix
    capfd.readouterr()


def test_fail_on(capfd: pytest.CaptureFixture[str]) -> None:
    """Findings change the status only on request."""
    assert 1 == run(["inspect", sample("memo-flawed.docx"), "--fail-on", "high", "--format", "json"])
    assert 0 == run(["inspect", sample("notice-unflawed.txt"), "--fail-on", "low", "--format", "json"])
    capfd.readouterr()


def test_a_lowered_weight_prints_its_reason(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A newsroom's checklist may lower a check, and the report says why."""
    ours = tmp_path / "ours.yaml"
    ours.write_text(
        "id: ours\nversion: 1\ntitle: Ours\nitems:\n  - id: 1\n    ask: Do the dates fit?\n    who: automatic\n"
        "    checks: [dates.order]\n    weigh: {dates.order: low}\n    because: Our sources' clocks are wrong.\n",
        "utf-8",
    )
    made = report(capfd, sample("memo-flawed.docx"), "--checklist", str(ours))
    [order] = {f["severity"] for f in made["findings"] if f["check"] == "dates.order"}
    assert "low" == order
    assert all("clocks are wrong" in f["weighed"] for f in made["findings"] if f["check"] == "dates.order")
    assert {c["reason"] for c in made["checks"] if c["check"] == "people.script"} == {"not on the checklist ours"}


def test_a_known_document(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A listed file is recognised by its digest."""
    digest = report(capfd, sample("notice.txt"))["document"]["sha256"]
    known = tmp_path / "known.csv"
    known.write_text(f"label,sha256,source\nfake,{digest},our archive\n", "utf-8")
    made = report(capfd, sample("notice.txt"), "--known", str(known))
    assert "file.known" in {f["check"] for f in made["findings"] if f["severity"] == "high"}


def test_the_library() -> None:
    """`examine(path, case)` gives the same report as the command."""
    case = triage.Case(as_of=date(2025, 10, 15), claims=triage.Claims(country="AF"))
    made = triage.examine(sample("memo-flawed.docx"), case)
    assert "triage-report/1" == made.schema
    assert [("country", "AF")] == [(c.key, c.value) for c in made.claims]
    assert triage.Severity.HIGH in {f.severity for f in made.findings}


class Terminal(io.StringIO):
    """A stream on which somebody watches."""

    def isatty(self) -> bool:
        """Somebody does."""
        return True


def test_progress() -> None:
    """Nothing within the first second, a line after it, taken away at the end; nothing where nobody watches."""
    watched, unwatched = Terminal(), io.StringIO()
    progress = Progress(quiet=False, stream=watched)
    progress("reading")
    assert not watched.getvalue()
    progress.since -= 2
    progress("checking dates.order")
    assert "checking dates.order" in watched.getvalue()
    progress.end()
    assert watched.getvalue().endswith("\x1b[K")
    silent = Progress(quiet=False, stream=unwatched)
    silent.since -= 2
    silent("reading")
    assert not unwatched.getvalue()
