import type { ApiClient } from './api-client';
import { television } from './browser';
import { Machine } from './machine';
import { until } from './until';

/** What the screen's page shows of itself at `window.__screen`. */
interface ScreenFacts {
  readonly state: string;
  readonly endpointId: string | null;
  readonly meetingId: string | null;
  readonly userCode: string | null;
  readonly joinsAtMs: number | null;
  readonly awake: string;
  readonly selfTest: { readonly done: number };
}

/** A room's television. */
export class Television extends Machine {
  constructor() {
    super(television);
  }

  override async start(): Promise<void> {
    await super.start('/man-hinh');
  }

  facts(): Promise<ScreenFacts | null> {
    return this.page.evaluate<ScreenFacts | null>('window.__screen ? { ...window.__screen } : null');
  }

  async reaches(states: readonly string[], seconds: number): Promise<ScreenFacts> {
    const facts = await until(() => this.facts(), (now) => now !== null && states.includes(now.state), { within: seconds, what: `the screen is ${states.join(' or ')}` });
    return facts!;
  }

  /** The code that stands on the screen. */
  async code(): Promise<string> {
    const facts = await until(() => this.facts(), (now) => Boolean(now?.userCode), { within: 30, what: 'the screen shows a code' });
    return facts!.userCode!;
  }

  /** Makes this machine the endpoint, with the admin's session in place of the admin's page. */
  async becomes(admin: ApiClient, endpointId: string): Promise<void> {
    await admin.post(`/endpoints/${endpointId}/pair`, { userCode: await this.code() });
    await until(() => this.facts(), (now) => now?.endpointId === endpointId, { within: 60, what: 'the screen is the endpoint' });
  }
}
