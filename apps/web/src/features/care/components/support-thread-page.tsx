import { Button } from '@mantine/core';
import {
  CloseMySupportDocument,
  MySupportDocument,
  MySupportThreadDocument,
  WriteAboutMySupportDocument,
} from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { CarePage } from './care-page.js';
import { Entries } from './entries.js';
import { WordsForm } from './words-form.js';

/** What one asked for, and what was answered. */
export function SupportThreadPage(): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const announce = useAnnounce();
  const { requestId } = useParams({ from: '/s/$slug/help/support/$requestId' });
  const query = useApiQuery(MySupportThreadDocument, { requestId }, { once: true });
  const touches = [MySupportThreadDocument, MySupportDocument];
  const write = useApiMutation(WriteAboutMySupportDocument, { touches, onSuccess: () => announce(t('sent')) });
  const close = useApiMutation(CloseMySupportDocument, { touches, onSuccess: () => announce(t('support.closed')) });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { request, entries, openedBy } = query.data.mySupportThread;
  return (
    <CarePage title={t(`support.asked.${request.kind}`, { day: formats.day(request.askedAt) })}>
      <Notice>
        {openedBy.length === 0 ? (
          <p>{t('notOpened')}</p>
        ) : (
          openedBy.map(({ name, at }) => (
            <p key={name} dir="auto">
              {t('openedBy', { name, when: formats.moment(at) })}
            </p>
          ))
        )}
      </Notice>
      <Panel>
        <Entries entries={entries} />
      </Panel>
      {request.state === 'CLOSED' ? (
        <Notice>{t('support.states.CLOSED')}</Notice>
      ) : (
        <>
          <WordsForm
            label={t('writeMore')}
            submit={t('send')}
            error={write.error}
            pending={write.isPending}
            onSend={(said) => write.mutateAsync({ input: { requestId, said } })}
          />
          <FailureNotice error={close.error} />
          <div>
            <Button variant="default" loading={close.isPending} onClick={() => close.mutate({ requestId })}>
              {t('support.close')}
            </Button>
          </div>
        </>
      )}
    </CarePage>
  );
}
