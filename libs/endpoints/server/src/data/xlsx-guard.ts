import yauzl from 'yauzl';
import { EndpointErrors } from '@diem-cau/endpoints/contracts';
import { AppError } from '@diem-cau/platform/errors';

const MEGABYTE = 1024 * 1024;
/** 10,000 rows of 16 columns unpack to about 12 MB. */
const LIMITS = { entries: 500, bytes: 120 * MEGABYTE };

/**
 * Unpacks every entry into nothing before anything reads the workbook: sizes that a directory declares may lie.
 * @throws AppError `endpoints.file_bomb`, `endpoints.file_unreadable`
 */
export async function assertHarmlessWorkbook(file: Buffer): Promise<void> {
  const zip = await open(file);
  if (zip.entryCount > LIMITS.entries) throw new AppError(EndpointErrors.fileBomb);
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    const broken = (): void => reject(new AppError(EndpointErrors.fileUnreadable));
    zip.on('error', broken);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      if (total + entry.uncompressedSize > LIMITS.bytes) {
        reject(new AppError(EndpointErrors.fileBomb));
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          broken();
          return;
        }
        stream.on('error', broken);
        stream.on('data', (chunk: Buffer) => {
          total += chunk.length;
          if (total > LIMITS.bytes) {
            stream.destroy();
            reject(new AppError(EndpointErrors.fileBomb));
          }
        });
        stream.on('end', () => zip.readEntry());
      });
    });
    zip.readEntry();
  });
}

function open(file: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new AppError(EndpointErrors.fileUnreadable));
      else resolve(zip);
    });
  });
}
