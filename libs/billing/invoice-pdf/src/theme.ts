/** Geometry in points (1/72 inch) and the few colours of the paper; it must stay readable on a black-and-white printer. */
export const PAGE = { width: 595.28, height: 841.89, margin: 42 } as const;
export const CONTENT = {
  left: PAGE.margin,
  right: PAGE.width - PAGE.margin,
  width: PAGE.width - 2 * PAGE.margin,
  top: 44,
  /** Nothing but the footer is drawn below. */
  bottom: PAGE.height - 54,
} as const;
export const COLOR = { ink: '#16202b', soft: '#5a6672', line: '#c9d1d9', tint: '#f1f5f8', accent: '#0b4f7d', warning: '#b3261e' } as const;
