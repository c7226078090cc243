import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';
import { type Probe, Probes } from './probes';

@Injectable()
@Probes({ name: 'database', fatal: true })
export class DatabaseProbe implements Probe {
  constructor(private readonly db: Database) {}

  async check(): Promise<'up'> {
    if (!(await this.db.isReachable())) throw new Error('the database does not answer');
    return 'up';
  }
}
