import { type INestApplicationContext, Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AUDIT_TRAIL, type AuditEntry } from '@diem-cau/audit/contracts';
import { ENDPOINT_READER } from '@diem-cau/endpoints/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { MEDIA_ROOMS } from '@diem-cau/media/contracts';
import type { ScheduleMeetingInput } from '@diem-cau/meetings/contracts';
import { NOTICES, type Notice } from '@diem-cau/notifications/contracts';
import { APP_CONFIG } from '@diem-cau/platform/config';
import { type Actor, createPools, Database, DATABASE_POOLS, jobActor, type JobActor } from '@diem-cau/platform/database';
import { LOGGER } from '@diem-cau/platform/logging';
import { Outbox } from '@diem-cau/platform/outbox';
import { createTestDatabase, type TestDatabase, type TestUnit, World } from '@diem-cau/platform/testing';
import { REALTIME } from '@diem-cau/realtime/contracts';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { UNIT_READER } from '@diem-cau/tenancy/contracts';
import { MeetingsModule } from '../meetings.module';
import { endpointReader, unitReader } from './directory-readers';
import { FakeMediaRooms } from './fake-media-rooms';

/** Real: PostgreSQL under the application's role, the module's own wiring. Recorded: notices, live channel, audit, media server. */
export class Stage {
  readonly notices: Notice[] = [];
  readonly audits: AuditEntry[] = [];
  readonly published: { topic: string; version: number }[] = [];
  readonly rooms = new FakeMediaRooms();
  /** Doors and tickets go by the database's clock, so the tests' clock runs with it, plus what a test moves it by. */
  readonly clock: Clock & { aheadMs: number } = { aheadMs: 0, now() { return new Date(Date.now() + this.aheadMs); } };
  province!: TestUnit;
  district!: TestUnit;
  communes!: TestUnit[];
  endpoints!: { id: string; code: string }[];
  convener!: Actor;
  chair!: Actor;
  secretary!: Actor;

  private constructor(
    readonly t: TestDatabase,
    readonly world: World,
    private app: INestApplicationContext,
  ) {}

  static async open(communes = 3): Promise<Stage> {
    const t = await createTestDatabase();
    const stage = new Stage(t, new World(t.admin, permissionsOf), undefined as unknown as INestApplicationContext);
    stage.app = await stage.boot();
    const { world } = stage;
    stage.province = await world.unit('Tỉnh Hà Giang');
    stage.district = await world.unit('Huyện Vị Xuyên', stage.province, 'district');
    stage.communes = [];
    stage.endpoints = [];
    for (let i = 0; i < communes; i += 1) {
      const commune = await world.unit(`Xã số ${i + 1}`, stage.district);
      stage.communes.push(commune);
      stage.endpoints.push(await world.endpoint(commune));
    }
    const owner = { tenantId: stage.district.id };
    stage.convener = await world.person('convener', owner);
    stage.chair = await world.person('chair', owner, 'Ông Chủ tịch');
    stage.secretary = await world.person('secretary', owner, 'Bà Thư ký');
    return stage;
  }

  get<T>(type: Type<T> | symbol): T {
    return this.app.get<T>(type, { strict: false });
  }

  commune(i: number): TestUnit {
    const unit = this.communes[i];
    if (!unit) throw new Error(`no commune ${i}`);
    return unit;
  }

  endpoint(i: number): { id: string; code: string } {
    const endpoint = this.endpoints[i];
    if (!endpoint) throw new Error(`no endpoint ${i}`);
    return endpoint;
  }

  /** The form as an office fills it in: tomorrow's briefing of all communes, in so many minutes when told. */
  form(change: Partial<ScheduleMeetingInput> = {}, inMinutes = 24 * 60): ScheduleMeetingInput {
    return {
      kind: 'briefing',
      title: 'Giao ban tháng',
      startsAt: new Date(Date.now() + inMinutes * 60_000).toISOString(),
      durationMinutes: 90,
      note: '',
      agenda: [{ title: 'Báo cáo', speaker: 'Xã số 1', minutes: 10 }],
      chairPostId: this.chair.postId as string,
      secretaryPostIds: [this.secretary.postId as string],
      centralEndpointId: null,
      invite: [{ by: 'branch', level: 'commune' }],
      announce: true,
      ...change,
    };
  }

  /** A job of a unit, as the worker opens it. */
  async job(tenantId: string, topic = 'test'): Promise<JobActor> {
    const { rows } = await this.t.admin.query<{ id: string }>('insert into app.outbox (tenant_id, topic, body) values ($1, $2, $3) returning id', [tenantId, topic, {}]);
    return jobActor({ id: BigInt(rows[0]?.id ?? 0), tenantId, operatorId: null });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.t.close();
  }

  private boot(): Promise<INestApplicationContext> {
    const { t } = this;
    const provide = [
      { provide: Database, useValue: t.db },
      { provide: DATABASE_POOLS, useFactory: () => createPools({ connectionString: t.urls.api, max: 8 }, { connectionString: t.urls.billing, max: 2 }) },
      { provide: Outbox, useValue: new Outbox(t.db) },
      { provide: CLOCK, useValue: this.clock },
      { provide: APP_CONFIG, useValue: { DC_MODE: 'production' } },
      { provide: NOTICES, useValue: { send: (notice: Notice) => Promise.resolve(void this.notices.push(notice)) } },
      { provide: AUDIT_TRAIL, useValue: { record: (entry: AuditEntry) => Promise.resolve(void this.audits.push(entry)) } },
      { provide: REALTIME, useValue: { publish: (topic: string, version: number) => void this.published.push({ topic, version }) } },
      { provide: MEDIA_ROOMS, useValue: this.rooms },
      { provide: LOGGER, useValue: { warn: () => undefined, error: () => undefined, info: () => undefined } },
      { provide: UNIT_READER, useValue: unitReader(t.db) },
      { provide: ENDPOINT_READER, useValue: endpointReader(t.db) },
    ];
    @Global()
    @Module({ providers: provide, exports: provide.map((provider) => provider.provide) })
    class Around {}
    @Module({ imports: [Around, MeetingsModule] })
    class StageModule {}
    return NestFactory.createApplicationContext(StageModule, { logger: false });
  }
}
