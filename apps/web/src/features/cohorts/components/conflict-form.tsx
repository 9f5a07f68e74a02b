import { Button, NativeSelect, TextInput } from '@mantine/core';
import { CohortConflictsDocument, DeclareConflictDocument } from '@trellis/api-client';
import type { ConflictKind, ConflictScope } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

type StaffKind = Exclude<ConflictKind, 'PRIVATE'>;
const KINDS: readonly StaffKind[] = ['GRADER', 'COURSE_DIRECTOR', 'PROMOTIONS', 'FAMILY', 'UNSTATED'];
const SCOPES: readonly ConflictScope[] = ['PERSON', 'COHORT', 'PROGRAM'];

// A type, not an interface: forms take records.
type Values = {
  mentorEmail: string;
  kind: StaffKind;
  scope: ConflictScope;
  email: string;
  year: string;
  fromOn: string;
  toOn: string;
};
const EMPTY: Values = { mentorEmail: '', kind: 'GRADER', scope: 'PERSON', email: '', year: '', fromOn: '', toOn: '' };

/** What those who run the program know about a mentor: with one person, or with everybody of a cohort, program or year. */
export function ConflictForm({ cohortId, onDone }: { cohortId: string; onDone: () => void }): ReactNode {
  const { t } = useTranslation('cohorts');
  const filled = useFilled();
  const announce = useAnnounce();
  const form = useAppForm<Values>(EMPTY, {
    mentorEmail: filled(t('conflicts.mentorEmail')),
    email: (email, { scope }) => (scope === 'PERSON' ? filled(t('conflicts.email'))(email) : null),
  });
  const declare = useApiMutation(DeclareConflictDocument, {
    touches: [CohortConflictsDocument],
    onSuccess: () => {
      announce(t('conflicts.saved'));
      onDone();
    },
  });
  const isPerson = form.values.scope === 'PERSON';
  const send = ({ mentorEmail, kind, scope, email, year, fromOn, toOn }: Values): void => {
    const whom = scope === 'PERSON' ? { email: email.trim() } : { year: year.trim() || null };
    const days = { fromOn: fromOn || null, toOn: toOn || null };
    declare.mutate({ input: { cohortId, mentorEmail: mentorEmail.trim(), kind, scope, ...whom, ...days } });
  };
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={declare.error} />
      <TextInput
        type="email"
        maxLength={LIMITS.emailCharacters}
        label={<FieldLabel>{t('conflicts.mentorEmail')}</FieldLabel>}
        {...fieldProps(form, 'mentorEmail')}
      />
      <NativeSelect
        label={<FieldLabel>{t('conflicts.kind')}</FieldLabel>}
        data={KINDS.map((kind) => ({ value: kind, label: t(`conflicts.kinds.${kind}`) }))}
        {...fieldProps(form, 'kind')}
      />
      <NativeSelect
        label={<FieldLabel>{t('conflicts.scope')}</FieldLabel>}
        data={SCOPES.map((scope) => ({ value: scope, label: t(`conflicts.scopes.${scope}`) }))}
        {...fieldProps(form, 'scope')}
      />
      {isPerson ? (
        <TextInput
          type="email"
          maxLength={LIMITS.emailCharacters}
          label={<FieldLabel>{t('conflicts.email')}</FieldLabel>}
          {...fieldProps(form, 'email')}
        />
      ) : (
        <TextInput
          maxLength={LIMITS.yearCharacters}
          label={<FieldLabel optional>{t('conflicts.year')}</FieldLabel>}
          description={t('conflicts.yearHelp')}
          {...fieldProps(form, 'year')}
        />
      )}
      <TextInput
        type="date"
        label={<FieldLabel optional>{t('conflicts.from')}</FieldLabel>}
        {...fieldProps(form, 'fromOn')}
      />
      <TextInput
        type="date"
        label={<FieldLabel optional>{t('conflicts.until')}</FieldLabel>}
        description={t('conflicts.untilHelp')}
        {...fieldProps(form, 'toOn')}
      />
      <div className="t-row">
        <Button type="submit" loading={declare.isPending}>
          {t('conflicts.submit')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
