import { createServer } from 'node:net';

/** @returns {Promise<number>} `preferred` where nothing listens on it, else any free port */
export async function freePort(preferred = 0, host = '127.0.0.1') {
  return (await listen(preferred, host)) ?? (await listen(0, host));
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(null) : reject(error)));
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
