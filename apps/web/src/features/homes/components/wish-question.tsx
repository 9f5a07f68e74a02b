import { Button } from '@mantine/core';
import { AnswerWishQuestionDocument, MyWishQuestionsDocument } from '@trellis/api-client';
import type { MyWishQuestionsQuery } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

type Question = MyWishQuestionsQuery['myWishQuestions'][number];

/** Whether something essential may be otherwise: asked of the person alone, here and nowhere else. */
export function WishQuestions(): ReactNode {
  const questions = useApiQuery(MyWishQuestionsDocument, {}).data?.myWishQuestions ?? [];
  return questions.map((question) => <WishQuestion key={question.enrolmentId} question={question} />);
}

function WishQuestion({ question }: { question: Question }): ReactNode {
  const { t } = useTranslation('homes');
  const { language } = useFormats();
  const announce = useAnnounce();
  const answer = useApiMutation(AnswerWishQuestionDocument, { touches: [MyWishQuestionsDocument] });
  const say = (letGo: boolean): void =>
    answer.mutate(
      { input: { enrolmentId: question.enrolmentId, letGo } },
      { onSuccess: () => announce(t(letGo ? 'wish.answeredLetGo' : 'wish.answeredWait')) },
    );
  const wishes = question.wishes.map((wish) => localized(wish, language)).join(', ');
  return (
    <Panel title={t('wish.title')}>
      <div className="t-stack">
        <p className="t-prose" dir="auto">
          {t('wish.text', { cohort: question.cohortName, wishes })}
        </p>
        <p className="t-prose">{t('wish.ask')}</p>
        <FailureNotice error={answer.error} />
        <div className="t-row">
          <Button loading={answer.isPending} onClick={() => say(true)}>
            {t('wish.letGo')}
          </Button>
          <Button variant="default" loading={answer.isPending} onClick={() => say(false)}>
            {t('wish.wait')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
