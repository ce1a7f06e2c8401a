"""What calculators are written with.

A calculator imports from here what forms and reports are made of, from `formatting` how values are
written, from `dated_figures` the limits that a law sets for a time, and from `offer` what several
calculators share. The other modules are for the site builder and the tests. All of it ships, so it
uses the standard library only.
"""

from .calculator import Answer, Calculator, Example
from .charts.lines import Line, LineChart, LineNote
from .charts.number_line import Band, NumberLine, Point
from .charts.shapes import Role
from .charts.stacked_bars import Bar, StackedBars
from .charts.timeline import Closed, Mark, Timeline
from .currencies import CURRENCIES, Currency
from .errors import CalculatorError, DeclarationError, Problem
from .fields.data_kinds import DataFile
from .fields.declaration import Group
from .fields.device_kinds import FormMark
from .fields.helpers import (
    choice,
    currency,
    date,
    date_list,
    file_choice,
    form_mark,
    group,
    own_currency,
    text,
    time_of_day,
    yes_no,
)
from .fields.kinds import PeriodOf, Section, When
from .fields.long_text import long_text
from .fields.number_helpers import decimal_number, money, number_list, percent, whole_number
from .fields.plain_text import plain
from .fields.rules import Rule, at_least, at_most
from .formatting import Figure, MoneyFormat
from .report.blocks import (
    BLANK,
    Block,
    CalendarFile,
    Card,
    Caution,
    Chart,
    Column,
    CopyText,
    Fact,
    Facts,
    Formula,
    HandedValue,
    Handover,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    Move,
    Moves,
    Note,
    OwnMove,
    Part,
    PrintButton,
    Room,
    Row,
    Switch,
    Table,
    ToPart,
    Words,
    Working,
)
from .report.report import Report

__all__ = [
    "BLANK",
    "CURRENCIES",
    "Answer",
    "Band",
    "Bar",
    "Block",
    "Calculator",
    "CalculatorError",
    "CalendarFile",
    "Card",
    "Caution",
    "Chart",
    "Closed",
    "Column",
    "CopyText",
    "Currency",
    "DataFile",
    "DeclarationError",
    "Example",
    "Fact",
    "Facts",
    "Figure",
    "FormMark",
    "Formula",
    "Group",
    "HandedValue",
    "Handover",
    "Headline",
    "InShort",
    "KeyFigure",
    "KeyFigures",
    "Line",
    "LineChart",
    "LineNote",
    "Mark",
    "MoneyFormat",
    "Move",
    "Moves",
    "Note",
    "NumberLine",
    "OwnMove",
    "Part",
    "PeriodOf",
    "Point",
    "PrintButton",
    "Problem",
    "Report",
    "Role",
    "Room",
    "Row",
    "Rule",
    "Section",
    "StackedBars",
    "Switch",
    "Table",
    "Timeline",
    "ToPart",
    "When",
    "Words",
    "Working",
    "at_least",
    "at_most",
    "choice",
    "currency",
    "date",
    "date_list",
    "decimal_number",
    "file_choice",
    "form_mark",
    "group",
    "long_text",
    "money",
    "number_list",
    "own_currency",
    "percent",
    "plain",
    "text",
    "time_of_day",
    "whole_number",
    "yes_no",
]
