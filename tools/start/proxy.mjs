import http from 'node:http';
import net from 'node:net';

const API_PATHS = ['/api', '/socket.io', '/openapi.json', '/hooks', '/docs/api'];

/**
 * One origin for portal and api. Bodies and answers are streamed and never measured here: limits are the api's.
 * @param {{publicHost: string, apiPort: number, portalPort: number}} targets read at every request: the ports are filled in later
 */
export function createProxy(targets) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
  const portFor = (url) => (isApi(url) ? targets.apiPort : targets.portalPort);

  const server = http.createServer((request, response) => {
    if (opensElsewhere(request, targets.publicHost)) {
      response.writeHead(307, { location: `http://${targets.publicHost}${request.url}` }).end();
      return;
    }
    forward(request, response, { port: portFor(request.url), agent, retries: 1 });
  });
  server.on('upgrade', (request, socket, head) => tunnel(request, socket, head, portFor(request.url)));
  server.on('clientError', (_error, socket) => socket.destroy());
  server.requestTimeout = 0; // a slow line may send papers for as long as it needs
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 30_000;
  return server;
}

export function isApi(url) {
  const { pathname } = new URL(url, 'http://localhost');
  return API_PATHS.some((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`));
}

/** A page opened under another name of this machine would be refused at its first write, whose Origin does not match. */
function opensElsewhere({ method, headers }, publicHost) {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers.host !== publicHost;
}

function forward(request, response, { port, agent, retries }) {
  const upstream = http.request({ host: '127.0.0.1', port, method: request.method, path: request.url, headers: forwardedHeaders(request), agent });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode, answer.statusMessage, withoutHopByHop(answer.headers));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', (error) => {
    const unread = ['GET', 'HEAD'].includes(request.method) && !response.headersSent;
    // A kept connection that the app closed at the same instant says nothing about the app.
    if (unread && upstream.reusedSocket && error.code === 'ECONNRESET' && retries > 0) {
      forward(request, response, { port, agent, retries: retries - 1 });
    } else if (response.headersSent || response.destroyed) response.destroy();
    else unavailable(request, response);
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

function tunnel(request, socket, head, port) {
  const upstream = net.connect(port, '127.0.0.1', () => {
    const headers = Object.entries({ ...forwardedHeaders(request), connection: 'Upgrade', upgrade: request.headers.upgrade });
    const lines = headers.flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    if (head.length > 0) upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  const close = () => {
    upstream.destroy();
    socket.destroy();
  };
  for (const side of [upstream, socket]) {
    side.setTimeout(0);
    side.on('error', close).on('close', close);
  }
}

/** What the client says about forwarding is dropped: this proxy is the front. */
function forwardedHeaders(request) {
  const headers = withoutHopByHop(request.headers);
  headers['x-forwarded-for'] = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  headers['x-forwarded-proto'] = 'http';
  headers['x-forwarded-host'] = request.headers.host ?? '';
  delete headers.forwarded;
  return headers;
}

function withoutHopByHop(headers) {
  const { connection, 'keep-alive': _k, 'proxy-connection': _p, 'transfer-encoding': transferEncoding, upgrade: _u, te: _t, ...rest } = headers;
  for (const name of String(connection ?? '').split(',')) delete rest[name.trim().toLowerCase()];
  return transferEncoding ? { ...rest, 'transfer-encoding': transferEncoding } : rest;
}

function unavailable(request, response) {
  response.statusCode = 503;
  response.setHeader('retry-after', '2');
  if (isApi(request.url)) {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ code: 'platform.unavailable', message: 'the api is restarting', args: {} }));
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Điểm Cầu</title><p>Hệ thống đang khởi động lại, trang sẽ tự tải lại.</p>');
}
