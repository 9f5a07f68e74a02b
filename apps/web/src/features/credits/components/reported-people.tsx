import { Panel, Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { type Choices, isShort, type Report, type Reported } from '../hooks/report-choices.js';
import { PersonChoice } from './person-choice.js';

const CODES = [
  ...(['ROW_LENGTH', 'CELL_TOO_LONG', 'PERSON_MISSING', 'EMAIL_MALFORMED', 'DURATION_UNREADABLE'] as const),
  ...(['DURATION_UNCLEAR', 'TIME_UNREADABLE', 'TIMES_REVERSED', 'STAY_TOO_LONG'] as const),
];

/** Names that a person decides about: those that may mean somebody, and those that nobody has. */
export function NamesToDecide({
  eventId,
  kind,
  people,
  choices,
  needed,
  onChange,
}: {
  eventId: string;
  kind: 'doubtful' | 'unknown';
  people: readonly Reported[];
  choices: Choices;
  needed: number | null;
  onChange: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation('attendanceReport');
  if (people.length === 0) return null;
  return (
    <Panel title={t(`${kind}.title`, { count: people.length })}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t(`${kind}.lead`)}
        </p>
        <ul className="t-lines">
          {people.map((person) => (
            <li key={person.line} className="t-map">
              <ReportedName person={person} needed={needed} withLines />
              <PersonChoice
                eventId={eventId}
                person={person}
                chosen={choices[person.line]}
                onChoose={(chosen) => {
                  const { [person.line]: _, ...rest } = choices;
                  onChange(chosen ? { ...rest, [person.line]: chosen } : rest);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

/** Whom nobody has to decide about. */
export function CertainPeople({ people, needed }: { people: readonly Reported[]; needed: number | null }): ReactNode {
  const { t } = useTranslation('attendanceReport');
  if (people.length === 0) return <p>{t('certain.none')}</p>;
  return (
    <Panel title={t('certain.title', { count: people.length })}>
      <p className="t-quiet" style={{ marginTop: 0 }}>
        {t('certain.why')}
      </p>
      <ul className="t-lines">
        {people.map((person) => (
          <li key={person.line}>
            <ReportedName person={person} needed={needed} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ReportedName({
  person,
  needed,
  withLines = false,
}: {
  person: Reported;
  needed: number | null;
  withLines?: boolean;
}): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const formats = useFormats();
  const { name, email, minutes, lines } = person;
  const known = person.match === 'CERTAIN' ? person.candidates[0]?.name : null;
  const about = [
    ...(known && known !== name ? [name] : []),
    ...(email && email !== name ? [email] : []),
    minutes === null || minutes === undefined ? t('line.unknownTime') : t('line.minutes', { count: minutes }),
    ...(withLines ? [t('line.lines', { count: lines.length, lines: formats.list(lines.map(String)) })] : []),
  ];
  return (
    <div>
      <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
        <bdi className="t-strong t-user">{known ?? name}</bdi>
        {isShort(person, needed) && <Tag tone="attention">{t('line.short')}</Tag>}
        {person.known && <Tag>{t('line.known')}</Tag>}
      </div>
      <div className="t-quiet t-small t-user" dir="auto">
        {about.join(' · ')}
      </div>
    </div>
  );
}

/** Lines of the file of which nothing was taken, each with why. */
export function UnreadLines({ report }: { report: Report }): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const formats = useFormats();
  if (report.unreadCount === 0) return null;
  return (
    <details>
      <summary className="t-strong">{t('unread.title', { count: report.unreadCount })}</summary>
      <ul>
        {report.unread.map(({ line, code, value }) => {
          const known = CODES.find((one) => one === code) ?? 'OTHER';
          const reason = t(`unread.codes.${known}`, { code });
          return (
            <li key={line} className="t-user">
              {t('unread.line', { line: formats.number(line), reason })} {value && t('unread.said', { value })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
