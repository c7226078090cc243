import type { FastifyRequest } from 'fastify';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';

/** Of one uploaded file. */
export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024;
/** Multipart boundaries and the file's name. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * The one file of a multipart body; null where there is none.
 * @throws AppError `platform.too_large`, before a byte is read where the body says its length
 */
export async function readUpload(request: FastifyRequest): Promise<{ readonly filename: string; readonly bytes: Buffer } | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_UPLOAD_BYTES + ENVELOPE_BYTES) throw new AppError(PlatformErrors.tooLarge);
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) return null;
  const bytes = await part.toBuffer();
  // The parser cuts at its limit, a byte later than ours, and says so too late to be relied on.
  if (bytes.length > MOST_UPLOAD_BYTES) throw new AppError(PlatformErrors.tooLarge);
  return { filename: part.filename, bytes };
}
