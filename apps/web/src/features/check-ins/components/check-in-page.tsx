import { Button, Radio, Textarea } from '@mantine/core';
import { AnswerCheckInDocument, MyCheckInsDocument, PassCheckInDocument } from '@trellis/api-client';
import type { CheckInHelp, CheckInStep, MyCheckInFieldsFragment } from '@trellis/api-client';
import { CHECK_IN_LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, Notice, PageHeader, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

const STEPS: readonly CheckInStep[] = ['VERY_WELL', 'WELL', 'IN_BETWEEN', 'SLOWLY', 'HARD'];
const HELPS: readonly CheckInHelp[] = ['NOTHING', 'IDEAS', 'TIME', 'TALK', 'OTHER'];

/** Two questions, on one screen, which can be passed over. */
export function CheckInPage(): ReactNode {
  const { t } = useTranslation(['checkIns', 'common']);
  const params = useParams({ from: '/s/$slug/mine/$enrolmentId/check-in' });
  const { language } = useFormats();
  const query = useApiQuery(MyCheckInsDocument, {});
  // The latest: an earlier one that is still open is settled by what is so now.
  const checkIn = query.data?.myCheckIns.find(({ enrolmentId }) => enrolmentId === params.enrolmentId);
  return (
    <div className="t-stack" style={{ '--gap': '20px', maxInlineSize: 640 } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={checkIn && `${checkIn.cohortName} · ${localized(checkIn.name, language)}`}
        above={
          <Link className="t-link" to="/s/$slug" params={params}>
            {t('back')}
          </Link>
        }
      />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {query.data && !checkIn && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {checkIn && checkIn.state === 'OPEN' && <Questions checkIn={checkIn} />}
      {checkIn && checkIn.state !== 'OPEN' && <Settled key={checkIn.state} checkIn={checkIn} />}
    </div>
  );
}

function Settled({ checkIn }: { checkIn: MyCheckInFieldsFragment }): ReactNode {
  const { t } = useTranslation('checkIns');
  const formats = useFormats();
  const [anew, setAnew] = useState(false);
  if (anew) return <Questions checkIn={checkIn} />;
  return (
    <div className="t-stack">
      <Notice tone="success">{t(`settled.${checkIn.state}`)}</Notice>
      <p style={{ margin: 0 }}>{t('anewText', { day: formats.dueDay(checkIn.closesOn) })}</p>
      <div>
        <Button variant="default" onClick={() => setAnew(true)}>
          {t(checkIn.state === 'PASSED' ? 'answerNow' : 'anew')}
        </Button>
      </div>
    </div>
  );
}

function Questions({ checkIn }: { checkIn: MyCheckInFieldsFragment }): ReactNode {
  const { t } = useTranslation('checkIns');
  const announce = useAnnounce();
  const [step, setStep] = useState<CheckInStep | null>(null);
  const [help, setHelp] = useState<CheckInHelp>('NOTHING');
  const [words, setWords] = useState('');
  const { id: checkInId, enrolmentId, role } = checkIn;
  const touches = [MyCheckInsDocument];
  const answer = useApiMutation(AnswerCheckInDocument, { touches, onSuccess: () => announce(t('settled.ANSWERED')) });
  const pass = useApiMutation(PassCheckInDocument, { touches, onSuccess: () => announce(t('settled.PASSED')) });
  const busy = answer.isPending || pass.isPending;
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '20px' } as React.CSSProperties}
      onSubmit={(event) => {
        event.preventDefault();
        if (step) answer.mutate({ input: { checkInId, enrolmentId, step, help, words } });
      }}
    >
      <Notice>{t(`who.${role}`)}</Notice>
      <FailureNotice error={answer.error ?? pass.error} />
      <Radio.Group label={t(`going.${role}`)} value={step} onChange={(value) => setStep(value as CheckInStep)}>
        <Choices of={STEPS} words={(one) => t(`steps.${role}.${one}`)} />
      </Radio.Group>
      <Radio.Group label={t('help')} value={help} onChange={(value) => setHelp(value as CheckInHelp)}>
        <Choices of={HELPS} words={(one) => t(`helps.${one}`)} />
      </Radio.Group>
      <Textarea
        autosize
        minRows={2}
        label={t('words')}
        description={t('wordsHelp')}
        maxLength={CHECK_IN_LIMITS.wordsCharacters}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="t-row">
        <Button type="submit" disabled={!step || busy} loading={answer.isPending}>
          {t('send')}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          loading={pass.isPending}
          onClick={() => pass.mutate({ checkInId, enrolmentId })}
        >
          {t('pass')}
        </Button>
      </div>
    </form>
  );
}

function Choices<One extends string>({ of, words }: { of: readonly One[]; words: (one: One) => string }): ReactNode {
  return (
    <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
      {of.map((one) => (
        <Radio key={one} value={one} label={words(one)} />
      ))}
    </div>
  );
}
