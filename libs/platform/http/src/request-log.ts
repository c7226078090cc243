import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Histogram, register } from 'prom-client';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';

const METRIC = 'http_request_seconds';

function durations(): Histogram<'method' | 'route' | 'status'> {
  const known = register.getSingleMetric(METRIC);
  if (known instanceof Histogram) return known;
  return new Histogram({
    name: METRIC,
    help: 'Time from request to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.3, 0.6, 1, 3, 10],
  });
}

/** One line and one measurement a request. The route's pattern, not its address: ids and search words are not for logs. */
export function logRequests(app: NestFastifyApplication): void {
  const logger = app.get<Logger>(LOGGER);
  const histogram = durations();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      const { method } = request;
      const route = request.routeOptions.url ?? 'unmatched';
      const status = reply.statusCode;
      histogram.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
      logger[route.startsWith('/api/health') ? 'debug' : 'info'](
        { requestId: request.id, method, route, status, ms: Math.round(reply.elapsedTime) },
        'request',
      );
    });
}
