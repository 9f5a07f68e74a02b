import { NativeSelect, TextInput } from '@mantine/core';
import { recurringTimes } from '@trellis/calendar';
import { EventsDocument, type MeetingRepeat, RepeatEventDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { wallClockText } from '../hooks/use-event-times.js';

const REPEATS: readonly MeetingRepeat[] = ['WEEKLY', 'BIWEEKLY', 'MONTHLY'];
const LOWER = { WEEKLY: 'weekly', BIWEEKLY: 'biweekly', MONTHLY: 'monthly' } as const;

/** The same event again, as drafts, with the days on which it would be. */
export function RepeatEvent({ event, onClose }: { event: ManagedEvent; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['events', 'common']);
  const { language } = useFormats();
  const announce = useAnnounce();
  const most = LIMITS.eventsAtOnce;
  const isCount = (value: string): boolean => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= most;
  const form = useAppForm<{ repeat: MeetingRepeat; count: string }>(
    { repeat: 'BIWEEKLY', count: '3' },
    { count: (value) => (isCount(value) ? null : t('repeat.countWrong', { most })) },
  );
  const repeat = useApiMutation(RepeatEventDocument, {
    touches: [EventsDocument],
    onSuccess: ({ repeatEvent }) => {
      announce(t('repeat.done', { count: repeatEvent.length }));
      onClose();
    },
  });
  const { values } = form;
  const days = isCount(values.count)
    ? recurringTimes({ startsAt: event.starts, repeat: LOWER[values.repeat], count: Number(values.count) + 1 }).slice(1)
    : [];
  return (
    <Dialog title={t('repeat.title')} close={t('common:close')} onClose={onClose}>
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit(({ count, ...rest }) =>
          repeat.mutate({ input: { id: event.id, ...rest, count: Number(count) } }),
        )}
      >
        <FormProblems form={form} error={repeat.error} />
        <p style={{ margin: 0 }}>{t('repeat.text')}</p>
        <NativeSelect
          label={t('repeat.how')}
          data={REPEATS.map((value) => ({ value, label: t(`repeat.repeats.${value}`) }))}
          {...fieldProps(form, 'repeat')}
        />
        <TextInput inputMode="numeric" maxLength={2} label={t('repeat.count')} {...fieldProps(form, 'count')} />
        {days.length > 0 && (
          <div role="status">
            <p className="t-strong" style={{ margin: 0 }}>
              {t('repeat.days')}
            </p>
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself must be reached by keyboard */}
            <ul className="t-scroll-list" tabIndex={0} aria-label={t('repeat.days')}>
              {days.map((day) => (
                <li key={day}>{wallClockText(day, language)}</li>
              ))}
            </ul>
          </div>
        )}
        <FormFoot submit={t('repeat.confirm')} busy={repeat.isPending} cancel={t('common:cancel')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
