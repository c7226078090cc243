import yauzl from 'yauzl';
import { TableFileError } from './table-file-error';

const MEGABYTE = 1024 * 1024;
/** 10,000 rows of 16 columns unpack to about 12 MB. */
const LIMITS = { entries: 500, bytes: 120 * MEGABYTE };

/**
 * Unpacks every entry into nothing before anything reads the workbook: sizes that a directory declares may lie.
 * @throws TableFileError `bomb`, `unreadable`
 */
export async function assertHarmlessWorkbook(file: Buffer): Promise<void> {
  const zip = await open(file);
  if (zip.entryCount > LIMITS.entries) throw new TableFileError('bomb');
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    const broken = (): void => reject(new TableFileError('unreadable'));
    zip.on('error', broken);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      if (total + entry.uncompressedSize > LIMITS.bytes) {
        reject(new TableFileError('bomb'));
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
            reject(new TableFileError('bomb'));
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
      if (error) reject(new TableFileError('unreadable'));
      else resolve(zip);
    });
  });
}
