"""Arabic script: letters, the shapes that Unicode also encodes, and common words, for telling text set without its rules."""

from __future__ import annotations

import re

JOINING = frozenset("بتثجحخسشصضطظعغفقكلمنهيپچکگیېټځڅښږڼی")
"""Letters of Arabic, Persian and Pashto that join on both sides, and so have four shapes."""

LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]")
FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufef4]")
"""Shapes of single letters; ligatures (lam-alef, Allah, the basmala) are typed as one sign too often."""
APART = re.compile(
    "(?<![^\\s])[\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a\u067e\u0686\u06a9\u06af\u06cc](?: [\u0620-\u064a\u066e-\u06d3]){4,}(?![^\\s])"
)
"""Five single letters and more, the first one of those that join."""
ALPHABETS = ("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ")
COMMON = (
    "على",
    "إلى",
    "هذا",
    "الذي",
    "که",
    "این",
    "است",
    "برای",
    "چې",
    "کې",
    "کړي",
    "شوي",
    "اسلامي",
    "اسلامی",
    "ریاست",
    "وزارت",
)
"""Common words of Arabic, Persian, Dari and Pashto whose letters in reverse are no word of any of these."""
