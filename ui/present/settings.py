"""Settings in the words of somebody who has a window before them and not a command line."""

from __future__ import annotations

from scrubber.options import Option

from .words import Say

WORDS: dict[str, str] = {  # where the help of the command line speaks of what a window does not have
    "quality": "Quality of a photo that has to be compressed again, 1 to 100. 0: as it was.",
    "frames": "Of an animation, or a document with several pages:",
    "convert": "What photos become that can't be saved in their own format (camera raw, JPEG XL, HEIC with covers):",
    "on_doubt": "Places that may be personal, until you decide:",
    "text_engine": "What reads text. EasyOCR has to be installed first, and takes several times as long.",
}
CHOICES: dict[str, str] = {
    "keep": "Leave visible",
    "hide": "Hide",
    "every": "Keep every picture",
    "first": "Keep the first alone",
    "default": "What comes with Photo Scrubber",
    "jpeg": "JPEG",
    "png": "PNG",
    "solid": "Solid grey",
    "mosaic": "Mosaic",
    "blur": "Blur",
    "quick": "Quick",
    "standard": "Standard",
    "thorough": "Thorough",
    "both": "Both",
}
NOT_HERE = frozenset({("on_doubt", "skip"), ("on_doubt", "stop")})  # they end runs that nobody watches


def words(option: Option, say: Say) -> str:
    return say(WORDS.get(option.key, option.help))


def choices(option: Option, now: str, say: Say) -> dict[str, str]:
    """What can be chosen, as value and words; what is chosen now is always among it."""
    offered = (one for one in option.choices if one == now or (option.key, one) not in NOT_HERE)
    return {one: say(CHOICES.get(one, one.capitalize())) for one in offered}
