import { ErrorSummary } from '@trellis/ui';
import type { FieldProblem } from '@trellis/ui';
import { useForm } from '@mantine/form';
import type { GetInputPropsReturnType, UseFormReturnType } from '@mantine/form';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from './app-error.js';
import { useErrorWords } from './failure.js';

export type Rules<Values> = { [Name in keyof Values]?: (value: Values[Name], values: Values) => string | null };

/** A form that checks itself when it is sent, and then while what was wrong is being put right. */
export function useAppForm<Values extends Record<string, unknown>>(
  initialValues: Values,
  rules: Rules<Values>,
): UseFormReturnType<Values> {
  return useForm<Values>({
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(rules).map(([name, rule]) => [
          name,
          (rule as (value: unknown, all: Values) => string | null)(values[name], values),
        ]),
      ),
    clearInputErrorOnChange: true,
  });
}

/** What a field needs: an id to link to, its value, its error. */
export function fieldProps<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  name: keyof Values & string,
): GetInputPropsReturnType & { id: string } {
  return { id: `field-${name}`, ...form.getInputProps(name) };
}

/** A label that says in words whether the field must be filled. */
export function FieldLabel({ children, optional = false }: { children: ReactNode; optional?: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {children} <span className="t-quiet t-small">({optional ? t('optional') : t('required')})</span>
    </>
  );
}

/** What stands in a field, nested ones (`body.fr`) as well. */
const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      values,
    );

/** Whether what the service said of a field is still about what stands there: not once something else was written into it. */
function useStands(values: unknown, error: AppError | null, field: string | undefined): boolean {
  const value = field === undefined ? undefined : valueAt(values, field);
  const [told, setTold] = useState<{ error: AppError | null; value: unknown }>({ error: null, value: undefined });
  if (told.error !== error) setTold({ error, value });
  return told.error !== error || told.value === value;
}

/** The problems of a form at its top: its own, and what the service answered. `fieldOf` says to which field a code belongs. */
export function FormProblems<Values extends Record<string, unknown>>({
  form,
  error,
  fieldOf = {},
  wordsOf = {},
}: {
  form: UseFormReturnType<Values>;
  error: AppError | null;
  fieldOf?: Partial<Record<string, keyof Values & string>>;
  /** What a code means on this screen, where the catalogue's words would not fit it. */
  wordsOf?: Partial<Record<string, string>>;
}): ReactNode {
  const { t } = useTranslation();
  const words = useErrorWords();
  const field = error ? (fieldOf[error.code] ?? error.field) : undefined;
  const stands = useStands(form.values, error, field);
  const problems = useMemo(() => {
    const own: FieldProblem[] = Object.entries(form.errors)
      .filter(([, message]) => message)
      .map(([name, message]) => ({ fieldId: `field-${name}`, message: String(message) }));
    if (own.length > 0 || !error || !stands) return own;
    return [{ fieldId: field ? `field-${field}` : undefined, message: wordsOf[error.code] ?? words(error) }];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new answer is a new set of problems, also when it reads the same
  }, [form.errors, error, stands]);
  return <ErrorSummary title={t('problemsTitle', { count: problems.length })} problems={problems} />;
}

/** The rule of a field that must be filled: its message names the field. */
export function useFilled(): (label: string) => (value: string) => string | null {
  const { t } = useTranslation();
  return (label) => (value) => (value.trim() === '' ? t('fillIn', { field: label }) : null);
}

/** Loosely an address: one @ with something on both sides. The service decides. */
export function looksLikeEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());
}
