"""States and provinces: named in a sentence, alone, by code; never guessed between two."""

from __future__ import annotations

import pytest

from i18n import subdivisions


@pytest.mark.parametrize("country", ["BR", "CA"])
def test_every_state_is_found_by_code_and_by_every_name_it_has(country: str) -> None:
    places = subdivisions.of(country)
    assert len({place.code for place in places}) == len(places) == {"BR": 27, "CA": 13}[country]
    for place in places:
        for said in (place.code, place.code[3:], place.code[3:].lower(), *place.said):
            assert subdivisions.find(said, country) == place.code, said
            assert subdivisions.find(f" {said}. ", country) == place.code, said


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("vai para o estado de São Paulo", "BR-SP"),
        ("sao paulo", "BR-SP"),
        ("it goes to Ceara", "BR-CE"),
        ("send it to RS please", "BR-RS"),
        ("para o Acre", "BR-AC"),
        ("Rio Grande do Sul", "BR-RS"),
        ("Campo Grande, Mato Grosso do Sul", "BR-MS"),
        ("moro em Mato Grosso", "BR-MT"),
        ("para", "BR-PA"),
        ("SEND IT TO ME", None),
        ("manda para mim", None),
        ("Bahia ou Sergipe", None),
        ("não sei", None),
        ("", None),
    ],
)
def test_a_state_in_a_sentence(said: str, code: str | None) -> None:
    assert subdivisions.find(said, "BR") == code


def test_names_in_another_language_and_countries_without_any() -> None:
    assert subdivisions.named("BR-DF", "en") == "Federal District"
    assert subdivisions.named("BR-DF", "pt-BR") == "Distrito Federal"
    assert subdivisions.named("BR-XX", "en") == "BR-XX"
    assert subdivisions.find("Bavaria", "DE") is None
