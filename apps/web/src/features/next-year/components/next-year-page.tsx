import { Button } from '@mantine/core';
import { CloseCohortDocument, CohortYearsDocument, RemindNextYearDocument } from '@trellis/api-client';
import type { CohortYearsQuery, NextYearFieldsFragment } from '@trellis/api-client';
import { ConfirmDialog, Figures, LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { PlanNextYear } from './plan-next-year.js';

type Years = CohortYearsQuery['cohort'];

/** From this year to the next: planned, opened, watched; and the end of this one. */
export function NextYearPage(): ReactNode {
  const { t } = useTranslation('nextYear');
  const { id } = useParams({ from: '/s/$slug/cohorts/$id/next-year' });
  const slug = useSchoolSlug();
  const query = useApiQuery(CohortYearsDocument, { id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { cohort } = query.data;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {cohort.lastYear && (
        <Panel title={t('lastTitle')}>
          <div className="t-stack">
            <p style={{ margin: 0 }}>
              {t('openedFrom')}{' '}
              <Link
                className="t-link"
                to="/s/$slug/cohorts/$id/next-year"
                params={{ slug, id: cohort.lastYear.from.id }}
              >
                <bdi>{cohort.lastYear.from.name}</bdi>
              </Link>
            </p>
            <Answers year={cohort.lastYear} />
          </div>
        </Panel>
      )}
      {cohort.nextYear ? <Opened year={cohort.nextYear} /> : <PlanNextYear cohortId={cohort.id} />}
      {(cohort.nextYear || cohort.state !== 'OPEN') && <Closing cohort={cohort} />}
    </div>
  );
}

function Answers({ year }: { year: NextYearFieldsFragment }): ReactNode {
  const { t } = useTranslation('nextYear');
  const formats = useFormats();
  return (
    <>
      <Figures
        items={(['coming', 'notComing', 'asked', 'continuing'] as const).map((name) => ({
          label: t(`answers.${name}`),
          value: formats.number(year[name]),
        }))}
      />
      <p className="t-quiet t-small t-prose" style={{ margin: 0 }}>
        {t('answers.text')}
      </p>
    </>
  );
}

function Opened({ year }: { year: NextYearFieldsFragment }): ReactNode {
  const { t } = useTranslation('nextYear');
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const remind = useApiMutation(RemindNextYearDocument, { onSuccess: () => announce(t('reminded')) });
  return (
    <Panel
      title={t('openedTitle', { name: year.to.name })}
      aside={
        <LinkButton to="/s/$slug/cohorts/$id" params={{ slug, id: year.to.id }}>
          {t('toNext')}
        </LinkButton>
      }
    >
      <div className="t-stack">
        <Answers year={year} />
        <FailureNotice error={remind.error} />
        {remind.isSuccess && <Notice tone="success">{t('reminded')}</Notice>}
        {year.asked > 0 && !remind.isSuccess && (
          <div>
            <Button
              variant="default"
              loading={remind.isPending}
              onClick={() => remind.mutate({ cohortId: year.from.id })}
            >
              {t('remind', { count: year.asked })}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Closing({ cohort }: { cohort: Years }): ReactNode {
  const { t } = useTranslation('nextYear');
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const close = useApiMutation(CloseCohortDocument, { onSuccess: () => announce(t('closed')) });
  if (cohort.state === 'CLOSED') return <Notice tone="info">{t('closed')}</Notice>;
  return (
    <Panel title={t('closeTitle')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('closeText')}
        </p>
        <FailureNotice error={close.error} />
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('close', { name: cohort.name })}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('closeConfirm', { name: cohort.name })}
        confirm={t('close', { name: cohort.name })}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={close.isPending}
        onConfirm={() => close.mutate({ id: cohort.id }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('closeConfirmText')}
      </ConfirmDialog>
    </Panel>
  );
}
