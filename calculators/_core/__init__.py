"""The vocabulary that calculators are written in. A calculator imports from here, and only here.

Fields are declared in `declaration`, read in `parsing`, written in `formatting`; answers are
made of the blocks in `report` and drawn by `render`. Standard library only: it ships.
"""

from .bar_charts import Bar, StackedBars
from .calculator import Answer, Calculator, Example
from .calendar_file import CalendarFile
from .charts import Band, NumberLine, Point
from .currencies import CURRENCIES, Currency
from .data_kinds import DataFile
from .declaration import (
    Group,
    choice,
    currency,
    date,
    date_list,
    decimal_number,
    file_choice,
    group,
    money,
    number_list,
    percent,
    text,
    whole_number,
    yes_no,
)
from .errors import CalculatorError, DeclarationError, Problem
from .formatting import Figure, MoneyFormat
from .hand_over import HandedValue, HandOver
from .kinds import Section, When
from .line_charts import Line, LineChart
from .paper import Fact, Facts, PrintButton, Room
from .report import (
    Block,
    Caution,
    Chart,
    Column,
    CopyText,
    Formula,
    Headline,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    Row,
    Switch,
    Table,
    Words,
    Working,
)
from .rules import Rule, at_least, at_most
from .timeline import Closed, Mark, Timeline

__all__ = [
    "CURRENCIES",
    "Answer",
    "Band",
    "Bar",
    "Block",
    "Calculator",
    "CalculatorError",
    "CalendarFile",
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
    "Formula",
    "Group",
    "HandOver",
    "HandedValue",
    "Headline",
    "KeyFigure",
    "KeyFigures",
    "Line",
    "LineChart",
    "Mark",
    "MoneyFormat",
    "Note",
    "NumberLine",
    "Part",
    "Point",
    "PrintButton",
    "Problem",
    "Report",
    "Room",
    "Row",
    "Rule",
    "Section",
    "StackedBars",
    "Switch",
    "Table",
    "Timeline",
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
    "group",
    "money",
    "number_list",
    "percent",
    "text",
    "whole_number",
    "yes_no",
]
