"""What is found as residue, what as a mention of it, and what kind of text it stands in."""

from __future__ import annotations

import pytest

from tests.facts import case, doc, lines
from triage.derive.residue import residue
from triage.model.facts import Field, Where
from triage.model.residue import Residues, Sign


def found(*texts: str, name: str = "memo.pdf", title: str = "") -> Residues:
    """What is found in these lines."""
    fields = (Field(origin="info", name="Title", value=title, where=Where(field="Info/Title")),) if title else ()
    made = residue(doc(name=name, text=lines(*texts), fields=fields), case())
    assert made is not None
    return made


TABLE = [
    ("As an AI language model, I cannot.", [(Sign.ASSISTANT, "As an AI language model", False)]),
    ("They wrote “As an AI language model” again.", [(Sign.ASSISTANT, "As an AI language model", True)]),
    ("Certainly! Here is a memo:", [(Sign.ASSISTANT, "Certainly! Here is a", False)]),
    # not at the beginning of a line
    ("He said that certainly, here is a man of the sea.", []),
    ("I hope this email finds you well.", []),
    ("Built in 1911【4†source】.", [(Sign.CITATION, "【4†source】", False)]),
    ("x :contentReference[oaicite:0]{index=0}", [(Sign.CITATION, ":contentReference[oaicite:0]{index=0}", False)]),
    ("It is their turn to cite the source.", []),
    ("https://a.example/?utm_source=chatgpt.com", [(Sign.LINK, "utm_source=chatgpt.com", False)]),
    ("https://a.example/?utm_source=newsletter", []),
    ("Dear [Recipient's Name],", [(Sign.FIELD, "[Recipient's Name]", False)]),
    ("[Insert date here]", [(Sign.FIELD, "[Insert date here]", False)]),
    ("[DATE]", [(Sign.FIELD, "[DATE]", False)]),
    ("[name] was heard", [(Sign.FIELD_UNSURE, "[name]", False)]),
    ("Dear {{first_name}},", [(Sign.FIELD, "{{first_name}}", False)]),
    ("<<NAME>>", [(Sign.FIELD, "<<NAME>>", False)]),
    ("{ MERGEFIELD Nachname }", [(Sign.FIELD, "{ MERGEFIELD Nachname }", False)]),
    (
        "[Имя получателя], [Введите текст]",
        [(Sign.FIELD, "[Имя получателя]", False), (Sign.FIELD, "[Введите текст]", False)],
    ),
    ("[اسم المستلم]", [(Sign.FIELD, "[اسم المستلم]", False)]),
    # look-alikes of places: notes, indices, quotation marks, links
    ("See [1], [sic], [ibid.] and a[name] of «Имя».", []),
    ("[Date](https://a.example)", [(Sign.MARKDOWN, "[Date](https://a.example)", False)]),
    ("XXXX-XXXX", []),
    ("Amount: XXXX", [(Sign.FIELD_UNSURE, "XXXX", False)]),
    ("**bold words** and 2**3**4", [(Sign.MARKDOWN, "**bold words**", False)]),
    ("## Decision", [(Sign.MARKDOWN, "## Decision", False)]),
    ("# 12 of the list", []),
    ("|---|---|", [(Sign.MARKDOWN, "|---|---|", False)]),
    ("Machine Translated by Google", [(Sign.TRANSLATION, "Machine Translated by Google", False)]),
    ("Click or tap here to enter text.", [(Sign.PROMPT, "Click or tap here to enter text", False)]),
    ("Место для ввода текста.", [(Sign.PROMPT, "Место для ввода текста", False)]),
    ("Lorem ipsum dolor", [(Sign.FILLER, "Lorem ipsum", False)]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_found(text: str, expected: list[tuple[Sign, str, bool]]) -> None:
    """Exactly these, with their words as written."""
    assert expected == [(one.sign, one.words, one.mentioned) for one in found(text).found]


def test_places() -> None:
    """The place is that of the line."""
    assert [3] == [one.where.line for one in found("One.", "Two.", "[Your Name]").found]


def test_kind_of_text() -> None:
    """Forms by name, title or heading; blanks; code; text about assistants."""
    assert found("Text.", name="letter_template.docx").is_form
    assert found("Text.", name="OrderForm.docx").is_form
    assert not found("Text.", name="Informed.docx").is_form
    assert found("Text.", title="Formular 12").is_form
    assert found("Application form", "Text of it.").is_form
    assert not found("The form of the hull was praised in this text of many more words.").is_form
    assert 2 == found("Name ______ Date ______").blanks
    assert found("{% for a in b %}", "<li class=x>", "{% endfor %}").has_code
    assert not found("Plain words; nothing more.", "And again.").has_code
    assert found("ChatGPT, OpenAI, language models, a chatbot").about_assistants


def test_words_of_chinese() -> None:
    """Two characters count as a word: 1 run of 10 characters is 1 + 5."""
    assert 6 == found("理事会讨论了北部渡船").words


def test_no_text() -> None:
    """Nothing to look at."""
    assert residue(doc(), case()) is None
