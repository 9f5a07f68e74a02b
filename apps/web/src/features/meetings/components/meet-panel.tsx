import { Button, NativeSelect } from '@mantine/core';
import type { MeetingFieldsFragment, MeetingRepeat } from '@trellis/api-client';
import { dayIn, recurringMoments, wallClockAt } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useMeet } from '../hooks/use-meet.js';
import { MeetingDetailFields, type MeetingDetails } from './meeting-details.js';
import { TimeChoice } from './time-choice.js';

export type MeetPurpose = { kind: 'new' } | { kind: 'move' | 'answer'; meeting: MeetingFieldsFragment };

const REPEATS: readonly MeetingRepeat[] = ['WEEKLY', 'BIWEEKLY', 'MONTHLY'];
/** A term of it; it can be called off at any time. */
const TIMES: Record<MeetingRepeat, number> = { WEEKLY: 12, BIWEEKLY: 8, MONTHLY: 6 };

/** Choose a time that suits everyone and book it; or offer several. Also for another time of a meeting, and other times offered. */
export function MeetPanel({
  mentorshipId,
  purpose,
  once = false,
  onDone,
}: {
  mentorshipId: string;
  purpose: MeetPurpose;
  /** It does not come again. */
  once?: boolean;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const meeting = purpose.kind === 'new' ? null : purpose.meeting;
  const [details, setDetails] = useState<MeetingDetails>({
    minutes: meeting?.minutes ?? 60,
    format: meeting?.format ?? 'VIDEO',
    place: meeting?.place ?? '',
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const [repeat, setRepeat] = useState<MeetingRepeat | ''>('');
  const finish = (): void => {
    setChosen([]);
    setRepeat('');
    onDone();
  };
  const meet = useMeet(mentorshipId, details.minutes, finish);
  const [only = ''] = chosen;
  const bookable = chosen.length === 1 && meet.isCommon(only);
  const most = purpose.kind === 'move' ? 1 : LIMITS.meetingOffers;
  const fitting = once ? [] : repeatsWithin(only, meet.found?.lastDay ?? '', formats.timeZone);
  const again = bookable ? fitting.find((one) => one.repeat === repeat) : undefined;
  const input = { ...details, place: details.place.trim() === '' ? null : details.place };
  const send = (): void => {
    if (meeting && purpose.kind === 'move') meet.move({ ...input, id: meeting.id, startsAt: only });
    else if (purpose.kind === 'new' && bookable) meet.book({ ...input, mentorshipId, startsAt: only, ...again });
    else meet.propose({ ...input, mentorshipId, meetingId: meeting?.id ?? null, times: chosen });
  };
  // While nothing is chosen it says what it will most likely be.
  const books = purpose.kind === 'new' && (bookable || (chosen.length === 0 && meet.found?.withoutTimes.length === 0));
  const action = purpose.kind === 'move' ? 'move' : books ? 'book' : 'offer';
  return (
    <Panel title={t(`meet.titles.${purpose.kind}`)}>
      <div className="t-stack t-column">
        <FailureNotice error={meet.error} />
        <MeetingDetailFields details={details} onChange={setDetails} />
        <TimeChoice
          found={meet.found}
          chosen={chosen}
          most={most}
          onlyCommon={purpose.kind === 'move'}
          onChange={setChosen}
        />
        {purpose.kind === 'new' && bookable && fitting.length > 0 && (
          <NativeSelect
            label={t('meet.repeat')}
            data={[
              { value: '', label: t('meet.once') },
              ...fitting.map(({ repeat: value, count }) => ({ value, label: t(`meet.repeats.${value}`, { count }) })),
            ]}
            value={repeat}
            onChange={(event) => setRepeat(event.currentTarget.value as MeetingRepeat | '')}
          />
        )}
        {/* The times are long on a phone: once one is chosen, what to do with it stays in sight. */}
        <div className={chosen.length > 0 ? 't-pick-bar' : 't-row'}>
          {chosen.length > 0 && (
            <span className="t-grow">
              {formats.list(chosen.map(formats.moment))}
              {again && ` · ${t(`meet.repeats.${again.repeat}`, { count: again.count })}`}
            </span>
          )}
          <Button disabled={chosen.length === 0} loading={meet.isPending} onClick={send}>
            {t(`meet.actions.${action}`, { count: Math.max(1, chosen.length) })}
          </Button>
          {purpose.kind !== 'new' && (
            <Button variant="default" onClick={finish}>
              {t('meet.leave')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

/** A series ends with its cohort: as many as there is room for, and none where there is room for one alone. */
function repeatsWithin(
  first: string,
  lastDay: string,
  zone: string | undefined,
): { repeat: MeetingRepeat; count: number }[] {
  if (first === '') return [];
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const startsAt = wallClockAt(new Date(first), timeZone);
  return REPEATS.flatMap((one) => {
    const repeat = ({ WEEKLY: 'weekly', BIWEEKLY: 'biweekly', MONTHLY: 'monthly' } as const)[one];
    const moments = recurringMoments({ startsAt, timeZone, repeat, count: TIMES[one] });
    const count = moments.filter((moment) => dayIn(moment, timeZone) <= lastDay).length;
    return count > 1 ? [{ repeat: one, count }] : [];
  });
}
