import { Button } from '@mantine/core';
import {
  AnswerConcernDocument,
  EntrustedConcernDocument,
  EntrustedConcernsDocument,
  HoldConcernDocument,
  NoteOnConcernDocument,
  ReleaseConcernDocument,
} from '@trellis/api-client';
import type { EntrustedConcernThreadFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { CarePage } from './care-page.js';
import { CloseConcern } from './close-concern.js';
import { Entries } from './entries.js';
import { WordsForm } from './words-form.js';

type Thread = EntrustedConcernThreadFieldsFragment;
const TOUCHES = [EntrustedConcernDocument, EntrustedConcernsDocument];

/** A case file, for those it was entrusted to. */
export function EntrustedConcernPage(): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const announce = useAnnounce();
  const { concernId } = useParams({ from: '/s/$slug/entrusted/$concernId' });
  const query = useApiQuery(EntrustedConcernDocument, { concernId }, { once: true });
  const answer = useApiMutation(AnswerConcernDocument, { touches: TOUCHES, onSuccess: () => announce(t('sent')) });
  const note = useApiMutation(NoteOnConcernDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('entrusted.kept')),
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const thread = query.data.entrustedConcern;
  const { concern, entries, named } = thread;
  return (
    <CarePage
      title={t('entrusted.from', { name: concern.from, day: formats.day(concern.raisedAt) })}
      lead={t('entrusted.caseLead')}
      back="entrusted"
    >
      {named.length > 0 && <Notice>{t('entrusted.named', { names: formats.list(named) })}</Notice>}
      <Panel>
        <Entries entries={entries.map((entry) => ({ ...entry, tag: t(`entrusted.kinds.${entry.kind}`) }))} />
      </Panel>
      {concern.state === 'OPEN' && (
        <WordsForm
          name="answer"
          label={t('entrusted.answer')}
          help={t('entrusted.answerHelp', { name: concern.from })}
          submit={t('send')}
          error={answer.error}
          pending={answer.isPending}
          onSend={(said) => answer.mutateAsync({ input: { concernId, said } })}
        />
      )}
      <details>
        <summary>{t('entrusted.note')}</summary>
        <WordsForm
          quiet
          name="note"
          label={t('entrusted.note')}
          help={t('entrusted.noteHelp')}
          submit={t('entrusted.keepNote')}
          error={note.error}
          pending={note.isPending}
          onSend={(said) => note.mutateAsync({ input: { concernId, said } })}
        />
      </details>
      {concern.state === 'OPEN' && <CloseConcern concernId={concernId} />}
      <Keeping thread={thread} />
      <Looks thread={thread} />
    </CarePage>
  );
}

/** Until when it is kept, and the hold that keeps it longer. */
function Keeping({ thread: { concern } }: { thread: Thread }): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const announce = useAnnounce();
  const concernId = concern.id;
  const hold = useApiMutation(HoldConcernDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('entrusted.held')),
  });
  const release = useApiMutation(ReleaseConcernDocument, {
    touches: TOUCHES,
    onSuccess: () => announce(t('entrusted.released')),
  });
  return (
    <Panel title={t('entrusted.keeping')}>
      <p style={{ marginBlockStart: 0 }}>
        {concern.held && t('entrusted.held')}
        {!concern.held &&
          (concern.eraseOn
            ? t('concern.eraseOn', { day: formats.day(concern.eraseOn) })
            : t('entrusted.keptWhileOpen'))}
      </p>
      <FailureNotice error={release.error} />
      {concern.held ? (
        <Button variant="default" loading={release.isPending} onClick={() => release.mutate({ concernId })}>
          {t('entrusted.release')}
        </Button>
      ) : (
        <details>
          <summary>{t('entrusted.hold')}</summary>
          <WordsForm
            quiet
            name="hold"
            label={t('entrusted.holdWhy')}
            help={t('entrusted.holdHelp')}
            submit={t('entrusted.hold')}
            error={hold.error}
            pending={hold.isPending}
            onSend={(said) => hold.mutateAsync({ input: { concernId, said } })}
          />
        </details>
      )}
    </Panel>
  );
}

function Looks({ thread: { looks } }: { thread: Thread }): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  return (
    <Panel title={t('entrusted.looks')}>
      <ul style={{ margin: 0 }}>
        {looks.map(({ name, at }) => (
          <li key={`${name}${at}`} dir="auto">
            {t('openedBy', { name, when: formats.moment(at) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
