"""The little that EasyOCR takes from torchvision, whose published build does not fit CPU torch."""

from __future__ import annotations

import sys
import types
from typing import Any

import numpy as np


def put_in_place() -> None:
    """From now on `import torchvision` gives the stand-in. Needs torch."""
    stand_in, models = types.ModuleType("torchvision"), types.ModuleType("torchvision.models")
    transforms = types.ModuleType("torchvision.transforms")
    transforms.__dict__.update(ToTensor=lambda: _to_tensor)
    models.__dict__.update(vgg16_bn=_vgg16_bn, VGG16_BN_Weights=types.SimpleNamespace(DEFAULT=None))
    stand_in.__dict__.update(__version__="0.28.0", models=models, transforms=transforms)
    sys.modules.update({"torchvision": stand_in, "torchvision.models": models, "torchvision.transforms": transforms})


def _vgg16_bn(weights: None = None, **_: Any) -> Any:
    """The layers of VGG-16 with batch normalisation, without weights: EasyOCR's own are loaded into them."""
    from torch import nn

    layers: list[nn.Module] = []
    width = 3
    for count, wide in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        for _number in range(count):
            layers += [nn.Conv2d(width, wide, 3, padding=1), nn.BatchNorm2d(wide), nn.ReLU(inplace=True)]
            width = wide
        layers.append(nn.MaxPool2d(2, 2))
    whole = nn.Module()
    whole.features = nn.Sequential(*layers)
    return whole


def _to_tensor(picture: Any) -> Any:
    """1 x H x W from 0 to 1, of a grey picture."""
    import torch

    grey = np.array(picture, dtype=np.float32)
    return torch.from_numpy(grey / 255)[None]
