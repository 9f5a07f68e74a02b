import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { LIMITS } from '@trellis/contracts';
import { NOT_ANSWERED } from '@trellis/forms';
import type { FileItem } from '@trellis/forms';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../../lib/form-fields/file-field.js';
import { FormSettingProvider } from '../../../lib/form-fields/form-setting.js';
import type { UploadFile } from '../../../lib/form-fields/form-setting.js';
import { WeekField } from '../../../lib/form-fields/week-field.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { uploadFile } from '../../../lib/upload.js';
import { slotsOf } from '../../../lib/weekly-times.js';

const LISTS = ['multiple_choice', 'conflict_emails', 'identity', 'identity_wishes'];
const IDENTITY = ['identity', 'identity_own_words', 'identity_wishes'];

interface AnswerEditorProps {
  label: string;
  kind: string;
  value: unknown;
  /** What a question for a file takes. */
  takes: { maxBytes: number; types: readonly string[] } | null;
  busy: boolean;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}

/** Puts an answer right, in the way that its kind asks for. */
export function AnswerEditor(props: AnswerEditorProps): ReactNode {
  const { t } = useTranslation('intake');
  const [value, setValue] = useState<unknown>(props.value);
  const [problem, setProblem] = useState<string | null>(null);
  const save = (): void => {
    const wrong = props.kind === 'availability' && slotsOf(value).some((slot) => slot.to <= slot.from);
    setProblem(wrong ? t('formFields:week.wrong') : null);
    if (!wrong) props.onSave(value);
  };
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {props.takes ? (
        <FileValue label={props.label} takes={props.takes} value={value} onChange={setValue} />
      ) : (
        <ValueField label={props.label} kind={props.kind} value={value} onChange={setValue} />
      )}
      {problem && (
        <p role="alert" style={{ margin: 0, color: 'var(--t-danger)' }}>
          {problem}
        </p>
      )}
      <div className="t-row">
        <Button type="submit" size="sm" loading={props.busy}>
          {t('common:save')}
        </Button>
        {IDENTITY.includes(props.kind) && (
          <Button
            size="sm"
            variant="default"
            disabled={props.busy}
            onClick={() => props.onSave({ state: 'PREFER_NOT_TO_SAY' })}
          >
            {t('preferNot')}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A file in the place of the one there is. */
function FileValue({
  label,
  takes,
  value,
  onChange,
}: Omit<ValueFieldProps, 'kind'> & { takes: NonNullable<AnswerEditorProps['takes']> }): ReactNode {
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const upload = useCallback<UploadFile>((file, onProgress) => uploadFile(slug, file, onProgress), [slug]);
  const item = {
    kind: 'file',
    id: 'file',
    label: {},
    required: false,
    store: 'answer',
    visibility: 'told_to_program',
    headerHints: [],
    maxBytes: takes.maxBytes,
    types: takes.types as FileItem['types'],
  } satisfies FileItem;
  return (
    <FormSettingProvider value={{ locale: language, mode: 'fill', uploadFile: upload }}>
      <p className="t-strong" id="field-file-label" style={{ margin: 0 }}>
        {label}
      </p>
      <FileField
        id="field-file"
        labelledBy="field-file-label"
        describedBy="field-file-label"
        invalid={false}
        item={item}
        answer={typeof value === 'string' ? { state: 'answered', value } : NOT_ANSWERED}
        onChange={(answer) => onChange(answer.state === 'answered' ? answer.value : null)}
      />
    </FormSettingProvider>
  );
}

interface ValueFieldProps {
  label: string;
  kind: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function ValueField({ label, kind, value, onChange }: ValueFieldProps): ReactNode {
  const { t } = useTranslation('intake');
  const { language } = useFormats();
  if (kind === 'availability') {
    return (
      <FormSettingProvider value={{ locale: language, mode: 'fill' }}>
        <WeekField label={label} slots={slotsOf(value)} onChange={onChange} />
      </FormSettingProvider>
    );
  }
  if (kind === 'mode') {
    const modes = ['in_person', 'virtual', 'either'].map((mode) => ({ value: mode, label: t(`modes.${mode}`) }));
    return (
      <NativeSelect
        autoFocus
        label={label}
        data={[{ value: '', label: t('noAnswer') }, ...modes]}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    );
  }
  if (kind === 'number') {
    const take = (text: string): void => onChange(text.trim() === '' ? null : Number(text));
    return (
      <TextInput
        autoFocus
        type="number"
        inputMode="numeric"
        step={1}
        min={0}
        label={label}
        description={t('number')}
        value={value === null || value === undefined ? '' : String(value)}
        onChange={(event) => take(event.currentTarget.value)}
      />
    );
  }
  if (LISTS.includes(kind) || Array.isArray(value))
    return <LinesField label={label} value={value} onChange={onChange} />;
  return (
    <Textarea
      autoFocus
      autosize
      minRows={1}
      maxRows={12}
      dir="auto"
      maxLength={LIMITS.longTextCharacters}
      label={label}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function LinesField({ label, value, onChange }: Omit<ValueFieldProps, 'kind'>): ReactNode {
  const { t } = useTranslation('intake');
  const [text, setText] = useState(() => (Array.isArray(value) ? value.map(String).join('\n') : String(value ?? '')));
  const take = (lines: string): void => {
    setText(lines);
    onChange(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  };
  return (
    <Textarea
      autoFocus
      autosize
      minRows={2}
      maxRows={12}
      dir="auto"
      label={label}
      description={t('listHelp')}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}
