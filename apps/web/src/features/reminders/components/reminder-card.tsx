import { Button } from '@mantine/core';
import {
  DiscardReminderRuleDocument,
  ReminderRulesDocument,
  type ReminderRuleWholeFragment,
  SwitchReminderRuleDocument,
} from '@trellis/api-client';
import { ConfirmDialog, Panel, Tag } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useWhenSentence } from '../hooks/use-when-sentence.js';

const TONES = { DRAFT: 'plain', ON: 'primary', OFF: 'plain', WAITING: 'attention' } as const;

interface ReminderCardProps {
  rule: ReminderRuleWholeFragment;
  onEdit: () => void;
}

/** One rule: when it speaks, to whom, what it has planned; switching it on and off. */
export function ReminderCard({ rule, onEdit }: ReminderCardProps): ReactNode {
  const { t } = useTranslation('reminders');
  const formats = useFormats();
  const when = useWhenSentence();
  const { id, revision, state, planned, sent, nextAt } = rule;
  const counts = [
    planned > 0 && t('planned', { count: planned }),
    nextAt && t('next', { when: formats.moment(nextAt) }),
    sent > 0 && t('sent', { count: sent }),
  ].filter(Boolean);
  return (
    <Panel title={rule.name}>
      <div className="t-stack">
        <div className="t-row">
          <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
          <span>
            {when(rule)} · {t(`audiences.${rule.audience}`)}
            {rule.audience !== 'COORDINATOR' && rule.reach === 'EVERYONE' && ` (${t('reaches.EVERYONE')})`}
            {rule.audience !== 'COORDINATOR' && rule.eventPeople && `, ${t(`eventPeopleAre.${rule.eventPeople}`)}`}
            {rule.eventKinds.length > 0 && ` (${rule.eventKinds.map((kind) => t(`events:kinds.${kind}`)).join(', ')})`}
            {rule.audience !== 'COORDINATOR' && `, ${t(`channels.${rule.channel}`)}`}
          </span>
        </div>
        {counts.length > 0 && (
          <p className="t-quiet" style={{ margin: 0 }}>
            {counts.join(' · ')}
          </p>
        )}
        <div className="t-row">
          <Switch id={id} revision={revision} on={state === 'ON'} />
          <Button variant="default" onClick={onEdit}>
            {t('edit')}
          </Button>
          <Discard id={id} />
        </div>
      </div>
    </Panel>
  );
}

/** On or off; a number of people that surprises is asked about first. */
function Switch({ id, revision, on }: { id: string; revision: number; on: boolean }): ReactNode {
  const { t } = useTranslation('reminders');
  const [people, setPeople] = useState<number | null>(null);
  const turn = useApiMutation(SwitchReminderRuleDocument, { touches: [ReminderRulesDocument] });
  const change = (agreed: number | null): void =>
    turn.mutate(
      { ruleId: id, revision, on: !on, people: agreed },
      {
        onSuccess: () => setPeople(null),
        onError: (error) => setPeople(error.code === 'REMINDER_TO_MANY' ? Number(error.args.people) : null),
      },
    );
  return (
    <>
      <Button variant="default" loading={turn.isPending && people === null} onClick={() => change(null)}>
        {t(on ? 'switchOff' : 'switchOn')}
      </Button>
      {people === null && <FailureNotice error={turn.error} />}
      <ConfirmDialog
        opened={people !== null}
        title={t('manyTitle')}
        confirm={t('manyYes', { count: people ?? 0 })}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={turn.isPending}
        onClose={() => setPeople(null)}
        onConfirm={() => change(people)}
      >
        {t('manyText', { count: people ?? 0 })}
      </ConfirmDialog>
    </>
  );
}

function Discard({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('reminders');
  const [asking, setAsking] = useState(false);
  const discard = useApiMutation(DiscardReminderRuleDocument, { touches: [ReminderRulesDocument] });
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <FailureNotice error={discard.error} />
      <ConfirmDialog
        opened={asking}
        danger
        title={t('discardTitle')}
        confirm={t('discard')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={discard.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => discard.mutate({ ruleId: id }, { onSettled: () => setAsking(false) })}
      >
        {t('discardText')}
      </ConfirmDialog>
    </>
  );
}
