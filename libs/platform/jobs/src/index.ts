export { defineJob, type JobDefinition } from './job-definition';
export { HandlesJob, JOB_HANDLER, type JobHandler } from './handles-job';
