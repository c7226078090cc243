'use client';

import { useApiMutation } from '@diem-cau/portal/api-client';
import { useToast } from '@diem-cau/portal/ui';
import { useProblem } from '@diem-cau/portal/api-client';

/** Takes on another of the person's posts; everything is read anew, for nothing of the old post may stay on screen. */
export function useSwitchPost(next = '/') {
  const toast = useToast();
  const say = useProblem();
  const mutation = useApiMutation<string>({ path: '/session/post', body: (postId) => ({ postId }), onSuccess: () => window.location.assign(next) });
  return { ...mutation, mutate: (postId: string) => mutation.mutate(postId, { onError: (error) => toast({ kind: 'bad', text: say(error) }) }) };
}
