/** Letters that Vietnamese lacks and that the old fonts (TCVN3: "Phßng häp"; VNI: "Phoøng hoïp") draw its own with. */
const FOREIGN = /[ßäåæçëîïñöøûüþÆËÎÏÑÖØÞµ¶¸¹¨¾¼¬ª]/u;

/** True where a text was typed for a font of old, and reads as nothing elsewhere. */
export const isOfOldFont = (text: string): boolean => FOREIGN.test(text);

/** Excel's `1.23E+14`: the digits behind are gone. */
export const isCutNumber = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d+$/i.test(text);
