import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { declaredJobs, type JobDefinition } from '@diem-cau/shared/jobs';
import { JOB_HANDLER, type JobHandler } from './handles-job';

export interface RegisteredJob {
  readonly definition: JobDefinition;
  readonly handler: JobHandler<JobDefinition>;
}

/** Which provider does which job, found by `@HandlesJob`. */
@Injectable()
export class JobRegistry {
  private readonly byTopic = new Map<string, RegisteredJob>();

  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * @param declared every job of the contracts that this process has loaded
   * @throws Error that names each declared job with no handler, and each with two
   */
  collect(declared: readonly JobDefinition[] = declaredJobs()): void {
    const found = this.discovery.getProviders().flatMap((wrapper): RegisteredJob[] => {
      const type = wrapper.metatype;
      const definition = typeof type === 'function' ? (Reflect.getMetadata(JOB_HANDLER, type) as JobDefinition | undefined) : undefined;
      return definition && wrapper.instance ? [{ definition, handler: wrapper.instance as JobHandler<JobDefinition> }] : [];
    });
    const handlers = Map.groupBy(found, ({ definition }) => definition.topic);
    const topics = new Set([...declared.map(({ topic }) => topic), ...handlers.keys()]);
    const wrong = [...topics].flatMap((topic) => {
      const all = new Set(handlers.get(topic)?.map(({ handler }) => handler.constructor) ?? []);
      return all.size === 1 ? [] : [`  ${topic}: ${all.size === 0 ? 'no handler' : `${all.size} handlers (${[...all].map(({ name }) => name).join(', ')})`}`];
    });
    if (wrong.length > 0) throw new Error(`Jobs need exactly one handler each:\n${wrong.join('\n')}`);
    for (const [topic, [first]] of handlers) if (first) this.byTopic.set(topic, first);
  }

  find(topic: string): RegisteredJob | undefined {
    return this.byTopic.get(topic);
  }
}
