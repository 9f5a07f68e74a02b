import { Button } from '@mantine/core';
import type { MatchRunQuery } from '@trellis/api-client';
import { CohortMatchingDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel } from '@trellis/ui';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { weightWord } from './weights-form.js';

type Run = MatchRunQuery['matchRun'];

/** How the draft came about, so that every number on the screen can be followed. */
export function Proof({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const bound = run.proof?.upperBoundMatched ?? run.matched;
  const numbers = {
    matched: formats.number(run.matched),
    mentees: formats.number(run.mentees),
    bound: formats.number(bound),
  };
  return (
    <Panel title={t('proof.title')}>
      <div className="t-stack">
        {run.proof === null && <p style={{ margin: 0 }}>{t('proof.none')}</p>}
        {run.proof?.verified === false && <Notice tone="danger">{t('proof.notVerified')}</Notice>}
        {run.proof?.verified && (
          <p className="t-prose" style={{ margin: 0 }}>
            {t('proof.verified')}
          </p>
        )}
        {run.proof?.verified && run.proof.checks.length > 0 && <Checks run={run} />}
        {run.proof && !run.proof.groups && (
          <p className="t-prose" style={{ margin: 0 }}>
            {run.matched >= bound ? t('proof.most', numbers) : t('proof.fewer', numbers)}
          </p>
        )}
        {run.proof?.groups && <GroupsBound groups={run.proof.groups} numbers={numbers} />}
        <details className="t-details">
          <summary>{t('proof.details')}</summary>
          <Weights run={run} />
          {run.inputsHash && (
            <p className="t-small">
              {t('proof.inputs')} <span className="t-code">{run.inputsHash}</span>
            </p>
          )}
          {run.proof?.fingerprint && (
            <p className="t-small">
              {t('proof.fingerprint')} <span className="t-code">{run.proof.fingerprint}</span>
            </p>
          )}
          <p className="t-quiet t-small">{t('proof.hidden')}</p>
          {run.proof && (
            <Button variant="default" onClick={() => download(run)}>
              {t('proof.download')}
            </Button>
          )}
        </details>
      </div>
    </Panel>
  );
}

/** How far groups or pods can be from the best there is. */
function GroupsBound({
  groups: { isOptimal, gap },
  numbers,
}: {
  groups: NonNullable<NonNullable<Run['proof']>['groups']>;
  numbers: Record<'matched' | 'mentees' | 'bound', string>;
}): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <div className="t-prose">
      <p style={{ margin: 0 }}>{t('proof.groups.most', numbers)}</p>
      <p style={{ margin: '6px 0 0' }}>
        {gap === null
          ? t('proof.groups.gapNotKnown')
          : gap === 0
            ? t('proof.groups.noGap')
            : t('proof.groups.gap', { gap })}
      </p>
      <p style={{ margin: '6px 0 0' }}>{t(isOptimal ? 'proof.groups.optimal' : 'proof.groups.notKnown')}</p>
    </div>
  );
}

/** The method, and what was confirmed of it, in plain words. */
function Checks({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const method = t(`settings.methods.${run.method}`);
  return (
    <>
      <p className="t-prose" style={{ margin: 0 }}>
        {t('proof.method', { method, words: t(`settings.methodHelp.${run.method}`) })}
      </p>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {run.proof?.checks.map(({ code, pairs }) => (
          <li key={code}>{t(`proof.checks.${code}`, { pairs: formats.number(pairs) })}</li>
        ))}
      </ul>
    </>
  );
}

/** What the page says of the proof, for a machine: nothing of any person is in it. */
function download({ number, method, mentees, places, weights, inputsHash, proof }: Run): void {
  const content = JSON.stringify({ draft: number, method, mentees, places, weights, inputsHash, proof }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = `match-draft-${number}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Weights({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const { language } = useFormats();
  const { cohort } = useSearch({ strict: false });
  const questions =
    useApiQuery(CohortMatchingDocument, { id: cohort ?? '' }, { enabled: cohort !== undefined }).data?.cohort
      .matchQuestions ?? [];
  return (
    <>
      <h3 className="t-h3">{t('proof.weights')}</h3>
      <ul style={{ margin: '4px 0 12px', paddingInlineStart: 20 }}>
        {run.weights.map(({ questionId, weight, leftOut }) => {
          const question = questions.find((one) => one.id === questionId);
          const value = t('settings.value', {
            value: weight,
            maximum: LIMITS.matchWeight,
            words: t(`settings.words.${weightWord(weight)}`),
          });
          return (
            <li key={questionId}>
              <span className="t-strong">{question ? localized(question.label, language) : questionId}</span>{' '}
              {leftOut ? t('settings.leftOut') : value}
            </li>
          );
        })}
      </ul>
    </>
  );
}
