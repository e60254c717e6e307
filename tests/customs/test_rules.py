"""The rule files: their words, their sources, their periods; and that the check of them can fail."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import resources

import pytest

from i18n.customs.check import problems, undecided
from i18n.customs.restrictions import VERDICTS, read_restrictions, restrictions, stored_restrictions
from i18n.customs.ruleset import RuleError, read_rules, stored_rules

COMPLETE = {"BR", "DE", "FR", "GB", "US", "JP"}

ONE = """
[destination]
countries = ["XA"]
[[rule]]
id = "xa-duty"
kind = "duty"
valid_from = 2024-01-01
valid_to = 2024-12-31
label = "duty"
rate = "0.10"
basis = "cif"
source = "law"
checked_on = 2026-11-24
confidence = "law"
[[rule]]
id = "xa-tax"
kind = "tax"
valid_from = 2024-01-01
label = "tax"
rate = "0.10"
basis = "cif_duty"
source = "law"
checked_on = 2026-11-24
confidence = "law"
"""

SECOND = """
[[rule]]
id = "xa-duty-next"
kind = "duty"
valid_from = {first}
label = "duty"
rate = "0.12"
basis = "cif"
source = "law"
checked_on = 2026-11-24
confidence = "law"
"""


def test_the_stored_rules_have_neither_gap_nor_overlap_nor_shadow() -> None:
    assert problems(stored_rules()) == []


def test_no_corner_of_any_band_or_period_is_left_to_chance() -> None:
    assert undecided(stored_rules()) == []


def test_the_complete_destinations_are_there() -> None:
    for country in COMPLETE:
        assert stored_rules().destination(country) is not None


def test_every_rule_names_its_source_and_law_the_day_it_was_checked() -> None:
    for place in stored_rules().destinations:
        for rule in place.rules:
            assert rule.source and rule.label, rule.id
            assert rule.confidence != "law" or rule.checked_on is not None, rule.id
    for rows in stored_rules().tables.values():
        for row in rows:
            assert row.source and row.label, row.id


def test_every_member_of_the_union_has_a_tax_rate_on_every_day() -> None:
    rows = stored_rules().tables["vat"]
    union = stored_rules().destination("FR")
    assert union is not None and len(union.countries) == 27
    day = date(2021, 7, 1)
    while day < date(2029, 1, 1):
        for country in union.countries:
            general = [row for row in rows if country in row.to and not row.hs and row.in_force(day)]
            assert len(general) == 1, (country, day)
        day += timedelta(days=61)


def test_the_check_sees_a_gap_an_overlap_and_what_is_undecided() -> None:
    gap = read_rules({"xa": ONE + SECOND.format(first="2025-01-02")})
    assert any("gap" in text for text in problems(gap))
    assert any("2025-01-01" in text for text in undecided(gap))
    overlap = read_rules({"xa": ONE + SECOND.format(first="2024-12-31")})
    assert any("overlap" in text for text in problems(overlap))
    seamless = read_rules({"xa": ONE + SECOND.format(first="2025-01-01")})
    assert problems(seamless) == [] and undecided(seamless) == []


def test_the_check_sees_a_rule_that_is_never_reached() -> None:
    narrow = SECOND.format(first="2024-03-01") + 'applies = { carrier = ["post"] }\n'
    assert any("shadowed" in text for text in problems(read_rules({"xa": ONE + narrow})))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "duty"', 'kind = "dues"'),
        ('basis = "cif"', 'basis = "whatever"'),
        ('rate = "0.10"\nbasis = "cif"', 'rate = 0.1\nbasis = "cif"'),
        ('rate = "0.10"\nbasis = "cif"', 'basis = "cif"'),
        ('rate = "0.10"\nbasis = "cif"', 'rate = "0.10"'),
        ("checked_on = 2026-11-24\n", ""),
        ("valid_from = 2024-01-01\n", ""),
        ('label = "duty"', 'label = "duty"\ncolour = "red"'),
        ('confidence = "law"', 'confidence = "unknown"'),
        ('label = "duty"', 'label = "duty"\nadds = "yes"'),
        ('label = "duty"', 'label = "duty"\nband = { value = "weight", currency = "EUR" }'),
    ],
)
def test_a_word_outside_the_vocabulary_is_refused(old: str, new: str) -> None:
    assert old in ONE
    with pytest.raises(RuleError):
        read_rules({"xa": ONE.replace(old, new, 1)})


def test_restrictions_name_verdict_reason_and_source_and_never_allow() -> None:
    for rule in stored_restrictions().rules:
        assert rule.verdict in VERDICTS and rule.reason and rule.source
        assert "allowed" not in rule.reason
    assert len({rule.id for rule in stored_restrictions().rules}) == len(stored_restrictions().rules)
    assert restrictions.__doc__


def test_a_restriction_with_an_unknown_word_is_refused() -> None:
    text = '[flags]\nknown = []\n[[restriction]]\nid = "x"\nverdict = "allowed"\nvalid_from = 2024-01-01\n'
    with pytest.raises(ValueError, match="restriction x"):
        read_restrictions(text + 'reason = "r"\nsource = "s"\n')


def test_no_rule_file_is_left_out() -> None:
    files = [entry.name for entry in (resources.files("i18n.customs") / "rules").iterdir()]
    assert len([name for name in files if name.endswith(".toml")]) == len(stored_rules().destinations) + 2
