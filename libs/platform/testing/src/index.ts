export { createTestDatabase, type TestDatabase } from './test-database';
export { World, type TestUnit } from './world';
export { testConfig, TEST_ORIGIN } from './test-config';
