import { Button, Radio } from '@mantine/core';
import { AnswerFeltQuestionDocument, MyFeltQuestionsDocument } from '@trellis/api-client';
import type { FeltAnswer, FeltQuestionFieldsFragment } from '@trellis/api-client';
import { EmptyState, LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { OwnPage } from './own-page.js';

const ANSWERS: readonly FeltAnswer[] = ['YES', 'IN_PART', 'NO', 'SKIPPED'];

/** Whether one feels that the two share what matters: one question a match, which can be passed over. */
export function FeltPage(): ReactNode {
  const { t } = useTranslation('ownMatches');
  const query = useApiQuery(MyFeltQuestionsDocument, {});
  const questions = query.data?.myFeltQuestions;
  return (
    <OwnPage title={t('felt.title')} lead={t('felt.lead')}>
      <Notice>{t('felt.private')}</Notice>
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!questions && !query.error && <LoadingState label={t('common:loading')} rows={3} />}
      {questions?.length === 0 && <EmptyState title={t('felt.none')} />}
      {questions?.map((question) => (
        <Question key={question.mentorshipId} question={question} />
      ))}
    </OwnPage>
  );
}

function Question({ question }: { question: FeltQuestionFieldsFragment }): ReactNode {
  const { t } = useTranslation('ownMatches');
  const announce = useAnnounce();
  const { mentorshipId, otherName, settled } = question;
  const said = question.answer ?? (settled ? 'SKIPPED' : null);
  const [chosen, setChosen] = useState<FeltAnswer | null>(said);
  const send = useApiMutation(AnswerFeltQuestionDocument, {
    touches: [MyFeltQuestionsDocument],
    onSuccess: () => announce(t('felt.saved')),
  });
  const words = t('felt.question', { name: otherName });
  return (
    <Panel title={words}>
      <div className="t-stack">
        <FailureNotice error={send.error} />
        {said && said === chosen && (
          <Notice tone="success">{t(said === 'SKIPPED' ? 'felt.skipped' : 'felt.saved')}</Notice>
        )}
        <Radio.Group aria-label={words} value={chosen} onChange={(value) => setChosen(value as FeltAnswer)}>
          <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
            {ANSWERS.map((answer) => (
              <Radio key={answer} value={answer} label={t(`felt.answers.${answer}`)} />
            ))}
          </div>
        </Radio.Group>
        <div>
          <Button
            disabled={chosen === null || chosen === said}
            loading={send.isPending}
            onClick={() => chosen && send.mutate({ input: { mentorshipId, answer: chosen } })}
          >
            {t('felt.save')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
