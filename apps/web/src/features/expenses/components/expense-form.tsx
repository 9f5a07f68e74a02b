import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { MyExpensesDocument, NoteExpenseDocument } from '@trellis/api-client';
import type { ExpenseKind, MyEnrolmentsQuery } from '@trellis/api-client';
import { LIMITS, readAmount } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { AttachedFile } from '../../../lib/attached-file.js';
import { fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { useAttachment } from '../../../lib/use-attachment.js';
import { useCurrencies } from '../hooks/use-amounts.js';

export type Place = MyEnrolmentsQuery['myEnrolments'][number];

// An alias, not an interface: a form wants something that may be indexed.
type Values = { place: string; kind: ExpenseKind; amount: string; currency: string; day: string; said: string };

/** One note. Who is a mentee in every place is not asked what kind it is: honoraria are for mentors. */
export function ExpenseForm({ places }: { places: readonly [Place, ...Place[]] }): ReactNode {
  const { t } = useTranslation('expenses');
  const announce = useAnnounce();
  const filled = useFilled();
  const attachment = useAttachment();
  const form = useAppForm<Values>(
    { place: places[0].id, kind: 'EXPENSE', amount: '', currency: 'CAD', day: '', said: '' },
    {
      amount: (value, { currency }) => ((readAmount(value, currency) ?? 0) > 0 ? null : t('amountWrong')),
      day: filled(t('day')),
      said: filled(t('said')),
    },
  );
  const note = useApiMutation(NoteExpenseDocument, {
    touches: [MyExpensesDocument],
    onSuccess: () => {
      const { place, currency } = form.values;
      form.reset();
      form.setValues({ place, currency });
      attachment.drop();
      announce(t('sent'));
    },
  });
  const place = places.find(({ id }) => id === form.values.place) ?? places[0];
  const send = ({ amount, kind, currency, day, said }: Values): void => {
    const amountMinor = readAmount(amount, currency) ?? 0;
    // A place where one is a mentee takes no honoraria, whatever was chosen for another before.
    const fitting = place.role === 'MENTOR' ? kind : 'EXPENSE';
    const fileId = attachment.file?.id ?? null;
    note.mutate({ input: { enrolmentId: place.id, kind: fitting, amountMinor, currency, day, said, fileId } });
  };
  return (
    <form noValidate className="t-panel t-stack t-column" aria-label={t('new')} onSubmit={form.onSubmit(send)}>
      <h2 className="t-h2" style={{ margin: 0 }}>
        {t('new')}
      </h2>
      <FormProblems form={form} error={note.error} />
      {places.length > 1 && (
        <NativeSelect
          label={t('place')}
          data={places.map(({ id, programName, cohortName }) => ({
            value: id,
            label: `${programName}, ${cohortName}`,
          }))}
          {...fieldProps(form, 'place')}
        />
      )}
      {place.role === 'MENTOR' && <Kind form={form} />}
      <Money form={form} />
      <TextInput type="date" label={t('day')} {...fieldProps(form, 'day')} />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        maxLength={LIMITS.expenseCharacters}
        label={t('said')}
        description={t('saidHelp')}
        {...fieldProps(form, 'said')}
      />
      <div>
        <AttachedFile
          attachment={attachment}
          accept=".pdf,.jpg,.jpeg,.png"
          attach={t('attach')}
          detach={(name) => t('detach', { name })}
        />
        <p className="t-quiet t-small" style={{ margin: '4px 0 0' }}>
          {t('attachHelp')}
        </p>
      </div>
      <div>
        <Button type="submit" loading={note.isPending} disabled={attachment.busy}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function Kind({ form }: { form: ReturnType<typeof useAppForm<Values>> }): ReactNode {
  const { t } = useTranslation('expenses');
  return (
    <NativeSelect
      label={t('kind')}
      data={(['EXPENSE', 'HONORARIUM'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
      {...fieldProps(form, 'kind')}
    />
  );
}

function Money({ form }: { form: ReturnType<typeof useAppForm<Values>> }): ReactNode {
  const { t } = useTranslation('expenses');
  const currencies = useCurrencies();
  return (
    <>
      <TextInput inputMode="decimal" autoComplete="off" label={t('amount')} {...fieldProps(form, 'amount')} />
      <NativeSelect label={t('currency')} data={currencies} {...fieldProps(form, 'currency')} />
    </>
  );
}
