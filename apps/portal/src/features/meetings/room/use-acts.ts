'use client';

import type { ConductAct, MeetingStateView } from '@diem-cau/meetings/contracts';
import { api, useProblem } from '@diem-cau/portal/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';

export type DeskAct = { id: number; type: ConductAct['type']; /** What it was about: an identity or a request's id. */ about: string | null; text: string; status: 'doing' | 'done' | 'failed'; problem: string | null; atMs: number };

const kept = 5;

function aboutOf(act: ConductAct): string | null {
  if ('requestId' in act && act.requestId) return act.requestId;
  return 'identity' in act ? (act.identity ?? null) : null;
}

/**
 * What the chair does, shown at once as being done and then as done by the server: the answer is the new state. Nothing is
 * assumed before it. Gives back whether it was done.
 */
export function useActs(meetingId: string) {
  const client = useQueryClient();
  const say = useProblem();
  const counter = useRef(0);
  const [acts, setActs] = useState<readonly DeskAct[]>([]);
  const act = useCallback(
    async (what: ConductAct, text: string): Promise<boolean> => {
      const id = ++counter.current;
      const change = (part: Partial<DeskAct>): void => setActs((now) => now.map((one) => (one.id === id ? { ...one, ...part, atMs: Date.now() } : one)));
      setActs((now) => [{ id, type: what.type, about: aboutOf(what), text, status: 'doing' as const, problem: null, atMs: Date.now() }, ...now].slice(0, kept));
      try {
        const state = await api.post<MeetingStateView>(`/meetings/${meetingId}/acts`, { body: what });
        client.setQueryData([`/meetings/${meetingId}/state`, {}], (now: MeetingStateView | undefined) => (now && now.version > state.version ? now : state));
        change({ status: 'done' });
        return true;
      } catch (error) {
        change({ status: 'failed', problem: say(error) });
        return false;
      }
    },
    [client, meetingId, say],
  );
  const doing = useCallback((type: ConductAct['type'], about?: string) => acts.some((one) => one.status === 'doing' && one.type === type && (about === undefined || one.about === about)), [acts]);
  return { act, acts, doing };
}

export type Acts = ReturnType<typeof useActs>;
