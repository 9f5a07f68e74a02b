import { Button, Slider } from '@mantine/core';
import { CohortMatchingDocument, SignedInPeopleDocument, StartMatchRunDocument } from '@trellis/api-client';
import type { CohortMatchingQuery, MatchMethod } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { MethodChoice } from './method-choice.js';

type Cohort = CohortMatchingQuery['cohort'];
type Question = Cohort['matchQuestions'][number];

/** How much each question counts, 0 to 10. Starts from the weights of the latest draft, else from the template's. */
export function WeightsForm({ cohort }: { cohort: Cohort }): ReactNode {
  const { t } = useTranslation('matching');
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  const [weights, setWeights] = useState(() => startingWeights(cohort));
  const [method, setMethod] = useState<MatchMethod>(methodOf(cohort));
  const start = useApiMutation(StartMatchRunDocument, {
    touches: [CohortMatchingDocument],
    onSuccess: (result) =>
      navigate({
        to: '/s/$slug/runs/$id',
        params: { slug, id: result.startMatchRun.id },
        search: { cohort: cohort.id },
      }),
  });
  const chosen = cohort.matchQuestions.map((question) => ({
    questionId: question.id,
    weight: weights[question.id] ?? question.defaultWeight,
  }));
  return (
    <Panel title={t('settings.title')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate({ input: { cohortId: cohort.id, method, weights: chosen } });
        }}
      >
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {cohort.matchQuestions.length > 0 ? t('settings.lead') : t('settings.noQuestions')}{' '}
          {cohort.settings.identityMatching ? t('settings.identityUsed') : t('settings.identity')}{' '}
          {cohort.settings.identityMatching && <SignedIn cohortId={cohort.id} />}
        </p>
        <FailureNotice error={start.error} />
        <div>
          {cohort.matchQuestions.map((question) => (
            <WeightRow
              key={question.id}
              question={question}
              value={weights[question.id] ?? question.defaultWeight}
              onChange={(value) => setWeights({ ...weights, [question.id]: value })}
            />
          ))}
        </div>
        {cohort.settings.model.kind === 'PAIR' ? (
          <MethodChoice value={method} onChange={setMethod} />
        ) : (
          <p className="t-prose" style={{ margin: 0 }}>
            <span className="t-strong">{t('settings.methods.GROUPS')}.</span> {t('settings.methodHelp.GROUPS')}
          </p>
        )}
        <div>
          <Button type="submit" loading={start.isPending}>
            {cohort.runs.length > 0 ? t('settings.again') : t('settings.start')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Of whom identity can count at all: of those who have been here themselves. */
function SignedIn({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const cohort = useApiQuery(SignedInPeopleDocument, { cohortId }).data?.cohort;
  if (!cohort) return null;
  const { everyone, signedIn } = cohort;
  return t('settings.signedIn', {
    count: signedIn.totalCount,
    signedIn: formats.number(signedIn.totalCount),
    everyone: formats.number(everyone.totalCount),
  });
}

/** What is known of it among mentors who could still be given somebody. */
function heard(t: TFunction<'matching'>, { leftOut, onlyFullAnswered, mentorsAnswered: count }: Question): string {
  if (!leftOut) return t('settings.known', { count });
  return t(onlyFullAnswered ? 'settings.onlyFull' : 'settings.leftOut');
}

/** Groups and pods have one method, which the service knows. */
const methodOf = ({ latestRun }: Cohort): MatchMethod =>
  latestRun && latestRun.method !== 'GROUPS' ? latestRun.method : 'OPTIMUM';

function startingWeights(cohort: Cohort): Record<string, number> {
  return Object.fromEntries((cohort.latestRun?.weights ?? []).map(({ questionId, weight }) => [questionId, weight]));
}

/** The word for a weight: the number alone says little. */
export function weightWord(value: number): 'none' | 'little' | 'some' | 'much' | 'most' {
  if (value === 0) return 'none';
  if (value <= 3) return 'little';
  if (value <= 6) return 'some';
  return value <= 9 ? 'much' : 'most';
}

function WeightRow({
  question,
  value,
  onChange,
}: {
  question: Question;
  value: number;
  onChange: (value: number) => void;
}): ReactNode {
  const { t } = useTranslation('matching');
  const { language } = useFormats();
  const label = localized(question.label, language);
  const words = (weight: number): string =>
    t('settings.value', {
      value: weight,
      maximum: LIMITS.matchWeight,
      words: t(`settings.words.${weightWord(weight)}`),
    });
  return (
    <div className="t-weight">
      <div>
        <div className="t-strong">{label}</div>
        <div className="t-quiet t-small">{heard(t, question)}</div>
      </div>
      {question.leftOut ? (
        <span />
      ) : (
        <>
          <Slider
            min={0}
            max={LIMITS.matchWeight}
            step={1}
            value={value}
            onChange={onChange}
            label={null}
            size="md"
            thumbSize={26}
            thumbLabel={t('settings.weight', { question: label })}
            thumbProps={{ 'aria-valuetext': words(value) }}
          />
          <span className="t-num t-small">{words(value)}</span>
        </>
      )}
    </div>
  );
}
