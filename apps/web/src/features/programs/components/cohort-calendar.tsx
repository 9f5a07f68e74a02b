import { Button } from '@mantine/core';
import { daysBetween, daysToNextYear, shiftDays } from '@trellis/calendar';
import { ProgramDocument, UpdateProgramDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useSchool } from '../../../lib/use-school.js';
import { Preview, type Program } from './section-editor.js';

const YEAR_DAYS = 365.25;
const ITEMS = ['TERMS', 'HOLIDAYS', 'BLACKOUTS'] as const;

/**
 * A cohort keeps the calendar that its program has when it opens: what that is, and, where it lies in another year than the cohort,
 * the way to move it there first.
 */
export function CohortCalendar({
  programId,
  startsOn,
  endsOn,
}: {
  programId: string;
  startsOn: string;
  endsOn: string;
}): ReactNode {
  const { t } = useTranslation('programs');
  const program = useApiQuery(ProgramDocument, { id: programId }).data?.program;
  const { may } = useSchool();
  const update = useApiMutation(UpdateProgramDocument);
  if (!program || startsOn === '' || endsOn < startsOn) return null;
  const { terms, holidays, blackouts } = program.settings;
  const spans = [...terms, ...holidays, ...blackouts];
  const [first] = terms.length > 0 ? terms : spans;
  if (!first) return null;
  const inside = <T extends { from: string; to: string }>(list: readonly T[]): T[] =>
    list.filter(({ from, to }) => from <= endsOn && to >= startsOn);
  if (inside(spans).length > 0) {
    const kept = { terms: inside(terms), holidays: inside(holidays), blackouts: inside(blackouts) };
    return <Preview settings={{ ...program.settings, ...kept }} items={ITEMS} title={t('calendarKept')} />;
  }
  const years = Math.round(daysBetween(first.from, startsOn) / YEAR_DAYS);
  const moved = shiftDays(calendarOf(program), daysToNextYear(first.from, years));
  return (
    <>
      <Notice tone="attention" title={t('calendarElsewhere')}>
        <p>{t('calendarElsewhereText')}</p>
        {may('program.configure', programId) && (
          <Button
            variant="default"
            size="sm"
            loading={update.isPending}
            onClick={() => update.mutate({ input: { programId, revision: program.revision, ...moved } })}
          >
            {t('calendarMove')}
          </Button>
        )}
      </Notice>
      <FailureNotice error={update.error} />
      <Preview settings={{ ...program.settings, ...moved }} items={ITEMS} title={t('calendarMoved')} />
    </>
  );
}

/** What can be sent back as a change: the days with their names, and nothing else. */
function calendarOf({ settings }: Program): Pick<Program['settings'], 'terms' | 'holidays' | 'blackouts'> {
  const plain = (list: Program['settings']['terms']): Program['settings']['terms'] =>
    list.map(({ name: { en, fr }, from, to }) => ({ name: { en, fr }, from, to }));
  return { terms: plain(settings.terms), holidays: plain(settings.holidays), blackouts: plain(settings.blackouts) };
}
