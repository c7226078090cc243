import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';

export interface NewPairing {
  readonly id: string;
  readonly deviceCodeHash: string;
  readonly userCode: string;
  readonly publicKey: string;
  readonly label: string;
  readonly ip: string;
}

export interface PollAnswer {
  readonly status: 'pending' | 'slow_down' | 'expired_token' | 'paired';
  readonly interval: number;
  readonly tenantId?: string;
  readonly endpointId?: string;
  readonly name?: string;
}

/** Pairing happens before there is a context: two definer functions, and nothing else, through the role of sign-in. */
@Injectable()
export class PairingStore implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'DATABASE_URL_AUTH'>) {
    this.pool = new pg.Pool({ connectionString: config.DATABASE_URL_AUTH, max: 4, options: '-c statement_timeout=5000 -c lock_timeout=3000', connectionTimeoutMillis: 5000 });
    // A connection that dies while idle is replaced; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async start(pairing: NewPairing): Promise<'ok' | 'taken' | 'too_many'> {
    const { id, deviceCodeHash, userCode, publicKey, label, ip } = pairing;
    const { rows } = await this.pool.query<{ answer: 'ok' | 'taken' | 'too_many' }>('select ctx.pairing_start($1, $2, $3, $4, $5, $6) as answer', [
      id, deviceCodeHash, userCode, publicKey, label, ip,
    ]);
    return rows[0]?.answer ?? 'taken';
  }

  async poll(deviceCodeHash: string, deviceId: string, credentialHash: string, nonce: string): Promise<PollAnswer> {
    const { rows } = await this.pool.query<{ answer: PollAnswer }>('select ctx.pairing_poll($1, $2, $3, $4) as answer', [
      deviceCodeHash, deviceId, credentialHash, nonce,
    ]);
    return rows[0]?.answer ?? { status: 'expired_token', interval: 5 };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
