"""Pictures that explain a thing on a page, drawn by the calculators from their worked examples.

    /// picture | middle
    ///

`middle` belongs on the page about opening the conversation, `cliff` on that about equity,
`clawback` on that about the contract, `plan` on the page of the deadline planner. Nothing in them
is typed by hand: a changed example or formula changes the picture, its title and its description.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from calculators._core import Chart, Line, LineChart, LineNote, MoneyFormat, Part, Timeline
from calculators._core.charts.readings import Reading, readings_html
from calculators._core.charts.shapes import (
    Scale,
    draw_line,
    draw_mark,
    draw_text,
    frame,
    named_value,
)
from calculators._core.fields.parsing import parse
from calculators._core.formatting import listed
from calculators._core.markup import append, h
from calculators._sitebuild.catalogue import checked
from calculators._sitebuild.data.files import answer_with_data, load_data
from calculators.total_compensation.formulas.worth import owed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from calculators._core import Example
    from calculators._core.report.blocks import Drawing

_SAM = "sam"
_YEAR = 12
_OUTER = 25  # percent: words that stand further out begin or end at their place


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A drawing with its title, which says what to see, and a description in words."""

    title: str
    description: str
    drawing: Drawing


def picture_element(name: str, own_id: str) -> Element:
    """Draw one picture; `own_id` is unique on the page."""
    picture = PICTURES[name]()
    title, described = f"{own_id}-title", f"{own_id}-described"
    svg = picture.drawing.svg()
    svg.set("role", "img")
    svg.set("aria-labelledby", f"{title} {described}")
    svg.insert(0, h("title", {"id": title}, picture.title))
    svg.insert(1, h("desc", {"id": described}, picture.description))
    readings = readings_html(picture.drawing.readings(), svg.get("style", ""), own_id)
    return h(
        "figure",
        {"class": "so-chart so-picture"},
        h("figcaption", None, picture.title),
        h("div", {"class": "so-plot"}, svg, readings),
    )


def _middle() -> Picture:
    """Show that the middle between their number and the ask moves with the ask, half as far."""
    example = _example("counter-offer")
    write = MoneyFormat(_inputs("counter-offer", example.values).currency)
    inputs = _inputs("counter-offer", example.values)
    apart = inputs.target - inputs.offer
    rows = []
    # At targets below the example's: above it, its rules would hold the ask down.
    for share in (Decimal("0.5"), Decimal("0.75"), Decimal(1)):
        target = str(inputs.offer + apart * share)
        ask = _outcome("counter-offer", {**example.values, "target": target}).ask
        rows.append((ask.amount, ask.midpoint))
    (one, first), *_, (last, far) = rows
    moved = f"Ask for {write(last - one)} more, and the middle moves by {write(far - first)}"
    said = [f"an ask of {write(ask)} has its middle at {write(middle)}" for ask, middle in rows]
    return Picture(
        title=moved,
        description=f"Their offer is {write(inputs.offer)}. Against it, {listed(said)}.",
        drawing=_Middles(offer=inputs.offer, rows=tuple(rows), write=write),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Middles:
    """One offer, several asks, and the middle of each pair, on one scale."""

    offer: Decimal
    rows: tuple[tuple[Decimal, Decimal], ...]
    write: Callable[[Decimal], str]

    def svg(self) -> Element:
        scale = Scale.over((self.offer, *(ask for ask, _ in self.rows)), 3, 97)
        row, top, start = 4.2, 2.1, scale.at(self.offer)
        drawing = frame(top + row * len(self.rows), 0)
        words = draw_text(start, 1.1, None, "so-flag so-flag--offer")
        append(drawing, append_words(words, "Their offer", self.write(self.offer)))
        places = [
            (scale.at(middle), top + row * (at + 0.5)) for at, (_, middle) in enumerate(self.rows)
        ]
        (x1, y1), *_, (x2, y2) = places
        append(drawing, draw_line(x1, y1, x2, y2, "so-guide"))
        for (ask, middle), (x, y) in zip(self.rows, places, strict=True):
            end = scale.at(ask)
            append(drawing, draw_line(start, y, end, y, "so-axis"))
            append(drawing, draw_mark("offer", start, y), draw_mark("ask", end, y))
            append(drawing, draw_mark("midpoint", x, y))
            value = h("tspan", {"class": "so-value"}, self.write(middle))
            anchor = "start" if x < _OUTER else "middle"
            append(
                drawing, draw_text(x, y - 0.75, value, "so-flag so-flag--midpoint", anchor=anchor)
            )
            words = draw_text(
                end,
                y + 1.55,
                None,
                "so-flag so-flag--ask",
                anchor="end" if end > 100 - _OUTER else "middle",
            )
            append(drawing, append_words(words, "You ask", self.write(ask)))
        return drawing

    def readings(self) -> tuple[Reading, ...]:
        return ()


def append_words(text: Element, label: str, value: str) -> Element:
    """Put a label and its value into words that are drawn."""
    append(text, *named_value(label, value))
    return text


def _cliff() -> Picture:
    """Show that nothing vests before the cliff, and much at once on it."""
    example = _example("total-compensation")
    worth = _outcome("total-compensation", example.values).worths[0]
    write = MoneyFormat(_inputs("total-compensation", example.values).currency)
    vested = worth.equity.units
    cliff = next(month for month, amount in enumerate(vested) if amount)
    end = next(month for month, amount in enumerate(vested) if amount == worth.equity.all_units)
    before, at_once, whole = write(vested[cliff - 1]), write(vested[cliff]), write(vested[end])
    return Picture(
        title=f"A cliff: leave in month {cliff - 1} with {before}, in month {cliff} with {at_once}",
        description=(
            f"What has vested of a grant of {whole}, by month. Nothing until month {cliff}, then "
            f"{at_once} at once, and the rest month by month until month {end}."
        ),
        drawing=LineChart(
            lines=(Line(label="Yours", values=vested[: end + 1], jumps=frozenset({cliff})),),
            write=write,
            every=_YEAR,
            below="Months worked",
            notes=(LineNote(step=cliff, words="the cliff", line=0),),
            step="Month",
        ),
    )


def _clawback() -> Picture:
    """Show what would go back of a signing bonus, melting by the month or all until the end."""
    example = _example("total-compensation")
    worth = _outcome("total-compensation", example.values).worths[0]
    write = MoneyFormat(_inputs("total-compensation", example.values).currency)
    over = worth.offer.repay_months or 0
    melting, whole = (
        tuple(owed(replace(worth.offer, repayment=kind), month) for month in range(over + 1))
        for kind in ("pro_rata", "cliff")
    )
    half = over // 2
    return Picture(
        title=(
            f"A clawback that melts: of {write(melting[0])}, {write(melting[half])} goes back in "
            f"month {half}"
        ),
        description=(
            f"What you would pay back of a signing bonus of {write(melting[0])} if you left, by "
            f"month. Pro rata, it falls evenly to {write(melting[over])} in month {over}: "
            f"{write(melting[half])} in month {half}. If all of it is owed until the end, it is "
            f"still {write(whole[over - 1])} in month {over - 1}."
        ),
        drawing=LineChart(
            lines=(
                Line(label="Pro rata", values=melting),
                Line(label="In full", values=whole, jumps=frozenset({over})),
            ),
            write=write,
            every=_YEAR // 2,
            below="Months worked",
            notes=(LineNote(step=half, words=f"{write(melting[half])} or {write(whole[half])}"),),
            step="Month",
        ),
    )


def _plan() -> Picture:
    """Show the days of the planner's worked example."""
    example = _example("deadline")
    report = answer_with_data(checked("deadline"), example.values).report
    blocks = report.blocks if report is not None else ()
    charts = [it.drawing for it in _blocks(blocks) if isinstance(it, Chart)]
    timelines = [it for it in charts if isinstance(it, Timeline)]
    drawing = max(timelines, key=lambda it: len(it.marks))
    steps = [f"{mark.label} on {mark.day:%A} the {mark.day.day}." for mark in drawing.marks]
    return Picture(
        title=f"{example.values['company']}’s offer, day by day",
        description=" ".join(steps),
        drawing=drawing,
    )


def _blocks(blocks: tuple[Any, ...]) -> Iterator[Any]:
    for block in blocks:
        yield block
        if isinstance(block, Part):
            yield from _blocks(block.blocks)


@cache
def _example(slug: str) -> Example:
    (found,) = (example for example in checked(slug).examples if example.name == _SAM)
    return found


def _inputs(slug: str, values: Any) -> Any:
    calculator = checked(slug)
    data = load_data(calculator.needs(values))
    return parse(calculator.inputs, values, ".", calculator.rules, data).inputs


def _outcome(slug: str, values: Any) -> Any:
    return checked(slug).calculate(_inputs(slug, values))


PICTURES: dict[str, Callable[[], Picture]] = {
    "middle": _middle,
    "cliff": _cliff,
    "clawback": _clawback,
    "plan": _plan,
}
