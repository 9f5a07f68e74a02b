import { Button, Checkbox, Radio } from '@mantine/core';
import {
  ConcernWaysDocument,
  MyConcernsDocument,
  MyConcernThreadDocument,
  NameInMyConcernDocument,
  PassMyConcernOnDocument,
  WriteAboutMyConcernDocument,
} from '@trellis/api-client';
import type { MyConcernThreadFieldsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { CarePage } from './care-page.js';
import { Entries } from './entries.js';
import { useConcernPerson } from './use-concern-person.js';
import { WordsForm } from './words-form.js';

const TOUCHES = [MyConcernThreadDocument, MyConcernsDocument];

/** What one entrusted to somebody: who reads it, what was answered, and who else may. */
export function ConcernPage(): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const announce = useAnnounce();
  const { concernId } = useParams({ from: '/s/$slug/help/concerns/$concernId' });
  const query = useApiQuery(MyConcernThreadDocument, { concernId }, { once: true });
  const write = useApiMutation(WriteAboutMyConcernDocument, { touches: TOUCHES, onSuccess: () => announce(t('sent')) });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const thread = query.data.myConcernThread;
  const { concern, entries } = thread;
  return (
    <CarePage title={t('concern.raised', { day: formats.day(concern.raisedAt) })}>
      <WhoReads thread={thread} />
      <Panel>
        <Entries entries={entries} />
      </Panel>
      {concern.state === 'CLOSED' ? (
        <Notice>
          <p>{t('concern.closed')}</p>
          {concern.held && <p>{t('concern.held')}</p>}
          {!concern.held && concern.eraseOn && <p>{t('concern.eraseOn', { day: formats.day(concern.eraseOn) })}</p>}
        </Notice>
      ) : (
        <>
          <WordsForm
            label={t('writeMore')}
            submit={t('send')}
            error={write.error}
            pending={write.isPending}
            onSend={(said) => write.mutateAsync({ input: { concernId, said } })}
          />
          <Further thread={thread} />
        </>
      )}
    </CarePage>
  );
}

function WhoReads({ thread: { concern, readers, named } }: { thread: MyConcernThreadFieldsFragment }): ReactNode {
  const { t } = useTranslation('care');
  const formats = useFormats();
  return (
    <Notice title={t('concern.readers')} tone={concern.nobodyReads ? 'attention' : 'info'}>
      {concern.nobodyReads && <p>{t('concern.nobodyReads')}</p>}
      {readers.map(({ memberId, name, openedAt }) => (
        <p key={memberId} dir="auto">
          {openedAt ? t('openedBy', { name, when: formats.moment(openedAt) }) : t('concern.notOpenedBy', { name })}
        </p>
      ))}
      {named.length > 0 && <p dir="auto">{t('concern.never', { names: formats.list(named) })}</p>}
      {concern.held && concern.state === 'OPEN' && <p>{t('concern.held')}</p>}
    </Notice>
  );
}

/** One more reader, and further people whom it is about: they read it no longer. */
function Further({ thread }: { thread: MyConcernThreadFieldsFragment }): ReactNode {
  const { t } = useTranslation('care');
  const announce = useAnnounce();
  const describe = useConcernPerson();
  const ways = useApiQuery(ConcernWaysDocument, {}).data?.concernWays;
  const [recipientId, setRecipientId] = useState('');
  const [namedIds, setNamedIds] = useState<string[]>([]);
  const passOn = useApiMutation(PassMyConcernOnDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      setRecipientId('');
      announce(t('sent'));
    },
  });
  const name = useApiMutation(NameInMyConcernDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      setNamedIds([]);
      announce(t('concern.namedNow'));
    },
  });
  if (!ways) return null;
  const concernId = thread.concern.id;
  const reading = thread.readers.map(({ memberId }) => memberId);
  return (
    <details>
      <summary>{t('concern.further')}</summary>
      <div className="t-stack" style={{ marginBlockStart: 16 }}>
        <FailureNotice error={passOn.error ?? name.error} />
        <Radio.Group label={t('concern.passOn')} value={recipientId} onChange={setRecipientId}>
          {ways.recipients
            .filter(({ memberId, name: who }) => !reading.includes(memberId) && !thread.named.includes(who))
            .map((person) => (
              <Radio key={person.memberId} mt={8} value={person.memberId} label={<bdi>{describe(person)}</bdi>} />
            ))}
        </Radio.Group>
        <div>
          <Button
            variant="default"
            loading={passOn.isPending}
            disabled={recipientId === ''}
            onClick={() => passOn.mutate({ input: { concernId, recipientId } })}
          >
            {t('concern.passOnSubmit')}
          </Button>
        </div>
        <Checkbox.Group
          label={t('concern.alsoAbout')}
          description={t('concern.aboutHelp')}
          value={namedIds}
          onChange={setNamedIds}
        >
          {ways.people
            .filter(({ name: who }) => !thread.named.includes(who))
            .map((person) => (
              <Checkbox key={person.memberId} mt={8} value={person.memberId} label={<bdi>{describe(person)}</bdi>} />
            ))}
        </Checkbox.Group>
        <div>
          <Button
            variant="default"
            loading={name.isPending}
            disabled={namedIds.length === 0}
            onClick={() => name.mutate({ input: { concernId, namedIds } })}
          >
            {t('concern.alsoAboutSubmit')}
          </Button>
        </div>
      </div>
    </details>
  );
}
