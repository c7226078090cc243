import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  readonly full_name: string;
  readonly kind: string;
  readonly parent_code: string;
  readonly lat: string;
  readonly lng: string;
}

export interface DistrictRecord {
  readonly district_code: string;
  readonly operator: string;
  readonly endpoints_planned: string;
}

// The starter runs the bundle from the workspace's root, and so do the tests.
const read = <Row>(file: string): Row[] => parse<Row>(readFileSync(path.resolve('prisma/seed/data', file), 'utf8'), { columns: true });

export const readUnits = (): UnitRecord[] => read<UnitRecord>('ha-giang-2017.csv');
export const readDistricts = (): DistrictRecord[] => read<DistrictRecord>('ha-giang-endpoints-2017.csv');
