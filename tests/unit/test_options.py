"""Profiles and options: one declaration, clear sentences for what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrubber import settings
from scrubber.model.errors import BadProfile
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.profile import Action, Effort, Profile
from scrubber.options import OPTIONS, STYLES, changed, profile_from
from scrubber.styles import STYLES as ALL_STYLES


def test_every_option_is_a_field_of_the_profile_and_its_default_is_valid() -> None:
    for option in OPTIONS:
        default = getattr(Profile(), option.key)
        assert option.check(default)


def test_every_style_can_be_chosen_and_no_other() -> None:
    assert set(STYLES) == set(ALL_STYLES)


def test_the_built_in_profiles_do_what_they_say() -> None:
    careful, everything = settings.profile("careful"), settings.profile("everything")
    assert careful.rule(Kind.OTHER_TEXT).action is Action.ASK
    assert everything.rule(Kind.OTHER_TEXT).action is Action.HIDE
    assert careful.rule(Kind.FACE).action is Action.HIDE
    assert not settings.profile("hidden-only").looks
    faces, text = settings.profile("faces-only"), settings.profile("text-only")
    assert (faces.faces, faces.text, text.faces, text.text) == (True, False, False, True)


def test_what_is_hardly_personal_is_hidden_where_all_text_is() -> None:
    weak = Finding(Kind.NAME, Region.box(0, 0, 9, 9), 0.4, "x-1", "It may be a name.")
    assert settings.profile("everything").hides(weak)
    careful = settings.profile("careful")
    assert not careful.hides(weak) and careful.asks(weak)
    assert not changed(settings.profile("everything"), {}, keep=("name",)).hides(weak)


def test_a_profile_can_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('style = "blur"\neffort = "quick"\n[rules]\nface = "keep"\nname = 0.8\n', "utf-8")
    mine = settings.profile(str(path))
    assert (mine.name, mine.style, mine.effort) == ("mine", "blur", Effort.QUICK)
    assert mine.rule(Kind.FACE).action is Action.KEEP
    assert mine.rule(Kind.NAME).least == 0.8


@pytest.mark.parametrize(
    "content",
    [
        {"style": "sepia"},
        {"margin": -1},
        {"margin": "wide"},
        {"quality": True},
        {"nonsense": 1},
        {"rules": {"nonsense": "hide"}},
        {"rules": {"face": "maybe"}},
        {"rules": {"face": 7}},
        {"rules": 5},
        {"name_pattern": "../{stem}"},
        {"name_pattern": "always-the-same"},
        {"name_pattern": "{nothing}"},
        {"name_pattern": "{stem:>9999999999}"},
        {"name_pattern": "{stem!r}"},
        {"name_pattern": "{stem}{"},
        {"strict": "yes"},
    ],
)
def test_a_wrong_profile_is_refused_with_a_sentence(content: dict[str, object]) -> None:
    with pytest.raises(BadProfile) as caught:
        profile_from("wrong", content)
    assert caught.value.sentence.endswith(".")


def test_unknown_and_broken_files_are_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("= = =")
    for name in ("nobody", str(broken), str(tmp_path / "absent.toml"), str(tmp_path)):
        with pytest.raises(BadProfile):
            settings.profile(name)


def test_flags_lie_on_top_of_the_profile() -> None:
    mine = changed(settings.profile(), {"style": "mosaic", "margin": None}, hide=("other_text",), keep=("face",))
    assert mine.style == "mosaic"
    assert mine.margin == Profile().margin
    assert mine.rule(Kind.OTHER_TEXT).action is Action.HIDE
    assert mine.rule(Kind.FACE).action is Action.KEEP


def test_a_profile_in_a_locked_folder_is_refused(tmp_path: Path, ordinary: None) -> None:
    (tmp_path / "locked").mkdir(0)
    with pytest.raises(BadProfile):
        settings.profile(str(tmp_path / "locked" / "mine.toml"))
