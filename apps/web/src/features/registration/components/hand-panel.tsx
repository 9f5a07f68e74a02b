import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { AddPersonDocument, HandEntryFormDocument } from '@trellis/api-client';
import type { AddPersonMutationVariables, EnrolmentRole, Locale } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import type { AnswerProblem, Answers, FormDefinition } from '@trellis/forms';
import { Dialog, LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import type { AppError } from '../../../lib/app-error.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { FormFields } from '../../../lib/form-fields/form-fields.js';
import { FieldLabel, FormProblems, fieldProps, looksLikeEmail, useAppForm, useFilled } from '../../../lib/form.js';
import { localeOf } from '../../../lib/format.js';
import { useAppointed } from '../../../lib/use-appointed.js';
import { factsOf, useLanguage } from './words.js';

// A type, not an interface: forms take records.
type Person = {
  role: EnrolmentRole;
  displayName: string;
  email: string;
  locale: Locale;
  capacity: number | string;
  approved: boolean;
};

/** Bringing one person in by hand; identity and consent stay theirs to speak of. */
export function HandPanel({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('registration');
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const announce = useAnnounce();
  const onAdded = (name: string): void => {
    setAdded(name);
    setOpen(false);
    announce(t('hand.added', { name }));
  };
  return (
    <Panel
      title={t('hand.title')}
      aside={
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('hand.open')}
        </Button>
      }
    >
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('hand.lead')}
        </p>
        {added && <Notice tone="success">{t('hand.added', { name: added })}</Notice>}
      </div>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('hand.formTitle')}
        close={t('common:close')}
      >
        <AddPerson cohortId={cohortId} onAdded={onAdded} />
      </Dialog>
    </Panel>
  );
}

function AddPerson({ cohortId, onAdded }: { cohortId: string; onAdded: (name: string) => void }): ReactNode {
  const [person, setPerson] = useState<Person | null>(null);
  const add = useApiMutation(AddPersonDocument, {
    onSuccess: ({ addPerson }) => {
      if (addPerson.__typename === 'PersonAdded') onAdded(addPerson.enrolment.displayName);
    },
  });
  const send = (who: Person, answers: Answers | null): void =>
    add.mutate({ input: { cohortId, ...inputOf(who), answers } });
  const result = add.data?.addPerson;
  const problems = useMemo(
    () => (result?.__typename === 'RegistrationProblems' ? (result.problems as readonly AnswerProblem[]) : []),
    [result],
  );
  if (person === null)
    return (
      <PersonForm
        cohortId={cohortId}
        busy={add.isPending}
        error={add.error}
        onAdd={(who) => send(who, null)}
        onAnswer={setPerson}
      />
    );
  return (
    <AnswerStep
      cohortId={cohortId}
      person={person}
      busy={add.isPending}
      problems={problems}
      error={add.error}
      onAdd={(answers) => send(person, answers)}
      onBack={() => setPerson(null)}
    />
  );
}

function inputOf({ capacity, approved, ...person }: Person): Omit<AddPersonMutationVariables['input'], 'cohortId'> {
  const places = person.role === 'MENTOR' && capacity !== '' ? Number(capacity) : null;
  return { ...person, email: person.email.trim(), capacity: places, ...(person.role === 'MENTOR' ? { approved } : {}) };
}

function PersonForm({
  cohortId,
  busy,
  error,
  onAdd,
  onAnswer,
}: {
  cohortId: string;
  busy: boolean;
  error: AppError | null;
  onAdd: (person: Person) => void;
  onAnswer: (person: Person) => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  const filled = useFilled();
  const language = useLanguage();
  const appointed = useAppointed(cohortId);
  const form = useAppForm<Person>(
    {
      role: 'MENTEE',
      displayName: '',
      email: '',
      locale: localeOf(language),
      capacity: 1,
      approved: true,
    },
    {
      displayName: filled(t('hand.name')),
      email: (email) => (looksLikeEmail(email) ? null : t('entry:emailWrong')),
    },
  );
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(onAdd)}>
      <FormProblems form={form} error={error} fieldOf={{ ENROLMENT_EXISTS: 'email' }} />
      <NativeSelect
        label={t('links.role')}
        data={(['MENTEE', 'MENTOR'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...fieldProps(form, 'role')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={<FieldLabel>{t('hand.name')}</FieldLabel>}
        description={t('hand.nameHelp')}
        {...fieldProps(form, 'displayName')}
      />
      <TextInput
        type="email"
        required
        maxLength={LIMITS.emailCharacters}
        label={<FieldLabel>{t('entry:email')}</FieldLabel>}
        {...fieldProps(form, 'email')}
      />
      {form.values.role === 'MENTOR' && (
        <NumberInput
          min={0}
          max={LIMITS.capacity}
          allowDecimal={false}
          label={t('hand.capacity')}
          {...fieldProps(form, 'capacity')}
        />
      )}
      {form.values.role === 'MENTOR' && appointed && (
        <Checkbox
          label={t('hand.approved')}
          description={t('hand.approvedHelp')}
          {...form.getInputProps('approved', { type: 'checkbox' })}
        />
      )}
      <NativeSelect
        label={t('invite.locale')}
        data={(['EN', 'FR'] as const).map((value) => ({ value, label: t(`common:languages.${value}`) }))}
        {...fieldProps(form, 'locale')}
      />
      <div className="t-row">
        <Button type="submit" loading={busy}>
          {t('hand.add')}
        </Button>
        <Button variant="subtle" onClick={() => form.onSubmit(onAnswer)()}>
          {t('hand.answer')}
        </Button>
      </div>
    </form>
  );
}

function AnswerStep({
  cohortId,
  person,
  busy,
  problems,
  error,
  onAdd,
  onBack,
}: {
  cohortId: string;
  person: Person;
  busy: boolean;
  problems: readonly AnswerProblem[];
  error: AppError | null;
  onAdd: (answers: Answers) => void;
  onBack: () => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  const language = useLanguage();
  const [answers, setAnswers] = useState<Answers>({});
  const query = useApiQuery(HandEntryFormDocument, { cohortId, role: person.role });
  const form = useMemo(
    () => query.data && answerableForm(query.data.cohort.handEntryForm as FormDefinition),
    [query.data],
  );
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!form) return <LoadingState label={t('common:loading')} rows={3} />;
  return (
    <>
      <p style={{ margin: 0 }} dir="auto">
        {t('hand.answersFor', { name: person.displayName })}
      </p>
      <FailureNotice error={error} />
      <FormFields
        form={form}
        answers={answers}
        onChange={setAnswers}
        locale={language}
        facts={factsOf({ form, role: person.role, cohortName: query.data?.cohort.name ?? '' }, answers)}
        mode="fill"
        forSomebody
        problems={problems}
        submit={{ label: t('hand.add'), busy, onSubmit: () => onAdd(answers) }}
      >
        <Button variant="default" onClick={onBack}>
          {t('common:cancel')}
        </Button>
      </FormFields>
    </>
  );
}

/** The name and the places are asked already; nothing else has to be answered for somebody. */
function answerableForm(form: FormDefinition): FormDefinition {
  const items = form.items.filter(({ kind, store }) => kind !== 'person_name' && store !== 'capacity');
  return { ...form, items: items.map((item) => ({ ...item, required: false })) };
}
