import { TextInput } from '@mantine/core';
import { LIMITS, PROGRAM_LIMITS } from '@trellis/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import type { Rules } from '../../../lib/form.js';
import { fieldsOf, LocalizedFields, wordsAt } from './localized-fields.js';
import { Preview, SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

type Texts = Record<string, string>;

/** A text needs words in one of the school's languages; the problem stands at the first. */
function useOneLanguage(editor: EditorProps): (name: string) => Rules<Texts> {
  const { t } = useTranslation('program');
  const first = editor.locales[0] === 'FR' ? 'fr' : 'en';
  return (name) => ({
    [`${name}_${first}`]: (_value: string, values: Texts) => {
      const { en, fr } = wordsAt(values, name);
      return (en + fr).trim() === '' ? t('fields.wrong.oneLanguage') : null;
    },
  });
}

/** What the team calls the program, and what everyone else reads. */
export function NameEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const filled = useFilled();
  const oneLanguage = useOneLanguage(editor);
  const { program, locales } = editor;
  const form = useAppForm<Texts>(
    { name: program.name, ...fieldsOf('publicName', program.settings.publicName) },
    { name: filled(t('fields.name')), ...oneLanguage('publicName') },
  );
  const publicName = wordsAt(form.values, 'publicName');
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={({ name, ...values }) => ({ name, publicName: wordsAt(values, 'publicName') })}
      preview={<Preview settings={{ ...program.settings, publicName }} items={['PUBLIC_NAME']} />}
    >
      <TextInput
        required
        dir="auto"
        maxLength={LIMITS.nameCharacters}
        label={<FieldLabel>{t('fields.name')}</FieldLabel>}
        {...fieldProps(form, 'name')}
      />
      <LocalizedFields
        form={form}
        name="publicName"
        locales={locales}
        label="fields.publicName"
        maxLength={PROGRAM_LIMITS.publicNameLength}
      />
    </SectionEditor>
  );
}

/** Whom the program is for, and what the two expect of each other. */
export function FocusEditor(editor: EditorProps): ReactNode {
  const oneLanguage = useOneLanguage(editor);
  const { settings } = editor.program;
  const form = useAppForm<Texts>(
    { ...fieldsOf('focus', settings.focus), ...fieldsOf('expectations', settings.expectations) },
    { ...oneLanguage('focus'), ...oneLanguage('expectations') },
  );
  const focus = wordsAt(form.values, 'focus');
  const expectations = wordsAt(form.values, 'expectations');
  const field = { form, locales: editor.locales, maxLength: PROGRAM_LIMITS.textLength, long: true };
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => ({ focus, expectations })}
      preview={<Preview settings={{ ...settings, focus, expectations }} items={['FOCUS', 'EXPECTATIONS']} />}
    >
      <LocalizedFields name="focus" label="fields.focus" {...field} />
      <LocalizedFields name="expectations" label="fields.expectations" {...field} />
    </SectionEditor>
  );
}
