/** The key that does it: N, M, /. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-small border border-current px-1 font-sans text-small leading-none opacity-75">{keys}</kbd>;
}
