import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  ChangeTaskDocument,
  ColleaguesDocument,
  CreateTaskDocument,
  SchoolProgramsDocument,
} from '@trellis/api-client';
import type { TaskFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';

const TASK_FIELDS = { TASK_OWNER_UNABLE: 'ownerId' } as const;

/** Colleagues to choose from, after “nobody yet”. */
function useOwners(): { value: string; label: string }[] {
  const { t } = useTranslation('tasks');
  const colleagues = useApiQuery(ColleaguesDocument, {}).data?.school.colleagues ?? [];
  return [
    { value: '', label: t('nobody') },
    ...colleagues.map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
}

/** What, who, by when, and what it belongs to. */
export function NewTask({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('tasks');
  const filled = useFilled();
  const { school, may } = useSchool();
  const owners = useOwners();
  const programs = useApiQuery(SchoolProgramsDocument, {}).data?.school.programs ?? [];
  const form = useAppForm(
    { title: '', note: '', ownerId: school?.me.id ?? '', dueOn: '', cohortId: '' },
    { title: filled(t('title')) },
  );
  const create = useApiMutation(CreateTaskDocument, { onSuccess: onDone });
  const cohorts = programs.flatMap((program) =>
    program.cohorts
      .filter((cohort) => cohort.state !== 'CLOSED')
      .map((cohort) => ({ value: cohort.id, label: `${program.name} · ${cohort.name}` })),
  );
  // Who runs one program only makes tasks of that program.
  const places = may('task.manage') ? [{ value: '', label: t('noCohort') }, ...cohorts] : cohorts;
  const send = ({ title, note, ownerId, dueOn, cohortId }: typeof form.values): void =>
    create.mutate({
      input: {
        title,
        note: note || null,
        ownerId: ownerId || null,
        dueOn: dueOn || null,
        cohortId: cohortId || places[0]?.value || null,
      },
    });
  return (
    <Panel title={t('new')}>
      <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={create.error} fieldOf={TASK_FIELDS} />
        <TextInput
          required
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('title')}</FieldLabel>}
          {...fieldProps(form, 'title')}
        />
        <NativeSelect label={t('ownerField')} data={owners} {...fieldProps(form, 'ownerId')} />
        <TextInput
          type="date"
          label={<FieldLabel optional>{t('dueField')}</FieldLabel>}
          description={t('dueHelp')}
          {...fieldProps(form, 'dueOn')}
        />
        <NativeSelect
          label={<FieldLabel optional>{t('cohortField')}</FieldLabel>}
          data={places}
          {...fieldProps(form, 'cohortId')}
        />
        <Textarea
          autosize
          minRows={2}
          dir="auto"
          maxLength={LIMITS.longTextCharacters}
          label={<FieldLabel optional>{t('note')}</FieldLabel>}
          description={t('noteHelp')}
          {...fieldProps(form, 'note')}
        />
        <FormFoot submit={t('create')} busy={create.isPending} cancel={t('common:cancel')} onCancel={onDone} />
      </form>
    </Panel>
  );
}

/** Who does it, and by when. */
export function ChangeTask({ task, onDone }: { task: TaskFieldsFragment; onDone: () => void }): ReactNode {
  const { t } = useTranslation('tasks');
  const owners = useOwners();
  const form = useAppForm({ ownerId: task.owner?.id ?? '', dueOn: task.dueOn ?? '' }, {});
  const change = useApiMutation(ChangeTaskDocument, { onSuccess: onDone });
  const send = ({ ownerId, dueOn }: typeof form.values): void =>
    change.mutate({ input: { id: task.id, ownerId: ownerId || null, dueOn: dueOn || null } });
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={change.error} fieldOf={TASK_FIELDS} />
      <NativeSelect label={t('ownerField')} data={owners} {...fieldProps(form, 'ownerId')} />
      <TextInput type="date" label={<FieldLabel optional>{t('dueField')}</FieldLabel>} {...fieldProps(form, 'dueOn')} />
      <div className="t-row">
        <Button type="submit" size="sm" loading={change.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="default" size="sm" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
