import { freePort } from '../embedded/free-port.mjs';
import { say } from './say.mjs';

/** The port that a part is known by, else any free one, and says so. */
export async function choosePort(what, preferred) {
  const port = await freePort(preferred);
  if (preferred !== 0 && port !== preferred) sayTaken(preferred, port, what);
  return port;
}

export function sayTaken(wanted, port, what) {
  say(`port ${wanted} is taken: ${what} uses ${port} instead / cổng ${wanted} đang bận, ${what} dùng cổng ${port}`);
}
