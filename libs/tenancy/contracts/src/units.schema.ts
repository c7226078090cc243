import { z } from 'zod';

/** A unit of the public directory: names and codes, nothing else. */
export const unitSchema = z.object({
  id: z.uuid(),
  sector: z.string(),
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  kind: z.string(),
  level: z.string(),
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
});
export type UnitView = z.infer<typeof unitSchema>;

/** Filters of `GET /units`, beside `page, pageSize, q`. `rootId` keeps a branch, `parentId` one unit's children. */
export const listUnitsFilters = {
  parentId: z.uuid().optional(),
  rootId: z.uuid().optional(),
  level: z.string().max(40).optional(),
  sector: z.string().max(40).optional(),
};

/** `path` runs from the root to the unit itself. */
export const unitDetailSchema = unitSchema.extend({ path: z.array(z.object({ id: z.uuid(), name: z.string(), level: z.string() })) });
export type UnitDetailView = z.infer<typeof unitDetailSchema>;

export const unitNodeSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  fullName: z.string(),
  level: z.string(),
  kind: z.string(),
  code: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
});
export type UnitNodeView = z.infer<typeof unitNodeSchema>;

/** Parents before children, children as Vietnamese readers expect them. */
export const unitTreeSchema = z.object({ items: z.array(unitNodeSchema) });
