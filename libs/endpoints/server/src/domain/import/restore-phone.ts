/** Numbers of Viet Nam as Excel keeps them: nine digits of a mobile phone, ten of a landline, the zero in front dropped. */
const WITHOUT_ZERO = /^(?:[35789]\d{8}|2\d{9})$/;

export const restorePhone = (text: string): string => (WITHOUT_ZERO.test(text) ? `0${text}` : text);
