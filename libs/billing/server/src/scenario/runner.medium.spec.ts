import { runScenario, scenario } from './cases/plays';

describe('a file that breaks the format is not played', () => {
  const faults = async (file: unknown): Promise<string[]> => {
    const { code, said } = await runScenario(typeof file === 'string' ? file : JSON.stringify(file));
    expect(code).toBe(2);
    return (JSON.parse(said) as { errors: { step: null; path: string; code: string }[] }).errors.map(({ step, path, code: fault }) => `${String(step)} ${path} ${fault}`).sort();
  };

  it('says all that is wrong at once', async () => {
    const file = scenario(
      [
        ['2026-10-17', 'activate', { endpoint: 'E1', payer: 'Z' }],
        ['2026-10-16', 'suspend', { endpoint: 'E1', colour: 'red' }],
        ['2026-10-18', 'dance'],
        ['2026-10-19', 'pay', { payer: 'A', amountVnd: 0.5, reference: 'x', references: ['y'] }],
        ['2026-10-20', 'transfer', { payer: 'B' }],
        ['2026-10-21', 'run', { month: '2026-13' }],
      ],
      { payers: [{ id: 'A' }, { id: 'A' }], unknown: 1 },
    );
    expect(await faults(file)).toEqual([
      'null /payers/1/id scenario.duplicate',
      'null /steps/0/payer scenario.unknown_payer',
      'null /steps/1/at scenario.out_of_order',
      'null /steps/1/colour scenario.unknown_key',
      'null /steps/2/do scenario.unknown_do',
      'null /steps/3/amountVnd scenario.invalid',
      'null /steps/3/references scenario.one_of',
      'null /steps/4/endpoint scenario.missing',
      'null /steps/4/payer scenario.unknown_payer',
      'null /steps/5/month scenario.invalid',
      'null /unknown scenario.unknown_key',
    ]);
  }, 30_000);

  it('reads no file that is not JSON, or another thing', async () => {
    expect(await faults('{')).toEqual(['null  scenario.not_json']);
    expect(await faults([])).toEqual(['null  scenario.invalid']);
    expect(await faults({})).toEqual(['null /operator scenario.missing', 'null /payers scenario.missing', 'null /prices scenario.missing', 'null /steps scenario.missing', 'null /vatRates scenario.missing']);
  }, 30_000);
});
