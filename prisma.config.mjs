/** Plain object, no import: `prisma generate` reads it on a machine that has no database. */
export default {
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL },
};
