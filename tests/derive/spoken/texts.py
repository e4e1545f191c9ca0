"""Sentences that several tests of languages use: the same request of a provincial office."""

from __future__ import annotations

ENGLISH = "The provincial office asks all departments to send their yearly figures before the end of the month. "
PASHTO = "د ولایت ریاست له ټولو څانګو څخه غواړي چې خپل کلني شمېرې د میاشتې تر پای پورې راولېږي او رسمي ځواب ورکړي. "
DARI = "ریاست ولایت از همه شعبات می‌خواهد که ارقام سالانه خود را تا پایان ماه بفرستند و پاسخ رسمی بدهند. "
ARABIC = "يطلب مكتب الولاية من جميع الأقسام إرسال أرقامها السنوية قبل نهاية الشهر وأن تقدم ردا رسميا على هذه الرسالة. "
URDU = (
    "صوبائی دفتر تمام محکموں سے کہتا ہے کہ وہ اپنے سالانہ اعداد و شمار مہینے کے آخر تک بھیج دیں اور سرکاری جواب دیں۔ "
)
SORANI = (
    "پارێزگا داوا لە هەموو فەرمانگەکان دەکات کە ژمارەکانی ساڵانەی خۆیان تا کۆتایی مانگ بنێرن و وەڵامی فەرمی بدەنەوە. "
)
RUSSIAN = "Областное управление просит все отделы прислать годовые показатели до конца месяца и дать письменный ответ. "
UKRAINIAN = (
    "Обласне управління просить усі відділи надіслати річні показники до кінця місяця та надати письмову відповідь. "
)
HEBREW = "המשרד המחוזי מבקש מכל המחלקות לשלוח את הנתונים השנתיים שלהן לפני סוף החודש ולהשיב בכתב. "
SERBIAN_LATIN = (
    "Pokrajinska uprava moli sve službe da do kraja meseca pošalju godišnje podatke i dostave pismeni odgovor. "
)
KURMANJI = "Wezareta darayî ji hemû ofîsan dixwaze ku raporên xwe yên salane heta dawiya mehê bişînin. "
"""CLD2 does not know Kurmanji, so this needs the second voice."""

ARABIC_KEYS = str.maketrans("یک", "يك")
"""How Persian and Pashto come out of a keyboard with Arabic yeh and kaf."""
