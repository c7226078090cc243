import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';

@Injectable()
export class UnitNames {
  constructor(private readonly db: Database) {}

  async one(id: string): Promise<{ id: string; name: string; fullName: string } | null> {
    const [row] = await this.db.tx.$queryRaw<{ id: string; name: string; fullName: string }[]>`select id, name, full_name as "fullName" from core.unit where id = ${id}::uuid`;
    return row ?? null;
  }
}
