'use client';

import type { CheckScheduleInput, ScheduleCheckView } from '@diem-cau/meetings/contracts';
import { api } from '@diem-cau/portal/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const waitMs = 400;

/** Asks the server who would be invited and what is in the way, when typing pauses. It saves nothing. */
export function useScheduleCheck(input: CheckScheduleInput | null) {
  const text = JSON.stringify(input);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), waitMs);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuery({
    queryKey: ['/meetings/check', asked],
    queryFn: ({ signal }) => api.post<ScheduleCheckView>('/meetings/check', { body: JSON.parse(asked) as CheckScheduleInput, signal }),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
  });
}
