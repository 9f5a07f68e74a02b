import { Button, TextInput } from '@mantine/core';
import { CheckInDocument, MyEventDocument, MyEventsDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import type { OwnEvent } from '../hooks/own-events.js';

/** Saying that one is there: with the code on the room's screen where the event asks for one. Nothing while the doors are closed. */
export function CheckInPanel({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  if (!event.attended && !event.canCheckIn) return null;
  return (
    <Panel title={t('checkIn.title')} titleId="check-in">
      {event.attended ? (
        <p role="status" style={{ margin: 0 }}>
          {t('checkIn.done')}
        </p>
      ) : (
        <CheckInForm event={event} />
      )}
    </Panel>
  );
}

function CheckInForm({ event }: { event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  const announce = useAnnounce();
  const needsCode = event.checkIn === 'CODE';
  const form = useAppForm<{ code: string }>(
    { code: '' },
    { code: (value) => (!needsCode || /^\d{3} ?\d{3}$/.test(value.trim()) ? null : t('checkIn.codeWrong')) },
  );
  const checkIn = useApiMutation(CheckInDocument, {
    touches: [MyEventDocument, MyEventsDocument],
    onSuccess: () => {
      announce(t('checkIn.done'));
      document.getElementById('check-in')?.focus();
    },
  });
  const send = ({ code }: { code: string }): void =>
    checkIn.mutate({ input: { eventId: event.id, code: needsCode ? code.trim() : null } });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={checkIn.error} />
      {needsCode && (
        <TextInput
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          label={<FieldLabel>{t('checkIn.code')}</FieldLabel>}
          description={t('checkIn.codeHelp')}
          {...fieldProps(form, 'code')}
        />
      )}
      <div>
        <Button type="submit" loading={checkIn.isPending}>
          {t('checkIn.here')}
        </Button>
      </div>
    </form>
  );
}
