"""The vocabulary that calculators are written in. A calculator imports from here, and only here.

Fields are declared in `declaration`, read in `parsing`, written in `formatting`; answers are
made of the blocks in `report` and drawn by `render`. Standard library only: it ships.
"""

from .bar_charts import Bar, StackedBars
from .calculator import Answer, Calculator, Example
from .charts import Band, NumberLine, Point
from .currencies import CURRENCIES, Currency
from .declaration import (
    Group,
    Rule,
    choice,
    currency,
    date,
    decimal_number,
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
from .kinds import Section, When
from .line_charts import Line, LineChart
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
    Table,
    Words,
    Working,
)

__all__ = [
    "CURRENCIES",
    "Answer",
    "Band",
    "Bar",
    "Block",
    "Calculator",
    "CalculatorError",
    "Caution",
    "Chart",
    "Column",
    "CopyText",
    "Currency",
    "DeclarationError",
    "Example",
    "Figure",
    "Formula",
    "Group",
    "Headline",
    "KeyFigure",
    "KeyFigures",
    "Line",
    "LineChart",
    "MoneyFormat",
    "Note",
    "NumberLine",
    "Part",
    "Point",
    "Problem",
    "Report",
    "Row",
    "Rule",
    "Section",
    "StackedBars",
    "Table",
    "When",
    "Words",
    "Working",
    "choice",
    "currency",
    "date",
    "decimal_number",
    "group",
    "money",
    "number_list",
    "percent",
    "text",
    "whole_number",
    "yes_no",
]
