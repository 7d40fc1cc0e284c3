"""The signature itself: a field, its look, and the CMS object in it (ETSI EN 319 142-1, 6; ISO 32000-1, 12.8)."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import (
    InvisSigSettings,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
)
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import NoOpStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from masthead.errors import MastheadError, ReadError
from masthead.sign import Seal, Wanted
from masthead.sign.identity import Identity
from masthead.sign.place import seal_box
from masthead.sign.tags import set_tab_order, tag_field
from masthead.sign.update import Update, open_update


class _Signer(PdfSigner):
    """pyHanko's, at a time that is given."""

    when: datetime

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.when
        return session


def signed(pdf: bytes, identity: Identity, wanted: Wanted, where: str) -> bytes:
    """See `masthead.sign.sign`."""
    update = open_update(pdf, where)
    try:
        name = _add_field(update, pdf, identity, wanted.seal, where)
        return _written(update, name, identity, wanted)
    except MastheadError:
        raise
    except SigningError as error:
        hint = "Sign the PDF as it was before."
        raise ReadError(f"the PDF takes no more signatures: {_plain(error)}", where=where, hint=hint) from None
    except Exception as error:  # noqa: BLE001  whatever a broken PDF makes pyHanko raise is that PDF's fault
        what = f"the PDF cannot be signed: {type(error).__name__}"
        raise ReadError(what, where=where, hint="Make it again, then sign it.") from None


def _plain(error: Exception) -> str:
    text = str(error).rstrip(".")
    return text[:1].lower() + text[1:]


def _add_field(update: Update, pdf: bytes, identity: Identity, seal: Seal | None, where: str) -> str:
    """A signature field of its own, named and tagged; gives its name."""
    taken = {name for name, _, _ in enumerate_sig_fields(update.prev)}
    number = next(number for number in range(1, len(taken) + 2) if f"Signature{number}" not in taken)
    page, box = seal_box(pdf, seal, where) if seal else (update.prev.root["/Pages"]["/Count"] - 1, None)
    spec = SigFieldSpec(
        f"Signature{number}",
        on_page=int(page),
        box=box,  # type: ignore[arg-type]  # the stubs allow whole points only, the file any number
        readable_field_name=identity.name,
        invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
    )
    append_signature_field(update, spec)
    field = next(found for _, _, found in enumerate_sig_fields(update, with_name=spec.sig_field_name))
    if seal:
        field.get_object()["/AP"] = generic.DictionaryObject({generic.pdf_name("/N"): _appearance(update, seal)})
    if not update.prev.embedded_signatures:  # to them, a change of the structure tree is a change of the document
        reference = update.find_page_for_modification(int(page))[0]
        tag_field(update, field, reference)
        set_tab_order(update, reference.get_object())
    return spec.sig_field_name


def _appearance(update: Update, seal: Seal) -> generic.IndirectObject:
    """The seal as a form. Multiplied with what lies below it, as ink is: the text stays readable, white is clear."""
    entries = " ".join(f"/{name} {value}" for name, value in seal.image.entries.items())
    dictionary = _parsed(entries, update)
    image = update.add_object(generic.StreamObject(dict_data=dictionary, encoded_data=seal.image.data))
    size = f"{seal.width:.3f} {seal.height:.3f}"
    form = _parsed(
        f"/Type /XObject /Subtype /Form /BBox [0 0 {size}] /Resources <</XObject <</Im {image.idnum} 0 R>>"
        "/ExtGState <</G <</Type /ExtGState /BM /Multiply>>>>>>",
        update,
    )
    content = f"q /G gs {seal.width:.3f} 0 0 {seal.height:.3f} 0 0 cm /Im Do Q"
    return update.add_object(generic.StreamObject(dict_data=form, stream_data=content.encode()))


def _parsed(entries: str, update: Update) -> generic.DictionaryObject:
    """A dictionary written as PDF has it; its references are the update's."""
    file = BytesIO(f"<<{entries}>>".encode())
    return generic.DictionaryObject.read_from_stream(file, generic.Reference(0, 0, update))


def _written(update: Update, name: str, identity: Identity, wanted: Wanted) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name=name,
        subfilter=SigSeedSubFilter.PADES,
        reason=wanted.reason or None,
    )
    signer = _Signer(metadata, _simple_signer(identity), stamp_style=NoOpStampStyle())
    signer.when = wanted.when
    output = BytesIO()
    signer.sign_pdf(update, existing_fields_only=True, output=output)
    return output.getvalue()


def _simple_signer(identity: Identity) -> SimpleSigner:
    own, *others = (
        x509.Certificate.load(certificate.public_bytes(Encoding.DER))
        for certificate in (identity.certificate, *identity.chain)
    )
    certificates = SimpleCertificateStore()
    certificates.register_multiple(others)
    key = identity.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SimpleSigner(signing_cert=own, signing_key=keys.PrivateKeyInfo.load(key), cert_registry=certificates)
