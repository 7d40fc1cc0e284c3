"""Nobody's work is lost: results that a person has changed are kept under another name before they are replaced."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from masthead.deliver.folder import refusal
from masthead.deliver.manifest import NAME, Manifest, digest, read_manifest
from masthead.errors import Artifact


def kept_copies(artifacts: Iterable[Artifact], folder: Path) -> tuple[Artifact, ...]:
    """Copies, under free names (report.kept-1.yaml), of the files that the artifacts would replace and that are
    not as an earlier run left them. Raises DeliverError for a file that cannot be read."""
    manifest = read_manifest(folder)
    return tuple(
        Artifact(str(PurePosixPath(artifact.name).with_name(_free_name(folder / artifact.name))), old)
        for artifact in artifacts
        if (old := content_of(folder / artifact.name)) is not None
        if old != artifact.data and digest(old) != _recorded(artifact.name, manifest)
        if not (manifest and artifact.name == NAME)
    )


def content_of(path: Path) -> bytes | None:
    """What a file holds, None where there is none. Raises DeliverError for one that cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except (OSError, ValueError) as error:
        raise refusal(error, path, "cannot be read") from None


def _recorded(name: str, manifest: Manifest | None) -> str | None:
    """The hash of a file as the program wrote it. That of an edited report is among the files, but is not it."""
    if manifest is None:
        return None
    return manifest.report.generated if name == "report.yaml" else manifest.sha256(name)


def _free_name(path: Path) -> str:
    number = 1
    while (kept := path.with_name(f"{path.stem}.kept-{number}{path.suffix}")).exists():
        number += 1
    return kept.name
