import type { PeopleColumn, PersonFieldsFragment } from '@trellis/api-client';
import { PersonLine, type SortColumn, Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../../lib/format.js';
import { ResendNotice } from '../../../lib/resend-notice.js';
import { useSchoolSlug } from '../../../lib/school.js';

type Person = PersonFieldsFragment;

const SORTS: Partial<Record<PeopleColumn, string>> = {
  NAME: 'NAME',
  STATE: 'STATE',
  JOINED: 'JOINED',
  CHANGED: 'CHANGED',
};
const NUMERIC: readonly PeopleColumn[] = ['PLACES', 'MENTORSHIPS'];
const NOTHING = '–';

/** The chosen columns, ready for the table. */
export function usePeopleColumns(
  columns: readonly PeopleColumn[],
  mayManage: boolean,
  mentorsDue: ReadonlySet<string>,
  isOver: boolean,
): SortColumn<Person>[] {
  const { t } = useTranslation('people');
  const formats = useFormats();
  return columns.map((column) => ({
    key: column,
    label: t(`columns.${column}`),
    main: column === 'NAME',
    numeric: NUMERIC.includes(column),
    sort: SORTS[column],
    render: (person) => (
      <Cell
        column={column}
        person={person}
        mayManage={mayManage}
        isDue={mentorsDue.has(person.id)}
        isOver={isOver}
        formats={formats}
      />
    ),
  }));
}

function Cell({
  column,
  person,
  mayManage,
  isDue,
  isOver,
  formats,
}: {
  column: PeopleColumn;
  person: Person;
  mayManage: boolean;
  /** A mentor who misses something that the program asks. */
  isDue: boolean;
  /** The cohort is closed. */
  isOver: boolean;
  formats: Formats;
}): ReactNode {
  const { t } = useTranslation('people');
  const day = (moment: string | null): string => (moment ? formats.day(moment) : NOTHING);
  switch (column) {
    case 'NAME':
      return (
        <PersonLine
          name={person.displayName}
          detail={[person.pronouns, person.email].filter(Boolean).join(' · ')}
          linkName={mayManage ? (name) => <PersonLink memberId={person.memberId}>{name}</PersonLink> : undefined}
        />
      );
    case 'PRONOUNS':
      return <bdi>{person.pronouns ?? NOTHING}</bdi>;
    case 'EMAIL':
      return person.email;
    case 'ROLE':
      return t(`roles.${person.role}`);
    case 'STATE':
      return (
        <>
          <StateTag person={person} />
          {isDue && <div className="t-quiet t-small">{t('mentorDue')}</div>}
        </>
      );
    case 'SITE':
      return <bdi>{person.site ?? NOTHING}</bdi>;
    case 'YEAR':
      return <bdi>{person.year ?? NOTHING}</bdi>;
    case 'PLACES':
      return <Places person={person} formats={formats} />;
    case 'MENTORSHIPS':
      return <Mentorships person={person} isOver={isOver} formats={formats} />;
    case 'ACCOUNT':
      return <Account person={person} mayManage={mayManage} formats={formats} />;
    case 'NOTICE':
      return day(person.noticeSentAt);
    case 'MAIL':
      return person.mailStopped ? <Tag tone="attention">{t('mailStopped')}</Tag> : NOTHING;
    case 'PAUSE':
      return <Pause person={person} formats={formats} />;
    case 'REQUIREMENT':
      return <Requirement person={person} formats={formats} />;
    case 'SOURCE':
      return t(`sources.${person.source}`);
    case 'JOINED':
      return day(person.joinedAt);
    case 'CHANGED':
      return day(person.changedAt);
  }
}

function PersonLink({ memberId, children }: { memberId: string; children: string }): ReactNode {
  const slug = useSchoolSlug();
  return (
    <Link className="t-link" to="/s/$slug/person/$memberId" params={{ slug, memberId }}>
      {children}
    </Link>
  );
}

function StateTag({ person }: { person: Person }): ReactNode {
  const { t } = useTranslation('people');
  if (person.awaitsAnswer) return <Tag icon="waiting">{t('askedAgain')}</Tag>;
  const words = t(`states.${person.state}`);
  if (person.state === 'ENROLLED') return <Tag tone="primary">{words}</Tag>;
  if (person.state === 'APPLIED') return <Tag tone="attention">{words}</Tag>;
  return <Tag icon={person.state === 'PAUSED' ? 'waiting' : undefined}>{words}</Tag>;
}

function Places({ person, formats }: { person: Person; formats: Formats }): ReactNode {
  const { t } = useTranslation('people');
  if (person.capacity === null) return NOTHING;
  return person.capacity === 0 ? (
    <span className="t-quiet t-small">{t('notAvailable')}</span>
  ) : (
    formats.number(person.capacity)
  );
}

function Mentorships({ person, isOver, formats }: { person: Person; isOver: boolean; formats: Formats }): ReactNode {
  const { t } = useTranslation('people');
  if (person.mentorshipCount > 0) return formats.number(person.mentorshipCount);
  const waits = person.role === 'MENTEE' && person.state === 'ENROLLED';
  return waits ? <span className="t-quiet t-small">{t(isOver ? 'hadNoMentor' : 'waiting')}</span> : NOTHING;
}

function Account({ person, mayManage, formats }: { person: Person; mayManage: boolean; formats: Formats }): ReactNode {
  const { t } = useTranslation('people');
  if (person.accountConfirmed) return <Tag tone="primary">{t('confirmed')}</Tag>;
  return (
    <div className="t-stack" style={{ '--gap': '6px', alignItems: 'flex-start' } as React.CSSProperties}>
      {person.noticeSentAt ? (
        <Tag icon="waiting">{t('told', { day: formats.day(person.noticeSentAt) })}</Tag>
      ) : (
        <Tag tone="attention">{t('notTold')}</Tag>
      )}
      {mayManage && <ResendNotice person={person} />}
    </div>
  );
}

function Pause({ person, formats }: { person: Person; formats: Formats }): ReactNode {
  const { t } = useTranslation('people');
  if (!person.pause) return NOTHING;
  const { fromOn, toOn } = person.pause;
  return toOn
    ? t('pauseUntil', { from: formats.day(fromOn), to: formats.day(toOn) })
    : t('pauseFrom', { from: formats.day(fromOn) });
}

function Requirement({ person, formats }: { person: Person; formats: Formats }): ReactNode {
  const { t } = useTranslation('people');
  if (!person.requirement) return NOTHING;
  return person.requirement.amount === null ? t('adjusted') : formats.number(person.requirement.amount);
}
