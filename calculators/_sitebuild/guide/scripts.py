"""The scripts of docs/_data/scripts.toml: words to say and to send, each with a copy button."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from calculators._core.markup import Attribute, Child, append, h
from calculators._sitebuild.blocks.slips import PAGE, SlipError, link_to

from .blanks import check_blanks, with_blanks
from .details import details
from .toml_tables import load

INDEX = "scripts.md"
# Which page has the scripts of a situation, by the situation's name: the hook finds them first.
SITUATION_PAGES: dict[str, str] = {}
# What stands above the words, and on the button that copies them.
_FORMS = {
    "phone": ("On the phone", "Copy the words"),
    "email": ("By email", "Copy the email"),
}
_TABS = {"phone": "Phone", "email": "Email"}

# What a screen reader says after the button.
_SAID: dict[str, Attribute] = {
    "data-copied": "Copied",
    "data-selected": "The words are selected. Copy them now.",
}
# The same button in its two states, and what a screen reader says after it.
SWITCH: dict[str, Attribute] = {
    "data-act": "switch",
    "data-fill": "Fill in my numbers",
    "data-blanks": "Show the blanks",
    "data-filled-said": "Your numbers are filled in.",
    "data-blanks-said": "The blanks are shown.",
}


@dataclass(frozen=True, slots=True)
class Script:
    """What to say in one situation, as a phone call and as an email where both make sense."""

    key: str
    situation: str
    title: str
    when: str
    phone: str = ""
    email: str = ""
    tip: str = ""

    def __post_init__(self) -> None:
        if not self.phone.strip() and not self.email.strip():
            raise SlipError("write 'phone' or 'email', or both")
        if self.email.strip() and not self.email.strip().startswith("Subject: "):
            raise SlipError("an email begins with a line 'Subject: …'")
        for text in (self.phone, self.email):
            check_blanks(text)
        for text in (self.situation, self.title, self.when, self.tip):
            if "[[" in text:
                raise SlipError("blanks stand in 'phone' and 'email' only")


def scripts() -> dict[str, Script]:
    """Give all scripts by key, in the order of the page; stop on a situation that is split."""
    found = load("scripts.toml", Script)
    runs = [situation for situation, _ in groupby(found.values(), lambda it: it.situation)]
    for situation in runs:
        if runs.count(situation) > 1:
            raise SlipError(
                f"docs/_data/scripts.toml: keep the scripts of situation {situation!r} together"
            )
    return found


def page_of(script: Script) -> str:
    """Give the path of the page that has the script at its place; the index if none has."""
    return SITUATION_PAGES.get(script.situation, INDEX)


def script_element(script: Script, *, own_page: bool = False) -> Element:
    """Draw one script: with a heading on its own page, less prominently amid others."""
    title = f"{script.key}-title"
    element = h(
        "offer-script",
        {
            "class": "so so-script" + ("" if own_page else " so-script--inside"),
            "id": script.key,
            **_SAID,
        },
        h("h2", {"id": title}, script.title)
        if own_page
        else h("p", {"class": "so-script__title", "id": title}, script.title),
        h("p", {"class": "so-script__when"}, script.when),
        _forms(script, title),
    )
    if script.tip:
        append(element, h("p", {"class": "so-script__tip"}, script.tip))
    if not own_page:
        more: tuple[Child, ...] = ()
        if page_of(script) != PAGE.get():  # the page may be the one with all of them
            link = h("a", {"href": link_to(page_of(script))}, f"More words: {script.situation}")
            more = (link, " ")
        # On the script's own page, one switch is enough.
        append(element, h("p", {"class": "so-script__more"}, *more, switch()))
    append(element, h("p", {"class": "so-hidden", "role": "status", "data-announce": True}))
    return element


def switch() -> Element:
    """Draw the switch between the reader's numbers and the blanks; hidden without numbers."""
    return h(
        "button",
        {
            "type": "button",
            "class": "so-script__switch",
            "data-search-exclude": True,
            "hidden": True,
            **SWITCH,
        },
        str(SWITCH["data-blanks"]),
    )


def prompt_element(name: str, title: str, text: str) -> Element:
    """Draw words to give to an AI tool, with their copy button; brackets stay as they are."""
    element = h("offer-script", {"class": "so so-script so-script--inside", "id": name, **_SAID})
    append(element, h("p", {"class": "so-script__title", "id": f"{name}-title"}, title))
    append(element, _words(f"{name}-words", ("Prompt", "Copy the prompt"), text, f"{name}-title"))
    append(element, h("p", {"class": "so-hidden", "role": "status", "data-announce": True}))
    return element


def scripts_of(situation: str) -> Element:
    """Draw the scripts of a situation, under the reader's details."""
    found = (script for script in scripts().values() if script.situation == situation)
    return h(
        "div",
        {"class": "so-scripts"},
        details(switch()),
        *(script_element(script, own_page=True) for script in found),
    )


def situations() -> list[str]:
    """List the situations in their order."""
    return list(dict.fromkeys(script.situation for script in scripts().values()))


def all_scripts(every: dict[str, Script]) -> Element:
    """Draw the index: a heading for each situation, a line for each script.

    A line has the anchors that the script itself had when one page had them all; the browser then
    follows its link.
    """
    # The search has each script itself, on its own page.
    style: dict[str, Attribute] = {"class": "so-scripts", "data-search-exclude": True}
    page = h("offer-script-index", style, details(switch()))
    for situation, group in groupby(every.values(), lambda it: it.situation):
        listed = h("ul", {"class": "so-script-lines"}, *map(_line, group))
        append(page, h("h2", None, situation), listed)
    return page


def _line(script: Script) -> Element:
    return h(
        "li",
        {"id": script.key},
        h(
            "a",
            {"id": f"{script.key}-title", "href": f"{link_to(page_of(script))}#{script.key}"},
            script.title,
        ),
        " ",
        h("span", {"class": "so-script__when"}, script.when),
    )


def _forms(script: Script, title: str) -> Element:
    """Draw the forms as tabs; where styles or `:has` are missing, and on paper, both are seen."""
    given = [form for form in _FORMS if getattr(script, form).strip()]
    picks = (_pick(script.key, form, chosen=form == given[0]) for form in given)
    group: dict[str, Attribute] = {
        "class": "so-script__picks so-on-screen",
        "role": "radiogroup",
        "aria-labelledby": title,
        "data-search-exclude": True,
    }
    return h(
        "div",
        {"class": "so-script__forms"},
        h("div", group, *(it for pick in picks for it in pick)) if len(given) > 1 else None,
        *(
            _form(f"{script.key}-{form}", form, getattr(script, form).strip(), title)
            for form in given
        ),
    )


def _pick(key: str, form: str, *, chosen: bool) -> tuple[Element, Element]:
    box: dict[str, Attribute] = {
        "type": "radio",
        "name": f"{key}-form",
        "id": f"{key}-pick-{form}",
        "value": form,
        "checked": chosen,
    }
    return h("input", box), h("label", {"for": f"{key}-pick-{form}"}, _TABS[form])


def _form(name: str, form: str, text: str, title: str) -> Element:
    label, button = _FORMS[form]
    return _words(name, (label, button), text, title, f"so-script__form so-script__form--{form}")


def _words(
    name: str, named: tuple[str, str], text: str, title: str, style: str = "so-script__form"
) -> Element:
    """Draw words with their label and the button that copies them; `named` has both texts."""
    label, button = named
    return h(
        "div",
        {
            "class": style,
            "role": "group",
            "aria-labelledby": f"{name}-label",
            "data-copy": True,
        },
        h(
            "p",
            {"class": "so-script__label", "id": f"{name}-label", "data-search-exclude": True},
            label,
        ),
        h("div", {"class": "so-script__text", "data-copy-source": True}, *_paragraphs(text)),
        h(
            "button",
            {
                "type": "button",
                "class": "so-script__copy",
                "data-act": "copy",
                "data-copied": "Copied",
                "aria-describedby": title,
                "data-search-exclude": True,
                "hidden": True,
            },
            button,
        ),
    )


def _paragraphs(text: str) -> list[Child]:
    """Make paragraphs, separated by line breaks for those who see the text only."""
    return [it for part in text.split("\n\n") for it in (h("p", None, *_lines(part)), "\n")]


def _lines(paragraph: str) -> list[Child]:
    found: list[Child] = []
    for line in paragraph.strip().split("\n"):
        found += [h("br"), *with_blanks(line)] if found else with_blanks(line)
    return found
