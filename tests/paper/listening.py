"""A device to draw on that remembers the words, and where each began."""

# ruff: noqa: N815 - Qt's virtual methods have Qt's names

from PySide6.QtGui import QPaintDevice, QPaintEngine, QPainter, QTextDocument


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.heard: list[tuple[float, float, str]] = []

    def begin(self, _device):
        return True

    def end(self):
        return True

    def updateState(self, _state):
        pass

    def type(self):
        return QPaintEngine.Type.User

    def drawTextItem(self, place, item):
        at = self.painter().combinedTransform().map(place)
        self.heard.append((at.x(), at.y(), item.text()))

    def _nothing(self, *_):
        pass

    drawPixmap = drawPath = drawPolygon = drawRects = drawLines = drawEllipse = _nothing


class Listener(QPaintDevice):
    """Draw on it; `words` are what was drawn since they were last asked for."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: round(width),
            metric.PdmHeight: round(height),
            metric.PdmWidthMM: 210,
            metric.PdmHeightMM: 297,
            metric.PdmDepth: 32,
            metric.PdmNumColors: 1 << 24,
            metric.PdmDpiX: 96,
            metric.PdmDpiY: 96,
            metric.PdmPhysicalDpiX: 96,
            metric.PdmPhysicalDpiY: 96,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: 1 << 16,
        }
        self._engine = _Engine()

    def paintEngine(self):
        return self._engine

    def metric(self, which):
        return self._metrics.get(which, 0)


def heard(sheets) -> list[list[tuple[float, float, str]]]:
    """For each sheet what is drawn on it, as (x, y, words).

    Where a paragraph goes on from the sheet before, Qt hands over the last line there as well;
    it lies above this sheet, and nobody sees it.
    """
    device, out = Listener(*sheets.size), []
    for number in range(1, sheets.count + 1):
        painter = QPainter(device)
        sheets.draw(painter, number)
        painter.end()
        out.append([each for each in device.paintEngine().heard if each[1] >= 0])
        device.paintEngine().heard = []
    return out


def texts_of(text: QTextDocument) -> str:
    """The words of a laid-out text."""
    return " ".join(blocks_of(text))


def blocks_of(text: QTextDocument) -> list[str]:
    """The words of a laid-out text, block by block."""
    block, said = text.begin(), []
    while block.isValid():
        said.append(block.text())
        block = block.next()
    return said
