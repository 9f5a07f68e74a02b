import { Button } from '@mantine/core';
import {
  FormDocument,
  FormVersionsDocument,
  ProgramFormsDocument,
  PublishFormVersionDocument,
} from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import {
  areCompatible,
  checkFormMapping,
  compareForms,
  localize,
  missingWords,
  suggestFormMapping,
} from '@trellis/forms';
import type { FormChange, FormDefinition, FormMapping } from '@trellis/forms';
import { ConfirmDialog, EmptyState, Notice, PageHeader, Panel, Tag, useAnnounce } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useChangeWords } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { definitionOf } from '../hooks/use-form-draft.js';
import { useDefinitionProblemWords } from '../hooks/use-form-words.js';
import { useLocales } from '../hooks/use-locales.js';
import { MappingEditor, rowsOf, useRowWords } from './mapping-editor.js';
import type { MappingRow } from './mapping-editor.js';
import './forms.css';

type Form = FormQuery['form'];

/** What changed since the last version, in words, whose answers it touches, what becomes of them, and the way out. */
export function FormPublish({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const before = useMemo(() => definitionOf(form.newestVersion.definition), [form]);
  const after = useMemo(() => definitionOf(form.draft.definition), [form]);
  const changes = useMemo(() => compareForms(before, after), [before, after]);
  const slug = useSchoolSlug();
  const params = { slug, programId: form.programId, formKey: form.key };
  const back = (
    <Link className="t-link" to="/s/$slug/programs/$programId/forms/$formKey" params={params}>
      {t('publish.back')}
    </Link>
  );
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 860 } as React.CSSProperties}>
      <PageHeader
        title={t('publish.title', { number: form.newestVersion.number + 1 })}
        lead={localize(after.title, [language])}
        above={back}
      />
      {changes.length === 0 ? (
        <EmptyState
          title={t('publish.nothing')}
          action={
            <LinkButton to="/s/$slug/programs/$programId/forms/$formKey" params={params}>
              {t('publish.back')}
            </LinkButton>
          }
        >
          {t('publish.nothingText')}
        </EmptyState>
      ) : (
        <Publishing form={form} before={before} after={after} changes={changes} />
      )}
    </div>
  );
}

interface PublishingProps {
  form: Form;
  before: FormDefinition;
  after: FormDefinition;
  changes: readonly FormChange[];
}

function usePublish(form: Form) {
  const { t } = useTranslation('forms');
  const announce = useAnnounce();
  const slug = useSchoolSlug();
  const navigate = useNavigate();
  return useApiMutation(PublishFormVersionDocument, {
    touches: [FormDocument, ProgramFormsDocument, FormVersionsDocument],
    onSuccess: async ({ publishFormVersion: result }) => {
      if (result.__typename !== 'FormPublished') return;
      announce(t('publish.done', { number: result.form.newestVersion.number }));
      await navigate({
        to: '/s/$slug/programs/$programId/forms/$formKey',
        params: { slug, programId: form.programId, formKey: form.key },
      });
    },
  });
}

function Publishing({ form, before, after, changes }: PublishingProps): ReactNode {
  const { t } = useTranslation('forms');
  const [mapping, setMapping] = useState<FormMapping>(() => suggestFormMapping(before, after));
  const [asking, setAsking] = useState(false);
  const publish = usePublish(form);
  const needed = form.answers.people > 0 && !areCompatible(changes);
  const problems = needed ? checkFormMapping(before, after, mapping) : [];
  const refused = changes.filter((change) => change.refused);
  const givenUp = needed ? rowsOf(before, after, changes, mapping).filter(({ to }) => to === null) : [];
  const send = (): void =>
    publish.mutate({
      input: { formId: form.id, revision: form.draft.revision, mapping: needed ? mapping : undefined },
    });
  return (
    <>
      <Missing after={after} />
      <Changes before={before} after={after} changes={changes} people={form.answers.people} />
      {refused.length > 0 && <Notice tone="danger">{t('publish.refused')}</Notice>}
      {needed && (
        <MappingEditor
          before={before}
          after={after}
          changes={changes}
          answers={form.answers}
          mapping={mapping}
          problems={problems}
          onChange={setMapping}
        />
      )}
      <Outcome result={publish.data?.publishFormVersion} after={after} />
      <FailureNotice error={publish.error} />
      <div>
        <Button
          loading={publish.isPending}
          disabled={refused.length > 0 || problems.length > 0}
          onClick={() => (givenUp.length > 0 ? setAsking(true) : send())}
        >
          {t('publish.submit', { number: form.newestVersion.number + 1 })}
        </Button>
        <p className="t-quiet t-small">{t('publish.note')}</p>
      </div>
      <ConfirmDialog
        opened={asking}
        danger
        title={t('publish.giveUpTitle')}
        confirm={t('publish.giveUpSubmit')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={publish.isPending}
        onConfirm={() => {
          setAsking(false);
          send();
        }}
        onClose={() => setAsking(false)}
      >
        <GivenUp rows={givenUp} answers={form.answers} />
      </ConfirmDialog>
    </>
  );
}

/** Which answers are given up, and how many people gave them. */
function GivenUp({ rows, answers }: { rows: readonly MappingRow[]; answers: Form['answers'] }): ReactNode {
  const { t } = useTranslation('forms');
  const wordsOf = useRowWords(answers);
  return (
    <>
      <p style={{ marginBlockStart: 0 }}>{t('publish.giveUp', { count: rows.length })}</p>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {rows.map((row) => {
          const { label, people } = wordsOf(row);
          return (
            <li key={`${row.old.id} ${row.option?.id ?? ''}`}>
              <span dir="auto">{label}</span> <span className="t-quiet">({people})</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Missing({ after }: { after: FormDefinition }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const locales = useLocales();
  const missing = missingWords(after, locales);
  const languages = locales.filter((locale) => missing.some((one) => one.locale === locale));
  if (missing.length === 0) return null;
  return (
    <Notice tone="attention">
      {t('publish.missing', {
        count: missing.length,
        languages: formats.list(languages.map((locale) => t(`common:languageNames.${locale.toUpperCase()}`))),
      })}
    </Notice>
  );
}

function Changes({ before, after, changes, people }: Omit<PublishingProps, 'form'> & { people: number }): ReactNode {
  const { t } = useTranslation('forms');
  const words = useChangeWords(before, after);
  const harmless = changes.filter(({ compatible }) => compatible);
  const others = changes.filter(({ compatible }) => !compatible);
  const list = (some: readonly FormChange[]): ReactNode => (
    <ul className="t-changes">
      {some.map((change, index) => (
        <li key={index} dir="auto">
          {words(change)}
          {change.refused && <Tag tone="danger">{t('publish.refusedTag')}</Tag>}
        </li>
      ))}
    </ul>
  );
  return (
    <Panel title={t('publish.changes', { count: changes.length })}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('publish.people', { count: people })}
        </p>
        {others.length > 0 && (
          <div>
            <h3 className="t-h3">{t('publish.touching')}</h3>
            {list(others)}
          </div>
        )}
        {harmless.length > 0 && (
          <div>
            <h3 className="t-h3">{t('publish.harmless')}</h3>
            {list(harmless)}
          </div>
        )}
      </div>
    </Panel>
  );
}

type PublishResult = Exclude<ReturnType<typeof usePublish>['data'], undefined>['publishFormVersion'];

/** What the service answered when it did not publish. */
function Outcome({ result, after }: { result: PublishResult | undefined; after: FormDefinition }): ReactNode {
  const { t } = useTranslation('forms');
  const words = useDefinitionProblemWords(after);
  if (!result || result.__typename === 'FormPublished') return null;
  if (result.__typename === 'FormDraftConflict') {
    return (
      <Notice tone="attention" live>
        {t('publish.changed', { by: result.current.changedBy ?? t('someone') })}
      </Notice>
    );
  }
  if (result.__typename === 'FormMappingNeeded') {
    return (
      <Notice tone="attention" live>
        {t('publish.mappingNeeded', { count: result.answers.people })}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" live title={t('publish.cannot')}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {result.problems.map((problem) => (
          <li key={`${problem.path}${problem.code}`}>{words(problem as Parameters<typeof words>[0])}</li>
        ))}
      </ul>
    </Notice>
  );
}
