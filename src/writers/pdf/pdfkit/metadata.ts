import { internalsOf, type Pdf } from './internals.ts';

/** XMP that a file conforming to PDF/UA-1 needs besides what pdfkit writes for PDF/A. */
const PDFUA_XMP = [
  `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>`,
  // PDF/A accepts properties outside its own schemas only when the file describes them.
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas>
      <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property>
            <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
              </rdf:li>
            </rdf:Seq>
          </pdfaSchema:property>
        </rdf:li>
      </rdf:Bag>
    </pdfaExtension:schemas>
  </rdf:Description>`,
] as const;

/**
 * Adds the XMP of PDF/UA, and escapes what pdfkit puts into the XMP as it is: title and author of `info`. The Info dictionary,
 * which is written before, needs the raw text. pdfkit cannot do without a date: the XMP of a document that has none loses it again.
 */
export function completeMetadata(pdf: Pdf): void {
  for (const xml of PDFUA_XMP) pdf.appendXML(xml);
  const internals = internalsOf(pdf);
  const endMetadata = internals.endMetadata.bind(pdf);
  internals.endMetadata = () => {
    const entries = Object.entries(pdf.info) as [string, unknown][];
    const escaped = entries.map(([key, value]) => [key, typeof value === 'string' ? xmlText(value) : value]);
    const { CreationDate: created } = pdf.info;
    pdf.info = { CreationDate: new Date(0), ...Object.fromEntries(escaped) };
    const append = pdf.appendXML.bind(pdf);
    if (created === undefined) pdf.appendXML = (xml, newline) => append(xml.replace(CREATED, ''), newline);
    endMetadata();
  };
}

const CREATED = /<xmp:CreateDate>[^<]*<\/xmp:CreateDate>/;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML element: «Рога & Копыта» must not break the metadata. */
function xmlText(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
