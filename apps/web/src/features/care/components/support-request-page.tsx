import { Button } from '@mantine/core';
import {
  AnswerSupportDocument,
  CloseSupportDocument,
  SupportRequestsDocument,
  SupportThreadDocument,
} from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { Entries } from './entries.js';
import { WordsForm } from './words-form.js';

/** What somebody asks for, opened by somebody who runs the program: whoever asked reads that it was. */
export function SupportRequestPage(): ReactNode {
  const { t } = useTranslation('care');
  const announce = useAnnounce();
  const { slug, requestId } = useParams({ from: '/s/$slug/support/$requestId' });
  const query = useApiQuery(SupportThreadDocument, { requestId }, { once: true });
  const touches = [SupportThreadDocument, SupportRequestsDocument];
  const answer = useApiMutation(AnswerSupportDocument, { touches, onSuccess: () => announce(t('sent')) });
  const close = useApiMutation(CloseSupportDocument, { touches, onSuccess: () => announce(t('support.closed')) });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { request, entries } = query.data.supportThread;
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t(`staff.asks.${request.kind}`, { name: request.name })}
        lead={t('staff.lead')}
        above={
          <Link className="t-link" to="/s/$slug/cohorts/$id/support" params={{ slug, id: request.cohortId }}>
            {t('staff.title')}
          </Link>
        }
      />
      <Panel>
        <Entries entries={entries} />
      </Panel>
      {request.state === 'CLOSED' ? (
        <Notice>{t('support.states.CLOSED')}</Notice>
      ) : (
        <>
          <WordsForm
            label={t('staff.answer')}
            help={t('staff.answerHelp', { name: request.name })}
            submit={t('send')}
            error={answer.error}
            pending={answer.isPending}
            onSend={(said) => answer.mutateAsync({ input: { requestId, said } })}
          />
          <FailureNotice error={close.error} />
          <div>
            <Button variant="default" loading={close.isPending} onClick={() => close.mutate({ requestId })}>
              {t('support.close')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
