import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
  // The aliases of tsconfig.base.json point into libs/, outside this folder.
  turbopack: { root: workspaceRoot },
  outputFileTracingRoot: workspaceRoot,
  // Types are `npm run typecheck`'s, once; a build does not wait for them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // One proxy stands before portal and api: addresses keep one form there.
  skipTrailingSlashRedirect: false,
  experimental: { optimizePackageImports: ['radix-ui', '@diem-cau/portal/ui', '@diem-cau/portal/api-client'] },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
