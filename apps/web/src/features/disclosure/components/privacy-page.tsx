import { Button, NumberInput } from '@mantine/core';
import { PrivacyThresholdsDocument, RaisePrivacyThresholdsDocument } from '@trellis/api-client';
import type { PrivacyThresholdsQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, LoadingState, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { FormProblems, fieldProps, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';

type Thresholds = PrivacyThresholdsQuery['school']['privacyThresholds'];

/** From how many people on a figure about who people are is shown. */
export function PrivacyPage(): ReactNode {
  const { t } = useTranslation('disclosure');
  const { slug } = useParams({ from: '/s/$slug' });
  const { may } = useSchool();
  const query = useApiQuery(PrivacyThresholdsDocument, {});
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const thresholds = query.data.school.privacyThresholds;
  return (
    <div className="t-column t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          may('member.list') && (
            <Link className="t-link" to="/s/$slug/people" params={{ slug }}>
              {t('back')}
            </Link>
          )
        }
      />
      <Panel title={t('now.title')}>
        <Now thresholds={thresholds} />
      </Panel>
      {may('school.configure') && (
        <Raise key={`${thresholds.inside} ${thresholds.published}`} thresholds={thresholds} />
      )}
    </div>
  );
}

function Now({ thresholds }: { thresholds: Thresholds }): ReactNode {
  const { t } = useTranslation('disclosure');
  const formats = useFormats();
  const { inside, published, raisedAt, raisedBy } = thresholds;
  return (
    <div className="t-stack t-prose">
      <p style={{ margin: 0 }}>
        {t('now.text', { inside: formats.number(inside), published: formats.number(published) })}
      </p>
      <p style={{ margin: 0 }}>{t('now.how')}</p>
      {raisedAt && (
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {raisedBy
            ? t('now.raisedBy', { when: formats.moment(raisedAt), who: raisedBy })
            : t('now.raised', { when: formats.moment(raisedAt) })}
        </p>
      )}
    </div>
  );
}

function Raise({ thresholds }: { thresholds: Thresholds }): ReactNode {
  const { t } = useTranslation('disclosure');
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const between = (least: number) => (value: number) =>
    Number.isInteger(value) && value >= least && value <= LIMITS.privacyThreshold
      ? null
      : t('raise.between', { least, most: LIMITS.privacyThreshold });
  const form = useAppForm(
    { inside: thresholds.inside, published: thresholds.published },
    {
      inside: between(thresholds.inside),
      published: (value, { inside }) => between(Math.max(thresholds.published, inside))(value),
    },
  );
  const raise = useApiMutation(RaisePrivacyThresholdsDocument, {
    touches: [PrivacyThresholdsDocument],
    onSuccess: () => announce(t('raise.done')),
  });
  const { inside, published } = form.values;
  const changed = inside !== thresholds.inside || published !== thresholds.published;
  return (
    <Panel title={t('raise.title')}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(() => setAsking(changed))}>
        <FormProblems form={form} error={raise.error} />
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('raise.lead')}
        </p>
        <NumberInput
          label={t('raise.inside')}
          description={t('raise.insideHelp')}
          allowDecimal={false}
          allowNegative={false}
          maw={320}
          {...fieldProps(form, 'inside')}
        />
        <NumberInput
          label={t('raise.published')}
          description={t('raise.publishedHelp')}
          allowDecimal={false}
          allowNegative={false}
          maw={320}
          {...fieldProps(form, 'published')}
        />
        <div>
          <Button type="submit" variant="default" loading={raise.isPending}>
            {t('raise.do')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        opened={asking}
        title={t('raise.sure')}
        confirm={t('raise.confirm')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        onConfirm={() => {
          setAsking(false);
          raise.mutate({ input: { inside, published } });
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('raise.sureText', { inside, published })}</p>
      </ConfirmDialog>
    </Panel>
  );
}
