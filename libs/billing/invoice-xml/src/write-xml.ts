/** A leaf: name and value; left out where the value is null. */
export type Leaf = readonly [name: string, value: string | number | bigint | null];

/** `<name>value</name>` of every leaf that has a value, on one line. */
export function leaves(...entries: readonly Leaf[]): string {
  return entries.map(([name, value]) => (value === null ? '' : `<${name}>${escapeText(String(value))}</${name}>`)).join('');
}

/** One element around what is written already. */
export function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** As Canonical XML writes text (C14N 1.0, 2.3), so that the bytes are canonical as they stand; characters that XML 1.0 forbids are dropped. */
function escapeText(text: string): string {
  return text
     
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}
