"""Reads the weights in a PyTorch file without running anything that stands in it."""

from __future__ import annotations

import io
import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Weights = Mapping[str, npt.NDArray[np.float32]]

ZIP = b"PK"
HEADERS = 3  # the older sort of file begins with a magic number, a version and the system it was written on
TYPES = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}


@dataclass(frozen=True, slots=True)
class _Stored:
    """Numbers that stand elsewhere in the file."""

    key: str
    dtype: np.dtype[Any]


@dataclass(frozen=True, slots=True)
class _Tensor:
    """Which of the stored numbers make up one tensor. Only tensors without gaps are known."""

    stored: _Stored
    start: int
    shape: tuple[int, ...]


def _rebuilt(stored: _Stored, start: int, shape: tuple[int, ...], *_: Any) -> _Tensor:
    return _Tensor(stored, start, tuple(shape))


class _Reader(pickle.Unpickler):
    """Knows the four words that a file of weights needs; any other is refused."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _rebuilt
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if module == "torch" and name in TYPES:
            return TYPES[name]
        raise pickle.UnpicklingError(f"{module}.{name} does not belong in a file of weights")

    def persistent_load(self, pid: Any) -> _Stored:
        _, dtype, key, *_ = pid
        return _Stored(str(key), dtype)


def weights(data: bytes) -> Weights:
    """The tensors of a checkpoint by name, without the prefix `module.`. Raises ValueError where it is none."""
    try:
        tensors, numbers = _from_zip(data) if data.startswith(ZIP) else _from_stream(data)
        return {name.removeprefix("module."): _array(tensor, numbers) for name, tensor in tensors.items()}
    except (pickle.UnpicklingError, EOFError, KeyError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise ValueError("This is no file of weights.") from error


def _array(tensor: _Tensor, numbers: Callable[[_Stored], memoryview]) -> npt.NDArray[np.float32]:
    count = int(np.prod(tensor.shape, dtype=np.int64))
    found = np.frombuffer(
        numbers(tensor.stored), tensor.stored.dtype, count, tensor.start * tensor.stored.dtype.itemsize
    )
    return found.reshape(tensor.shape).astype(np.float32)


def _from_zip(data: bytes) -> tuple[Mapping[str, _Tensor], Callable[[_Stored], memoryview]]:
    """The newer sort: one pickle and one file a tensor, in a ZIP archive."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    index = next(name for name in archive.namelist() if name.endswith("/data.pkl"))
    folder = index.removesuffix("data.pkl")
    tensors = _Reader(io.BytesIO(archive.read(index))).load()
    return tensors, lambda stored: memoryview(archive.read(f"{folder}data/{stored.key}"))


def _from_stream(data: bytes) -> tuple[Mapping[str, _Tensor], Callable[[_Stored], memoryview]]:
    """The older sort: pickles one after the other, then the numbers in the order that the last one names."""
    stream = io.BytesIO(data)
    for _ in range(HEADERS):
        _Reader(stream).load()
    tensors = _Reader(stream).load()
    dtypes = {tensor.stored.key: tensor.stored.dtype for tensor in tensors.values()}
    places: dict[str, memoryview] = {}
    for key in _Reader(stream).load():
        size = int.from_bytes(stream.read(8), "little") * dtypes[key].itemsize
        places[key] = memoryview(data)[stream.tell() : stream.tell() + size]
        stream.seek(size, io.SEEK_CUR)
    return tensors, lambda stored: places[stored.key]
