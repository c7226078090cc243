import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { JobActor } from '@diem-cau/platform/database';
import type { JobDefinition } from '@diem-cau/shared/jobs';

export const JOB_HANDLER = 'jobs:handler';

/** Marks the one provider that does this job; the worker's boot fails on a job with none, or with two. */
export const HandlesJob = (definition: JobDefinition) => SetMetadata(JOB_HANDLER, definition);

export interface JobHandler<Definition extends JobDefinition> {
  execute(actor: JobActor, payload: z.infer<Definition['payload']>): Promise<void>;
}
