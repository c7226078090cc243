import pg from 'pg';

const LONGEST_WAIT_MS = 10_000;

/**
 * One connection that LISTENs, and comes back when it was lost. What was said meanwhile is lost: `onConnected` is the
 * moment to look for oneself.
 */
export class PgListener {
  private client: pg.Client | null = null;
  private isClosed = false;
  private failures = 0;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly connectionString: string,
    private readonly channel: string,
    private readonly onMessage: (payload: string) => void,
    private readonly onConnected: () => void = () => {},
  ) {}

  async start(): Promise<void> {
    if (this.isClosed) return;
    const client = new pg.Client({ connectionString: this.connectionString, keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => this.onMessage(payload ?? ''));
    client.once('end', () => this.comeBack(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
      this.failures = 0;
      this.onConnected();
    } catch {
      await client.end().catch(() => {});
      this.comeBack(client);
    }
  }

  private comeBack(lost: pg.Client): void {
    if (this.isClosed || this.client !== lost) return;
    this.client = null;
    this.failures += 1;
    this.retry = setTimeout(() => void this.start(), Math.min(LONGEST_WAIT_MS, 200 * 2 ** this.failures));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => {});
  }
}
