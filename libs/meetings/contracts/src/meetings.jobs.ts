import { z } from 'zod';
import { defineJob } from '@diem-cau/shared/jobs';

export const MeetingJobs = {
  /** Compares the room with the database and repairs it: every 10 s while a meeting's doors are open. */
  reconcile: defineJob({ topic: 'meetings.reconcile', payload: z.object({ meetingId: z.uuid() }), attempts: 1, transaction: 'own' }),
  /** Applies one webhook of the media server, already written down and verified. */
  applyMediaEvent: defineJob({ topic: 'meetings.applyMediaEvent', payload: z.object({ meetingId: z.uuid(), eventId: z.string() }), attempts: 8, transaction: 'one' }),
  /** Tells the invited; does nothing where the meeting has moved since. */
  remind: defineJob({
    topic: 'meetings.remind',
    payload: z.object({ meetingId: z.uuid(), startsAt: z.iso.datetime(), minutesBefore: z.number().int() }),
    attempts: 5,
    transaction: 'one',
  }),
} as const;
