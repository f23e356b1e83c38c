"""What the Linux kernel itself forbids the worker: here not even code that a photo smuggled in has a say.

Landlock (Linux 5.13, see landlock(7)) takes away writing outside the worker's own folder, starting programs and
TCP. A seccomp filter (seccomp(2)) takes away sockets, new processes, changes of other files' times and rights, and
calls that reach into other processes (their limits, their turn on the processor) or deep into the kernel. Neither
needs any rights, and neither can be undone.
Python's own audit hook (`wall`) stands in front of both: it also runs where the kernel is older or another one, and
refuses with a better sentence.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

_PR_SET_NO_NEW_PRIVS = 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers on every processor
_VERSION, _BENEATH = 1, 1

# Rights on files, by the version of Landlock that knows them (include/uapi/linux/landlock.h). Reading is not among
# those that are taken away: libraries, models and fonts lie in many places, and nothing that is read can get out.
_EXECUTE, _WRITE_FILE, _REMOVE_DIR, _TRUNCATE = 1 << 0, 1 << 1, 1 << 4, 1 << 14
_WRITES = {1: _EXECUTE | _WRITE_FILE | 0b1_1111_1111 << 4, 2: 1 << 13, 3: _TRUNCATE, 5: 1 << 15}
_TCP = {4: 0b11}  # bind, connect
_SCOPES = {6: 0b11}  # other processes' abstract sockets, signals to them

# Calls by processor: architecture's number (include/uapi/linux/audit.h), then those that are refused.
_X86 = (
    "socket 41 connect 42 accept 43 sendto 44 sendmsg 46 bind 49 listen 50 socketpair 53 fork 57 vfork 58 execve 59 "
    "kill 62 chmod 90 fchmod 91 chown 92 fchown 93 lchown 94 ptrace 101 rt_sigqueueinfo 129 utime 132 mount 165 "
    "setpriority 141 setxattr 188 lsetxattr 189 fsetxattr 190 removexattr 197 lremovexattr 198 fremovexattr 199 "
    "tkill 200 utimes 235 ioprio_set 251 migrate_pages 256 move_pages 279 rt_tgsigqueueinfo 297 kcmp 312 "
    "process_madvise 440 process_mrelease 448 "
    "add_key 248 request_key 249 keyctl 250 fchownat 260 futimesat 261 fchmodat 268 unshare 272 utimensat 280 "
    "accept4 288 perf_event_open 298 setns 308 process_vm_readv 310 process_vm_writev 311 bpf 321 execveat 322 "
    "userfaultfd 323 pidfd_send_signal 424 io_uring_setup 425 pidfd_getfd 438 fchmodat2 452"
)
_ARM = (
    "setxattr 5 lsetxattr 6 fsetxattr 7 removexattr 14 lremovexattr 15 fremovexattr 16 mount 40 fchmod 52 fchmodat 53 "
    "fchownat 54 fchown 55 utimensat 88 unshare 97 ptrace 117 kill 129 rt_sigqueueinfo 138 socket 198 socketpair 199 "
    "ioprio_set 30 tkill 130 setpriority 140 migrate_pages 238 move_pages 239 rt_tgsigqueueinfo 240 kcmp 272 "
    "process_madvise 440 process_mrelease 448 "
    "bind 200 listen 201 accept 202 connect 203 sendto 206 sendmsg 211 add_key 217 request_key 218 keyctl 219 "
    "execve 221 perf_event_open 241 accept4 242 setns 268 process_vm_readv 270 process_vm_writev 271 bpf 280 "
    "execveat 281 userfaultfd 282 pidfd_send_signal 424 io_uring_setup 425 pidfd_getfd 438 fchmodat2 452"
)
# Calls that are about a process, for this one (0) alone; and the one for a signal, which tells the process by number.
_X86_OWN, _X86_SIGNAL = "prlimit64 302 sched_setparam 142 sched_setscheduler 144 sched_setattr 314", 234
_ARM_OWN, _ARM_SIGNAL = "prlimit64 261 sched_setparam 118 sched_setscheduler 119 sched_setattr 274", 131
_CALLS = {  # the last: clone
    "x86_64": (0xC000003E, _X86, _X86_OWN, _X86_SIGNAL, 56),
    "aarch64": (0xC00000B7, _ARM, _ARM_OWN, _ARM_SIGNAL, 220),
}
_CLONE3, _CLONE_THREAD = 435, 0x10000
_X32 = 0x40000000  # the second way to call an x86 kernel

_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_EPERM, _ENOSYS = 1, 38
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # BPF opcodes (linux/bpf_common.h)
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_SET_MODE_FILTER, _ALL_THREADS = 1, 1

Step = tuple[int, int, int, int]  # opcode, jump if true, jump if false, value


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("jt", ctypes.c_uint8), ("jf", ctypes.c_uint8), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Instruction)))


def enforce(own_folder: Path) -> tuple[str, ...]:
    """Shut the worker in, as far as this kernel can. Gives the names of what holds: `landlock`, `seccomp`.

    Call it while the process has a single thread: Landlock holds for the calling thread and those that it begins.
    """
    if not sys.platform.startswith("linux"):
        return ()
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return ()
    holds = (("landlock", _landlock(library, own_folder)), ("seccomp", _seccomp(library)))
    return tuple(name for name, held in holds if held)


def _landlock(library: ctypes.CDLL, own_folder: Path) -> bool:
    version = library.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION)
    if version < 1:
        return False
    files, net, scoped = (_known(rights, version) for rights in (_WRITES, _TCP, _SCOPES))
    ruleset = _Ruleset(files, net, scoped)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    handle = library.syscall(_CREATE_RULESET, ctypes.byref(ruleset), ctypes.c_size_t(size), 0)
    if handle < 0:
        return False
    try:
        places = (
            (own_folder, files & ~_EXECUTE),
            (own_folder.parent, _REMOVE_DIR),  # to take itself away at the end
            (Path(os.devnull), files & (_WRITE_FILE | _TRUNCATE)),
        )
        return all(_allow(library, handle, *place) for place in places) and (
            library.syscall(_RESTRICT_SELF, handle, 0) == 0
        )
    finally:
        os.close(handle)


def _known(rights: dict[int, int], version: int) -> int:
    total = 0
    for since, bits in rights.items():
        total |= bits if version >= since else 0
    return total


def _allow(library: ctypes.CDLL, ruleset: int, place: Path, rights: int) -> bool:
    parent = os.open(place, getattr(os, "O_PATH", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        rule = _Beneath(rights, parent)
        return bool(library.syscall(_ADD_RULE, ruleset, _BENEATH, ctypes.byref(rule), 0) == 0)
    finally:
        os.close(parent)


def _seccomp(library: ctypes.CDLL) -> bool:
    known = _CALLS.get(platform.machine())
    if known is None:
        return False
    steps = [_Instruction(*step) for step in _filter(*known)]
    array = (_Instruction * len(steps))(*steps)
    program = _Program(len(steps), ctypes.cast(array, ctypes.POINTER(_Instruction)))
    call = 317 if platform.machine() == "x86_64" else 277
    return bool(library.syscall(call, _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(program)) == 0)


def _filter(architecture: int, calls: str, own: str, signal: int, clone: int) -> Iterator[Step]:
    """Refuses what is listed, what is `own` or a `signal` and about another process, and every `clone` that makes no
    thread; `clone3` does not exist, so that libc asks for `clone`, whose flags can be looked at. A call in another
    processor's manner is refused as well."""
    refuse: Step = (_RETURN, 0, 0, _REFUSE | _EPERM)
    yield (_LOAD, 0, 0, _ARCHITECTURE)
    yield (_EQUAL, 1, 0, architecture)
    yield refuse
    yield (_LOAD, 0, 0, _NUMBER)
    yield (_AT_LEAST, 0, 1, _X32)
    yield refuse
    for number in map(int, calls.split()[1::2]):
        yield (_EQUAL, 0, 1, number)
        yield refuse
    for number, process in (*((int(n), 0) for n in own.split()[1::2]), (signal, os.getpid())):
        yield (_EQUAL, 0, 4, number)
        yield (_LOAD, 0, 0, _FIRST_ARGUMENT)
        yield (_EQUAL, 0, 1, process)
        yield (_RETURN, 0, 0, _ALLOW)
        yield refuse
    yield (_EQUAL, 0, 1, _CLONE3)
    yield (_RETURN, 0, 0, _REFUSE | _ENOSYS)
    yield (_EQUAL, 0, 3, clone)
    yield (_LOAD, 0, 0, _FIRST_ARGUMENT)
    yield (_ANY_BIT, 1, 0, _CLONE_THREAD)
    yield refuse
    yield (_RETURN, 0, 0, _ALLOW)
