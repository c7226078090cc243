export { createTestDatabase, type TestDatabase } from './test-database';
export { World, type TestUnit } from './world';
