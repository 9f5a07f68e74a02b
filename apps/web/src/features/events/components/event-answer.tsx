import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { AnswerEventDocument, type EventProvision, MyEventDocument, MyEventsDocument } from '@trellis/api-client';
import { EventProvision as PROVISION, LIMITS } from '@trellis/contracts';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { isOpen, type OwnEvent, type OwnState, ownStateOf } from '../hooks/own-events.js';

const PROVISIONS = Object.keys(PROVISION) as EventProvision[];

// An alias, not an interface: a form wants something that may be indexed.
type Values = { guests: string; provisions: EventProvision[]; words: string };

/** Whether one comes, with whom, and what one needs in order to. */
export function EventAnswerPanel({ event, now }: { event: OwnEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const state = ownStateOf(event, now);
  if (!isOpen(event, now)) {
    const said = event.myAnswer?.state === 'COMING' && state !== 'cancelled' ? 'wasComing' : `closed.${state}`;
    return state === 'cancelled' ? null : (
      <Panel title={t('answer.title')}>
        <p style={{ margin: 0 }}>{t(`answer.${said}` as 'answer.wasComing')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('answer.title')} titleId="answer">
      <AnswerForm event={event} state={state} />
    </Panel>
  );
}

/** With a place, or in line for one: what was said is kept, or taken back. */
const KEEPS: ReadonlySet<OwnState> = new Set(['coming', 'waiting']);

function AnswerForm({ event, state }: { event: OwnEvent; state: OwnState }): ReactNode {
  const { t } = useTranslation('events');
  const announce = useAnnounce();
  const form = useAppForm<Values>(
    {
      guests: String(event.myAnswer?.guests ?? 0),
      provisions: [...(event.myNeeds?.provisions ?? [])],
      words: event.myNeeds?.words ?? '',
    },
    {},
  );
  const answer = useApiMutation(AnswerEventDocument, {
    touches: [MyEventDocument, MyEventsDocument],
    onSuccess: ({ answerEvent }) => {
      form.resetDirty();
      const said = answerEvent.myAnswer?.state ?? 'NOT_COMING';
      // Of a group there is no mail that says when it is.
      announce(t(answerEvent.groupId && said === 'COMING' ? 'answer.comingPrivately' : `answer.said.${said}`));
      // The buttons are others now: the keyboard goes on from what they are about.
      document.getElementById('answer')?.focus();
    },
  });
  const come = ({ guests, provisions, words }: Values): void => {
    const needs = { provisions, words: words.trim() === '' ? null : words };
    answer.mutate({ input: { eventId: event.id, coming: true, guests: Number(guests), needs } });
  };
  const stayAway = (): void => {
    answer.mutate(
      { input: { eventId: event.id, coming: false, guests: 0 } },
      { onSuccess: () => form.setValues({ guests: '0', provisions: [], words: '' }) },
    );
  };
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(come)}>
      <Standing event={event} state={state} />
      <FormProblems form={form} error={answer.error} wordsOf={{ EVENT_CAPACITY: t('answer.noRoomForGuests') }} />
      {event.guests > 0 && (
        <NativeSelect
          label={t('answer.guests')}
          description={t('answer.guestsHelp', { count: event.guests })}
          data={Array.from({ length: event.guests + 1 }, (_, count) => String(count))}
          {...fieldProps(form, 'guests')}
        />
      )}
      <NeedsFields form={form} event={event} />
      <div className="t-row">
        {(!KEEPS.has(state) || form.isDirty()) && (
          <Button type="submit" loading={answer.isPending}>
            {t(KEEPS.has(state) ? 'answer.save' : (`answer.come.${state}` as 'answer.come.open'))}
          </Button>
        )}
        {state !== 'notComing' && (
          <Button variant="default" disabled={answer.isPending} onClick={stayAway}>
            {t(KEEPS.has(state) ? (`answer.leave.${state}` as 'answer.leave.coming') : 'answer.stayAway')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Where one stands, and what follows from it. */
function Standing({ event, state }: { event: OwnEvent; state: OwnState }): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const { myAnswer, required } = event;
  const values = {
    place: formats.number(myAnswer?.placeInLine ?? 1),
    until: myAnswer?.answerBy ? formats.moment(myAnswer.answerBy) : '',
    count: myAnswer?.guests ?? 0,
  };
  const key = state === 'coming' && values.count > 0 ? 'comingWith' : state;
  return (
    <div role="status">
      <p style={{ margin: 0 }} className={state === 'offered' ? 't-strong' : undefined}>
        {t(`answer.standing.${key}` as 'answer.standing.comingWith', values)}
      </p>
      {required && (state === 'open' || state === 'full' || state === 'notComing') && (
        <p className="t-quiet" style={{ margin: '4px 0 0' }}>
          {t('answer.expected')}
        </p>
      )}
    </div>
  );
}

/** Asked privately, and said so at the moment of asking. */
function NeedsFields({ form, event }: { form: ReturnType<typeof useAppForm<Values>>; event: OwnEvent }): ReactNode {
  const { t } = useTranslation('events');
  const there = (provision: EventProvision): string =>
    event.provisions.includes(provision)
      ? t('answer.thereAlready', { what: t(`provisions.${provision}`) })
      : t(`provisions.${provision}`);
  return (
    <details className="t-details" open={event.myNeeds !== null || undefined}>
      <summary>{t('answer.needs')}</summary>
      <div className="t-stack" style={{ paddingBlockStart: 12 }}>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('answer.needsWho')}
        </p>
        <Checkbox.Group label={t('answer.needsWhat')} {...fieldProps(form, 'provisions')}>
          <div className="t-stack" style={{ '--gap': '10px', paddingBlock: 8 } as React.CSSProperties}>
            {PROVISIONS.map((provision) => (
              <Checkbox key={provision} value={provision} label={there(provision)} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          autosize
          minRows={2}
          dir="auto"
          maxLength={LIMITS.needsCharacters}
          label={<FieldLabel optional>{t('answer.needsWords')}</FieldLabel>}
          {...fieldProps(form, 'words')}
        />
      </div>
    </details>
  );
}
