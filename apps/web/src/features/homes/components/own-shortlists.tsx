import { Button } from '@mantine/core';
import { AskMeAgainDocument, MyShortlistsDocument, RefuseShortlistDocument } from '@trellis/api-client';
import type { MyShortlistsFieldsFragment } from '@trellis/api-client';
import { Notice, Panel, Tag, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { ListedMentor } from './listed-mentor.js';
import { ShortlistChoice } from './shortlist-choice.js';

type List = MyShortlistsFieldsFragment['lists'][number];
type Listed = List['mentors'][number];

/** For a mentee: the list to choose from, how the choice stands, or that they would rather wait. */
export function OwnShortlists(): ReactNode {
  const mine = useApiQuery(MyShortlistsDocument, {}).data?.myShortlists;
  if (!mine) return null;
  const waiting = new Set(mine.waiting.map(({ enrolmentId }) => enrolmentId));
  return (
    <>
      {mine.waiting.map((place) => (
        <RatherWaiting key={place.enrolmentId} place={place} />
      ))}
      {mine.lists
        .filter(({ enrolmentId }) => !waiting.has(enrolmentId))
        .map((list) => (
          <OwnShortlist key={list.id} list={list} />
        ))}
    </>
  );
}

function OwnShortlist({ list }: { list: List }): ReactNode {
  const { t } = useTranslation('shortlists');
  switch (list.state) {
    case 'WAITING_FOR_MENTEE':
      return <ShortlistChoice list={list} />;
    case 'WAITING_FOR_MENTOR':
      return <Waiting list={list} />;
    case 'ACCEPTED':
      return <Accepted list={list} />;
    case 'NONE_OF_THESE':
    case 'NOT_ANSWERED':
    case 'NOBODY_LEFT':
    case 'CLOSED':
      return <Notice>{t(`mine.over.${list.state}`)}</Notice>;
    default:
      return null;
  }
}

function Accepted({ list }: { list: List }): ReactNode {
  const { t } = useTranslation('shortlists');
  const name = list.mentors.find(({ state }) => state === 'ACCEPTED')?.mentor.displayName;
  return name ? <Notice>{t('mine.acceptedText', { name })}</Notice> : null;
}

/** The order one chose, and how far it has come. */
function Waiting({ list }: { list: List }): ReactNode {
  const { t } = useTranslation('shortlists');
  const refuse = useApiMutation(RefuseShortlistDocument, { touches: [MyShortlistsDocument] });
  return (
    <Panel title={t('mine.waitingTitle')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }}>
          {t('mine.waitingText')}
        </p>
        <ol className="t-todo">
          {list.mentors
            .filter(({ state }) => state !== 'LISTED')
            .map((listed) => (
              <ListedMentor key={listed.mentor.enrolmentId} mentor={listed.mentor} common={[]}>
                <Where listed={listed} />
              </ListedMentor>
            ))}
        </ol>
        <FailureNotice error={refuse.error} />
        <div>
          <Button
            variant="default"
            loading={refuse.isPending}
            onClick={() => refuse.mutate({ input: { id: list.id, answer: 'RATHER_WAIT' } })}
          >
            {t('mine.rather')}
          </Button>
          <p className="t-quiet t-small" style={{ marginBlockEnd: 0 }}>
            {t('mine.ratherHelp')}
          </p>
        </div>
      </div>
    </Panel>
  );
}

function Where({ listed: { state, answerBy } }: { listed: Listed }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  if (state === 'NOT_AVAILABLE') return <Tag icon="none">{t('mine.notAvailable')}</Tag>;
  if (state === 'ACCEPTED') return <Tag tone="primary">{t('mine.accepted')}</Tag>;
  return (
    <span className="t-quiet t-small">
      {answerBy ? t('mine.asked', { when: formats.moment(answerBy) }) : t('mine.chosen')}
    </span>
  );
}

function RatherWaiting({ place }: { place: MyShortlistsFieldsFragment['waiting'][number] }): ReactNode {
  const { t } = useTranslation('shortlists');
  const announce = useAnnounce();
  const again = useApiMutation(AskMeAgainDocument, {
    touches: [MyShortlistsDocument],
    onSuccess: () => announce(t('mine.againDone')),
  });
  return (
    <Panel title={t('mine.ratherTitle')}>
      <div className="t-stack">
        <p className="t-prose" style={{ margin: 0 }} dir="auto">
          {t('mine.ratherText', { cohort: place.cohortName })}
        </p>
        <FailureNotice error={again.error} />
        <div>
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ enrolmentId: place.enrolmentId })}
          >
            {t('mine.again')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
