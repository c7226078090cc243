/** The product's sign: two points and the bridge between them. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="shrink-0">
      <path d="M5 19.500C8.500 7 19.500 7 23 19.500" fill="none" stroke="currentColor" strokeWidth="2.400" strokeLinecap="round" />
      <path d="M9.500 19.500C11 13.500 17 13.500 18.500 19.500" fill="none" stroke="currentColor" strokeWidth="1.600" strokeLinecap="round" opacity="0.55" />
      <circle cx="5" cy="20" r="3.200" fill="currentColor" />
      <circle cx="23" cy="20" r="3.200" fill="currentColor" />
    </svg>
  );
}
