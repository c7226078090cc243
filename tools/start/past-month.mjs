// One past month of the demonstration, in a process of its own so that its words go to the seed's log.
import path from 'node:path';
import { root } from './paths.mjs';

const { billPastMonth } = await import(path.join(root, process.argv[2]));
const { DATABASE_URL: admin, DATABASE_URL_API: api, DATABASE_URL_BILLING: billing } = process.env;
await billPastMonth({ admin, api, billing });
