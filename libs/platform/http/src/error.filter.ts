import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodValidationException } from 'nestjs-zod';
import { ZodError } from 'zod';
import { isDatabaseAway } from '@diem-cau/platform/database';
import { AppError, type ErrorArgs, PlatformErrors } from '@diem-cau/platform/errors';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';

interface Answer {
  code: string;
  message: string;
  args: ErrorArgs;
  status: number;
}

/** The one place that writes an error: `{code, message, args, requestId}`. What is not ours is a 500 without detail. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { status, ...body } = answerTo(error);
    if (status >= 500) this.logger.error({ err: error, requestId: request.id, url: request.routeOptions.url }, 'request failed');
    void http.getResponse<FastifyReply>().status(status).send({ ...body, requestId: request.id });
  }
}

function answerTo(error: unknown): Answer {
  if (error instanceof AppError) return answer(error.definition, error.args);
  if (error instanceof ZodValidationException) {
    const zod = error.getZodError();
    return answer(PlatformErrors.invalidInput, { issues: zod instanceof ZodError ? issuesOf(zod) : [] });
  }
  if (error instanceof ZodError) return answer(PlatformErrors.invalidInput, { issues: issuesOf(error) });
  if (isDatabaseAway(error)) return answer(PlatformErrors.unavailable);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return answer(PlatformErrors.notFound);
  if (status === 413) return answer(PlatformErrors.tooLarge);
  if (status === 429) return answer(PlatformErrors.tooManyRequests);
  if (status >= 400 && status < 500) return { ...answer(PlatformErrors.invalidInput), status };
  return answer(PlatformErrors.internal);
}

const answer = ({ code, message, status }: { code: string; message: string; status: number }, args: ErrorArgs = {}): Answer => ({ code, message, args, status });

const issuesOf = (error: ZodError): string[] => error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
