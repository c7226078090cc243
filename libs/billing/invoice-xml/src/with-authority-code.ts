import { leaves } from './write-xml';

/** The signed invoice with the tax authority's code, which comes after the seller signed and stands outside of what was signed. */
export function withAuthorityCode(signed: string, code: string): string {
  if (signed.includes('\n<MCCQT>')) return signed;
  return signed.replace('</DLHDon>\n<DSCKS>', () => `</DLHDon>\n${leaves(['MCCQT', code])}\n<DSCKS>`);
}
