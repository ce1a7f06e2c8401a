"""Every sentence about what is saved, shared and erased. `{gap}` is filled in by the browser."""

type Buttons = tuple[tuple[str, str], ...]
type Notices = dict[str, tuple[str, Buttons]]

GROUP = "Your numbers on this device"
PRINT = "Print"
MORE = "More"
PICKER = "The file to open"
HINT = (
    "A file holds all your calculators and ticked boxes, your walk-away included, so keep it to "
    "yourself. A link holds the numbers of this calculator only, and anyone who has it can read "
    "them."
)
# Beside the line about saving, and in the menu behind it.
TOOLS: Buttons = (("share", "Share"),)
BUTTONS: Buttons = (
    ("yes", "Save on this device"),
    ("export", "Save to a file"),
    ("open", "Open a file"),
)
# The last of the menu.
ERASE: Buttons = (("erase", "Erase everything"),)

# Beside the button that copies the whole answer.
INDEXED_BUTTONS: Buttons = (("indexed", "Copy without names or amounts"),)

SHEET_BUTTONS: Buttons = (("sheet", "Save as a spreadsheet"),)

INDEXED = (
    "This is the text to paste. It has index numbers in place of amounts, and none of the names, "
    "dates or notes that you typed."
)
INDEXED_TEXT, INDEXED_COPY, INDEXED_COPIED = "The text to paste", "Copy this text", "Copied"
INDEXED_HINT = (
    "Your currency isn’t in it either. If you add a small employer and a rare job title, somebody "
    "may still guess who you are, so keep to general words such as “a mid-sized firm”."
)

LINK = "Anyone who opens this link will see the numbers as they are in the form now."
LINK_PRIVATE = "Include my walk-away"
LINK_LONG = (
    "This link is longer than 2,000 characters, and some apps cut links that long. A file is safer."
)
LINK_COPY, LINK_COPIED = "Copy the link", "Copied"

_CLOSE: Buttons = (("dismiss", "Close"),)
_CONTENTS = "Calculators: {calculators}. Ticked boxes: {ticks}. Numbers for scripts: {handed}."

# Shown under the answer, one at a time.
STATES: Notices = {
    "none": ("In this tab only.", ()),
    "ask": (
        "In this tab only. Keep it on this device too?",
        (("yes", "Yes, keep it"), ("no", "No")),
    ),
    "will": ("What you type is saved on this device.", ()),
    "saved": ("✓ Saved on this device.", ()),
    "off": ("In this tab only, as you chose.", ()),
}

# Notices that nobody asked for: above the form, where they are seen.
NEWS: Notices = {
    "shared": (
        (
            "You’re looking at someone else’s numbers, from a link they shared. "
            "Your own are untouched."
        ),
        (("use-shared", "Use them in place of mine"), ("go-back", "Go back to mine")),
    ),
    # Damaged, from a newer version, or compressed in a way that this browser does not support.
    "link-refused": (
        (
            "We couldn’t read that link, so nothing was filled in. Reload this page and open the "
            "link again. If that doesn’t help, try another browser, or ask for a new link or a "
            "file."
        ),
        _CLOSE,
    ),
    "link-elsewhere": (
        (
            "That link has numbers for a different calculator, so nothing was filled in here. "
            "Open it on the page of the right one: {calculator}."
        ),
        _CLOSE,
    ),
    "new-day": (
        (
            "A new day has begun, so today’s date and the answer have moved on with it. Dates that "
            "you typed are as they were."
        ),
        _CLOSE,
    ),
    "other": (
        "You changed these numbers in another tab. Nothing is saved here until you choose.",
        (("use-other", "Use those"), ("keep-mine", "Keep mine")),
    ),
    # Damaged, or from a newer version.
    "unread": (
        (
            "We can’t read what was saved here before, but it isn’t lost. Reload this page, in "
            "case a newer version of the site saved it. If that doesn’t help, save it to a file "
            "or throw it away."
        ),
        (("save-unread", "Save it to a file"), ("drop-unread", "Throw it away")),
    ),
    # The storage is full, or forbidden.
    "refused": (
        (
            "Not saved, because your browser isn’t letting this page store any more. The form "
            "still works: use “Save to a file” to keep your numbers."
        ),
        _CLOSE,
    ),
    "long": (
        "Not saved, because there’s too much text in the form. Shorten it and it’s saved again.",
        _CLOSE,
    ),
}

# Answers to a button, shown under the buttons.
ANSWERS: Notices = {
    "sheet": (
        (
            "The spreadsheet “{name}” is among your browser’s downloads. Its formulas are live, so "
            "you can change a number and see what follows. It holds your names and amounts. If no "
            "file came, your browser may not let this page save any: “Copy all of this as text” "
            "has the same figures."
        ),
        _CLOSE,
    ),
    "not-saved": (
        (
            "Your browser didn’t let this page save a file, so there’s no spreadsheet. Try another "
            "browser, or use “Copy all of this as text”, which has the same figures."
        ),
        _CLOSE,
    ),
    "wait": ("One moment, this is being made.", ()),
    "not-made": (
        (
            "We couldn’t make this just now. What you typed is kept. Please try again, and if that "
            "doesn’t help, reload the page."
        ),
        _CLOSE,
    ),
    "file": (
        (
            f"This file was saved on {{saved}}. {_CONTENTS} Do you want to open it? It’s then "
            "saved on this device too, in place of what you’ve saved here for the same "
            "calculators, checklists and scripts."
        ),
        (("open-file", "Open it"), ("dismiss", "Cancel")),
    ),
    "file-opened": (f"Opened, and saved on this device. {_CONTENTS}", _CLOSE),
    "file-shown": (
        (
            "Opened in this page but not saved, because your browser isn’t letting it store any "
            "more. What was saved here before is unchanged. Keep the file."
        ),
        _CLOSE,
    ),
    # Damaged, edited, from another program, or from a newer version.
    "file-refused": (
        (
            "Nothing was changed, because we can’t read that file. Choose one that “Save to a "
            "file” made: its name is “second-offer-” and a date. If that’s the one you chose, "
            "reload this page and open it again, or look for another copy."
        ),
        _CLOSE,
    ),
    "erase": (
        (
            "Erase everything this site keeps on this device? That’s the saved numbers of all "
            "calculators, the numbers for the scripts, the ticked boxes, and the copies of the "
            "site’s own pages and program. You can’t undo this."
        ),
        (("erase-all", "Yes, erase everything"), ("dismiss", "Cancel")),
    ),
    "erased": (
        (
            f"Everything is erased. {_CONTENTS} The copies of the site’s pages and program are "
            "gone too, and the form shows the example again. Only your choices of colors and of "
            "offline use are still kept."
        ),
        _CLOSE,
    ),
    "not-erased": (
        (
            "Your browser didn’t let this page erase everything. You can delete the site’s data "
            "in your browser’s settings."
        ),
        _CLOSE,
    ),
}
