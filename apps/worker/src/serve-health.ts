import { createServer, type Server } from 'node:http';
import { register } from 'prom-client';
import type { Health } from '@diem-cau/platform/http';

/** The worker answers no requests but these: is it alive, can it work, how does it do. */
export function serveHealth(health: Health): Server {
  return createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url === '/api/health/live') {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"live"}');
      } else if (request.url === '/api/health/ready') {
        const report = await health.report();
        response.writeHead(report.status === 'ready' ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(report));
      } else if (request.url === '/api/metrics') {
        response.writeHead(200, { 'content-type': register.contentType }).end(await register.metrics());
      } else {
        response.writeHead(404).end();
      }
    };
    answer().catch(() => response.writeHead(500).end());
  });
}
