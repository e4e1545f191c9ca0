"""A name in a script that the text does not use is asked about; Latin names and bilingual texts are ordinary."""

from __future__ import annotations

import pytest

from tests.facts import codes, run
from triage.checks.people.script import script
from triage.model.derived import Scripts
from triage.model.facts import Identifies, Person, Role, Where

NAME, DEFAULT = "name-in-other-script", "default-account-name"
ENGLISH, BILINGUAL = {"Latn": 0.995, "Cyrl": 0.005}, {"Latn": 0.9, "Cyrl": 0.1}


def named(*names: str, role: Role = Role.LAST_MODIFIED_BY) -> tuple[Person, ...]:
    """People with one role."""
    return tuple(Person(role=role, name=name, origin="core", where=Where(field=f"core/{name}")) for name in names)


TABLE = [
    # flag
    (named("Иван Вымышленный"), ENGLISH, [NAME]),
    (named("ООО Вымысел", role=Role.ORGANISATION), ENGLISH, [NAME]),
    (named("محمد خیالی", role=Role.COMMENTER), ENGLISH, [NAME]),
    (named("段"), ENGLISH, [NAME]),
    (named("Пользователь"), ENGLISH, [DEFAULT]),
    (named("Windows 用户"), ENGLISH, [DEFAULT]),
    (named("Иван Вымышленный"), {"Arab": 1.0}, [NAME]),
    # clear
    (named("Ivan Invented", "User", "Microsoft Office User"), ENGLISH, []),
    (named("Ivan Invented"), {"Cyrl": 1.0}, []),
    (named("Иван Вымышленный"), {"Cyrl": 1.0}, []),
    # look-alike: the text uses the script as well, or one written by the same people
    (named("Иван Вымышленный"), BILINGUAL, []),
    (named("山田"), {"Hira": 0.6, "Latn": 0.4}, []),
    (named("Пользователь"), BILINGUAL, []),
    # look-alike: an accent, a number, a correspondent of a message
    (named("Zoë Erfunden", "12345", "  "), ENGLISH, []),
    (named("Иван Вымышленный", role=Role.SENDER), ENGLISH, []),
]


@pytest.mark.parametrize(("people", "shares", "expected"), TABLE)
def test_codes(people: tuple[Person, ...], shares: dict[str, float], expected: list[str]) -> None:
    """Each row gives exactly its codes."""
    assert expected == codes(script, people, Scripts(letters=1000, shares=shares))


def test_one_name_is_one_finding() -> None:
    """All places of a name are pointed at, and the name is marked for sharing."""
    people = named("Иван Вымышленный") + named("Иван Вымышленный", role=Role.AUTHOR)
    [found] = run(script, people, Scripts(letters=1000, shares=ENGLISH))
    assert 2 == len(found.where)
    assert found.values["name"].identifies is Identifies.PERSON
