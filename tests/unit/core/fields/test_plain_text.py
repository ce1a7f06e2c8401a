"""Folding what is typed, held against the table of all characters that Python brings."""

import sys
import unicodedata

from calculators._core.fields.plain_text import plain

EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


def test_no_invisible_character_is_left() -> None:
    """Category Cf: what directs, joins or marks, and has no form of its own."""
    kept = [
        sign for sign in EVERY if unicodedata.category(sign) == "Cf" and plain(f"1{sign}2") != "12"
    ]
    assert kept == []


def test_digits_of_every_script_are_plain() -> None:
    """By the values that Unicode gives them."""
    digits = [sign for sign in EVERY if unicodedata.category(sign) == "Nd"]
    assert all(plain(sign) == str(unicodedata.digit(sign)) for sign in digits)


def test_wide_narrow_and_small_forms_are_folded_as_unicode_folds_them() -> None:
    """What a keyboard for Japanese or Chinese types for the signs of ours."""
    for sign in EVERY:
        kind = unicodedata.decomposition(sign).partition(" ")[0]
        folded = unicodedata.normalize("NFKC", sign)
        if kind in ("<wide>", "<small>") and (
            folded.isascii() or unicodedata.category(folded[0]) == "Sc"
        ):
            assert plain(sign) == folded.strip(), hex(ord(sign))


def test_raised_digits_and_fractions_are_not_folded() -> None:
    """Unicode's own folding makes `102` of `10²` and `1⁄2` of `½`: other numbers."""
    assert plain("10² ½ ①") == "10² ½ ①"


def test_spaces_of_every_width_are_one_space() -> None:
    """No-break, thin, ideographic, tabs and line ends."""
    spaces = [sign for sign in EVERY if sign.isspace()]
    assert {plain(f"1{sign}{sign}2") for sign in spaces} == {"1 2"}
