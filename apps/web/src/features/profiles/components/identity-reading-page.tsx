import { Button } from '@mantine/core';
import { IdentityReadingDocument, ReadIdentityDocument } from '@trellis/api-client';
import type { ReadIdentityMutation } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, StepArea } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

type Lines = ReadIdentityMutation['readIdentity'];

/** What one person agreed to have read by the reader by name. It says what for; nothing is read before one asks for it here. */
export function IdentityReadingPage(): ReactNode {
  const { t } = useTranslation('person');
  const { slug, memberId, enrolmentId } = useParams({ from: '/s/$slug/person/$memberId/identity/$enrolmentId' });
  const query = useApiQuery(IdentityReadingDocument, { enrolmentId });
  // Nothing of it is kept on the way: whoever looks again reads anew, and that is written down anew.
  const read = useApiMutation(ReadIdentityDocument, { touches: [] });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const { displayName, cohortName } = query.data.identityReading;
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('reading.title', { name: displayName })}
        lead={t('reading.lead', { cohort: cohortName })}
        above={
          <Link className="t-link" to="/s/$slug/person/$memberId" params={{ slug, memberId }}>
            {displayName}
          </Link>
        }
      />
      <Notice title={t('reading.purpose')}>
        <p>{t('reading.purposeText')}</p>
      </Notice>
      <FailureNotice error={read.error} />
      <StepArea step={read.data ? 'read' : 'ask'}>
        {read.data ? (
          <Read lines={read.data.readIdentity} />
        ) : (
          <Button loading={read.isPending} onClick={() => read.mutate({ enrolmentId })}>
            {t('reading.read')}
          </Button>
        )}
      </StepArea>
    </div>
  );
}

function Read({ lines }: { lines: Lines }): ReactNode {
  const { t } = useTranslation('person');
  const { language, list } = useFormats();
  return (
    <Panel title={t('reading.said')}>
      <p className="t-quiet t-prose" style={{ marginBlockStart: 0 }}>
        {t('reading.saidText')}
      </p>
      <dl className="t-answers">
        {lines.map(({ id, label, options, ownWords }) => (
          <div key={id}>
            <dt dir="auto">{localized(label, language)}</dt>
            <dd dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {options.length === 0 && ownWords === null ? (
                <span className="t-quiet">{t('reading.nothing')}</span>
              ) : (
                list([
                  ...options.map((option) => localized(option, language)),
                  ...(ownWords ? [t('reading.quoted', { words: ownWords })] : []),
                ])
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
