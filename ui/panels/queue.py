"""The photos on the left: a small picture, the name, and where each stands in words."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .. import icons, theme
from ..keyboard import for_the_photo
from ..photo import Photo
from ..present.states import ICONS, State, word
from ..store import Store
from ..words import say

THUMB = 52  # logical pixels
BESIDE_WORDS = 2 * 6 + 6 + THUMB + 10 + 4 + 20  # logical pixels of a row that its words can't have (see `paint`)
WIDEST_WORDS = 190
MOST_THUMBS = 400
Index = QModelIndex | QPersistentModelIndex
NUMBER = Qt.ItemDataRole.UserRole


class QueueModel(QAbstractListModel):
    """The store's photos as rows. Pictures are asked for when a row is first seen."""

    wanted = Signal(int)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.numbers: list[int] = list(store.photos)
        self.thumbs: OrderedDict[int, QPixmap | None] = OrderedDict()
        store.queue_changed.connect(self._requeue)
        store.photo_changed.connect(self._touched)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        photo = self.store.photos.get(self.numbers[index.row()]) if index.isValid() else None
        if photo is None:
            return None
        state = word(photo.state, say)
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (photo.name, state, photo.message))).replace("<", "‹")  # never markup
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{photo.name}: {state}"
        return photo.number if role == NUMBER else None

    def thumb(self, number: int) -> QPixmap | None:
        if number not in self.thumbs:
            self.thumbs[number] = None
            self.wanted.emit(number)
        return self.thumbs[number]

    def set_thumb(self, number: int, picture: QImage | None) -> None:
        if number in self.numbers:
            self.thumbs[number] = QPixmap.fromImage(picture) if picture is not None else None
            while len(self.thumbs) > MOST_THUMBS:
                self.thumbs.popitem(last=False)
            self._touched(number)

    def forget_thumb(self, number: int) -> None:
        """It is asked for again."""
        self.thumbs.pop(number, None)
        self._touched(number)

    def _requeue(self) -> None:
        self.beginResetModel()
        self.numbers = list(self.store.photos)
        self.thumbs = OrderedDict((n, t) for n, t in self.thumbs.items() if n in self.store.photos)
        self.endResetModel()

    def _touched(self, number: int) -> None:
        if number in self.numbers:
            index = self.index(self.numbers.index(number))
            self.dataChanged.emit(index, index)


class QueueRow(QStyledItemDelegate):
    """Draws one photo of the queue."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(140, max(THUMB + 16, 2 * option.fontMetrics.height() + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, QueueModel)
        photo = model.store.photos.get(model.numbers[index.row()])
        if photo is None:
            return
        c, area = theme.colours(), option.rect.adjusted(6, 3, -6, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, option.state, c)
        spot = QRect(area.left() + 6, area.center().y() - THUMB // 2, THUMB, THUMB)
        self._thumb(painter, spot, model.thumb(photo.number), c)
        text = QRect(spot.right() + 10, area.top(), area.right() - spot.right() - 14, area.height())
        self._words(painter, text, photo, option, c)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, c: theme.Colours) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(c.accent if state & QStyle.StateFlag.State_HasFocus else c.line))
            painter.setBrush(QColor(c.card))
            painter.drawRoundedRect(area, 8, 8)
            painter.fillRect(area.left(), area.top() + 8, 3, area.height() - 16, QColor(c.accent))

    def _thumb(self, painter: QPainter, spot: QRect, picture: QPixmap | None, c: theme.Colours) -> None:
        if picture is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.line))
            painter.drawRoundedRect(spot, 4, 4)
            return
        size = picture.size().scaled(spot.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(spot.center() - QRect(0, 0, size.width(), size.height()).center(), size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, picture)

    def _words(
        self, painter: QPainter, area: QRect, photo: Photo, option: QStyleOptionViewItem, c: theme.Colours
    ) -> None:
        metrics, font = option.fontMetrics, option.font
        line = metrics.height()
        top = area.center().y() - line - 2
        painter.setFont(theme.bold(font))
        painter.setPen(QColor(c.text))
        thick = QFontMetrics(painter.font(), painter.device())
        name = thick.elidedText(photo.name, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(QRect(area.left(), top, area.width(), line), Qt.AlignmentFlag.AlignLeft, name)
        colour = QColor(state_colour(photo.state, c))
        mark = icons.pixmap(ICONS[photo.state], 16, colour, painter.device().devicePixelRatioF())
        below = top + line + 4
        painter.drawPixmap(area.left(), below + (line - 16) // 2, mark)
        painter.setFont(font)
        painter.setPen(colour)
        text = metrics.elidedText(word(photo.state, say), Qt.TextElideMode.ElideRight, area.width() - 20)
        painter.drawText(QRect(area.left() + 20, below, area.width() - 20, line), Qt.AlignmentFlag.AlignLeft, text)


def state_colour(state: State, c: theme.Colours) -> str:
    """Repeats what the icon and the words say."""
    if state in (State.SAVED, State.ALREADY_CLEAN):
        return c.good
    if state in (State.NEEDS_LOOK, State.NOT_SAVED):
        return c.warn
    return c.bad if state is State.REFUSED else c.soft


class QueueList(QListView):
    """The queue; the chosen row is the store's current photo."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store, self.rows = store, QueueModel(store, self)
        self.setModel(self.rows)
        self.setItemDelegate(QueueRow(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Photos"))
        self.setAcceptDrops(False)
        self._make_room()
        store.current_changed.connect(self._follow)
        store.queue_changed.connect(lambda: self._follow(store.current))
        self.selectionModel().currentChanged.connect(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if for_the_photo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        """Wide enough for every word that tells where a photo stands."""
        words = max(self.fontMetrics().horizontalAdvance(word(state, say)) for state in State)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.setMinimumWidth(min(words, WIDEST_WORDS) + BESIDE_WORDS + bar)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._make_room()

    def _follow(self, number: int) -> None:
        if number in self.rows.numbers:
            index = self.rows.index(self.rows.numbers.index(number))
            if self.currentIndex() != index:
                self.setCurrentIndex(index)

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        number = index.data(NUMBER)
        if isinstance(number, int):
            self.store.select(number)
