export { declaredJobs, defineJob, type JobDefinition } from './job-definition';
