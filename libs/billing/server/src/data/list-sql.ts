import { Prisma } from '@diem-cau/platform/database';

export interface PageWindow {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
}

/** `-column` falls, `column` rises; only columns of the list are known, anything else sorts as usual. */
export function orderBy(sort: string | undefined, columns: Readonly<Record<string, string>>, usual: string): Prisma.Sql {
  const falls = sort?.startsWith('-') ?? false;
  const column = sort === undefined ? undefined : columns[falls ? sort.slice(1) : sort];
  return Prisma.raw(`order by ${column === undefined ? usual : `${column} ${falls ? 'desc' : 'asc'} nulls last, ${usual}`}`);
}

export function windowOf({ page, pageSize }: PageWindow): Prisma.Sql {
  return Prisma.sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
}

/** True for rows whose search key holds what was typed, without marks. */
export function found(column: string, q: string | undefined): Prisma.Sql {
  if (!q) return Prisma.sql`true`;
  return Prisma.sql`${Prisma.raw(column)} ilike '%' || replace(replace(core.search_key(${q}), '%', ''), '_', '') || '%'`;
}

export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], ' and ');
}
