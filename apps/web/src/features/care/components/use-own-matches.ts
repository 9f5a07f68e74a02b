import { MyEnrolmentsDocument } from '@trellis/api-client';
import { useApiQuery } from '../../../lib/api.js';
import { useFormats } from '../../../lib/format.js';

export interface OwnMatch {
  id: string;
  /** Of those on the other side. */
  name: string;
  pausable: boolean;
}

/** One's own mentorships that have not ended. */
export function useOwnMatches(): OwnMatch[] {
  const { list } = useFormats();
  const enrolments = useApiQuery(MyEnrolmentsDocument, {}).data?.myEnrolments ?? [];
  return enrolments.flatMap(({ role, mentorships }) =>
    mentorships
      .filter(({ state }) => state !== 'ENDED')
      .map(({ id, people, state, model }) => ({
        id,
        name: list(people.filter((one) => one.role !== role).map(({ displayName }) => displayName)),
        pausable: state === 'ACTIVE' && model === 'PAIR',
      })),
  );
}
