import type { AnswerView } from '@diem-cau/meetings/contracts';

/** Columns of an answer as one JSON object, null where there is none; `a` is `meet.answer`. */
export interface AnswerRow {
  readonly kind: AnswerView['kind'];
  readonly attendees: AnswerView['attendees'];
  readonly headCount: number;
  readonly reason: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

export const answerOf = (row: AnswerRow | null): AnswerView | null => row && { ...row, answeredAt: new Date(row.answeredAt).toISOString() };
