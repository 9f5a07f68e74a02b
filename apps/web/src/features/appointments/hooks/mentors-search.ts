import type { MentorApplicationState } from '@trellis/api-client';

export const STATES = ['APPLIED', 'APPROVED', 'DECLINED'] as const satisfies readonly MentorApplicationState[];

export interface MentorsSearch {
  state?: Exclude<MentorApplicationState, 'APPLIED'>;
}

/** Which applications the address asks for; those that wait, unless it says otherwise. */
export function readMentorsSearch({ state }: Record<string, unknown>): MentorsSearch {
  return { state: state === 'APPROVED' || state === 'DECLINED' ? state : undefined };
}
