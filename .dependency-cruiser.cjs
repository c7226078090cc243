/** Layers inside a domain's server library, which tags cannot see. Each rule is proven in tools/boundary-fixtures. */
module.exports = {
  forbidden: [
    { name: 'domain-is-pure', severity: 'error', comment: 'domain/ decides; it knows neither framework nor store.',
      from: { path: '^libs/[^/]+/server/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(^|/)node_modules/(@nestjs|@prisma|pg|bullmq|ioredis|fastify|livekit-server-sdk|socket\\.io)/|^libs/platform/(?!errors)|/src/(data|http|jobs|use-cases)/' } },
    { name: 'prisma-only-in-data', severity: 'error', comment: 'Only data/ knows Prisma.',
      from: { path: '^libs/[^/]+/server/src/', pathNot: '/src/(data|testing|scenario)/|\\.spec\\.ts$' },
      to: { path: '(^|/)node_modules/(@prisma|pg)/|libs/platform/database/src/generated/' } },
    { name: 'edges-call-use-cases-only', severity: 'error', comment: 'http/ and jobs/ parse, call and map.',
      from: { path: '^libs/[^/]+/server/src/(http|jobs)/', pathNot: '\\.spec\\.ts$' }, to: { path: '^libs/[^/]+/server/src/data/' } },
    { name: 'use-cases-know-no-transport', severity: 'error', comment: 'A use case is called by HTTP, a job, a test or the scenario runner alike.',
      from: { path: '^libs/[^/]+/server/src/use-cases/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(^|/)node_modules/(fastify|@fastify|@nestjs/platform-fastify|@nestjs/websockets|socket\\.io)/|/src/(http|jobs)/' } },
    { name: 'no-cycle', severity: 'error', from: { path: '^(libs|apps)/' }, to: { circular: true, viaOnly: { pathNot: 'generated' } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|generated|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], conditionNames: ['import', 'node', 'default'] },
  },
};
