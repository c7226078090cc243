import { wait } from '../wait';

const tryAgainMs = 3_000;

/** Loads the page anew, but only once the portal answers: a browser's own error page would stay until somebody comes. */
export async function reloadPage(signal: AbortSignal): Promise<void> {
  for (;;) {
    const answers = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then((response) => response.ok, () => false);
    signal.throwIfAborted();
    if (answers) {
      window.location.reload();
      return;
    }
    await wait(tryAgainMs, signal);
  }
}
