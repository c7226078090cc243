import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { type Actor, Database, Prisma } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import type { AuthenticatedRequest } from './authenticated-request';
import { IDEMPOTENT } from './decorators';

/**
 * One effect a key: the key's row, the effect and the answer are one transaction. A second request with the key waits
 * for the first, then gets its answer; with another body it is refused. Keys are kept for 30 days.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || !this.reflector.get<boolean>(IDEMPOTENT, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !request.actor?.postId) return next.handle();
    if (key.length < 1 || key.length > 255) throw new AppError(PlatformErrors.invalidInput, { issues: ['Idempotency-Key: 1 to 255 characters'] });
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request.actor, key, hashOf(request), reply, next));
  }

  private once(actor: Actor, key: string, requestHash: string, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    return this.db.as(actor, async () => {
      const { tx } = this.db;
      const taken = await tx.$executeRaw`
        insert into app.idempotency (post_id, key, tenant_id, operator_id, request_hash)
        values (${actor.postId}::uuid, ${key}, ${actor.tenantId}::uuid, ${actor.operatorId}::uuid, ${requestHash})
        on conflict (post_id, key) do nothing`;
      const where = { postId_key: { postId: actor.postId as string, key } };
      if (taken === 0) {
        const first = await tx.idempotency.findUniqueOrThrow({ where });
        if (first.requestHash !== requestHash) throw new AppError(PlatformErrors.idempotencyKeyReused);
        void reply.status(first.status ?? 200);
        return first.response;
      }
      const response: unknown = await firstValueFrom(next.handle(), { defaultValue: null });
      await tx.idempotency.update({
        where,
        data: { status: reply.statusCode, response: response === null || response === undefined ? Prisma.JsonNull : toJson(response) },
      });
      return response;
    });
  }
}

// The answer as it goes over the wire, so that a repeat is equal to the letter.
const toJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

function hashOf(request: AuthenticatedRequest): string {
  return createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
}
