import { CohortSettingsDocument } from '@trellis/api-client';
import type { CohortSettingsQuery } from '@trellis/api-client';
import { LoadingState, Notice, Panel } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { SETTINGS_ITEMS, useSettingWords } from '../../../lib/program-words.js';
import { useSchool } from '../../../lib/use-school.js';
import { CohortNameAndDays } from './cohort-name-and-days.js';
import { IdentityReaders } from './identity-readers.js';
import { OffersPanel } from './offers-panel.js';

export type CohortWithSettings = CohortSettingsQuery['cohort'];

/** What a cohort is called, when it runs, what it has from its program, and what the program offers it since. */
export function CohortSettings(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/s/$slug/cohorts/$id/settings' });
  const { may } = useSchool();
  const query = useApiQuery(CohortSettingsDocument, { id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { cohort } = query.data;
  const mayDecide = may('cohort.open', cohort.program.id) && cohort.state !== 'CLOSED';
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <OffersPanel cohort={cohort} mayDecide={mayDecide} />
      <CohortNameAndDays key={cohort.id} cohort={cohort} mayDecide={mayDecide} />
      <IdentityReaders
        cohort={cohort}
        mayDecide={may('program.configure', cohort.program.id) && cohort.state !== 'CLOSED'}
      />
      <Kept cohort={cohort} />
    </div>
  );
}

/** The settings as they hold in this cohort. */
function Kept({ cohort }: { cohort: CohortWithSettings }): ReactNode {
  const { t } = useTranslation(['offers', 'program']);
  const say = useSettingWords();
  const { requirement, terms } = cohort.settings;
  const isIn = terms.some(({ from, to }) => from <= cohort.endsOn && to >= cohort.startsOn);
  return (
    <Panel title={t('kept.title')}>
      {requirement.per === 'TERM' && !isIn && <Notice tone="attention">{t('kept.noTerm')}</Notice>}
      <p className="t-quiet t-prose" style={{ marginBlock: '0 12px' }}>
        {t('kept.text', { program: cohort.program.name })}
      </p>
      <dl className="t-answers">
        {SETTINGS_ITEMS.map((item) => (
          <div key={item}>
            <dt>{t(`program:items.${item}`)}</dt>
            <dd>
              {say(item, cohort.settings).map((line) => (
                <p key={line} dir="auto" className="t-said">
                  {line}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
