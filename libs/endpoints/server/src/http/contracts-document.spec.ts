import { z } from 'zod';
import * as contracts from '@diem-cau/endpoints/contracts';

const schemas = Object.entries<unknown>({ ...contracts }).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);

it.each(schemas)('%s can be written into the API document', (name, schema) => {
  expect(z.toJSONSchema(schema, { io: /Input|Filters/.test(name) ? 'input' : 'output', target: 'draft-2020-12' })).toBeTruthy();
});
