type Input = { nonce: string; livekitUrl: string | undefined; development: boolean };

/** Origins a browser needs to reach the media server: its websocket, and http for its probes. */
function mediaOrigins(livekitUrl: string | undefined): string[] {
  if (!livekitUrl || !URL.canParse(livekitUrl)) return [];
  const { protocol, host } = new URL(livekitUrl);
  const secure = protocol === 'wss:' || protocol === 'https:';
  return secure ? [`wss://${host}`, `https://${host}`] : [`ws://${host}`, `http://${host}`];
}

/**
 * What a page may load. Styles keep 'unsafe-inline': the chart and the list that draws only what is seen place things by style
 * attributes, which no nonce covers. Scripts run by nonce alone; development needs eval for its error overlay.
 */
export function contentSecurityPolicy({ nonce, livekitUrl, development }: Input): string {
  const rules: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'connect-src': ["'self'", ...mediaOrigins(livekitUrl), ...(development ? ['ws:'] : [])],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    // The document of an invoice or a minute is shown in a frame from the api of the same origin.
    'frame-src': ["'self'", 'blob:'],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(rules).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}
