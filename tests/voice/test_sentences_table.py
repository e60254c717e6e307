"""Nine languages' prices, numbers, abbreviations and product names, none of which a sentence may end in.

A `|` stands where one sentence ends and the next begins.
"""

from __future__ import annotations

import pytest

from voice.tts.sentences import split

TABLE: dict[str, tuple[str, ...]] = {
    "en": (
        "It costs $1,299.00. | Delivery is $4.99.",
        "Dr. Martens 1460 boots are $169.00. | They ship today.",
        "U.S. Polo Assn. Shirt, size XL. | It is blue.",
        "Mr. Coffee makes 12 cups. | Anything else?",
        "Chanel No. 5 is 3.4 fl. oz. and costs $135. | It is in stock.",
        "Fits tables approx. 1.5 m long. | Made in the U.K. by hand.",
        "The J. Crew jacket is red. | The A.P.C. jeans are blue.",
        "Incl. VAT it is £42.50. | Shall I add it?",
        "St. Ives scrub, 6 oz. tube. | Two are left.",
        "Version 3.11.4 is out. | The model is X-5.2.",
        "It arrives on Nov. 24 at 5 p.m. | Is that all right?",
        "Established Est. 1926 mug. | It holds 0.5 l.",
    ),
    "de": (
        "Es kostet 1.299,00 €. | Die Lieferung kostet 4,99 €.",
        "Die Lieferung kommt am 24. November. | Passt das?",
        "Dr. Oetker Backform, ca. 26 cm. | Sie ist auf Lager.",
        "Das sind z. B. Stiefel. | Und d. h. wasserdicht.",
        "St. Pauli Becher, Nr. 7. | Er kostet 9,90 EUR.",
        "Inkl. MwSt. kostet es 42,50 €. | Soll ich es nehmen?",
        "Hrsg. Müller, 2. Auflage. | Es ist neu.",
        "Es ist max. 1,5 m lang, mind. 2 kg schwer. | Gut.",
        "Es kommt von der Fa. Schmidt. | Die Firma sitzt in Bonn.",
        "Geöffnet Mo. bis Sa. | Sonntag geschlossen.",
    ),
    "es": (
        "Cuesta 1.299,00 €. | El envío cuesta 4,99 €.",
        "La Sra. López vive en la Avda. América. | Llega mañana.",
        "EE. UU. lo envía. | Tarda 12 días.",
        "Botas, p. ej. Trekking. | ¿Quiere más?",
        "Talla núm. 38, ref. 123.45. | Está disponible.",
        "¿Cuál quiere? | ¡Perfecto! | Lo añado.",
        "Pesa aprox. 1.5 kg. | Es de la marca St. Moritz.",
        "Dr. Martens en negro. | Cuestan $ 3,499.00.",
        "Cía. Andina Ltda. lo vende. | Es de Perú.",
        "Mide máx. 20 cm. | Es rojo.",
    ),
    "fr": (
        "Le prix est de 1 299,00 €. | La livraison coûte 4,99 €.",
        "M. Dupont et Mme. Martin l'ont noté. | Il est bon.",
        "Le Dr. Martens est noir. | La taille est 38.",
        "Env. 1.5 kg, réf. 12.34. | C'est en stock.",
        "Chanel n. 5, vol. 2. | Lequel voulez-vous?",
        "Ste. Lucie l'envoie. | Elle est en France.",
        "St. Dupont, briquet. | Il coûte 99,90 EUR.",
        "P. ex. Quechua. | Et max. 20 cm.",
        "Vraiment?! | Oui!",
        "Livré le 24 nov. 2026. | Cela va?",
    ),
    "pt-BR": (
        "Custa R$ 1.299,00. | O frete é de R$ 19,90.",
        "A Sra. Lima mora na R. Augusta. | Chega amanhã.",
        "O Dr. Martens preto é tam. 38. | Tem em estoque.",
        "São botas, p. ex. Trilha. | Quer ouvir mais?",
        "Tênis ref. 12.345, cód. 88. | Pesa aprox. 1.5 kg.",
        "A Cia. Hering vende. | É do Brasil.",
        "Mede máx. 20 cm e mín. 10 cm. | É vermelho.",
        "Fica na Pça. Central. | Abre às 9 h.",
        "Chega dia 24 de nov. de 2026. | Está bom?",
        "Sto. Antônio, vol. 2. | Custa US$ 4.50.",
    ),
    "ja": (
        "お値段は1,299.00円です。| 送料は4.99ドルです。",
        "重さは１．５キロです。| 在庫があります。",
        "Dr. マーチンのブーツです。| 黒です。",
        "Mr. Coffeeです。| 十二杯分です。",
        "「はい。」| 続けますか？",
        "バージョン2.0.1です。| 新しいです。",
        "香水のNo. 5です。| 人気です。",
        "本当ですか！？| はい。",
        "St. アイブスです。| 二つあります。",
        "U.S. ポロです。| 青です。",
    ),
    "zh-CN": (
        "价钱是1,299.00元。| 运费4.99元。",
        "重１．５公斤。| 现在有货。",
        "Dr. Martens 靴子。| 黑色的。",
        "香水 No. 5 在这里。| 很受欢迎。",
        "“要哪个？”| 第二个！",
        "版本2.0.1。| 是新的。",
        "U.S. Polo 衬衫。| 蓝色。",
        "St. Ives 磨砂膏。| 两件。",
        "Vol. 2 到了。| 要吗？",
        "Mr. Coffee 咖啡机。| 十二杯。",
    ),
    "hi": (
        "इसका दाम ₹1,299.00 है। | डिलीवरी ₹49.90 है।",
        "डॉ. शर्मा ने इसे चुना। | यह अच्छा है।",
        "दाम रु. 500 है। | क्या यह ठीक है?",
        "वज़न 1.5 कि. ग्रा. है। | यह हल्का है।",
        "श्री. वर्मा और प्रो. सिंह। | दोनों को पसंद है।",
        "Dr. Martens के जूते। | काले रंग में।",
        "मात्रा 500 मि. ली. है। | यह नया है।",
        "सं. 5 और पृ. 12 देखिए। | ठीक है।",
        "क्या और सुनेंगे? | हाँ।",
        "No. 7 क्रीम। | दो बची हैं।",
    ),
    "ar": (
        "السعر ١٬٢٩٩٫٠٠ درهم. | التوصيل ٤٫٩٩ درهم.",
        "د. أحمد اختاره. | هو جيد.",
        "السعر 42.50 د.إ. تقريبا. | هل أضيفه؟",
        "أ. د. سالم يوصي به. | هو جديد.",
        "انظر ص. 12 ورقم 5. | شكرا.",
        "Dr. Martens أسود. | متوفر الآن.",
        "الوزن 1.5 كجم. | هو خفيف.",
        "م. خالد صنعه. | في مصر.",
        "هل تريد المزيد؟ | نعم.",
        "No. 5 عطر. | بقيت قطعتان.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "row"), [(language, row) for language, rows in TABLE.items() for row in rows])
def test_a_sentence_ends_where_it_ends(language: str, row: str) -> None:
    sentences = [sentence.strip() for sentence in row.split("|")]
    assert list(split(row.replace(" |", "").replace("|", ""), language)) == sentences
