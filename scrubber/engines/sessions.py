"""Runs ONNX models on the processor, quietly and within bounded memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import numpy.typing as npt

from scrubber.engines import models
from scrubber.engines.free_sizes import freed
from scrubber.model.errors import EngineMissing

if TYPE_CHECKING:
    import onnxruntime

Job = TypeVar("Job")
Answer = TypeVar("Answer")

MOST_THREADS = 4
ALLOWED = "SCRUBBER_THREADS"  # set for a worker that shares the computer with others
LEAST_INPUT = (1, 3, 64, 64)  # on which every model runs in next to no time
SILENT = 4  # onnxruntime's severity FATAL: its warnings name tensors, not anything that a user could mend


def threads() -> int:
    """How many pictures are worked on at the same time: what the program allows this process, or a few."""
    allowed = os.environ.get(ALLOWED, "")
    return max(1, min(MOST_THREADS, int(allowed) if allowed.isdecimal() else os.cpu_count() or 1))


@cache
def session(name: str) -> onnxruntime.InferenceSession:
    """The running model `name` of `models.MODELS`, one a process. Raises EngineMissing."""
    return started(models.contents(name))


@cache
def by_piece(name: str) -> onnxruntime.InferenceSession:
    """The model `name` for pieces of any size, one a process. Raises EngineMissing."""
    return started(freed(models.contents(name)))


def started(model: bytes) -> onnxruntime.InferenceSession:
    """A running ONNX model. Raises EngineMissing where onnxruntime is absent."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import: later versions look at it only then
    try:
        import onnxruntime as ort
    except ImportError as error:
        raise EngineMissing("The package 'onnxruntime', which runs the models, is not installed.") from error
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1  # whole pictures side by side are faster than one picture cut up (`side_by_side`)
    options.inter_op_num_threads = 1
    options.log_severity_level = SILENT
    options.enable_mem_pattern = False  # patterns are kept for every input size, and each crop has another
    # The arena is faster than the system's memory and takes a third of it, as no input is larger than a tile.
    arena = {"arena_extend_strategy": "kSameAsRequested"}
    running = ort.InferenceSession(model, options, providers=[("CPUExecutionProvider", arena)])
    running._model_bytes = None  # it would keep the file's bytes beside the weights for ever
    return running


def run(name: str, batch: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The first output of model `name` for one float32 input. Raises EngineMissing."""
    return answer(session(name), batch)


def answer(model: onnxruntime.InferenceSession, batch: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The first output of a running model for one float32 input."""
    found: npt.NDArray[np.float32] = model.run(None, {model.get_inputs()[0].name: batch})[0]
    return found


def rest(model: onnxruntime.InferenceSession) -> None:
    """Gives back the memory that a running model worked in; its weights stay."""
    import onnxruntime as ort

    options = ort.RunOptions()
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")  # it shrinks at the end of a run
    entry = model.get_inputs()[0]
    told = entry.shape or LEAST_INPUT  # `freed` models don't say
    shape = [side if isinstance(side, int) else least for side, least in zip(told, LEAST_INPUT, strict=True)]
    model.run(None, {entry.name: np.zeros(shape, np.float32)}, options)


def side_by_side(work: Callable[[Job], Answer], jobs: Sequence[Job], tick: Callable[[float], None]) -> Iterator[Answer]:
    """Answers of `work` in the order of `jobs`, several at a time. `tick` hears the share done and may raise.

    Where anything raises, what has not begun is not begun any more.
    """
    ahead = 2 * threads() + 1  # whoever takes the answers may be busy with one for a while
    with ThreadPoolExecutor(threads(), "engine") as pool:
        waiting, running = iter(jobs), deque[Future[Answer]]()
        try:
            tick(0.0)
            for at in range(len(jobs)):
                running.extend(pool.submit(work, job) for job in islice(waiting, ahead - len(running)))
                yield running.popleft().result()
                tick((at + 1) / len(jobs))
        finally:
            for future in running:
                future.cancel()


def outputs(name: str, piece: npt.NDArray[np.float32]) -> list[npt.NDArray[np.float32]]:
    """All outputs of model `name` for a float32 input of any size, on the caller's thread. Raises EngineMissing."""
    model = by_piece(name)
    found: list[npt.NDArray[np.float32]] = model.run(None, {model.get_inputs()[0].name: piece})
    return found
