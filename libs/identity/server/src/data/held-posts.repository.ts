import { Injectable } from '@nestjs/common';
import { AuthDatabase } from './auth-database';

export interface HeldPost {
  readonly id: string;
  readonly role: string;
  readonly title: string;
  readonly mfaRequired: boolean;
  readonly tenant: { id: string; name: string; level: string; code: string } | null;
  readonly operator: { id: string; name: string } | null;
}

/** The posts of one person, whatever unit or operator they are of: what a sign-in may choose from. */
@Injectable()
export class HeldPostsRepository {
  constructor(private readonly auth: AuthDatabase) {}

  activeOf(personId: string): Promise<HeldPost[]> {
    return this.auth.rows<HeldPost>(
      `select po.id, po.role, po.title, po.mfa_required as "mfaRequired",
              case when v.tenant_id is not null then json_build_object('id', v.tenant_id, 'name', v.full_name, 'level', v.level, 'code', v.code) end as tenant,
              case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as operator
         from core.post po
         left join core.tenant_version v on v.tenant_id = po.tenant_id and v.valid @> core.today()
         left join core.operator o on o.id = po.operator_id
        where po.person_id = $1 and po.starts_on <= core.today() and (po.ends_on is null or po.ends_on > core.today())
        order by po.starts_on, po.created_at, po.id`,
      [personId],
    );
  }

  /** True where the person never held any post. */
  async isNew(personId: string): Promise<boolean> {
    return (await this.auth.first('select 1 from core.post where person_id = $1 limit 1', [personId])) === undefined;
  }
}
