import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { Public } from '../decorators';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus reads here from the same host; who comes through the proxy gets 404. */
@Controller('metrics')
@Public()
@ApiExcludeController()
export class MetricsController {
  constructor() {
    if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
  }

  @Get()
  async metrics(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // The proxy is on loopback too, but it says for whom it asks.
    const isForwarded = request.headers['x-forwarded-for'] !== undefined;
    if (isForwarded || !LOOPBACK.has(request.socket.remoteAddress ?? '')) throw new AppError(PlatformErrors.notFound);
    await reply.type(register.contentType).send(await register.metrics());
  }
}
