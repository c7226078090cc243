export { defineJob, type JobDefinition } from '@diem-cau/shared/jobs';
export { HandlesJob, JOB_HANDLER, type JobHandler } from './handles-job';
