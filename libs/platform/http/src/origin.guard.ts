import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { ANY_ORIGIN } from './decorators';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Against cross-site requests: what changes state must come from our own origin; a missing or `null` Origin is refused. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean>(ANY_ORIGIN, [context.getHandler(), context.getClass()])) return true;
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(method) || headers.origin === this.config.PUBLIC_ORIGIN) return true;
    throw new AppError(PlatformErrors.originRefused);
  }
}
