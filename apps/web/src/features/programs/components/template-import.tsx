import { Button, FileButton } from '@mantine/core';
import { ImportTemplateDocument, ProgramTemplatesDocument } from '@trellis/api-client';
import type { ImportTemplateMutation } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

type Result = ImportTemplateMutation['importTemplate'];
type Problem = Extract<Result, { problems: unknown }>['problems'][number];

/** Takes a template from a file; what is wrong with it is listed place by place, and then nothing is kept. */
export function TemplateImport({ onTaken }: { onTaken: (key: string) => void }): ReactNode {
  const { t } = useTranslation('programs');
  const formats = useFormats();
  const { language } = formats;
  const announce = useAnnounce();
  const [tooLong, setTooLong] = useState(false);
  const take = useApiMutation(ImportTemplateDocument, {
    touches: [ProgramTemplatesDocument],
    onSuccess: ({ importTemplate: result }) => {
      if ('problems' in result) return;
      announce(t('templates.taken', { name: localized(result.name, language) }));
      onTaken(result.key);
    },
  });
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    take.reset();
    // Four bytes a character at most: longer than that is refused without reading it.
    const over = file.size > LIMITS.templateCharacters * 4;
    setTooLong(over);
    if (!over) take.mutate({ input: { json: (await file.text()).slice(0, LIMITS.templateCharacters + 1) } });
  };
  const result = take.data?.importTemplate;
  return (
    <div className="t-stack">
      <div>
        <FileButton accept="application/json,.json" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button variant="default" loading={take.isPending} {...props}>
              {t('templates.import')}
            </Button>
          )}
        </FileButton>
        <p className="t-quiet t-small" style={{ margin: '6px 0 0' }}>
          {t('templates.importHelp')}
        </p>
      </div>
      <FailureNotice error={take.error} />
      {tooLong && (
        <Notice tone="danger" live>
          {t('templates.tooLong', { max: formats.number(LIMITS.templateCharacters) })}
        </Notice>
      )}
      {result && 'problems' in result && <FileProblems problems={result.problems} />}
      {result && 'name' in result && (
        <Notice tone="success">{t('templates.taken', { name: localized(result.name, language) })}</Notice>
      )}
    </div>
  );
}

const SHOWN = 30;

function FileProblems({ problems }: { problems: readonly Problem[] }): ReactNode {
  const { t } = useTranslation('programs');
  const more = problems.length - SHOWN;
  const place = usePlaceWords();
  return (
    <Notice tone="danger" title={t('templates.problems', { count: problems.length })} live>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {problems.slice(0, SHOWN).map(({ path, code, args }, index) => (
          <li key={index}>
            {path !== '' && (
              <>
                <bdi className="t-strong">{place(path)}</bdi>:{' '}
              </>
            )}
            {t(`problem.${code}`, { ...(args as Record<string, unknown>), defaultValue: t('problem.OTHER') })}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('templates.moreProblems', { count: more })}</p>}
    </Notice>
  );
}

/** A place of the file in words: "Forms › mentee › items, no. 3 › label"; a field nobody knows is quoted as it stands. */
function usePlaceWords(): (path: string) => string {
  const { t, i18n } = useTranslation('programs');
  return (path) =>
    path
      .split('.')
      .map((part, depth) => {
        const [, name = part, index] = /^(.*)\[(\d+)\]$/.exec(part) ?? [];
        const known = depth === 0 && i18n.exists(`programs:place.${name}`);
        const words = known ? t(`place.${name}`, { defaultValue: name }) : t('placeField', { name });
        return index === undefined ? words : t('placeAt', { words, number: Number(index) + 1 });
      })
      .join(' › ');
}
