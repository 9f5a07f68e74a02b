import type { Locale, ProgramQuery, UpdateProgramInput } from '@trellis/api-client';
import type { UseFormReturnType } from '@mantine/form';
import { FormFoot } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../lib/app-error.js';
import { FormProblems } from '../../../lib/form.js';
import { useSettingWords } from '../../../lib/program-words.js';
import type { ProgramSettings, SettingsItem } from '../../../lib/program-words.js';
import { ChangeForesight } from './change-foresight.js';

export type Program = ProgramQuery['program'];
export type Change = Omit<UpdateProgramInput, 'programId' | 'revision'>;

/** What every editor of a section works with. */
export interface EditorProps {
  program: Program;
  locales: readonly Locale[];
  save: (change: Change) => void;
  busy: boolean;
  error: AppError | null;
  onCancel: () => void;
}

/** The form around one section: its problems, its fields, what others will read, save and cancel. */
export function SectionEditor<Values extends Record<string, unknown>>({
  form,
  editor,
  changeOf,
  preview,
  concernsPeople = false,
  children,
}: {
  form: UseFormReturnType<Values>;
  editor: EditorProps;
  changeOf: (values: Values) => Change;
  preview?: ReactNode;
  /** A change can strand somebody in an open cohort, or ask more of them: said before it is saved. */
  concernsPeople?: boolean;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('program');
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit((values) => editor.save(changeOf(values)))}>
      <FormProblems form={form} error={editor.error} />
      {children}
      {preview}
      {concernsPeople && form.isDirty() && <ChangeForesight program={editor.program} change={changeOf(form.values)} />}
      <FormFoot submit={t('settings.save')} busy={editor.busy} cancel={t('common:cancel')} onCancel={editor.onCancel} />
    </form>
  );
}

/** What people will read, as the fields stand. */
export function Preview({
  settings,
  items,
  title,
}: {
  settings: ProgramSettings;
  items: readonly SettingsItem[];
  title?: string;
}): ReactNode {
  const { t } = useTranslation('program');
  const say = useSettingWords();
  return (
    <div className="t-notice t-tone-info" role="group" aria-label={title ?? t('settings.preview')}>
      <div className="t-notice-body">
        <p className="t-notice-title">{title ?? t('settings.preview')}</p>
        {items.map((item) => (
          <div key={item}>
            {items.length > 1 && <p className="t-quiet t-small">{t(`items.${item}`)}</p>}
            {say(item, settings).map((line) => (
              <p key={line} dir="auto" className="t-said">
                {line}
              </p>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
