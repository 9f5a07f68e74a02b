import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { DeclareMyConflictDocument, MyConflictsDocument, MyEnrolmentsDocument } from '@trellis/api-client';
import type { ConflictKind } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';

const KINDS: readonly ConflictKind[] = ['PRIVATE', 'UNSTATED', 'GRADER', 'COURSE_DIRECTOR', 'PROMOTIONS', 'FAMILY'];
const PERSON = '';

// A type, not an interface: forms take records.
type Values = { kind: ConflictKind; cohortId: string; email: string; year: string; fromOn: string; toOn: string };
const EMPTY: Values = { kind: 'PRIVATE', cohortId: PERSON, email: '', year: '', fromOn: '', toOn: '' };

/** One person, or, for a mentor who grades or decides, everybody of a cohort or a year of it. */
export function BoundaryForm(): ReactNode {
  const { t } = useTranslation('ownMatches');
  const announce = useAnnounce();
  const [saved, setSaved] = useState(false);
  const mentoring = (useApiQuery(MyEnrolmentsDocument, {}).data?.myEnrolments ?? []).filter(
    ({ role, isOver, state }) => role === 'MENTOR' && !isOver && (state === 'ENROLLED' || state === 'PAUSED'),
  );
  const form = useAppForm<Values>(EMPTY, {
    email: (email, { cohortId }) =>
      cohortId === PERSON && email.trim() === '' ? t('common:fillIn', { field: t('boundaries.email') }) : null,
  });
  const declare = useApiMutation(DeclareMyConflictDocument, {
    touches: [MyConflictsDocument],
    onSuccess: () => {
      form.reset();
      setSaved(true);
      announce(t('boundaries.said'));
    },
  });
  // A private wish is about one person: about everybody it would leave nobody.
  const mayBeGroup = mentoring.length > 0 && form.values.kind !== 'PRIVATE';
  const isGroup = mayBeGroup && form.values.cohortId !== PERSON;
  const send = ({ kind, cohortId, email, year, fromOn, toOn }: Values): void => {
    setSaved(false);
    const whom = isGroup ? { cohortId, year: year.trim() || null } : { email: email.trim() };
    declare.mutate({ input: { kind, ...whom, fromOn: fromOn || null, toOn: toOn || null } });
  };
  return (
    <Panel title={t('boundaries.formTitle')}>
      <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
        <FormProblems form={form} error={declare.error} />
        {saved && <Notice tone="success">{t('boundaries.said')}</Notice>}
        <Radio.Group label={<FieldLabel>{t('boundaries.kind')}</FieldLabel>} {...fieldProps(form, 'kind')}>
          <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`boundaries.kinds.${kind}`)} />
            ))}
          </div>
        </Radio.Group>
        {mayBeGroup && (
          <NativeSelect
            label={<FieldLabel>{t('boundaries.group')}</FieldLabel>}
            data={[
              { value: PERSON, label: t('boundaries.person') },
              ...mentoring.map(({ cohortId, cohortName }) => ({
                value: cohortId,
                label: t('boundaries.all', { cohort: cohortName }),
              })),
            ]}
            {...fieldProps(form, 'cohortId')}
          />
        )}
        {isGroup ? (
          <TextInput
            maxLength={LIMITS.yearCharacters}
            label={<FieldLabel optional>{t('boundaries.year')}</FieldLabel>}
            description={t('boundaries.yearHelp')}
            {...fieldProps(form, 'year')}
          />
        ) : (
          <TextInput
            type="email"
            maxLength={LIMITS.emailCharacters}
            label={<FieldLabel>{t('boundaries.email')}</FieldLabel>}
            description={t('boundaries.emailHelp')}
            {...fieldProps(form, 'email')}
          />
        )}
        <TextInput
          type="date"
          label={<FieldLabel optional>{t('boundaries.from')}</FieldLabel>}
          {...fieldProps(form, 'fromOn')}
        />
        <TextInput
          type="date"
          label={<FieldLabel optional>{t('boundaries.until')}</FieldLabel>}
          description={t('boundaries.untilHelp')}
          {...fieldProps(form, 'toOn')}
        />
        <div>
          <Button type="submit" loading={declare.isPending}>
            {t('boundaries.add')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
