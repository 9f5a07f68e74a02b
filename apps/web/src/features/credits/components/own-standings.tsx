import { MyEventStandingsDocument, type MyEventStandingsQuery } from '@trellis/api-client';
import { Panel, Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useRequirementWords } from '../hooks/requirement-words.js';

type Standing = MyEventStandingsQuery['myEventStandings'][number];

/** On the first page: what one is asked to attend and has yet to; nothing where there is nothing. */
export function StandingsCard(): ReactNode {
  const { t } = useTranslation('eventRequirements');
  const slug = useSchoolSlug();
  const standings = useApiQuery(MyEventStandingsDocument, {}).data?.myEventStandings ?? [];
  const open = standings.filter(({ left }) => left > 0);
  if (open.length === 0) return null;
  return (
    <Panel
      title={t('mine.title')}
      aside={
        <Link className="t-link" to="/s/$slug/attendance" params={{ slug }}>
          {t('mine.all')}
        </Link>
      }
    >
      <StandingLines standings={open} />
    </Panel>
  );
}

export function StandingLines({ standings }: { standings: readonly Standing[] }): ReactNode {
  const { t } = useTranslation('eventRequirements');
  const formats = useFormats();
  const wordsOf = useRequirementWords();
  return (
    <ul className="t-lines">
      {standings.map(({ requirement, enrolmentId, attended, left, waiver, to, cohortName }) => (
        <li key={`${requirement.id} ${enrolmentId}`}>
          <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
            <bdi className="t-strong">{wordsOf(requirement)}</bdi>
            {left > 0 ? (
              <Tag tone="attention">{t('mine.left', { count: left })}</Tag>
            ) : (
              !waiver && <Tag tone="primary">{t('mine.met')}</Tag>
            )}
          </div>
          <div className="t-quiet t-small t-user" dir="auto">
            {waiver
              ? t('mine.waived', { reason: waiver.reason })
              : [
                  t('people.progress', { attended, needed: requirement.needed }),
                  requirement.beforeMatch ? t('beforeMatch') : t('mine.until', { day: formats.dueDay(to) }),
                  cohortName,
                ].join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
