import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  LibraryDocument,
  type LibraryKind,
  LibraryVersionsDocument,
  type Locale,
  SaveDocumentDocument,
  SaveLetterDocument,
  SchoolProgramsDocument,
} from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { FormFoot, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { AppError } from '../../../lib/app-error.js';
import { FormProblems, fieldProps, useAppForm } from '../../../lib/form.js';
import type { UploadedFile } from '../../../lib/upload.js';
import { useSchool } from '../../../lib/use-school.js';
import { isItem, LANGUAGE, type LibraryValues, sharedInput, type Start, valuesOf } from '../hooks/library-values.js';
import { DocumentFile } from './document-file.js';

interface LibraryFormProps {
  kind: LibraryKind;
  start: Start | null;
  onDone: () => void;
}

type Form = ReturnType<typeof useAppForm<LibraryValues>>;

/** A document or a letter, new or changed; a change is a version of its own. */
export function LibraryForm({ kind, start, onDone }: LibraryFormProps): ReactNode {
  const { t } = useTranslation('library');
  const { school, may } = useSchool();
  const programs = useApiQuery(SchoolProgramsDocument, {}).data?.school.programs ?? [];
  const mine = programs.filter(({ id }) => may('library.edit', id));
  const form = useAppForm<LibraryValues>(valuesOf(start, may('library.edit') ? '' : (mine[0]?.id ?? '')), {});
  const [file, setFile] = useState<UploadedFile | null>(null);
  const save = useSaving(kind, start, form.values, file, onDone);
  if (!school) return null;
  const item = isItem(start) ? start : null;
  const places = [
    ...(may('library.edit') ? [{ value: '', label: t('wholeSchool') }] : []),
    ...mine.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Panel title={t(item ? `editTitle.${kind}` : `add.${kind}`)}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.send();
        }}
      >
        <FormProblems form={form} error={save.error} />
        {!item && <NativeSelect label={t('for')} data={places} {...fieldProps(form, 'programId')} />}
        {kind === 'DOCUMENT' && (
          <DocumentFields form={form} file={file} onFile={setFile} current={item?.file ?? null} />
        )}
        {school.locales.map((locale) => (
          <Words key={locale} form={form} locale={locale} letter={kind === 'LETTER'} />
        ))}
        {kind === 'LETTER' && <p className="t-quiet t-small">{t('letterPlaces', { places: PLACES })}</p>}
        <Checkbox.Group
          label={t('whoFinds')}
          description={t('whoFindsHelp')}
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          {...form.getInputProps('audience')}
        >
          <div className="t-stack" style={{ '--gap': '8px', marginBlockStart: 8 } as React.CSSProperties}>
            <Checkbox value="MENTOR" label={t('audience.MENTOR')} />
            <Checkbox value="MENTEE" label={t('audience.MENTEE')} />
          </div>
        </Checkbox.Group>
        <FormFoot submit={t('save')} busy={save.busy} cancel={t('common:cancel')} onCancel={onDone} />
      </form>
    </Panel>
  );
}

const PLACES = ['person.name', 'program.name', 'cohort.name', 'cohort.starts', 'cohort.ends', 'school.name', 'today']
  .map((place) => `{{${place}}}`)
  .join(' · ');

function useSaving(
  kind: LibraryKind,
  start: Start | null,
  values: LibraryValues,
  file: UploadedFile | null,
  onDone: () => void,
): { send: () => void; busy: boolean; error: AppError | null } {
  const { t } = useTranslation('library');
  const announce = useAnnounce();
  const options = {
    touches: [LibraryDocument, LibraryVersionsDocument],
    onSuccess: () => {
      announce(t('saved'));
      onDone();
    },
  };
  const letter = useApiMutation(SaveLetterDocument, options);
  const document = useApiMutation(SaveDocumentDocument, options);
  const shared = sharedInput(values, isItem(start) ? start : null);
  const send = (): void => {
    if (kind === 'LETTER') {
      letter.mutate({ input: { ...shared, body: { en: values.body.en || null, fr: values.body.fr || null } } });
    } else {
      document.mutate({ input: { ...shared, fileId: file?.id ?? null, language: values.language || null } });
    }
  };
  return { send, busy: letter.isPending || document.isPending, error: letter.error ?? document.error };
}

function DocumentFields({
  form,
  ...file
}: {
  form: Form;
  file: UploadedFile | null;
  onFile: (file: UploadedFile) => void;
  current: { name: string } | null;
}): ReactNode {
  const { t } = useTranslation('library');
  return (
    <>
      <DocumentFile {...file} />
      <NativeSelect
        label={t('writtenIn')}
        data={[
          { value: '', label: t('anyLanguage') },
          { value: 'EN', label: t('common:languages.EN') },
          { value: 'FR', label: t('common:languages.FR') },
        ]}
        {...fieldProps(form, 'language')}
      />
    </>
  );
}

function Words({ form, locale, letter }: { form: Form; locale: Locale; letter: boolean }): ReactNode {
  const { t } = useTranslation('library');
  const code = LANGUAGE[locale];
  const language = t(`common:languageNames.${locale}`);
  return (
    <>
      <TextInput
        id={`field-title.${code}`}
        lang={code}
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={t('titleIn', { language })}
        {...form.getInputProps(`title.${code}`)}
      />
      {letter && (
        <Textarea
          id={`field-body.${code}`}
          autosize
          minRows={8}
          lang={code}
          dir="auto"
          maxLength={LIMITS.longTextCharacters}
          label={t('bodyIn', { language })}
          {...form.getInputProps(`body.${code}`)}
        />
      )}
    </>
  );
}
