import { Button } from '@mantine/core';
import { NOT_ANSWERED, textAnswer } from '@trellis/forms';
import type { FileItem } from '@trellis/forms';
import { ProgressLine } from '@trellis/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../app-error.js';
import { FailureNotice } from '../failure.js';
import { formatsFor } from '../format.js';
import type { ControlProps } from './choice-field.js';
import { useFormSetting } from './form-setting.js';

const ACCEPTED: Record<FileItem['types'][number], string> = {
  pdf: '.pdf,application/pdf',
  image: 'image/*',
  document: '.doc,.docx,.odt,.rtf,.txt,.md',
  any: '',
};

type Upload =
  { state: 'idle' } | { state: 'sending'; sent: number; total: number } | { state: 'failed'; error: AppError };

/** A file: chosen, sent with its progress, replaced, taken away. */
export function FileField(props: ControlProps<FileItem>): ReactNode {
  const { item, answer, onChange } = props;
  const { locale, mode, uploadFile } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [upload, setUpload] = useState<Upload>({ state: 'idle' });
  const formats = formatsFor(locale, undefined);
  const has = textAnswer(answer) !== null;
  const take = async (file: File): Promise<void> => {
    if (!uploadFile) return;
    if (file.size > item.maxBytes) {
      setUpload({ state: 'failed', error: new AppError('FILE_TOO_LARGE', { megabytes: item.maxBytes / 1024 / 1024 }) });
      return;
    }
    setUpload({ state: 'sending', sent: 0, total: file.size });
    try {
      const { id } = await uploadFile(file, (sent, total) => setUpload({ state: 'sending', sent, total }), item.id);
      setName(file.name);
      setUpload({ state: 'idle' });
      onChange({ state: 'answered', value: id });
    } catch (error) {
      setUpload({ state: 'failed', error: error instanceof AppError ? error : new AppError('UNAVAILABLE') });
    }
  };
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <input
        ref={input}
        type="file"
        hidden
        accept={item.types.includes('any') ? undefined : item.types.map((type) => ACCEPTED[type]).join(',')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('file.takes', {
          types: formats.list(item.types.map((type) => t(`file.types.${type}`))),
          size: formats.bytes(item.maxBytes),
        })}
      </p>
      <p role="status" className="t-user" style={{ margin: 0 }}>
        {has && (name ? t('file.chosen', { name }) : t('file.there'))}
      </p>
      {upload.state === 'sending' && <ProgressLine label={t('file.sending')} done={upload.sent} total={upload.total} />}
      {upload.state === 'failed' && <FailureNotice error={upload.error} />}
      <div className="t-row">
        <Button
          id={props.id}
          variant="default"
          aria-describedby={props.describedBy}
          disabled={!uploadFile || upload.state === 'sending'}
          onClick={() => input.current?.click()}
        >
          {has ? t('file.replace') : t('file.choose')}
        </Button>
        {has && (
          <Button variant="default" onClick={() => onChange(NOT_ANSWERED)}>
            {t('file.remove')}
          </Button>
        )}
      </div>
      {mode === 'preview' && <p className="t-quiet t-small">{t('file.preview')}</p>}
    </div>
  );
}
