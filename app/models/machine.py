"""What this machine has, and which models suit it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.models.catalogue import Advice, Catalogue, Kind, Model

_LIMIT = Path("/sys/fs/cgroup/memory.max")


@dataclass(frozen=True, slots=True)
class Machine:
    """cores that this process may use, memory in gigabytes (10^9 bytes), and whether there is a graphics card that
    CTranslate2 can compute with."""

    cores: int
    memory_gb: float
    gpu: bool

    def reaches(self, advice: Advice) -> bool:
        return self.cores >= advice.cores and self.memory_gb >= advice.memory_gb and (self.gpu or not advice.gpu)


def look() -> Machine:
    """This machine. What cannot be found out counts as little: then something small is recommended."""
    return Machine(_cores(), round(_memory() / 1e9, 1), _gpu())


def recommended(catalogue: Catalogue, machine: Machine, language: str) -> tuple[Model, ...]:
    """One model of each kind that there is advice for, and a voice for the language where there is one."""
    found: dict[Kind, Model] = {}
    for row in catalogue.advice:
        if row.kind not in found and machine.reaches(row):
            found[row.kind] = catalogue.get(row.name)
    voice = _voice(catalogue.of(Kind.VOICE), language)
    return (*found.values(), *([voice] if voice else []))


def _voice(voices: tuple[Model, ...], language: str) -> Model | None:
    """A voice of this very tag, else of the same language."""
    tag = language.lower()
    same = [one for one in voices if (one.language or "").lower() == tag]
    kin = [one for one in voices if (one.language or "").lower().split("-")[0] == tag.split("-")[0]]
    return next(iter([*same, *kin]), None)


def _cores() -> int:
    with suppress(AttributeError, OSError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _memory() -> int:
    """Bytes of memory, or what a container may take of it."""
    total = 0
    with suppress(AttributeError, ValueError, OSError):
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    if not total and sys.platform == "win32":
        total = _memory_of_windows()
    with suppress(OSError, ValueError):
        total = min(total, int(_LIMIT.read_text("ascii")))
    return total


def _memory_of_windows() -> int:
    import ctypes

    class Status(ctypes.Structure):
        # MEMORYSTATUSEX, https://learn.microsoft.com/windows/win32/api/sysinfoapi/ns-sysinfoapi-memorystatusex
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "d", "e", "f", "g", "h")),
        )

    status = Status(length=ctypes.sizeof(Status))
    windows = getattr(ctypes, "windll", None)
    if windows is not None and windows.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return int(status.total)
    return 0


def _gpu() -> bool:
    try:
        import ctranslate2
    except (ImportError, OSError):
        return False
    with suppress(RuntimeError, ValueError):
        return int(ctranslate2.get_cuda_device_count()) > 0
    return False
