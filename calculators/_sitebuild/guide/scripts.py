"""The scripts of docs/_data/scripts.toml: words to say and to send, each with a copy button."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from calculators._core.markup import Attribute, Child, append, h
from calculators._sitebuild.blocks.slips import SlipError, link_to

from .blanks import check_blanks, with_blanks
from .details import details
from .toml_tables import load

_PAGE = "scripts.md"
_FORMS = {
    "phone": ("On the phone", "Copy the words"),
    "email": ("By email", "Copy the email"),
}

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


def script_element(script: Script, *, whole_page: bool = False) -> Element:
    """Draw one script: with a heading on the page of all scripts, less prominently on others."""
    title = f"{script.key}-title"
    element = h(
        "offer-script",
        {
            "class": "so so-script" + ("" if whole_page else " so-script--inside"),
            "id": script.key,
            **_SAID,
        },
        h("h3", {"id": title}, script.title)
        if whole_page
        else h("p", {"class": "so-script__title", "id": title}, script.title),
        h("p", {"class": "so-script__when"}, script.when),
    )
    forms = [
        _form(f"{script.key}-{form}", label, button, text, title)
        for form, (label, button) in _FORMS.items()
        if (text := getattr(script, form).strip())
    ]
    if not whole_page and len(forms) > 1:
        # On other pages the second form would take too much room.
        summary = h("summary", None, "The same by email")
        forms[1] = h("details", {"class": "so-script__fold"}, summary, forms[1])
    append(element, *forms)
    if script.tip:
        append(element, h("p", {"class": "so-script__tip"}, script.tip))
    if not whole_page:
        link = h("a", {"href": link_to(_PAGE)}, "All scripts")
        # On the page of all scripts, one switch is enough.
        append(element, h("p", {"class": "so-script__more"}, link, " ", switch()))
    append(element, h("p", {"class": "so-hidden", "role": "status", "data-announce": True}))
    return element


def switch() -> Element:
    """Draw the switch between the reader's numbers and the blanks; hidden without numbers."""
    return h(
        "button",
        {"type": "button", "class": "so-script__switch", "hidden": True, **SWITCH},
        str(SWITCH["data-blanks"]),
    )


def prompt_element(name: str, title: str, text: str) -> Element:
    """Draw words to give to an AI tool, with their copy button; brackets stay as they are."""
    element = h("offer-script", {"class": "so so-script so-script--inside", "id": name, **_SAID})
    append(element, h("p", {"class": "so-script__title", "id": f"{name}-title"}, title))
    append(element, _form(f"{name}-words", "Prompt", "Copy the prompt", text, f"{name}-title"))
    append(element, h("p", {"class": "so-hidden", "role": "status", "data-announce": True}))
    return element


def all_scripts(every: dict[str, Script]) -> Element:
    """Draw the whole list, a heading for each situation."""
    page = h("div", {"class": "so-scripts"}, details(switch()))
    for situation, group in groupby(every.values(), lambda it: it.situation):
        append(page, h("h2", None, situation))
        append(page, *(script_element(script, whole_page=True) for script in group))
    return page


def _form(name: str, label: str, button: str, text: str, title: str) -> Element:
    return h(
        "div",
        {
            "class": "so-script__form",
            "role": "group",
            "aria-labelledby": f"{name}-label",
            "data-copy": True,
        },
        h("p", {"class": "so-script__label", "id": f"{name}-label"}, label),
        h("div", {"class": "so-script__text", "data-copy-source": True}, *_paragraphs(text)),
        h(
            "button",
            {
                "type": "button",
                "class": "so-script__copy",
                "data-act": "copy",
                "data-copied": "Copied",
                "aria-describedby": title,
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
