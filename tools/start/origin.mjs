import { StartFailure } from './failure.mjs';
import { createProxy } from './proxy.mjs';

export const PREFERRED_PORT = 4500;

/** Opens the one origin, on 4500 or on any free port; until `connect` names the apps it answers that they are starting. */
export async function reserveOrigin(preferred = wantedPort()) {
  const taken = await listen(preferred);
  return { ...(taken ?? (await listen(0))), moved: taken === null, wanted: preferred };
}

function wantedPort() {
  const port = Number(process.env.PORT || PREFERRED_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartFailure(`PORT is no port number: ${process.env.PORT}`, `PORT không phải là số cổng: ${process.env.PORT}`);
}

/** Both loopback addresses: `localhost` is either, as the browser likes. */
async function listen(port) {
  const targets = { publicHost: '', apiPort: 0, portalPort: 0 };
  const first = createProxy(targets);
  const chosen = await open(first, port, '127.0.0.1');
  if (chosen === null) return null;
  const second = createProxy(targets);
  const alike = await open(second, chosen, '::1');
  if (alike === null) {
    await close(first);
    return null;
  }
  targets.publicHost = `localhost:${chosen}`;
  const servers = alike === undefined ? [first] : [first, second];
  return {
    port: chosen,
    url: `http://localhost:${chosen}`,
    connect: (ports) => Object.assign(targets, ports),
    stop: () => Promise.all(servers.map(close)),
  };
}

/** @returns the port; null when it is taken, undefined when this machine lacks the address */
function open(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (['EADDRINUSE', 'EACCES'].includes(error.code)) resolve(null);
      else if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => resolve(server.address().port));
  });
}

function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
