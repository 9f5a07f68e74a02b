import { Button, NumberInput } from '@mantine/core';
import { CohortMatchingDocument, MatchRunAuditDocument, TryMatchWeightsDocument } from '@trellis/api-client';
import type { CohortMatchingQuery, MatchRunAuditQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, Notice, Panel } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { whyHidden } from '../../../lib/figure-table.js';
import { localized, useFormats } from '../../../lib/format.js';
import { GateTable } from './audit-sections.js';

type Run = MatchRunAuditQuery['matchRun'];
type Question = CohortMatchingQuery['cohort']['matchQuestions'][number];
type Weights = Record<string, number>;
type Tried = NonNullable<Run['whatIf']>['sets'][number];

const MOST_SETS = 3;

/** What other weights would come to, side by side, in totals; the draft stays as it is. */
export function TryWeights({ run, cohortId }: { run: Run; cohortId: string }): ReactNode {
  const { t } = useTranslation('audit');
  const questions = useApiQuery(CohortMatchingDocument, { id: cohortId }).data?.cohort.matchQuestions;
  const [sets, setSets] = useState<Weights[]>(() => startingSets(run));
  const tryThem = useApiMutation(TryMatchWeightsDocument, { touches: [MatchRunAuditDocument] });
  const counted = questions?.filter(({ leftOut }) => !leftOut) ?? [];
  if (!questions) return <LoadingState label={t('common:loading')} rows={3} />;
  if (counted.length === 0) return null;
  const input = sets.map((weights) => ({
    weights: counted.map(({ id, defaultWeight }) => ({ questionId: id, weight: weights[id] ?? defaultWeight })),
  }));
  return (
    <Panel title={t('tries.title')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          tryThem.mutate({ input: { runId: run.id, sets: input } });
        }}
      >
        <p className="t-prose" style={{ margin: 0 }}>
          {t('tries.text')}
        </p>
        <FailureNotice error={tryThem.error} />
        <SetsTable
          questions={counted}
          sets={sets}
          onChange={(at, weights) => setSets(sets.map((one, place) => (place === at ? weights : one)))}
        />
        <div className="t-row">
          <Button type="submit" variant="default" loading={tryThem.isPending || run.whatIf?.state === 'QUEUED'}>
            {t('tries.do')}
          </Button>
          {sets.length < MOST_SETS && (
            <Button variant="subtle" onClick={() => setSets([...sets, { ...sets.at(-1) }])}>
              {t('tries.add')}
            </Button>
          )}
        </div>
      </form>
      <Results run={run} />
    </Panel>
  );
}

/** The draft's own weights first; once some were tried, these. */
function startingSets(run: Run): Weights[] {
  const tried = run.whatIf?.sets.map(({ weights }) => weights) ?? [run.weights, run.weights];
  return tried.map((weights) => Object.fromEntries(weights.map(({ questionId, weight }) => [questionId, weight])));
}

function SetsTable({
  questions,
  sets,
  onChange,
}: {
  questions: readonly Question[];
  sets: readonly Weights[];
  onChange: (at: number, weights: Weights) => void;
}): ReactNode {
  const { t } = useTranslation('audit');
  const { language } = useFormats();
  return (
    <div className="t-table-frame">
      <table className="t-table" role="table" aria-label={t('tries.table')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('tries.question')}
            </th>
            {sets.map((_, at) => (
              <th key={at} role="columnheader" scope="col" className="t-right">
                {t('tries.set', { letter: letterOf(at) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {questions.map((question) => {
            const label = localized(question.label, language);
            return (
              <tr key={question.id} role="row">
                <td role="cell" data-label={t('tries.question')} className="t-cell-main">
                  {label}
                </td>
                {sets.map((weights, at) => (
                  <td key={at} role="cell" data-label={t('tries.set', { letter: letterOf(at) })} className="t-right">
                    <NumberInput
                      aria-label={t('tries.weight', { question: label, letter: letterOf(at) })}
                      min={0}
                      max={LIMITS.matchWeight}
                      clampBehavior="strict"
                      allowDecimal={false}
                      maw={110}
                      ml="auto"
                      value={weights[question.id] ?? question.defaultWeight}
                      onChange={(value) => onChange(at, { ...weights, [question.id]: Number(value) || 0 })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const letterOf = (at: number): string => 'ABC'[at] ?? '';

function Results({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('audit');
  const { whatIf } = run;
  if (!whatIf) return null;
  if (whatIf.state === 'QUEUED') return <LoadingState label={t('tries.computing')} rows={2} />;
  if (whatIf.state === 'FAILED') return <Notice tone="danger">{t('failedText')}</Notice>;
  return (
    <div className="t-stack" role="status" style={{ marginBlockStart: 24 }}>
      {whatIf.sets.map((set, at) => (
        <Result key={at} set={set} letter={letterOf(at)} />
      ))}
    </div>
  );
}

function Result({ set, letter }: { set: Tried; letter: string }): ReactNode {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const label = t('tries.set', { letter });
  const hidden = set.reach && whyHidden(set.reach);
  return (
    <section className="t-stack">
      <h3 className="t-h3">{label}</h3>
      <p style={{ margin: 0 }}>
        {t('tries.totals', { matched: formats.number(set.matched ?? 0), waiting: formats.number(set.waiting ?? 0) })}
      </p>
      {set.reach && !hidden && <GateTable table={set.reach} label={label} />}
      {hidden && (
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t(hidden === 'TOO_FEW_CHANGES' ? 'tries.alike' : `hidden.${hidden}`)}
        </p>
      )}
    </section>
  );
}
