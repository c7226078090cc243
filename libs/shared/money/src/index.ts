export { amountInWords, type ZeroTensWord } from './amount-in-words';
export { divRoundHalfAway } from './div-round-half-away';
export { formatAmount, formatVnd } from './format-vnd';
export { sumVnd, vnd, ZERO_VND, type Vnd } from './vnd';
export { vndFromJson, vndToJson } from './vnd-json';
