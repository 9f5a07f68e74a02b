import type { MyShortlistsFieldsFragment, ParticipantFieldsFragment } from '@trellis/api-client';
import { PersonLine, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useFormats } from '../../../lib/format.js';
import { ExplainedLines } from './why-you-two.js';

/** What a person of a list is in one line: what their form and profile show to a match. */
export function useListedDetails(): (person: ParticipantFieldsFragment) => string {
  const formats = useFormats();
  return ({ pronouns, year, site, specialties, languages }) =>
    [pronouns, year, site, formats.list(specialties), formats.list(languages)].filter(Boolean).join(' · ');
}

/** One mentor on a list; `children` is what stands beside them. */
export function ListedMentor({
  mentor,
  common,
  children,
}: {
  mentor: ParticipantFieldsFragment;
  common: MyShortlistsFieldsFragment['lists'][number]['mentors'][number]['common'];
  children: ReactNode;
}): ReactNode {
  const details = useListedDetails();
  return (
    <li>
      <div className="t-stack" style={{ '--gap': '8px', flex: 1 } as React.CSSProperties}>
        <div className="t-row t-row-between">
          <PersonLine name={mentor.displayName} detail={details(mentor)} />
          {children}
        </div>
        {mentor.offers && <UserText block>{mentor.offers}</UserText>}
        <ExplainedLines wishes={common} />
      </div>
    </li>
  );
}
