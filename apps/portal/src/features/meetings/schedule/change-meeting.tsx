'use client';

import type { MeetingDetailView } from '@diem-cau/meetings/contracts';
import { useApiQuery } from '@diem-cau/portal/api-client';
import { ErrorState, LoadingState } from '@diem-cau/portal/ui';
import { useBranchUnits } from '../use-branch';
import { draftOf } from './schedule-draft';
import { SchedulePage } from './schedule-page';

/** The schedule page over a meeting that exists. */
export function ChangeMeeting({ meetingId }: { meetingId: string }) {
  const meeting = useApiQuery<MeetingDetailView>(`/meetings/${meetingId}`);
  const units = useBranchUnits();
  const error = meeting.error ?? units.error;
  if (error) return <ErrorState error={error} onRetry={() => void meeting.refetch()} />;
  if (!meeting.data || !units.data) return <LoadingState />;
  const inBranch = new Set(units.data.items.map(({ id }) => id));
  return <SchedulePage key={meeting.data.version} edit={{ meeting: meeting.data, initial: draftOf(meeting.data, inBranch) }} />;
}
