import { z } from 'zod';
import { type JobsPool, PgListener } from '@diem-cau/platform/jobs';
import { type VersionMessage, versionSchema } from '@diem-cau/realtime/contracts';
import { type LiveBus, MESSAGES_A_PACKET } from './live-bus';

const CHANNEL = 'dc_live';
const packetSchema = z.array(versionSchema);

/** NOTIFY and LISTEN as `dc_jobs`: one server serves data, jobs and live messages. */
export class PostgresLiveBus implements LiveBus {
  private listener: PgListener | null = null;

  constructor(
    private readonly pool: JobsPool,
    private readonly databaseUrl: string,
  ) {}

  async send(messages: readonly VersionMessage[]): Promise<void> {
    const packets: string[] = [];
    for (let at = 0; at < messages.length; at += MESSAGES_A_PACKET) packets.push(JSON.stringify(messages.slice(at, at + MESSAGES_A_PACKET)));
    await this.pool.query('select pg_notify($1, packet) from unnest($2::text[]) packet', [CHANNEL, packets]);
  }

  async listen(onMessages: (messages: readonly VersionMessage[]) => void, onGap: () => void): Promise<void> {
    let isFirst = true;
    this.listener = new PgListener(
      this.databaseUrl,
      CHANNEL,
      (payload) => onMessages(packetSchema.parse(JSON.parse(payload))),
      () => {
        if (!isFirst) onGap();
        isFirst = false;
      },
    );
    await this.listener.start();
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }
}
