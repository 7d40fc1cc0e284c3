"""LibreOffice lays a DOCX out, with the faces that the composer used, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.sax.saxutils import escape

from masthead.errors import ConfigError

_PROGRAMS = ("soffice", "libreoffice")
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_SECONDS = 120  # for a start, and for each document more a tenth of it
_ATTEMPTS = 2  # a first start now and then ends before it has made its profile
# Weights by the last word of a PostScript name, as fontconfig calls them.
_WEIGHTS = {
    "Thin": "thin", "ExtraLight": "extralight", "Light": "light", "Medium": "medium", "Semibold": "demibold",
    "SemiBold": "demibold", "DemiBold": "demibold", "Bold": "bold", "Black": "black", "Heavy": "black",
}  # fmt: skip


class NamedFace(NamedTuple):
    """A face that a DOCX names, and what stands for it here: a file, the family and the PostScript name it gives."""

    named: str
    path: str
    family: str
    postscript: str


def find_office() -> str:
    """The path of LibreOffice. Raises ConfigError where it is not there."""
    for name in _PROGRAMS:
        if found := shutil.which(name):
            return found
    if _MAC.is_file():
        return str(_MAC)
    hint = "Install it (Debian: libreoffice-writer; elsewhere LibreOffice's own package), or put soffice on the PATH."
    raise ConfigError("LibreOffice is not there, which lays DOCX files out", where="soffice", hint=hint)


def lay_out(documents: Sequence[bytes], faces: Sequence[NamedFace]) -> list[bytes]:
    """The PDF that LibreOffice makes of each DOCX, in one start.

    faces: those that the documents name; on Linux LibreOffice finds the fonts in their folders alone, so that text is
    as wide as in our PDF. It runs on a profile of its own in a temporary folder, so that several may run at once.
    LibreOffice takes w:overflowPunct for its opposite: it is turned in the copies that are laid out.
    Raises ConfigError where LibreOffice is not there, or makes no PDF.
    """
    program = find_office()
    with TemporaryDirectory(prefix="masthead-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        sources = [folder / f"{number}.docx" for number in range(len(documents))]
        for source, document in zip(sources, documents, strict=True):
            source.write_bytes(turned(document))
        results = [source.with_suffix(".pdf") for source in sources]
        environment = _environment(folder, faces)
        said = ""
        for attempt in range(_ATTEMPTS):
            missing = [source for source, result in zip(sources, results, strict=True) if not result.is_file()]
            if missing:
                said = _convert(program, missing, folder / f"profile-{attempt}", environment)
        if not all(result.is_file() for result in results):
            hint = "Start LibreOffice once by hand and see whether it opens the DOCX."
            raise ConfigError(f"LibreOffice makes no PDF: {said or 'it says nothing'}", where=program, hint=hint)
        return [result.read_bytes() for result in results]


def turned(data: bytes) -> bytes:
    """The DOCX with w:overflowPunct of its styles turned from 0 to 1, which LibreOffice takes for 0."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/styles.xml":
                part = re.sub(rb'(<w:overflowPunct w:val=)"0"', rb'\1"1"', part)
            target.writestr(name, part)
    return out.getvalue()


def _convert(program: str, sources: Sequence[Path], profile: Path, environment: dict[str, str]) -> str:
    """Runs LibreOffice, with an end to its time; what it says of what went wrong."""
    folder = sources[0].parent
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
    # A session of its own: soffice starts other programs, and all of them end with it.
    run = subprocess.Popen(  # noqa: S603 (LibreOffice, with arguments of ours alone)
        command,
        env=environment,
        cwd=folder,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        seconds = _SECONDS * (1 + len(sources) / 10)
        return run.communicate(timeout=seconds)[1].decode(errors="replace").strip()
    except subprocess.TimeoutExpired:
        return f"it was stopped after {seconds:.0f} seconds"
    finally:
        _end(run)


def _end(run: subprocess.Popen[bytes]) -> None:
    """Ends what is still running of it: all that hold its pipe."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(run.pid, signal.SIGKILL)
        else:
            run.kill()
    run.communicate()


def _environment(folder: Path, faces: Sequence[NamedFace]) -> dict[str, str]:
    """This process's, with home, temporary files and fonts in the folder."""
    own = {"HOME": str(folder), "TMPDIR": str(folder)}
    if faces and os.name == "posix":
        own["FONTCONFIG_FILE"] = str(_font_configuration(folder, faces))
    return {**os.environ, **own}


def _font_configuration(folder: Path, faces: Sequence[NamedFace]) -> Path:
    """A fontconfig file that knows the folders of the faces, and what stands for each name that a DOCX has.

    The folders themselves: LibreOffice does not follow a link to a collection of faces.
    """
    folders = dict.fromkeys(str(Path(face.path).absolute().parent) for face in faces)
    lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', "<fontconfig>"]
    lines += [f"<dir>{escape(path)}</dir>" for path in folders]
    lines.append(f"<cachedir>{escape(str(folder / 'font-cache'))}</cachedir>")
    configuration = folder / "fonts.conf"
    configuration.write_text("\n".join([*lines, *_aliases(faces), "</fontconfig>"]), encoding="utf-8")
    return configuration


def _aliases(faces: Sequence[NamedFace]) -> Iterator[str]:
    """A rule for each name; the first face of a name counts. A family that is there itself, or of which the name is a
    weight ("Source Serif Pro Semibold"), needs none."""
    for face in {face.named: face for face in reversed(faces)}.values():
        if not face.named.startswith(face.family):
            weight = _WEIGHTS.get(face.postscript.rpartition("-")[2], "")
            edit = f'<edit name="weight" mode="assign"><const>{weight}</const></edit>' if weight else ""
            yield (
                f'<match target="pattern"><test name="family"><string>{escape(face.named)}</string></test>'
                f'<edit name="family" mode="assign" binding="strong"><string>{escape(face.family)}</string></edit>'
                f"{edit}</match>"
            )
