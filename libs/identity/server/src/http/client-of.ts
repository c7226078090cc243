import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieNames, writeCookie } from '@diem-cau/platform/http';
import type { Client } from '../domain/client';

const TWELVE_HOURS_SECONDS = 12 * 60 * 60;

export const clientOf = (request: FastifyRequest): Client => ({ ip: request.ip, userAgent: request.headers['user-agent'] ?? null });

export function tokenOf(request: FastifyRequest, publicOrigin: string): string | undefined {
  return request.cookies[cookieNames(publicOrigin).session];
}

export function writeSession(reply: FastifyReply, token: string, publicOrigin: string): void {
  const { session, secure } = cookieNames(publicOrigin);
  writeCookie(reply, session, token, { secure, maxAgeSeconds: TWELVE_HOURS_SECONDS });
}
