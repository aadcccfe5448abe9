"""What a chart says to who cannot see it: where each arrow leads, what happens at each symbol."""

from dataclasses import replace

from soptool.layout.plan import Chart, ChartTable, Connector, PlacedSymbol
from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.flow_words import FlowWords, capital
from soptool.model.profile import Profile
from soptool.model.sop import Procedure


class Teller:
    """Puts one procedure's flow into words, on any of its pages."""

    def __init__(self, procedure: Procedure, profile: Profile) -> None:
        self._procedure = procedure
        self._words = FlowWords(Flow.of(procedure), profile)

    def tell(self, page: ChartTable) -> ChartTable:
        """The same page, every symbol and arrow of which is described."""
        chart: Chart = replace(
            page.chart,
            symbols=tuple(map(self._symbol, page.chart.symbols)),
            connectors=tuple(map(self._connector, page.chart.connectors)),
        )
        return replace(page, chart=chart)

    def _symbol(self, symbol: PlacedSymbol) -> PlacedSymbol:
        if symbol.ref is None:
            return symbol
        ways = (_sentence(way.condition, way.outcome) for way in self._words.exits(symbol.ref))
        return replace(symbol, detail=" ".join((f"{self._activity(symbol.ref)}.", *ways)))

    def _connector(self, connector: Connector) -> Connector:
        return replace(
            connector,
            description=self._words.arrow(connector.edges),
            detail="; ".join(map(self._ends, connector.edges)),
        )

    def _ends(self, edge: Edge) -> str:
        return f"Dari: {self._activity(edge.source)}. Ke: {self._activity(edge.target)}."

    def _activity(self, ref: NodeRef) -> str:
        return " ".join(self._procedure.steps[ref.row].activity.split()).rstrip(".")


def _sentence(condition: str, outcome: str) -> str:
    words = f"{condition}: {outcome}" if condition else outcome
    return f"{capital(words)}."
