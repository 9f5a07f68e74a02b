import { Button } from '@mantine/core';
import { ProgramTemplatesDocument, SaveProgramAsTemplateDocument } from '@trellis/api-client';
import { LIMITS, PROGRAM_LIMITS } from '@trellis/contracts';
import { FormFoot, Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { fieldsOf, LocalizedFields, wordsAt } from './localized-fields.js';
import type { Program } from './section-editor.js';

/** A program can start others: kept in the school, or as a file for another one. */
export function KeepAsTemplate({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('programs');
  const slug = useSchoolSlug();
  const [naming, setNaming] = useState(false);
  const [kept, setKept] = useState(false);
  return (
    <Panel title={t('keep.title')} flat>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('keep.text')}
        </p>
        {kept && <Notice tone="success">{t('keep.kept')}</Notice>}
        {naming ? (
          <TemplateNames
            program={program}
            onDone={(isKept) => {
              setNaming(false);
              setKept(isKept);
            }}
          />
        ) : (
          <div className="t-row">
            <Button variant="default" onClick={() => setNaming(true)}>
              {t('keep.save')}
            </Button>
            <Button
              variant="default"
              component="a"
              href={`/s/${encodeURIComponent(slug)}/files/programs/${program.id}/template.json`}
              download
            >
              {t('keep.export')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function TemplateNames({ program, onDone }: { program: Program; onDone: (kept: boolean) => void }): ReactNode {
  const { t } = useTranslation('programs');
  const { school } = useSchool();
  const { language } = useFormats();
  const announce = useAnnounce();
  const form = useAppForm<Record<string, string>>(
    { ...fieldsOf('name', { en: null, fr: null, [language]: program.name }), ...fieldsOf('summary', null) },
    {},
  );
  const save = useApiMutation(SaveProgramAsTemplateDocument, {
    touches: [ProgramTemplatesDocument],
    onSuccess: () => {
      announce(t('keep.kept'));
      onDone(true);
    },
  });
  const locales = school?.locales ?? [];
  return (
    <form
      noValidate
      className="t-stack t-column"
      onSubmit={form.onSubmit((values) =>
        save.mutate({
          input: { programId: program.id, name: wordsAt(values, 'name'), summary: wordsAt(values, 'summary') },
        }),
      )}
    >
      <FormProblems form={form} error={save.error} />
      <LocalizedFields
        form={form}
        name="name"
        locales={locales}
        label="template.name"
        maxLength={LIMITS.nameCharacters}
      />
      <LocalizedFields
        form={form}
        name="summary"
        locales={locales}
        label="template.summary"
        maxLength={PROGRAM_LIMITS.textLength}
        long
      />
      <FormFoot
        submit={t('keep.save')}
        busy={save.isPending}
        cancel={t('common:cancel')}
        onCancel={() => onDone(false)}
      />
    </form>
  );
}
