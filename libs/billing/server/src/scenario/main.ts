import pg from 'pg';
import { createPools, Database } from '@diem-cau/platform/database';
import { playScenario, type ScenarioResult } from './play-scenario';
import type { ScenarioFile } from './scenario-file';

export { readScenario } from './read-scenario';

/** Plays a file on a migrated, empty database. @param urls of the superuser and of the two roles that billing acts as */
export async function playOn(urls: { admin: string; api: string; billing: string }, file: ScenarioFile): Promise<ScenarioResult> {
  const admin = new pg.Pool({ connectionString: urls.admin, max: 2 });
  admin.on('error', () => undefined);
  const db = new Database(createPools({ connectionString: urls.api, max: 2 }, { connectionString: urls.billing, max: 4 }));
  try {
    return await playScenario(db, admin, file);
  } finally {
    await db.onApplicationShutdown();
    await admin.end();
  }
}
