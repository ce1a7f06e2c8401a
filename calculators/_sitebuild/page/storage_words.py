"""Every sentence about what is kept, shared and erased. `{gap}` is filled in by the browser."""

type Buttons = tuple[tuple[str, str], ...]
type Notices = dict[str, tuple[str, Buttons]]

GROUP = "Your numbers on this device"
MORE = "Save, share or erase"
PICKER = "The file to open"
HINT = (
    "The file holds all calculators and ticks, your walk-away too: keep it to yourself. "
    "A link holds the numbers of this calculator, and whoever has it can read them."
)
BUTTONS: Buttons = (
    ("yes", "Save on this device"),
    ("export", "Save to a file"),
    ("open", "Open a file"),
    ("share", "Share link"),
    ("erase", "Erase everything"),
)

LINK = "Whoever opens this link sees the numbers that the form holds now."
LINK_PRIVATE = "Include my walk-away"
LINK_LONG = (
    "This link is longer than 2,000 characters, and some programs cut such links. A file is safer."
)
LINK_COPY, LINK_COPIED = "Copy the link", "Copied"

_CLOSE: Buttons = (("dismiss", "Close"),)
_CONTENTS = "Calculators: {calculators}. Ticked boxes: {ticks}. Numbers for scripts: {known}."
_USE_FILE = "The form works on. Use “Save to a file” to keep your numbers."

# What stands under the form, one at a time.
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

# What came without being asked for: above the form, where it is seen.
NEWS: Notices = {
    "shared": (
        (
            "These are someone else’s numbers, shared with you by a link. "
            "Your own numbers are untouched."
        ),
        (("use-shared", "Use them in place of mine"), ("go-back", "Go back to mine")),
    ),
    "link-damaged": (
        (
            "The link could not be read, so nothing was filled in. It may have been cut short "
            "on its way. Ask for it again, or for a file."
        ),
        _CLOSE,
    ),
    "link-newer": (
        (
            "The link was made by a newer version of this site, so nothing was filled in. "
            "Reload the page, then open the link again."
        ),
        _CLOSE,
    ),
    "link-unable": (
        (
            "This browser cannot unpack the link, so nothing was filled in. "
            "Open it in a newer browser, or ask for a file."
        ),
        _CLOSE,
    ),
    "link-elsewhere": (
        (
            "The link holds numbers for another calculator, so nothing was filled in. "
            "Open it on the page of: {calculator}."
        ),
        _CLOSE,
    ),
    "other": (
        "These numbers were changed in another tab. Here nothing is saved until you choose.",
        (("use-other", "Use those"), ("keep-mine", "Keep mine")),
    ),
    "unread": (
        (
            "What was saved here before could not be read. "
            "It is not lost: save it to a file, or throw it away."
        ),
        (("save-unread", "Save it to a file"), ("drop-unread", "Throw it away")),
    ),
    "newer": (
        (
            "What is saved here was saved by a newer version of this site. It stays as it is, "
            "and nothing is saved over it. Reload the page to see it."
        ),
        (("save-newer", "Save it to a file"),),
    ),
    "full": (f"Not saved: the browser’s storage for this site is full. {_USE_FILE}", _CLOSE),
    "forbidden": (f"Not saved: this browser lets the page keep nothing. {_USE_FILE}", _CLOSE),
    "long": (
        "Not saved: there is too much text in the form. Shorten it, and it is saved again.",
        _CLOSE,
    ),
}

# What answers a button: under the buttons.
ANSWERS: Notices = {
    "file": (
        (
            f"This file was saved on {{saved}}. {_CONTENTS} Open it? It is then saved on "
            "this device, in place of what is saved here under the same names."
        ),
        (("open-file", "Open it"), ("dismiss", "Cancel")),
    ),
    "file-opened": (f"Opened, and saved on this device. {_CONTENTS}", _CLOSE),
    "file-shown": (
        (
            "Opened in this page, but not saved: the browser’s storage is full or forbidden. "
            "Nothing that was saved here has changed. Keep the file."
        ),
        _CLOSE,
    ),
    "file-damaged": (
        (
            "Nothing was changed. This file cannot be read: it is damaged, or was changed by hand. "
            "Look for another copy of it."
        ),
        _CLOSE,
    ),
    "file-foreign": (
        (
            "Nothing was changed. This file is not from this site, or holds something that this "
            "site does not know. Choose a file named “second-offer-” with a date."
        ),
        _CLOSE,
    ),
    "file-newer": (
        (
            "Nothing was changed. This file was saved by a newer version of this site. "
            "Reload the page, then open the file again."
        ),
        _CLOSE,
    ),
    "erase": (
        (
            "Erase everything that this site keeps on this device? That is the saved numbers of "
            "all calculators, those for the scripts, the ticks of the checklists, and the copies "
            "of the site’s own pages and program. There is no way back."
        ),
        (("erase-all", "Yes, erase everything"), ("dismiss", "Cancel")),
    ),
    "erased": (
        (
            f"Erased. {_CONTENTS} The copies of the site’s pages and program have gone, too. "
            "The form shows the example again. Only your choices of colours and of use without "
            "a network are still kept."
        ),
        _CLOSE,
    ),
    "not-erased": (
        (
            "The browser did not let the page erase everything. "
            "Delete the site’s data in the browser’s settings."
        ),
        _CLOSE,
    ),
}
