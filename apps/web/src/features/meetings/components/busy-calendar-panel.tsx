import { Button, TextInput } from '@mantine/core';
import {
  MeetingTimesDocument,
  MyBusyCalendarDocument,
  RemoveMyBusyCalendarDocument,
  SaveMyBusyCalendarDocument,
} from '@trellis/api-client';
import type { MyBusyCalendarFieldsFragment } from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

const POLL_MS = 1_500;

/** A calendar kept elsewhere, of which only the busy times count: named, seen to be read, and given up again. */
export function BusyCalendarPanel(): ReactNode {
  const { t } = useTranslation('meetings');
  const announce = useAnnounce();
  const query = useApiQuery(
    MyBusyCalendarDocument,
    {},
    { refetchInterval: (data) => (data?.myBusyCalendar && !data.myBusyCalendar.triedAt ? POLL_MS : false) },
  );
  const [address, setAddress] = useState('');
  const touches = [MyBusyCalendarDocument, MeetingTimesDocument];
  const save = useApiMutation(SaveMyBusyCalendarDocument, {
    touches,
    onSuccess: () => {
      setAddress('');
      announce(t('busy.saved'));
    },
  });
  const remove = useApiMutation(RemoveMyBusyCalendarDocument, {
    touches,
    onSuccess: () => announce(t('busy.removed')),
  });
  const calendar = query.data?.myBusyCalendar;
  return (
    <Panel title={t('busy.title')}>
      <div className="t-stack t-column">
        <p style={{ margin: 0 }}>{t('busy.lead')}</p>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('busy.week')}
        </p>
        {calendar && <CalendarState calendar={calendar} />}
        <TextInput
          label={t('busy.address')}
          description={t('busy.addressHelp')}
          type="url"
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <FailureNotice error={query.error ?? save.error ?? remove.error} />
        <div className="t-row">
          <Button
            variant="default"
            loading={save.isPending}
            disabled={address.trim() === '' || !query.data}
            onClick={() => save.mutate({ input: { address } })}
          >
            {t(calendar ? 'busy.change' : 'busy.save')}
          </Button>
          {calendar && (
            <Button variant="subtle" disabled={remove.isPending} onClick={() => remove.mutate({})}>
              {t('busy.remove')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

/** When it was read, or what stands against it and what to do. */
function CalendarState({ calendar }: { calendar: MyBusyCalendarFieldsFragment }): ReactNode {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const { host, readAt, triedAt, problem } = calendar;
  if (!triedAt) return <p role="status">{t('busy.reading', { host })}</p>;
  if (!problem) return <p role="status">{t('busy.read', { host, time: formats.moment(triedAt) })}</p>;
  return (
    <Notice tone="attention" title={t('busy.failedTitle', { host })}>
      <p style={{ margin: 0 }}>{t(`busy.problems.${problem}`)}</p>
      <p className="t-quiet" style={{ margin: 0 }}>
        {[
          t('busy.tried', { time: formats.moment(triedAt) }),
          ...(readAt ? [t('busy.kept', { time: formats.moment(readAt) })] : []),
        ].join(' ')}
      </p>
    </Notice>
  );
}
