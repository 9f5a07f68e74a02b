import { Button } from '@mantine/core';
import { CohortShortlistsDocument, TakeBackShortlistsDocument } from '@trellis/api-client';
import type { ShortlistRoundFieldsFragment } from '@trellis/api-client';
import { Notice, Panel, ProgressLine, Tag } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { ShortlistForm } from './shortlist-form.js';
import { ShortlistPeople } from './shortlist-people.js';
import { OpenRound, ReadyRound } from './shortlist-round.js';

const POLL_MS = 700;
type Round = ShortlistRoundFieldsFragment;
const isComputing = ({ state }: Round): boolean => state === 'QUEUED' || state === 'RUNNING';
const isAtWork = (round: Round): boolean => isComputing(round) || round.state === 'READY' || round.state === 'OPEN';

/** Rounds of lists that mentees choose from: the one at work or the last, and the way to the next. */
export function ShortlistsPanel({ cohortId, isClosed }: { cohortId: string; isClosed: boolean }): ReactNode {
  const { t } = useTranslation('shortlists');
  const query = useApiQuery(
    CohortShortlistsDocument,
    { id: cohortId },
    { refetchInterval: (data) => (data?.cohort.shortlistRounds.some(isComputing) ? POLL_MS : false) },
  );
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { shortlistRounds: rounds, ratherWaiting } = query.data.cohort;
  const shown = rounds.find(({ state }) => state !== 'CANCELLED');
  if (isClosed && !shown) return null;
  return (
    <Panel
      title={t('title')}
      aside={shown && <Tag tone={shown.state === 'OPEN' ? 'primary' : 'plain'}>{t(`roundStates.${shown.state}`)}</Tag>}
    >
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('lead')}
        </p>
        {ratherWaiting > 0 && <Notice>{t('waiting', { count: ratherWaiting })}</Notice>}
        {shown && <Round round={shown} />}
        {!isClosed && !rounds.some(isAtWork) && <ShortlistForm cohortId={cohortId} />}
      </div>
    </Panel>
  );
}

function Round({ round }: { round: Round }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  const days = t('days', { count: round.answerDays });
  return (
    <section className="t-stack" aria-label={t('round', { number: round.number })}>
      <div>
        <h3 className="t-h3">{t('round', { number: round.number })}</h3>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('terms', { count: round.mentors, day: formats.day(round.chooseBy), days })}
        </p>
      </div>
      {isComputing(round) && <Computing round={round} />}
      {round.state === 'READY' && <ReadyRound round={round} />}
      {round.state === 'OPEN' && <OpenRound round={round} />}
      {round.states.some(({ state }) => state === 'ACCEPTED') && <Notice>{t('accepted')}</Notice>}
      {round.openedAt && <ShortlistPeople round={round} />}
    </section>
  );
}

function Computing({ round }: { round: Round }): ReactNode {
  const { t } = useTranslation('shortlists');
  const takeBack = useApiMutation(TakeBackShortlistsDocument, { touches: [CohortShortlistsDocument] });
  return (
    <>
      <ProgressLine label={t('progress')} done={round.progressDone} total={round.progressTotal} />
      <FailureNotice error={takeBack.error} />
      <div>
        <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate({ id: round.id })}>
          {t('takeBack')}
        </Button>
      </div>
    </>
  );
}
