/** Where to sign in so as to come back to `here` (a path with its query). */
export function signInAddress(here: string): string {
  return here && here !== '/' ? `/dang-nhap?tiep=${encodeURIComponent(here)}` : '/dang-nhap';
}

/** The place to return to after signing in: only a path of this site, whatever the address says. */
export function safeReturn(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/';
  return next.startsWith('/dang-nhap') ? '/' : next;
}
