import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AUDIT_TRAIL, type AuditEntry } from '@diem-cau/audit/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { type Notice, NOTICES } from '@diem-cau/notifications/contracts';
import { APP_CONFIG } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { Outbox } from '@diem-cau/platform/outbox';
import { createTestDatabase, type TestDatabase, type TestUnit, World } from '@diem-cau/platform/testing';
import { REALTIME, type Topic } from '@diem-cau/realtime/contracts';
import { CLOCK, FixedClock } from '@diem-cau/shared/time';
import { EndpointsModule } from '../endpoints.module';

export interface Bench {
  readonly t: TestDatabase;
  readonly world: World;
  readonly clock: FixedClock;
  /** Topics that were told, in order. */
  readonly told: Topic[];
  readonly notices: Notice[];
  readonly province: TestUnit;
  readonly district: TestUnit;
  readonly commune: TestUnit;
  /** A district of another tree. */
  readonly stranger: Actor;
  readonly admin: Actor;
  readonly vnpt: { id: string; code: string };
  readonly technician: Actor;
  use<T>(part: Type<T>): T;
  close(): Promise<void>;
}

/** Real: PostgreSQL under dc_api, dc_billing and dc_auth, the module's own wiring, the audit chain, the outbox table. Recorded: realtime, notices. */
export async function endpointsBench(): Promise<Bench> {
  const t = await createTestDatabase();
  const clock = new FixedClock('2017-03-25T02:00:00Z');
  const told: Topic[] = [];
  const notices: Notice[] = [];
  const audit = {
    record: async ({ action, subjectType, subjectId, detail = {} }: AuditEntry) => {
      await t.db.tx.$queryRaw`select ctx.audit(${action}, ${subjectType}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)::text`;
    },
  };
  const provided = [
    { provide: Database, useValue: t.db },
    { provide: CLOCK, useValue: clock },
    { provide: AUDIT_TRAIL, useValue: audit },
    { provide: REALTIME, useValue: { publish: (topic: Topic) => told.push(topic) } },
    { provide: NOTICES, useValue: { send: (notice: Notice) => Promise.resolve(void notices.push(notice)) } },
    { provide: APP_CONFIG, useValue: { DATABASE_URL_AUTH: t.urls.auth, PUBLIC_ORIGIN: 'http://localhost' } },
  ];
  @Global()
  @Module({ providers: [...provided, Outbox], exports: [...provided.map(({ provide }) => provide), Outbox] })
  class Surroundings {}
  @Module({ imports: [Surroundings, EndpointsModule] })
  class Whole {}
  const app = await NestFactory.createApplicationContext(Whole, { logger: ['error'] });

  const world = new World(t.admin, permissionsOf);
  const province = await world.unit('Hà Giang');
  const district = await world.unit('Vị Xuyên', province, 'district');
  const commune = await world.unit('Đạo Đức', district);
  const elsewhere = await world.unit('Cao Bằng');
  const vnpt = await world.operator('vnpt');
  return {
    t, world, clock, told, notices, province, district, commune, vnpt,
    stranger: await world.person('province_admin', { tenantId: elsewhere.id }),
    admin: await world.person('district_admin', { tenantId: district.id }),
    technician: await world.person('technician', { operatorId: vnpt.id }),
    use: (part) => app.get(part),
    close: async () => {
      await app.close();
      await t.close();
    },
  };
}

/** A screen's key as its browser would make it. */
export function screenKey(): { publicKey: string; signed: (nonce: string) => string } {
  const pair: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    signed: (nonce) => sign('sha256', Buffer.from(nonce), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64'),
  };
}

/** The actor that a screen's credential stands for, as the edge would find it. */
export async function screenActor(db: Database, token: string): Promise<Actor> {
  const who = await db.identify(token);
  if (!who) throw new Error('the credential is nobody\'s');
  return {
    kind: 'device', proof: { token }, tenantId: who['tenantId'] ?? null, operatorId: null, postId: null, personId: null, endpointId: who['endpointId'] ?? null,
    role: 'device', name: who['name'] ?? '', username: null, sessionId: who['sessionId'] ?? null, permissions: new Set(),
  };
}
