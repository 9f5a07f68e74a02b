import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { ColleaguesDocument, HandOverProgramDocument } from '@trellis/api-client';
import type { HandoverQuery } from '@trellis/api-client';
import { FormFoot, Notice, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';

/** From whom, to whom, and what goes along; told in numbers when it is done. */
export function HandOver({
  programId,
  handover: { people, contacts, unownedTasks },
  onDone,
}: {
  programId: string;
  handover: HandoverQuery['handover'];
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('handover');
  const filled = useFilled();
  const announce = useAnnounce();
  const { school, may } = useSchool();
  const colleagues = useApiQuery(ColleaguesDocument, {}).data?.school.colleagues ?? [];
  const form = useAppForm(
    { fromId: school?.me.id ?? '', toId: '', everyTask: false, endsRole: true, unownedTasks: true, contact: true },
    { toId: filled(t('to')) },
  );
  const hand = useApiMutation(HandOverProgramDocument, { onSuccess: () => announce(t('doneTitle')) });
  const done = hand.data?.handOverProgram;
  if (done) {
    return (
      <Notice tone="success" title={t('doneTitle')}>
        <p style={{ margin: '0 0 8px' }}>
          {t('doneTasks', { count: done.tasks })} {done.roleGiven && t('doneRole')} {done.roleEnded && t('doneEnded')}{' '}
          {done.deputies > 0 && t('doneDeputies', { count: done.deputies })}{' '}
          {done.contacts > 0 && t('doneContact', { count: done.contacts })} {t('doneMail')}
        </p>
        <Button variant="default" size="sm" onClick={onDone}>
          {t('common:close')}
        </Button>
      </Notice>
    );
  }
  const leaves = people.find((person) => person.memberId === form.values.fromId);
  const isContact = contacts.some(({ email }) => email.toLowerCase() === leaves?.email.toLowerCase());
  return (
    <Panel title={t('handOver')}>
      <form
        noValidate
        className="t-stack t-column"
        onSubmit={form.onSubmit((values) => hand.mutate({ input: { programId, ...values } }))}
      >
        <FormProblems form={form} error={hand.error} fieldOf={{ HANDOVER_UNABLE: 'toId', LAST_COORDINATOR: 'toId' }} />
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('handOverText')}
        </p>
        <NativeSelect
          label={t('from')}
          description={t('fromHelp')}
          data={people.map(({ memberId, displayName }) => ({ value: memberId, label: displayName }))}
          {...fieldProps(form, 'fromId')}
        />
        <NativeSelect
          required
          label={<FieldLabel>{t('to')}</FieldLabel>}
          description={t('toHelp')}
          data={[
            { value: '', label: t('choose') },
            ...colleagues
              .filter(({ id }) => id !== form.values.fromId)
              .map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          {...fieldProps(form, 'toId')}
        />
        {leaves?.coordinatesHere && (
          <Checkbox
            label={t('endsRole')}
            description={t('endsRoleHelp')}
            {...form.getInputProps('endsRole', { type: 'checkbox' })}
          />
        )}
        {isContact && (
          <Checkbox
            label={t('contactMoves')}
            description={t('contactMovesHelp')}
            {...form.getInputProps('contact', { type: 'checkbox' })}
          />
        )}
        {unownedTasks > 0 && (
          <Checkbox
            label={t('unownedTasks', { count: unownedTasks })}
            {...form.getInputProps('unownedTasks', { type: 'checkbox' })}
          />
        )}
        {may('task.manage') && (
          <Checkbox label={t('everyTask')} {...form.getInputProps('everyTask', { type: 'checkbox' })} />
        )}
        <FormFoot submit={t('submit')} busy={hand.isPending} cancel={t('common:cancel')} onCancel={onDone} />
      </form>
    </Panel>
  );
}
