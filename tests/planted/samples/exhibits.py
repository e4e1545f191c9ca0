"""All exhibits with their answer keys: what was planted, where, and what a person should notice."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from tests.planted.samples import letter, memo_picture, memo_word, message, minutes, notice
from tests.planted.samples.exhibit import TRANSCRIPT_SUFFIX, Exhibit, Flaw, Key, line_of
from tests.planted.samples.memo_text import memo

_MEMO_CLAIMS = {"date": "2025-09-13", "issuer": "Ministry of Inland Waters", "country": "AF", "kind": "memo"}
_COMPANY_CLAIMS = {"issuer": "Tarn and Weir Navigation Company", "country": "GB", "language": "en"}
_MEMO_TOLD = (
    "A one-page memo in Pashto and Dari, said to be of 13 September 2025: the Ministry of Inland Waters orders the "
    "directorate of river levels to choose 22 of its people for a training of six months."
)
_MEMO_AGREES = (
    "13 September 2025 is a Saturday and 22 Wazhay (Sunbula) 1404.",
    "20 Rabi I 1447 is one day behind Umm al-Qura (21), which is ordinary in Afghan papers.",
    "Lunar date first, solar second, and a number of the lunar year's series: as ordered in March 2022.",
    "Afghan words, not Iranian ones: منسوبین، پروگرام، اجراآت، شهرت، سنبله.",
    "22 announced, rows 1 to 22 listed.",
    "The minister is styled minister, without the word that an order of 15 August 2025 did away with.",
)
_CREATED: dict[str, str | int] = {"part": "docProps/core.xml", "field": "core/created"}
_MODIFIED: dict[str, str | int] = {"part": "docProps/core.xml", "field": "core/modified"}
_DOCUMENT = "word/document.xml"


class Build(Protocol):
    """Writes an exhibit, flawed or not."""

    def __call__(self, path: Path, *, flawed: bool) -> None: ...


def _memo_text_flaws(lines: tuple[str, ...] | None) -> tuple[Flaw, ...]:
    """Return the flaws in the memo's words; `lines` where the exhibit has lines to point at."""

    def place(words: str) -> dict[str, str | int]:
        return line_of(lines, words) if lines else {"text": words}

    return (
        Flaw(
            what="22 announced, 21 listed",
            check="text.counts",
            code="count-differs-from-list",
            severity="high",
            where=place("۲۱- "),
            notice="Subject, Pashto and Dari body say (۲۲) = 22; the last row is ۲۱ = 21. Count the rows; ask whether "
            "a row was cut off or a name withdrawn.",
        ),
        Flaw(
            what="weekday does not fit",
            check="text.weekday",
            code="other-weekday",
            severity="medium",
            where=place("نېټه: دوشنبه"),
            notice="دوشنبه is Monday; 22 Wazhay 1404 (13 September 2025) was a Saturday, شنبه. Both date lines say it.",
        ),
        Flaw(
            what="lunar date five days off",
            check="text.calendars",
            code="lunar-differs",
            severity="medium",
            where=place("تاریخ: دوشنبه، ۱۶ ربیع الاول"),
            notice="16 Rabi I 1447 stands beside 22 Sunbula 1404. That day was 21 Rabi I by Umm al-Qura; 20 or 21 would "
            "be ordinary in Kabul, 16 is neither.",
        ),
        Flaw(
            what='"acting" after the order',
            check="anachronism.office_holder",
            code="style-after-order",
            severity="low",
            where=place("سرپرست وزارت"),
            notice="سرپرست = acting. An order reported on 15 August 2025 told ministers to drop the word; the memo is four "
            "weeks younger. An old template explains it too.",
        ),
    )


def _memo_word_flaws() -> tuple[Flaw, ...]:
    """Return the flaws in what the memo's Word file says of itself."""
    return (
        Flaw(
            what="modified before created",
            check="dates.order",
            code="modified-before-created",
            severity="high",
            where=_MODIFIED,
            notice="Last modified 2025-09-12, created 2025-10-06. One of the two was set, or the clock was.",
        ),
        Flaw(
            what="change recorded before the file was created",
            check="dates.order",
            code="change-before-created",
            severity="medium",
            where={"part": _DOCUMENT},
            notice="The tracked change is of 2025-09-12, the file of 2025-10-06. The same trace as above from another side.",
        ),
        Flaw(
            what="created after the claimed date",
            check="dates.claimed",
            code="created-after-claim",
            severity="medium",
            where=_CREATED,
            notice="Created more than three weeks after the date the memo bears. Ask how this file was made.",
        ),
        Flaw(
            what="last modified by a name in Cyrillic",
            check="people.script",
            code="name-in-other-script",
            severity="medium",
            where={"part": "docProps/core.xml", "field": "core/lastModifiedBy"},
            notice=f"{memo_word.OTHER_HAND}: Cyrillic, in a Pashto and Dari paper. A name can be planted: note it, build "
            "nothing on it alone.",
        ),
        Flaw(
            what="program younger than the file's own dates",
            check="software.released_later",
            code="program-released-after-own-date",
            severity="high",
            where={"part": "docProps/app.xml", "field": "app/Application"},
            notice="LibreOffice 26.2 came out in February 2026; the file says it was last saved in autumn 2025.",
        ),
        Flaw(
            what="tracked change of a number",
            check="office.tracked_changes",
            code="numbers-replaced",
            severity="medium",
            where={"part": _DOCUMENT, "text": "۲۲"},
            notice="In the Pashto body ۲۱ (21) was replaced by ۲۲ (22); the list has 21 rows. Ask which number came first.",
        ),
        Flaw(
            what="Cyrillic letter inside an English word",
            check="language.lookalikes",
            code="look-alike-letters",
            severity="high",
            where={"part": _DOCUMENT, "text": memo_word.LOOK_ALIKE},
            notice='In the routing note "training" has a Cyrillic а as its third letter. No eye sees it; a search for '
            "the word does not find it.",
        ),
    )


def _memos() -> tuple[Exhibit, ...]:
    """Return the memo as picture and as Word file, each with its twin."""
    made = []
    for flawed, name, other in ((False, "memo-unflawed", "memo-flawed"), (True, "memo-flawed", "memo-unflawed")):
        lines, agrees = memo(flawed=flawed).lines, () if flawed else _MEMO_AGREES
        word = Key(
            exhibit=f"{name}.docx",
            case="memo.case.yaml",
            title="Ministry memo as a Word file",
            told=_MEMO_TOLD,
            claims={**_MEMO_CLAIMS, "medium": "born-digital"},
            twin=f"{other}.docx",
            planted=(*_memo_text_flaws(None), *_memo_word_flaws()) if flawed else (),
            agrees=agrees,
        )
        photo = Key(
            exhibit=f"{name}.jpg",
            case="memo.case.yaml",
            title="Ministry memo, photographed",
            told=f"{_MEMO_TOLD} The picture came by messenger.",
            claims={**_MEMO_CLAIMS, "medium": "photograph"},
            transcript=f"{name}.jpg{TRANSCRIPT_SUFFIX}",
            twin=f"{other}.jpg",
            planted=_memo_text_flaws(lines) if flawed else (),
            agrees=agrees,
        )
        made.append(Exhibit(build=partial(memo_word.build, flawed=flawed), key=word))
        made.append(Exhibit(build=partial(memo_picture.build, flawed=flawed), key=photo, transcript=lines))
    return tuple(made)


def _letters() -> tuple[Exhibit, ...]:
    """Return the PDF letter and its twin."""
    flaws = (
        Flaw(
            what="modified before created",
            check="dates.order",
            code="modified-before-created",
            severity="high",
            where={"field": "Info/ModDate"},
            notice="ModDate is of 10 May 2009, CreationDate of 12 May 2009, in Info and in XMP.",
        ),
        Flaw(
            what="two authors",
            check="pdf.info_xmp",
            code="author-differs",
            severity="medium",
            where={"field": "Info/Author"},
            notice=f"Info names Oriel Thackstone, XMP {letter.OTHER_AUTHOR}. One program updated one store only.",
        ),
        Flaw(
            what="program younger than the file's own dates",
            check="software.released_later",
            code="program-released-after-own-date",
            severity="high",
            where={"field": "Info/Producer"},
            notice=f"{letter.LATER_PRODUCER} is the PDF writer of a Chrome of September 2025; the file says 2009.",
        ),
        Flaw(
            what="face not public at the claimed date",
            check="anachronism.font",
            code="font-not-yet-public",
            severity="high",
            where={"page": 1, "text": letter.LATER_FACE},
            notice="Lato was first published in December 2010. A later re-typed or re-exported copy would have it too.",
        ),
    )
    told = "A letter of a navigation company to a harbour board, dated 12 May 2009, on the closure of a lock."
    claims = {"date": "2009-05-12", **_COMPANY_CLAIMS, "kind": "letter", "medium": "born-digital"}
    agrees = ("Dates of the file are those of the letter; the program named is older than they are.",)
    key = Key(exhibit="letter.pdf", title="Company letter as a PDF", told=told, claims=claims, planted=flaws)
    return _pair(key, agrees, letter.build)


def _minutes() -> tuple[Exhibit, ...]:
    """Return the minutes and their twin."""
    flaws = (
        Flaw(
            what="tracked change of a sum",
            check="office.tracked_changes",
            code="numbers-replaced",
            severity="medium",
            where={"part": _DOCUMENT, "text": minutes.NEW_SUM},
            notice=f"£{minutes.OLD_SUM} was replaced by £{minutes.NEW_SUM}: digits changed places, by a hand of another firm.",
        ),
        Flaw(
            what="comment left in",
            check="office.tracked_changes",
            code="comments-left",
            severity="note",
            where={"part": "word/comments.xml"},
            notice="The comment asks for the other figure. It names who asked, and could lead to the source.",
        ),
        Flaw(
            what="template and company of another owner",
            check="people.template",
            severity="low",
            where={"part": "docProps/app.xml", "field": "app/Company"},
            notice=f"{minutes.OTHER_TEMPLATE} of {minutes.OTHER_COMPANY}. Consultants do write minutes for their clients.",
            later=True,
        ),
        Flaw(
            what="American paper in a country of A4",
            check="layout.page_size",
            code="paper-of-elsewhere",
            severity="low",
            where={"page": 1},
            notice="Letter paper, 216 x 279 mm. A program set up for the United States does that by itself.",
        ),
    )
    told = "Minutes of the works committee of a navigation company, 12 March 2024, with a sum for lock gates."
    claims = {"date": "2024-03-12", **_COMPANY_CLAIMS, "kind": "minutes", "medium": "born-digital"}
    agrees = ("One hand, one firm, A4, no change left in the text.",)
    key = Key(exhibit="minutes.docx", title="Minutes as a Word file", told=told, claims=claims, planted=flaws)
    return _pair(key, agrees, minutes.build)


def _messages() -> tuple[Exhibit, ...]:
    """Return the message and its twin."""
    flaws = (
        Flaw(
            what="name shows another address",
            check="mail.identity",
            code="display-name-shows-other-address",
            severity="medium",
            where={"header": "From"},
            notice=f"The name reads registry@{message.DOMAIN}, the address behind it is at {message.LOOK_ALIKE}.",
        ),
        Flaw(
            what="look-alike domain",
            check="mail.identity",
            code="look-alike-domain",
            severity="medium",
            where={"header": "From"},
            notice=f"{message.LOOK_ALIKE} has the digit 1 where {message.DOMAIN} has the letter l.",
        ),
        Flaw(
            what="answers go elsewhere",
            check="mail.identity",
            code="reply-to-elsewhere",
            severity="low",
            where={"header": "Reply-To"},
            notice=f"An answer would go to {message.ELSEWHERE}.",
        ),
        Flaw(
            what="attachment is not what it is called",
            check="file.type",
            code="content-not-as-named",
            severity="medium",
            where={"part": "programme.docx"},
            notice="programme.docx is sent as a Word file and is a PDF.",
        ),
        Flaw(
            what="received before it was sent",
            check="mail.route",
            severity="high",
            where={"header": "Received"},
            notice="The Date header says 13 September, the server took it on 11 September. Compare with other mail of that day.",
            later=True,
        ),
    )
    told = "An e-mail of a ministry's registry to a lock keeper, 13 September 2025, with a programme attached."
    claims = {"date": "2025-09-13", "issuer": "Ministry of Inland Waters", "language": "en", "kind": "e-mail"}
    agrees = ("Sender, return path, server and Message-ID are of one domain; the server took it 27 seconds later.",)
    key = Key(exhibit="message.eml", title="E-mail with an attachment", told=told, claims=claims, planted=flaws)
    return _pair(key, agrees, message.build)


def _notices() -> tuple[Exhibit, ...]:
    """Return the plain notice and its twin."""
    lines = notice.text_lines(flawed=True)
    flaws = (
        Flaw(
            what="IBAN whose check digits fail",
            check="text.identifiers",
            code="iban-check-digits",
            severity="medium",
            where=line_of(lines, notice.WRONG_IBAN),
            notice="Two digits changed places. A typing slip explains it; do not pay or call before the company is asked "
            "on a number known from elsewhere.",
        ),
        Flaw(
            what="Cyrillic letter inside an English word",
            check="language.lookalikes",
            code="look-alike-letters",
            severity="high",
            where=line_of(lines, notice.LOOK_ALIKE),
            notice='"account" has a Cyrillic о as its fourth letter.',
        ),
    )
    told = "A notice of a navigation company to boat owners, as plain text, 2 September 2025."
    claims = {"date": "2025-09-02", **_COMPANY_CLAIMS, "kind": "notice"}
    agrees = ("The check digits of the IBAN fit; its bank code is invented.",)
    key = Key(exhibit="notice.txt", title="Notice as plain text", told=told, claims=claims, planted=flaws)
    return _pair(key, agrees, notice.build_text)


def _photographs() -> tuple[Exhibit, ...]:
    """Return the photographed notice and its twin."""
    flaws = (
        Flaw(
            what="changed before it was taken",
            check="image.dates",
            code="modified-before-taken",
            severity="medium",
            where={"field": "exif/DateTime"},
            notice=f"DateTime {notice.CHANGED_BEFORE}, DateTimeOriginal {notice.TAKEN}.",
        ),
        Flaw(
            what="position in another country",
            check="image.place",
            severity="medium",
            where={"field": "gps"},
            notice="The position is a quay in Rotterdam, the notice is said to hang in Britain. It also says where the "
            "person with the camera stood: protect it first.",
            later=True,
        ),
    )
    told = "A notice on a lock's board, photographed with a phone on 13 September 2025."
    claims = {"date": "2025-09-13", **_COMPANY_CLAIMS, "kind": "notice", "medium": "photograph"}
    agrees = ("All dates of the picture are one; 13 September 2025 is a Saturday; the phone was on sale by then.",)
    key = Key(exhibit="photo.jpg", title="Notice on a board, photographed", told=told, claims=claims, planted=flaws)
    return _pair(key, agrees, notice.build_photograph, notice.BOARD)


def _pair(flawed: Key, agrees: tuple[str, ...], build: Build, lines: tuple[str, ...] = ()) -> tuple[Exhibit, ...]:
    """Return an exhibit and its unflawed twin, which is told and claimed as the same.

    Args:
        flawed: the flawed one's key, named `name.suffix`.
        agrees: what is in order in the twin.
        build: builds either.
        lines: the transcript of both.
    """
    stem, _, suffix = flawed.exhibit.partition(".")
    name = f"{stem}-unflawed.{suffix}"
    flawed = replace(flawed, twin=name)
    plain = replace(flawed, exhibit=name, twin=flawed.exhibit, planted=(), agrees=agrees)
    return tuple(
        Exhibit(
            build=partial(build, flawed=bool(key.planted)),
            key=replace(key, transcript=f"{key.exhibit}{TRANSCRIPT_SUFFIX}") if lines else key,
            transcript=lines,
        )
        for key in (flawed, plain)
    )


EXHIBITS = (*_memos(), *_letters(), *_minutes(), *_messages(), *_photographs(), *_notices())
"""Every exhibit, in the order in which a workshop takes them."""
