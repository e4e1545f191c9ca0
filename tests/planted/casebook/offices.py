"""Cases 1.1 to 1.5 and 1.11: who held an office, what a body was called, what was public on that day."""

from __future__ import annotations

from tests.planted.casebook import Control, Paper, Reenacted
from tests.planted.casebook.papers import CASE, Lines, message, pdf, text, with_case, word

# 1.1: a letter of 2000, in French, under the name of a minister who had left eleven years before.
_VAL = with_case(
    """office_holders:
  - {office: Ministre des Affaires fluviales, name: Aurèle Castagnard, from: 1986-05-02, to: 1989-03-15,
     source: "Journal officiel du Val-Dormant 6/1986 (invented)"}
  - {office: Ministre des Affaires fluviales, name: Basile Outremont, from: 1997-11-20, to: 2001-09-01,
     source: "Journal officiel du Val-Dormant 31/1997 (invented)"}
institutions:
  - {name: Constitution du 5 juillet 1965, kind: law, language: fr, from: 1965-07-05, to: 1992-12-26,
     source: "Journal officiel du Val-Dormant 40/1992 (invented)"}
  - {name: Constitution du 9 août 1999, kind: law, language: fr, from: 1999-08-09, to: null,
     source: "Journal officiel du Val-Dormant 22/1999 (invented)"}
"""
)
_VAL_CLAIMS = {"date": "2000-10-10"}


def _val(*foot: str, basis: str = "9 août 1999") -> Lines:
    """The letter of the invented Val-Dormant."""
    return (
        "République du Val-Dormant",
        "Ministère des Affaires fluviales",
        "N° 417/2000",
        "Le 10 octobre 2000",
        "SPECIMEN",
        "Objet : livraison de minerai de tourbe",
        f"En vertu des pouvoirs que nous donne la Constitution du {basis}, nous confirmons l'accord sur la livraison annuelle.",
        "Les quantités seront fixées par les deux parties avant la fin du mois et portées au registre du port fluvial.",
        "Veuillez agréer nos salutations distinguées.",
        *foot,
    )


_LEFT, _HELD = (
    ("Aurèle Castagnard", "Ministre des Affaires fluviales"),
    ("Basile Outremont", "Ministre des Affaires fluviales"),
)

# 1.3: a letter whose signatory bears a title that his office does not have.
_SENATE = with_case(
    """office_holders:
  - {office: Assistant Speaker of the Upper Chamber, name: Corwin Tessaly, from: 2013-01-08, to: null,
     source: "roll of the Upper Chamber of Ostmark-on-Sea (invented)"}
"""
)
_SENATE_CLAIMS = {"date": "2015-06-02"}


def _senate(title: str, name: str = "Corwin Tessaly") -> Lines:
    """The letter of an invented chamber."""
    return (
        "Upper Chamber of Ostmark-on-Sea",
        "2 June 2015",
        "To: The Prime Minister of Lower Varnholt",
        "SPECIMEN",
        "Dear Prime Minister,",
        "We thank you for the account of the harbour reform and for the names of the members of the new board.",
        "We should welcome it if the present chairman were kept in his post until the audit of the docks is done.",
        "Yours sincerely,",
        name,
        title,
    )


# 1.4: a request for surveillance, dated half a year before what it tells was public.
_WATCH = with_case(
    """office_holders:
  - {office: Head of the River Watch Service, name: Christoffer Oakline, from: 2014-04-01, to: null,
     source: "yearbook of the services (invented)"}
institutions:
  - {name: Commission on the Weir Accounts, kind: commission, language: en, from: 2018-03-14, to: null,
     source: "gazette 11/2018 (invented)"}
"""
)


def _request(day: str, *body: str, foot: Lines = ("E. Vale", "Registry of Signals")) -> Lines:
    """The invented request."""
    return (
        "Registry of Signals",
        f"Date: {day}",
        "To: The Secretary of State for Rivers",
        "SPECIMEN",
        "Subject: Request for consent",
        *body,
        "Consent is asked for a period of ninety days from the date of this letter, with the usual report at the end.",
        "Yours sincerely,",
        *foot,
    )


_KNOWS = "We ask for leave to read the traffic between the two houses, as the Commission on the Weir Accounts has heard it described."
_OLDER = "We ask for leave to read the traffic between the two houses, as the committee for weirs and their accounts has asked."
_PLANS = "We ask for leave to read the traffic between the two houses before the planned Commission on the Weir Accounts first sits."
_AUKUS = "The subject has spoken to the press of the agreement that is known as AUKUS, and is to be watched abroad."
_PACT = "The subject has spoken to the press of an agreement on boats among three states, and is to be watched abroad."
_AUKUSTA = "The subject has spoken to the press of the regatta of Aukusta, and is to be watched abroad from then on."
_TOLD = "What is known rests on the report of our own source, who met both men at the lock house in the summer."

# 1.5: courtesy titles of a ruling house for a minister who is not of it.
_PROTOCOL = with_case(
    """office_holders:
  - {office: وزير الدولة لشؤون الأنهار, name: ماهر بن ياقوت, honorific: [معالي], from: 2016-02-10, to: null,
     source: "protocol list of the emirate of Rasnahr (invented)"}
  - {office: حاكم رأس نهر, name: سالم بن خيال, honorific: [سمو الشيخ, صاحب السمو], from: 2001-02-01, to: null,
     source: "protocol list of the emirate of Rasnahr (invented)"}
"""
)


def _rasnahr(addressed: str, title: str = "وزير الدولة لشؤون الأنهار") -> Lines:
    """The memorandum of an invented emirate."""
    return (
        "وزارة شؤون الأنهار",
        "الرقم: ١٢/٢٠١٧",
        "التاريخ: ١٢ ديسمبر ٢٠١٧",
        "SPECIMEN",
        "الموضوع: خطة العمل",
        "يرجى إعداد تقرير مفصل عن أعمال الصيانة في السدود والبوابات خلال الأشهر الستة القادمة وعرضه على الإدارة المختصة.",
        "وتعرض نتائج الاجتماع على الجهات المعنية قبل نهاية الشهر مع بيان الملاحظات والمقترحات.",
        "مع التحية",
        addressed,
        title,
    )


_RASNAHR_CLAIMS = {"date": "2017-12-12", "language": "ar"}

# 1.11: instructions of an organisation that names itself as it never did, under a title that it had not.
_LEAGUE = with_case(
    """office_holders:
  - {office: Chairman of the Executive Council of the League, name: Grigor Zelenka, from: 1919-03-04, to: 1926-11-22,
     source: "minutes of the third congress (invented)"}
institutions:
  - {name: League of the Free Rivers, also: ["League of the Free Rivers (L.F.R.)"], short: [Third River League, River League],
     kind: organisation, language: en, from: 1919-03-04, to: null, source: "statutes of the League (invented)"}
"""
)
_LEAGUE_CLAIMS = {"date": "1924-09-15"}


def _league(
    head: str, title: str = "Chairman of the Executive Council of the League", inside: str = "our movement"
) -> Lines:
    """The instructions of an invented league."""
    return (
        head,
        "Executive Council",
        "15 September 1924",
        "To: The Central Committee of the bargemen",
        "SPECIMEN",
        "Dear comrades,",
        f"The time comes near at which the treaty on the tolls is laid before the house, and {inside} must stand ready.",
        "Members on the lower river are to be asked for their help, and groups are to be formed in every boat house.",
        "With respect,",
        "Grigor Zelenka",
        title,
    )


CASES: tuple[Reenacted, ...] = (
    Reenacted(
        number="1.1",
        what="minister eleven years out of office signs",
        check="anachronism.office_holder",
        code="no-longer-in-office",
        severity="high",
        where={"page": 1, "line": 10},
        flawed=Paper(_VAL(pdf("2000-10-10", *_val(*_LEFT))), _VAL_CLAIMS, CASE),
        twin=Paper(_VAL(pdf("2000-10-10", *_val(*_HELD))), _VAL_CLAIMS, CASE),
        look_alike=Paper(
            _VAL(pdf("2000-10-10", *_val(*_HELD, "Copie : Aurèle Castagnard, ancien Ministre des Affaires fluviales"))),
            _VAL_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.1",
        what="constitution cited that a newer one had replaced",
        check="anachronism.name",
        code="former-name-mentioned",
        severity="note",
        flawed=Paper(_VAL(pdf("2000-10-10", *_val(*_HELD, basis="5 juillet 1965"))), _VAL_CLAIMS, CASE),
        twin=Paper(_VAL(pdf("2000-10-10", *_val(*_HELD))), _VAL_CLAIMS, CASE),
        look_alike=Paper(
            _VAL(
                pdf(
                    "2000-10-10",
                    *_val(*_HELD, basis="9 août 1999, et non plus l'ancienne Constitution du 5 juillet 1965"),
                )
            ),
            _VAL_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.3",
        what="signatory's title wrong by one word",
        check="anachronism.office_holder",
        code="title-not-as-held",
        severity="low",
        flawed=Paper(
            _SENATE(pdf("2015-06-02", *_senate("Assistant Warden of the Upper Chamber"))), _SENATE_CLAIMS, CASE
        ),
        twin=Paper(
            _SENATE(pdf("2015-06-02", *_senate("Assistant Speaker of the Upper Chamber"))), _SENATE_CLAIMS, CASE
        ),
        look_alike=Paper(
            _SENATE(
                pdf("2015-06-02", *_senate("Secretary to the Assistant Speaker of the Upper Chamber", "Ismene Farrow"))
            ),
            _SENATE_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.4",
        what="names a commission set up two years later",
        check="anachronism.name",
        code="name-not-yet-in-use",
        severity="high",
        flawed=Paper(
            _WATCH(message("2016-11-17", *_request("17 November 2016", _KNOWS))), {"date": "2016-11-17"}, CASE
        ),
        twin=Paper(_WATCH(message("2016-11-17", *_request("17 November 2016", _OLDER))), {"date": "2016-11-17"}, CASE),
        look_alike=Paper(
            _WATCH(message("2016-11-17", *_request("17 November 2016", _PLANS))), {"date": "2016-11-17"}, CASE
        ),
    ),
    Reenacted(
        number="1.4",
        what="uses a word that became public half a year later",
        check="anachronism.term",
        code="term-not-yet-in-use",
        severity="medium",
        flawed=Paper(word("2021-03-01", *_request("1 March 2021", _AUKUS)), {"date": "2021-03-01"}),
        twin=Paper(word("2021-03-01", *_request("1 March 2021", _PACT)), {"date": "2021-03-01"}),
        look_alike=Paper(word("2021-03-01", *_request("1 March 2021", _AUKUSTA)), {"date": "2021-03-01"}),
    ),
    Reenacted(
        number="1.4",
        what="publicly known person put at the head of another service",
        check="anachronism.office_holder",
        code="title-not-as-held",
        severity="low",
        flawed=Paper(
            _WATCH(
                text(
                    *_request(
                        "17 November 2016", _TOLD, foot=("Christoffer Oakline", "Head of the Harbour Watch Service")
                    )
                )
            ),
            {"date": "2016-11-17"},
            CASE,
        ),
        twin=Paper(
            _WATCH(
                text(
                    *_request(
                        "17 November 2016", _TOLD, foot=("Christoffer Oakline", "Head of the River Watch Service")
                    )
                )
            ),
            {"date": "2016-11-17"},
            CASE,
        ),
        look_alike=Paper(
            _WATCH(
                text(*_request("17 November 2016", _TOLD, foot=("Ismene Farrow", "Head of the Harbour Watch Service")))
            ),
            {"date": "2016-11-17"},
            CASE,
        ),
    ),
    Reenacted(
        number="1.5",
        what="honorific of the ruling house for a minister",
        check="anachronism.office_holder",
        code="honorific-of-another",
        severity="low",
        flawed=Paper(_PROTOCOL(word("2017-12-12", *_rasnahr("سمو الشيخ ماهر بن ياقوت"))), _RASNAHR_CLAIMS, CASE),
        twin=Paper(_PROTOCOL(word("2017-12-12", *_rasnahr("معالي ماهر بن ياقوت"))), _RASNAHR_CLAIMS, CASE),
        look_alike=Paper(
            _PROTOCOL(word("2017-12-12", *_rasnahr("سمو الشيخ سالم بن خيال", "حاكم رأس نهر"))), _RASNAHR_CLAIMS, CASE
        ),
    ),
    Reenacted(
        number="1.11",
        what="organisation named in a form that it did not use itself",
        check="anachronism.name",
        code="short-of-official-name",
        severity="low",
        flawed=Paper(_LEAGUE(text(*_league("Third River League"))), _LEAGUE_CLAIMS, CASE),
        twin=Paper(_LEAGUE(text(*_league("League of the Free Rivers"))), _LEAGUE_CLAIMS, CASE),
        look_alike=Paper(
            _LEAGUE(text(*_league("League of the Free Rivers", inside="what the papers call the River League"))),
            _LEAGUE_CLAIMS,
            CASE,
        ),
    ),
    Reenacted(
        number="1.11",
        what="official title that the office did not have",
        check="anachronism.office_holder",
        code="title-not-as-held",
        severity="low",
        flawed=Paper(
            _LEAGUE(text(*_league("League of the Free Rivers", "President of the Executive Council of the League"))),
            _LEAGUE_CLAIMS,
            CASE,
        ),
        twin=Paper(_LEAGUE(text(*_league("League of the Free Rivers"))), _LEAGUE_CLAIMS, CASE),
        look_alike=Paper(
            _LEAGUE(text(*_league("League of the Free Rivers", "for the Executive Council of the League"))),
            _LEAGUE_CLAIMS,
            CASE,
        ),
    ),
)

CONTROLS: tuple[Control, ...] = (
    Control(
        number="1.12",
        what="telegram that sounds made up and is in order",
        paper=Paper(
            text(
                "From: Foreign Office of Lower Varnholt",
                "To: Legation in Ostmark-on-Sea",
                "No. 158",
                "16 January 1917",
                "SPECIMEN",
                "We intend to close the strait to all boats on the first of next month and shall try to keep the neighbours out of it.",
                "Should this fail, propose an alliance on this basis: war together, peace together, and the three lost valleys for them.",
                "Acknowledge receipt.",
                "E. Polwarne",
            ),
            {"date": "1917-01-16", "kind": "letter"},
        ),
    ),
)
