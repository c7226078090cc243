/**
 * Routes of tenancy, under `/api`, for whoever is signed in: the directory is public inside the product.
 *
 * | method, path        | input                             | output                                       |
 * |---------------------|-----------------------------------|----------------------------------------------|
 * | GET /units          | page, pageSize, q, listUnitsFilters | {items: unit[], total}                     |
 * | GET /units/tree     | ?rootId= (own unit when left out) | unitTreeSchema, parents before children      |
 * | GET /units/:id      |                                   | unitDetailSchema                             |
 */
export * from './units.schema';
export { UNIT_READER, type UnitReader } from './unit-reader';
export { TenancyErrors } from './tenancy.errors';
