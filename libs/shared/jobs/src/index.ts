export { defineJob, type JobDefinition } from './job-definition';
