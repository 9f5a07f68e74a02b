import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import {
  EventDocument,
  EventSeatingDocument,
  type EventSeatingFieldsFragment,
  PlanEventSeatingDocument,
  RemoveEventSeatingDocument,
  type SeatingKind,
  ShowEventSeatingDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { ConfirmDialog, EmptyState, LoadingState, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { ManagedEvent } from '../hooks/event-values.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { SeatingRounds } from './seating-rounds.js';

type Plan = EventSeatingFieldsFragment;

/** Who sits with whom: rounds of conversations of two, or small tables. */
export function EventSeatingPage(): ReactNode {
  const { t } = useTranslation(['eventPeople', 'common']);
  const { eventId } = useParams({ from: '/s/$slug/event-plans/$eventId/seating' });
  const event = useApiQuery(EventDocument, { id: eventId });
  const plan = useApiQuery(EventSeatingDocument, { eventId });
  const error = event.error ?? plan.error;
  if (error) return <LoadFailure error={error} onRetry={() => void Promise.all([event.refetch(), plan.refetch()])} />;
  if (!event.data || !plan.data) return <LoadingState label={t('common:loading')} rows={5} />;
  return <Whole event={event.data.event} plan={plan.data.eventSeating} />;
}

function Whole({ event, plan }: { event: ManagedEvent; plan: Plan }): ReactNode {
  const { t } = useTranslation('eventPeople');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('seating.title')}
        lead={`${localized(event.title, language)}, ${times.span(event)}`}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId" params={{ slug, eventId: event.id }} dir="auto">
            {localized(event.title, language)}
          </Link>
        }
        action={
          plan.seating && (
            <Button variant="default" onClick={() => window.print()}>
              {t('seating.print')}
            </Button>
          )
        }
      />
      <div className="t-no-print">
        <PlanForm key={plan.seating?.revision ?? 0} plan={plan} />
      </div>
      {plan.seating ? (
        <>
          <Shown plan={plan} />
          <SeatingRounds rounds={plan.seating.rounds} />
        </>
      ) : (
        <EmptyState title={t('seating.none')}>{t('seating.noneText')}</EmptyState>
      )}
    </div>
  );
}

const KINDS: readonly SeatingKind[] = ['ACROSS', 'PAIRS', 'TABLES'];

function PlanForm({ plan }: { plan: Plan }): ReactNode {
  const { t } = useTranslation('eventPeople');
  const announce = useAnnounce();
  const { seating } = plan;
  const [kind, setKind] = useState<SeatingKind>(seating?.kind ?? 'ACROSS');
  const [rounds, setRounds] = useState(seating?.rounds.length ?? 6);
  const [fewest, setFewest] = useState(seating && seating.kind === 'TABLES' ? seating.fewest : 4);
  const [most, setMost] = useState(seating && seating.kind === 'TABLES' ? seating.most : 6);
  const [presentOnly, setPresentOnly] = useState(plan.present > 0);
  const [keepRounds, setKeepRounds] = useState(0);
  const save = useApiMutation(PlanEventSeatingDocument, {
    touches: [EventSeatingDocument],
    onSuccess: () => announce(t('seating.planned')),
  });
  const sizes = kind === 'TABLES' ? { fewest, most } : { fewest: 2, most: 2 };
  const input = { eventId: plan.eventId, kind, rounds, presentOnly, keepRounds, revision: seating?.revision ?? null };
  return (
    <Panel title={t('seating.plan')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          save.mutate({ input: { ...input, ...sizes } });
        }}
      >
        <p style={{ margin: 0 }}>{t('seating.counts', { coming: plan.coming, present: plan.present })}</p>
        <FailureNotice error={save.error} />
        <NativeSelect
          label={t('seating.kind')}
          data={KINDS.map((value) => ({ value, label: t(`seating.kinds.${value}`) }))}
          value={kind}
          onChange={(change) => setKind(change.currentTarget.value as SeatingKind)}
        />
        <div className="t-row" style={{ alignItems: 'start' }}>
          <Count label={t('seating.rounds')} value={rounds} from={1} to={LIMITS.seatingRounds} onChange={setRounds} />
          {kind === 'TABLES' && (
            <>
              <Count
                label={t('seating.fewest')}
                value={fewest}
                from={2}
                to={LIMITS.seatingTable}
                onChange={setFewest}
              />
              <Count label={t('seating.most')} value={most} from={2} to={LIMITS.seatingTable} onChange={setMost} />
            </>
          )}
        </div>
        {seating && (
          <NativeSelect
            label={t('seating.keep')}
            description={t('seating.keepHelp')}
            data={Array.from({ length: seating.rounds.length + 1 }, (_, count) => ({
              value: String(count),
              label: t('seating.keepCount', { count }),
            }))}
            value={String(keepRounds)}
            onChange={(change) => setKeepRounds(Number(change.currentTarget.value))}
          />
        )}
        <Checkbox
          label={t('seating.presentOnly')}
          checked={presentOnly}
          onChange={(change) => setPresentOnly(change.currentTarget.checked)}
        />
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('seating.help')}
        </p>
        <div>
          <Button type="submit" loading={save.isPending}>
            {t(seating ? 'seating.again' : 'seating.make')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface CountProps {
  label: string;
  value: number;
  from: number;
  to: number;
  onChange: (value: number) => void;
}

function Count({ label, value, from, to, onChange }: CountProps): ReactNode {
  return (
    <NumberInput
      label={label}
      value={value}
      min={from}
      max={to}
      allowDecimal={false}
      clampBehavior="blur"
      style={{ maxInlineSize: 160 }}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

/** Whether people see their places; and taking all of it back. */
function Shown({ plan }: { plan: Plan }): ReactNode {
  const { t } = useTranslation(['eventPeople', 'common']);
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const touches = [EventSeatingDocument];
  const show = useApiMutation(ShowEventSeatingDocument, { touches });
  const remove = useApiMutation(RemoveEventSeatingDocument, {
    touches,
    onSuccess: () => announce(t('seating.removed')),
  });
  const { eventId, seating } = plan;
  return (
    <div className="t-row t-row-between t-no-print">
      <KeptCheckbox
        label={t('seating.show')}
        description={t('seating.showHelp')}
        checked={seating?.shown ?? false}
        keep={(shown) => show.mutateAsync({ eventId, shown })}
      />
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('seating.remove')}
      </Button>
      {asked && (
        <ConfirmDialog
          opened
          danger
          title={t('seating.removeTitle')}
          confirm={t('seating.remove')}
          cancel={t('common:cancel')}
          close={t('common:close')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ eventId })}
          onClose={() => setAsked(false)}
        >
          <FailureNotice error={remove.error} />
          {t('seating.removeText')}
        </ConfirmDialog>
      )}
    </div>
  );
}
