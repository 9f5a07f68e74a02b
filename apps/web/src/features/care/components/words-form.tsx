import { Button, Textarea } from '@mantine/core';
import { LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import type { AppError } from '../../../lib/app-error.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';

interface Props {
  /** Of the field: another for each form of a page. */
  name?: string;
  label: string;
  help?: string;
  submit: string;
  error: AppError | null;
  pending: boolean;
  /** Resolves once it is sent: what was typed stays until then. */
  onSend: (said: string) => Promise<unknown>;
  quiet?: boolean;
  children?: ReactNode;
}

/** Some words and the button that sends them. */
export function WordsForm({
  name = 'said',
  label,
  help,
  submit,
  error,
  pending,
  onSend,
  quiet = false,
  children,
}: Props): ReactNode {
  const filled = useFilled();
  const form = useAppForm<Record<string, string>>({ [name]: '' }, { [name]: (value) => filled(label)(value ?? '') });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(
        (values) =>
          void onSend(values[name] ?? '').then(
            () => form.reset(),
            () => undefined,
          ),
      )}
    >
      <FormProblems form={form} error={error} fieldOf={{ CARE_EMPTY: name }} />
      {children}
      <Textarea
        autosize
        minRows={3}
        maxLength={LIMITS.careCharacters}
        label={<FieldLabel>{label}</FieldLabel>}
        description={help}
        {...fieldProps(form, name)}
      />
      <div>
        <Button type="submit" variant={quiet ? 'default' : 'filled'} loading={pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
