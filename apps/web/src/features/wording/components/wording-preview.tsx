import { Button } from '@mantine/core';
import { WordingPreviewDocument, type WordingPreviewQuery } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LANGUAGE, type WordingInput } from '../hooks/wording-values.js';

type Preview = WordingPreviewQuery['wordingPreview'];
type Sample = Preview['samples'][number];

/** What readers of each language would get, filled with people whom nobody is. Gone as soon as a word is changed. */
export function WordingPreviewPanel({ input, isPage }: { input: WordingInput; isPage: boolean }): ReactNode {
  const { t } = useTranslation('wording');
  const [seen, setSeen] = useState<{ of: string; preview: Preview } | null>(null);
  const look = useApiMutation(WordingPreviewDocument, { touches: [] });
  const words = JSON.stringify(input);
  const preview = seen?.of === words ? seen.preview : null;
  // What was wrong with other words says nothing of these.
  const isOfThese = JSON.stringify(look.variables?.input) === words;
  return (
    <div className="t-stack">
      <div>
        <Button
          variant="default"
          loading={look.isPending}
          onClick={() =>
            look.mutate(
              { input },
              { onSuccess: ({ wordingPreview }) => setSeen({ of: words, preview: wordingPreview }) },
            )
          }
        >
          {t('preview')}
        </Button>
      </div>
      {isOfThese && <FailureNotice error={look.error} />}
      {preview && <Samples preview={preview} isPage={isPage} />}
    </div>
  );
}

function Samples({ preview, isPage }: { preview: Preview; isPage: boolean }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  const telling = preview.tellingSubjects.map((locale) => t(`common:languages.${locale}`));
  return (
    <>
      {telling.length > 0 && (
        <Notice tone="attention" title={t('tellingTitle')} live>
          {t('telling', { languages: formats.list(telling) })}
        </Notice>
      )}
      <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))' }}>
        {preview.samples.map((sample) => (
          <SampleMail key={sample.locale} sample={sample} isPage={isPage} />
        ))}
      </div>
    </>
  );
}

/** One mail or page as its readers get it. */
export function SampleMail({ sample, isPage }: { sample: Sample; isPage: boolean }): ReactNode {
  const { t } = useTranslation('wording');
  const language = t(`common:languages.${sample.locale}`);
  const paragraph = (text: string, index: number): ReactNode => (
    <p key={index} dir="auto" style={{ whiteSpace: 'pre-line' }}>
      {text}
    </p>
  );
  return (
    <section aria-label={t('previewIn', { language })}>
      <h3 className="t-h3">{t(`sources.${sample.source}`, { language })}</h3>
      <div className="t-panel t-panel-flat t-prose" lang={LANGUAGE[sample.locale]}>
        {!isPage && (
          <p className="t-strong" dir="auto">
            {sample.subject}
          </p>
        )}
        {sample.paragraphs.map(paragraph)}
        {sample.action && (
          <p>
            <span className="t-tag t-tag-primary">{sample.action}</span>
          </p>
        )}
        {sample.closing.map(paragraph)}
        {sample.footer && <p className="t-quiet t-small">{sample.footer}</p>}
      </div>
    </section>
  );
}
