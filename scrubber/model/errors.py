"""What can go wrong, each with a sentence for the person, a way out and an exit code."""

from __future__ import annotations

from scrubber.model.report import Outcome


class ScrubError(Exception):
    """An expected failure of one photo. The message never holds text that was found in a photo.

    `sentence` says what happened, `way_out` what to do now. The original is untouched in every case, which is said
    where there is one.
    """

    exit_code = 5
    outcome = Outcome.FAILED
    way_out = "Try again, or choose another photo."
    original = " The original is untouched."  # nothing where there is no file of which that could be said

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.way_out = way_out or type(self).way_out

    def __str__(self) -> str:
        return f"{self.sentence}{self.original} {self.way_out}".strip()


class NotFound(ScrubError):
    exit_code = 10
    outcome = Outcome.REFUSED
    original = ""
    way_out = "Check the path."


class NotAPhoto(ScrubError):
    """The content is of no format that the program can clean."""

    exit_code = 11
    outcome = Outcome.REFUSED
    way_out = "Save it as JPEG or PNG first."


class Damaged(ScrubError):
    """The content says that it is a photo, but it can't be read to its end."""

    exit_code = 12
    outcome = Outcome.REFUSED
    way_out = "Get the photo from its source once more."


class TooLarge(ScrubError):
    """Over one of the limits that keep a hostile file from eating the computer."""

    exit_code = 13
    outcome = Outcome.REFUSED
    way_out = "Make the photo smaller first."


class Changed(ScrubError):
    """Another photo stands in the file by now than that which was looked at."""

    exit_code = 20
    outcome = Outcome.REFUSED
    way_out = "Look at it again first."


class NoPermission(ScrubError):
    exit_code = 14
    outcome = Outcome.REFUSED
    way_out = "Ask for the right to read it, or copy it to a folder of your own."


class NotAFile(ScrubError):
    """A folder without -r, a device, a pipe, a socket."""

    exit_code = 15
    outcome = Outcome.REFUSED
    original = ""
    way_out = "Choose a photo file, or add -r for the photos in a folder."


class CannotWrite(ScrubError):
    exit_code = 16
    way_out = "Choose another folder with -o."


class EngineMissing(ScrubError):
    """A detector or its model is absent or not the one that was tested."""

    exit_code = 17
    way_out = "Run 'scrubber doctor' to see what is missing."


class WorkerDied(ScrubError):
    """The process that opens strangers' files ended, hung or used up its limits."""

    exit_code = 18
    way_out = "The photo may be damaged or hostile. The other photos are not affected."


class Leaked(ScrubError):
    """The finished copy still held something; it was not published."""

    exit_code = 6
    outcome = Outcome.LEAKED
    way_out = "Nothing was written. Please report this photo's kind and program version."


class BadProfile(ScrubError):
    exit_code = 19
    way_out = "Correct the profile file, or use one of the built-in profiles."


class BadList(ScrubError):
    """A watch-list or allow-list that can't be read, or can't be kept."""

    exit_code = 24
    way_out = "Give one name, address or word on each line, as plain text."


class ClusterLost(ScrubError):
    """The cluster that should do the work can't be reached any more, or is not fit for it."""

    exit_code = 25
    way_out = "Check the address of the scheduler and its workers, and start again: what is done is not done again."


class Cancelled(ScrubError):
    exit_code = 130
    outcome = Outcome.CANCELLED
    way_out = "Nothing was written for this photo."
