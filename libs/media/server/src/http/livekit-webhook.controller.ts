import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { MediaErrors } from '@diem-cau/media/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { FromAnyOrigin, Public } from '@diem-cau/platform/http';
import { AcceptWebhook } from '../use-cases/accept-webhook';

@Controller('hooks/livekit')
@ApiExcludeController()
@Public()
@FromAnyOrigin()
export class LiveKitWebhookController {
  constructor(private readonly accept: AcceptWebhook) {}

  @Post()
  @HttpCode(200)
  async receive(@Req() request: RawBodyRequest<FastifyRequest>, @Headers('authorization') authorization?: string): Promise<void> {
    if (!request.rawBody) throw new AppError(MediaErrors.webhookRefused);
    await this.accept.execute(request.rawBody, authorization);
  }
}
