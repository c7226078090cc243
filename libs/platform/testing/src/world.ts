import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';

export interface TestUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Arranges units, operators, people in posts and endpoints through the superuser, so that tests act only as the application. */
export class World {
  private count = 0;

  /** @param permissionsOf the role table of identity/contracts; passed in, because a platform library knows no domain */
  constructor(
    private readonly admin: pg.Pool,
    private readonly permissionsOf: (role: string | null) => ReadonlySet<string>,
  ) {}

  /** A unit under `parent`, or the root of a tree of its own. */
  async unit(name: string, parent: TestUnit | null = null, level = parent ? 'commune' : 'province', sector = 'administration'): Promise<TestUnit> {
    const id = newId();
    const code = String(10_000 + (this.count += 1));
    await this.admin.query('insert into core.tenant (id, sector) values ($1, $2)', [id, sector]);
    await this.admin.query(
      `insert into core.tenant_version (tenant_id, code, name, full_name, kind, level, parent_id, search)
       values ($1, $2, $3, $3, $4, $4, $5, core.search_key($3))`,
      [id, code, name, level, parent?.id ?? null],
    );
    await this.admin.query(
      `insert into core.closure (ancestor, descendant, depth)
       select ancestor, $1::uuid, depth + 1 from core.closure where descendant = $2 union all select $1::uuid, $1::uuid, 0`,
      [id, parent?.id ?? null],
    );
    return { id, code, name };
  }

  async operator(code: string): Promise<{ id: string; code: string }> {
    const id = newId();
    await this.admin.query('insert into core.operator (id, code, name, short_name) values ($1, $2, $2, $2)', [id, code]);
    return { id, code };
  }

  /** A signed-in person in one post. */
  async person(role: string, owner: { tenantId: string } | { operatorId: string }, name = `${role} ${(this.count += 1)}`): Promise<Actor> {
    const personId = newId();
    const postId = newId();
    const sessionId = newId();
    const token = randomBytes(24).toString('base64url');
    const username = `${role}.${(this.count += 1)}`;
    const tenantId = 'tenantId' in owner ? owner.tenantId : null;
    const operatorId = 'operatorId' in owner ? owner.operatorId : null;
    await this.admin.query('insert into auth.person (id, username, name) values ($1, $2, $3)', [personId, username, name]);
    await this.admin.query(
      `insert into core.post (id, person_id, tenant_id, operator_id, role, title, person_name, username, starts_on)
       values ($1, $2, $3, $4, $5, $5, $6, $7, '2016-01-01')`,
      [postId, personId, tenantId, operatorId, role, name, username],
    );
    await this.admin.query(
      `insert into auth.session (id, token_hash, person_id, post_id, expires_at) values ($1, $2, $3, $4, now() + interval '12 hours')`,
      [sessionId, sha256(token), personId, postId],
    );
    return {
      kind: 'person', proof: { token }, tenantId, operatorId, postId, personId, endpointId: null, role, name, username, sessionId,
      permissions: this.permissionsOf(role),
    };
  }

  /** An endpoint of a unit, in service unless told. */
  async endpoint(unit: TestUnit, state = 'in_service', name = `Điểm cầu ${unit.name}`): Promise<{ id: string; code: string }> {
    const id = newId();
    const code = `DC-${unit.code}-${(this.count += 1)}`;
    await this.admin.query(
      `insert into core.endpoint (id, tenant_id, code, name, kind, state, search) values ($1, $2, $3, $4, 'room_kit', $5, core.search_key($4))`,
      [id, unit.id, code, name, state],
    );
    return { id, code };
  }

  /** The endpoint's paired screen. */
  async device(unit: TestUnit, endpointId: string): Promise<Actor> {
    const id = newId();
    const token = randomBytes(24).toString('base64url');
    await this.admin.query('insert into core.device (id, tenant_id, endpoint_id, credential_hash) values ($1, $2, $3, $4)', [id, unit.id, endpointId, sha256(token)]);
    return {
      kind: 'device', proof: { token }, tenantId: unit.id, operatorId: null, postId: null, personId: null, endpointId, role: 'device',
      name: 'device', username: null, sessionId: id, permissions: new Set(),
    };
  }

  /** Puts endpoints under an operator's supply from a day on. */
  async supply(operatorId: string, endpointIds: readonly string[], from = '2016-01-01'): Promise<void> {
    await this.admin.query(
      `insert into core.supply (operator_id, endpoint_id, valid) select $1, unnest($2::uuid[]), daterange($3::date, null)`,
      [operatorId, endpointIds, from],
    );
  }
}

const sha256 = (token: string): string => createHash('sha256').update(token).digest('hex');
