import type { z } from 'zod';
import { scenarioSchema, STEP_KINDS, type ScenarioFile } from './scenario-file';

export interface ScenarioFault {
  /** Null: the file was not played. */
  readonly step: null;
  /** JSON pointer to what is wrong. */
  readonly path: string;
  readonly code: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a file's text; all faults at once where it breaks the format. */
export function readScenario(text: string): { file: ScenarioFile } | { errors: ScenarioFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { errors: [fault([], 'not_json')] };
  }
  const read = scenarioSchema.safeParse(json, { reportInput: true });
  const errors = [...(read.success ? [] : read.error.issues.flatMap(faultsOf)), ...crossFaults(json)];
  return read.success && errors.length === 0 ? { file: read.data } : { errors };
}

const fault = (path: readonly PropertyKey[], code: string): ScenarioFault => ({ step: null, path: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), code: `scenario.${code}` });

function faultsOf(issue: z.core.$ZodIssue): ScenarioFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault([...issue.path, key], 'unknown_key'));
  if (issue.code === 'invalid_union') return [fault(issue.path.at(-1) === 'do' ? issue.path : [...issue.path, 'do'], 'unknown_do')];
  if (issue.code === 'invalid_type' && issue.input === undefined) return [fault(issue.path, 'missing')];
  return [fault(issue.path, 'invalid')];
}

/** What no field alone can say; reads whatever is readable, so that a fault elsewhere hides none of these. */
function crossFaults(json: unknown): ScenarioFault[] {
  const { payers, steps, prices, vatRates } = isObject(json) ? json : {};
  const ids = listOf(payers).map((payer) => payer['id']);
  return [
    ...repeated(ids).map((index) => fault(['payers', index, 'id'], 'duplicate')),
    ...repeated(listOf(prices).map((price) => price['from'])).map((index) => fault(['prices', index, 'from'], 'duplicate')),
    ...repeated(listOf(vatRates).map((rate) => JSON.stringify([rate['class'], rate['from']]))).map((index) => fault(['vatRates', index, 'from'], 'duplicate')),
    ...listOf(steps).flatMap((step, index, all) => stepFaults(step, index, all[index - 1], new Set(ids))),
  ];
}

function stepFaults(step: Json, index: number, before: Json | undefined, ids: ReadonlySet<unknown>): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  if (typeof step['payer'] === 'string' && !ids.has(step['payer'])) faults.push(fault(['steps', index, 'payer'], 'unknown_payer'));
  if (before && Date.parse(String(step['at'])) < Date.parse(String(before['at']))) faults.push(fault(['steps', index, 'at'], 'out_of_order'));
  if (!STEP_KINDS.has(String(step['do']))) return faults;
  const oneOf = ONE_OF[String(step['do'])];
  const given = oneOf?.keys.filter((key) => step[key] !== undefined) ?? [];
  if (oneOf && given.length > 1) faults.push(fault(['steps', index, given[1] ?? ''], 'one_of'));
  if (oneOf?.needed && given.length === 0) faults.push(fault(['steps', index, oneOf.keys[0] ?? ''], 'missing'));
  return faults;
}

/** Fields of a step that stand for one another. */
const ONE_OF: Readonly<Record<string, { keys: readonly string[]; needed: boolean }>> = {
  transfer: { keys: ['endpoint', 'endpoints'], needed: true },
  subsidy: { keys: ['percent', 'share'], needed: true },
  pay: { keys: ['reference', 'references'], needed: false },
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map((entry: unknown) => (isObject(entry) ? entry : {})) : []);

function repeated(values: readonly unknown[]): number[] {
  return values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []));
}
