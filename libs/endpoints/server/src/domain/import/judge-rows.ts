import type { EndpointKind, ImportCode, ImportRowView, ImportValues } from '@diem-cau/endpoints/contracts';
import { isComputed } from './computed-cell';
import { foldName } from './fold-name';
import { isCutNumber, isOfOldFont } from './garbled';
import { type KnownUnit, matchUnit, type UnitIndex } from './match-unit';
import { readImportDay } from './read-import-day';

export interface ImportRow {
  readonly row: number;
  readonly values: ImportValues;
  /** The file computes a cell whose value it did not keep. */
  readonly hasBareFormula: boolean;
}

export interface KnownEndpoint {
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  /** Its name is free again, its code never. */
  readonly isRetired: boolean;
}

export interface ImportWorld {
  readonly units: UnitIndex;
  readonly operators: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly endpoints: readonly KnownEndpoint[];
}

/** A row as it would be made. */
export interface PlannedEndpoint {
  readonly unit: KnownUnit;
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly kind: EndpointKind;
  readonly lineKbps: number | null;
  readonly custodianName: string;
  readonly custodianPhone: string;
  readonly operatorId: string | null;
  readonly plannedOn: string | null;
  readonly serials: Readonly<Record<'television' | 'conferencing_computer' | 'camera' | 'microphone', string>>;
}

export interface JudgedRow extends ImportRowView {
  /** Null unless the row is `ok`. */
  readonly planned: PlannedEndpoint | null;
}

const WORDS_OF_KIND: Readonly<Record<EndpointKind, readonly string[]>> = {
  room_kit: ['room_kit', 'bộ thiết bị phòng họp', 'bộ thiết bị', 'phòng họp', 'kit'],
  room_system: ['room_system', 'hệ thống phòng họp', 'hệ thống có sẵn', 'thiết bị hiện có', 'mcu'],
  browser: ['browser', 'trình duyệt', 'máy tính cá nhân', 'cá nhân', 'laptop'],
};
const KINDS = new Map((Object.keys(WORDS_OF_KIND) as EndpointKind[]).flatMap((kind) => WORDS_OF_KIND[kind].map((word) => [foldName(word), kind] as const)));

/** Judges every row of a file against what is registered and against the rows before it. Nothing is written. */
export function judgeRows(rows: readonly ImportRow[], world: ImportWorld): JudgedRow[] {
  const taken = new Taken(world.endpoints);
  const inFile = new Map<string, string>();
  return rows.map((row) => {
    const codes: ImportCode[] = row.hasBareFormula || Object.values(row.values).some(isComputed) ? ['formula'] : [];
    const planned = readRow(row.values, world, codes);
    const view = { row: row.row, values: row.values, unit: planned?.unit ? { id: planned.unit.id, code: planned.unit.code, name: planned.unit.name } : null };
    if (!planned || codes.length > 0) return { ...view, state: 'refused', codes, planned: null };
    // The file's own words: the same file again finds each of them registered, whatever code was made for it.
    const name = foldName(planned.name);
    const words = planned.code === '' ? `${planned.unit.id} n ${name}` : `${planned.unit.id} c ${planned.code.toLowerCase()}`;
    const before = inFile.get(words);
    if (before === name) return { ...view, state: 'duplicate', codes: ['repeated'], planned: null };
    if (before === undefined) inFile.set(words, name);
    const same = taken.same(planned);
    if (same === 'exists') return { ...view, state: 'exists', codes: ['exists'], planned: null };
    if (same === 'code_taken' || before !== undefined) return { ...view, state: 'refused', codes: ['code_taken'], planned: null };
    return { ...view, state: 'ok', codes: [], planned };
  });
}

class Taken {
  private readonly names = new Set<string>();
  /** Whose a code is; null for one that is retired. */
  private readonly codes = new Map<string, string | null>();

  constructor(endpoints: readonly KnownEndpoint[]) {
    for (const { tenantId, code, name, isRetired } of endpoints) {
      if (!isRetired) this.names.add(`${tenantId} ${foldName(name)}`);
      this.codes.set(`${tenantId} ${code.toLowerCase()}`, isRetired ? null : foldName(name));
    }
  }

  same({ unit, code, name }: PlannedEndpoint): 'exists' | 'code_taken' | null {
    if (code === '') return this.names.has(`${unit.id} ${foldName(name)}`) ? 'exists' : null;
    const owner = this.codes.get(`${unit.id} ${code.toLowerCase()}`);
    if (owner === undefined) return null;
    return owner === foldName(name) ? 'exists' : 'code_taken';
  }
}

const PROSE = ['unitName', 'districtName', 'name', 'place', 'custodianName'] as const satisfies readonly (keyof ImportValues)[];
const FIGURES = ['code', 'custodianPhone', 'televisionSerial', 'computerSerial', 'cameraSerial', 'microphoneSerial'] as const satisfies readonly (keyof ImportValues)[];

/** Reads the cells of one row; what is wrong is pushed to `codes`. Null where not even the unit is known. */
function readRow(values: ImportValues, world: ImportWorld, codes: ImportCode[]): PlannedEndpoint | null {
  const text = (column: keyof ImportValues): string => (values[column] ?? '').trim();
  const match = matchUnit(world.units, text('unitCode'), text('unitName'), text('districtName'));
  if ('refused' in match) codes.push(match.refused);
  const need = (holds: boolean, code: ImportCode): void => {
    if (!holds && !codes.includes(code)) codes.push(code);
  };
  need(!PROSE.some((column) => isOfOldFont(text(column))), 'old_font');
  need(!FIGURES.some((column) => isCutNumber(text(column))), 'number_cut');

  const name = text('name');
  need(name !== '', 'name_missing');
  need(name.length <= 160, 'name_too_long');
  const code = text('code');
  need(/^[A-Za-z0-9._/-]{0,40}$/.test(code), 'code_invalid');
  const kind = text('kind') === '' ? 'room_kit' : KINDS.get(foldName(text('kind')));
  need(kind !== undefined, 'kind_unknown');
  const lineKbps = readKbps(text('lineKbps'));
  need(lineKbps !== undefined, 'line_invalid');
  need(/^[0-9+().\s-]{0,40}$/.test(text('custodianPhone')), 'phone_invalid');
  const operator = world.operators.find((known) => [known.code, known.name].some((word) => foldName(word) === foldName(text('operator'))));
  need(text('operator') === '' || operator !== undefined, 'operator_unknown');
  const plannedOn = text('plannedOn') === '' ? null : readImportDay(text('plannedOn'));
  need(text('plannedOn') === '' || plannedOn !== null, 'date_invalid');
  need(text('place').length <= 240 && text('custodianName').length <= 120, 'text_too_long');
  const serials = {
    television: text('televisionSerial'),
    conferencing_computer: text('computerSerial'),
    camera: text('cameraSerial'),
    microphone: text('microphoneSerial'),
  };
  need(Object.values(serials).every((serial) => serial.length <= 60), 'serial_too_long');
  if (!('unit' in match)) return null;
  return {
    unit: match.unit, code, name, place: text('place'), kind: kind ?? 'room_kit', lineKbps: lineKbps ?? null, custodianName: text('custodianName'),
    custodianPhone: text('custodianPhone'), operatorId: operator?.id ?? null, plannedOn, serials,
  };
}

/** kbit/s; "4 Mbit/s" and "4.000" are read too. Undefined where it is no such number. */
function readKbps(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+(?:[.,]\d+)?)\s*(k|m)?(?:bit\/s|bps|b\/s)?$/i.exec(text);
  if (!match) return undefined;
  const [, digits = '', unit = 'k'] = match;
  const number = /^\d{1,3}(?:[.,\s]\d{3})+$/.test(digits) ? Number(digits.replace(/[.,\s]/g, '')) : Number(digits.replace(',', '.'));
  const kbps = Math.round(unit.toLowerCase() === 'm' ? number * 1000 : number);
  return kbps >= 64 && kbps <= 10_000_000 ? kbps : undefined;
}
