import { MyCheckInsDocument, MyDatesDocument } from '@trellis/api-client';
import { Notice, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** How many dates to come are named. */
const NEAREST = 3;

/** What comes next on the calendar of one's cohort, and the check-in that waits; nothing where there is neither. */
export function ComingDates({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const formats = useFormats();
  const all = useApiQuery(MyDatesDocument, {}).data?.myDates ?? [];
  const dates = all.filter((one) => one.enrolmentId === enrolmentId).slice(0, NEAREST);
  return (
    <>
      <WaitingCheckIn enrolmentId={enrolmentId} />
      {dates.length > 0 && (
        <Panel title={t('dates.title')}>
          <ul className="t-plain">
            {dates.map(({ id, name, text, onDay }) => (
              <li key={id} style={{ marginBlockEnd: 8 }}>
                <span className="t-strong" dir="auto">
                  {localized(name, formats.language)}
                </span>{' '}
                <span className="t-quiet">{formats.dueDay(onDay)}</span>
                <p className="t-small" dir="auto" style={{ margin: 0 }}>
                  {localized(text, formats.language)}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function WaitingCheckIn({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const checkIns = useApiQuery(MyCheckInsDocument, {}).data?.myCheckIns ?? [];
  const [latest] = checkIns.filter((one) => one.enrolmentId === enrolmentId);
  if (latest?.state !== 'OPEN') return null;
  return (
    <Notice title={t('dates.checkIn')}>
      <p>{t('dates.checkInText')}</p>
      <LinkButton size="sm" variant="default" to="/s/$slug/mine/$enrolmentId/check-in" params={{ slug, enrolmentId }}>
        {t('dates.checkInOpen')}
      </LinkButton>
    </Notice>
  );
}
