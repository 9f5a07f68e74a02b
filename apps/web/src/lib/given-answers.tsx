import type { AnswerState } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerValue } from './answer-value.js';
import { localized, useFormats } from './format.js';
import { useSchoolSlug } from './school.js';

export interface Given {
  itemId: string;
  label: { en: string | null; fr: string | null };
  kind: string;
  state: AnswerState;
  value?: unknown;
}

/** What somebody answered at intake, as those who run the cohort read it: folded, and without what was left open. */
export function GivenAnswers({
  enrolmentId,
  answers,
  open,
  none,
}: {
  enrolmentId: string;
  answers: readonly Given[];
  open: boolean;
  none: string;
}): ReactNode {
  const { t } = useTranslation('intake');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const given = answers.filter((answer) => answer.state !== 'NOT_ANSWERED');
  if (given.length === 0) return <p className="t-quiet">{none}</p>;
  return (
    <details open={open}>
      <summary>{t('given.count', { count: given.length })}</summary>
      <dl className="t-answers" style={{ marginBlockStart: 12 }}>
        {given.map((answer) => (
          <div key={answer.itemId}>
            <dt dir="auto">{localized(answer.label, language)}</dt>
            <dd>
              {answer.kind === 'file' && answer.state === 'ANSWERED' ? (
                <a className="t-link" href={`/s/${slug}/files/answers/${enrolmentId}/${answer.itemId}`} download>
                  {t('given.file')}
                </a>
              ) : (
                <AnswerValue
                  value={answer.value}
                  kind={answer.kind}
                  state={answer.state}
                  notSaid={t('given.notSaid')}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
