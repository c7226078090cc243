import { Injectable } from '@nestjs/common';
import type { ImportDraftView } from '@diem-cau/endpoints/contracts';
import { ImportRepository } from '../data/imports.repository';
import { type ImportRow, type JudgedRow, judgeRows, type KnownEndpoint } from '../domain/import/judge-rows';
import { indexUnits } from '../domain/import/match-unit';

/** Verdicts are made anew each time: what was free at the preview may be registered at the confirmation. */
@Injectable()
export class JudgeImport {
  constructor(private readonly imports: ImportRepository) {}

  async execute(rows: readonly ImportRow[]): Promise<{ judged: JudgedRow[]; counts: ImportDraftView['counts']; endpoints: readonly KnownEndpoint[] }> {
    const endpoints = await this.imports.endpoints();
    const judged = judgeRows(rows, { units: indexUnits(await this.imports.units()), operators: await this.imports.operators(), endpoints });
    const counts = { ok: 0, duplicate: 0, refused: 0, exists: 0 };
    for (const { state } of judged) counts[state] += 1;
    return { judged, counts, endpoints };
  }
}
