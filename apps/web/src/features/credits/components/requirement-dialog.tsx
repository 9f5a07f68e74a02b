import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import {
  EventKindsDocument,
  EventRequirementsDocument,
  EventStandingsDocument,
  type EventKind,
  SaveEventRequirementDocument,
} from '@trellis/api-client';
import { EventKind as KIND, LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { Requirement } from '../hooks/requirement-words.js';
import { minutesFrom } from '../hooks/report-choices.js';

const KINDS = Object.keys(KIND) as EventKind[];
const OWN = 'own:';

interface Props {
  programId: string;
  cohorts: readonly { id: string; name: string }[];
  requirement: Requirement | null;
  onClose: () => void;
}

/** One thing that is asked: of whom, how many of what, and whether a match waits for it. */
export function RequirementDialog({ programId, cohorts, requirement, onClose }: Props): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'events', 'common']);
  const { language } = useFormats();
  const announce = useAnnounce();
  const own = useApiQuery(EventKindsDocument, {}).data?.eventKinds ?? [];
  const most = LIMITS.eventRequirementNeeded;
  const form = useAppForm(startOf(requirement), {
    needed: (value) => (minutesFrom(value, most) ? null : t('form.neededWrong', { most })),
  });
  const save = useApiMutation(SaveEventRequirementDocument, {
    touches: [EventRequirementsDocument, EventStandingsDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onClose();
    },
  });
  const send = ({ kind, needed, per, role, cohortId, beforeMatch }: typeof form.values): void => {
    const kindId = kind.startsWith(OWN) ? kind.slice(OWN.length) : null;
    const base = own.find(({ id }) => id === kindId)?.base ?? KINDS.find((one) => one === kind) ?? 'OTHER';
    save.mutate({
      input: {
        ...{ id: requirement?.id ?? null, programId, cohortId: cohortId || null, kind: base, kindId },
        ...{ needed: Number(needed), per: per === 'COHORT' || beforeMatch ? 'COHORT' : 'TERM', beforeMatch },
        role: role === 'MENTOR' || role === 'MENTEE' ? role : null,
      },
    });
  };
  const pers = (['TERM', 'COHORT'] as const).map((value) => ({ value, label: t(`form.pers.${value}`) }));
  const roles = (['BOTH', 'MENTEE', 'MENTOR'] as const).map((value) => ({ value, label: t(`who.${value}`) }));
  return (
    <Dialog title={t(requirement ? 'edit' : 'new')} close={t('common:close')} onClose={onClose}>
      <form noValidate className="t-stack" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={save.error} />
        <NativeSelect
          label={t('form.kind')}
          description={own.length > 0 ? t('form.kindHelp') : undefined}
          data={[
            ...KINDS.map((value) => ({ value: value as string, label: t(`events:kinds.${value}`) })),
            ...own.map(({ id, name }) => ({ value: `${OWN}${id}`, label: localized(name, language) })),
          ]}
          {...fieldProps(form, 'kind')}
        />
        <TextInput inputMode="numeric" label={t('form.needed')} {...fieldProps(form, 'needed')} />
        {!form.values.beforeMatch && <NativeSelect label={t('form.per')} data={pers} {...fieldProps(form, 'per')} />}
        <NativeSelect label={t('form.role')} data={roles} {...fieldProps(form, 'role')} />
        <NativeSelect
          label={t('form.cohort')}
          data={[
            { value: '', label: t('everyCohort') },
            ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...fieldProps(form, 'cohortId')}
        />
        <Checkbox
          label={t('form.beforeMatch')}
          description={t('form.beforeMatchHelp')}
          checked={form.values.beforeMatch}
          onChange={(event) => form.setFieldValue('beforeMatch', event.currentTarget.checked)}
        />
        <FormFoot
          submit={t(requirement ? 'common:save' : 'form.submit')}
          busy={save.isPending}
          cancel={t('common:cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

const startOf = (one: Requirement | null) => ({
  kind: one?.kindId ? `${OWN}${one.kindId}` : (one?.kind ?? 'LECTURE'),
  needed: String(one?.needed ?? 1),
  per: one?.per === 'COHORT' ? 'COHORT' : 'TERM',
  role: one?.role ?? 'BOTH',
  cohortId: one?.cohortId ?? '',
  beforeMatch: one?.beforeMatch ?? false,
});
