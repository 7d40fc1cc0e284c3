"""What the file says of itself: properties, XMP, and which standards it keeps (ISO 19005-3, 6.6; ISO 14289-1, 5)."""

from __future__ import annotations

import html
from typing import NamedTuple

from masthead import __version__
from masthead.document import Document
from masthead.reading_order import paragraphs
from masthead.stated_time import moment, stated_time
from masthead.write.pdf.file import File
from masthead.write.pdf.syntax import dictionary, printable, text_string

PRODUCER = f"Masthead {__version__}"
_TITLE_CHARS = 80

# PDF/A wants the schema of every property that it does not know itself (6.6.2.3.3), before the property.
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{properties}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class Properties(NamedTuple):
    """epoch: seconds since 1970, the only date a file may carry; None for no date."""

    title: str
    author: str
    language: str
    epoch: int | None


def properties_of(document: Document) -> Properties:
    """A document's properties, with its first words for a title where it has none.

    Raises ConfigError, as `stated_time` does.
    """
    texts = (printable(" ".join(one.text.split()))[:_TITLE_CHARS] for one in paragraphs(document.blocks))
    title = printable(document.title) or next(filter(None, texts), "")
    return Properties(title, printable(document.author), printable(document.language) or "und", stated_time())


def add_properties(file: File, properties: Properties) -> int:
    """Adds the information dictionary; gives its number. It says the same as the XMP."""
    texts = {"Title": properties.title, "Author": properties.author, "Producer": PRODUCER}
    entries = {key: text_string(text) for key, text in texts.items() if text}
    if properties.epoch is not None:
        entries |= dict.fromkeys(("CreationDate", "ModDate"), pdf_date(properties.epoch))
    return file.add(dictionary(entries))


def add_xmp(file: File, properties: Properties) -> int:
    """Adds the metadata stream, in plain sight; gives its number."""
    parts = [f"<dc:language><rdf:Bag><rdf:li>{_escaped(properties.language)}</rdf:li></rdf:Bag></dc:language>"]
    parts.append(f"<dc:format>application/pdf</dc:format><pdf:Producer>{_escaped(PRODUCER)}</pdf:Producer>")
    if properties.title:
        value = f'<rdf:li xml:lang="x-default">{_escaped(properties.title)}</rdf:li>'
        parts.append(f"<dc:title><rdf:Alt>{value}</rdf:Alt></dc:title>")
    if properties.author:
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{_escaped(properties.author)}</rdf:li></rdf:Seq></dc:creator>")
    if properties.epoch is not None:
        date = moment(properties.epoch).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        parts += (f"<xmp:{key}>{date}</xmp:{key}>" for key in ("CreateDate", "ModifyDate"))
    packet = _PACKET.format(properties="\n".join(parts))
    return file.add_stream({"Type": "/Metadata", "Subtype": "/XML"}, packet.encode())


def pdf_date(epoch: int) -> str:
    """A date as PDF spells it, in UTC (ISO 32000-1, 7.9.4)."""
    return f"({moment(epoch).strftime('D:%Y%m%d%H%M%S')}+00'00')"


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
