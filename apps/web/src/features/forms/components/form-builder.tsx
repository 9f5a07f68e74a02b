import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FormQuery } from '@trellis/api-client';
import { completeness, FORM_LIMITS, localize } from '@trellis/forms';
import type { FormDefinition } from '@trellis/forms';
import { ConfirmDialog, PageHeader, Panel, ProgressLine } from '@trellis/ui';
import { Link, useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { definitionOf, useFormDraft } from '../hooks/use-form-draft.js';
import type { FormDraft } from '../hooks/use-form-draft.js';
import { useLocales } from '../hooks/use-locales.js';
import { ClashDialog } from './clash-dialog.js';
import { CommentsPanel } from './comments-panel.js';
import { FormPreview } from './form-preview.js';
import { ItemList } from './item-list.js';
import { SaveLine } from './save-line.js';
import { VersionsPanel } from './versions-panel.js';
import { WordsField } from './words-field.js';
import './forms.css';

type Form = FormQuery['form'];
/** The tabs name the panel of the questions by it. */
const TABS = 'form-builder';
type Tab = 'questions' | 'preview' | 'comments' | 'versions';

/** The form being written, the way it looks beside it, what people say about it, and the versions that went out. */
export function FormBuilder({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('forms');
  const wide = useMediaQuery('(min-width: 64.01em)', true, { getInitialValueInEffect: false });
  const draft = useFormDraft(form);
  const [selected, setSelected] = useState<string | null>(null);
  const [tab, setTab] = useState<Tab>('questions');
  const shown = wide && tab === 'questions' ? 'preview' : tab;
  const show = (itemId: string): void => {
    setSelected(itemId);
    setTab(wide ? shown : 'questions');
    // The row is there once it has been drawn.
    requestAnimationFrame(() => document.getElementById(`item-${itemId}`)?.focus());
  };
  const tabs = (wide ? ['preview', 'comments', 'versions'] : ['questions', 'preview', 'comments', 'versions']) as Tab[];
  const open = form.comments.filter(({ resolvedAt }) => !resolvedAt).length;
  return (
    <>
      <BuilderHead form={form} draft={draft} />
      <Tabs
        id={TABS}
        className="t-builder"
        value={shown}
        onChange={(value) => setTab(value as Tab)}
        keepMounted={false}
      >
        <Tabs.List className="t-builder-tabs" aria-label={t('tabs.label')}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {one === 'comments' && open > 0 ? t('tabs.commentsOpen', { count: open }) : t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* Beside the tabs where there is room, one of them where there is not: what is open in it survives the change. */}
        <div
          className="t-builder-questions"
          hidden={!wide && shown !== 'questions'}
          {...(wide
            ? {}
            : { role: 'tabpanel', id: `${TABS}-panel-questions`, 'aria-labelledby': `${TABS}-tab-questions` })}
        >
          <Questions form={form} draft={draft} selected={selected} onSelect={setSelected} onShow={show} />
        </div>
        <div className="t-builder-beside">
          <Tabs.Panel value="preview">
            <FormPreview form={draft.mine} showItem={selected} />
          </Tabs.Panel>
          <Tabs.Panel value="comments">
            <CommentsPanel form={form} mine={draft.mine} selected={selected} onShow={show} />
          </Tabs.Panel>
          <Tabs.Panel value="versions">
            <VersionsPanel form={form} draft={draft} />
          </Tabs.Panel>
        </div>
      </Tabs>
      {draft.conflict && <ClashDialog key={draft.conflict.theirs.revision} draft={draft} conflict={draft.conflict} />}
      <LeaveGuard draft={draft} />
    </>
  );
}

function BuilderHead({ form, draft }: { form: Form; draft: FormDraft }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const slug = useSchoolSlug();
  const { programId, key: formKey } = form;
  return (
    <PageHeader
      title={localize(draft.mine.title, [formats.language]) || t('nameless')}
      above={
        <Link className="t-link" to="/s/$slug/programs/$programId/forms" params={{ slug, programId }}>
          {t('back')}
        </Link>
      }
      lead={t('lead', { version: form.newestVersion.number, count: form.answers.people })}
      action={
        <LinkButton
          to="/s/$slug/programs/$programId/forms/$formKey/publish"
          params={{ slug, programId, formKey }}
          disabled={draft.state !== 'saved'}
        >
          {t('toPublish')}
        </LinkButton>
      }
    />
  );
}

interface QuestionsProps {
  form: Form;
  draft: FormDraft;
  selected: string | null;
  onSelect: (itemId: string | null) => void;
  onShow: (itemId: string) => void;
}

function Questions({ form, draft, selected, onSelect, onShow }: QuestionsProps): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <section aria-label={t('tabs.questions')} className="t-stack" style={{ minInlineSize: 0 }}>
      <SaveLine form={form} draft={draft} onShow={onShow} />
      <Completeness form={draft.mine} />
      <details className="t-details">
        <summary>{t('edit.titleOpen')}</summary>
        <Panel>
          <WordsField
            id="form-title"
            label={t('edit.title')}
            value={draft.mine.title}
            maxLength={FORM_LIMITS.titleLength}
            onChange={(title) => draft.change((before) => ({ ...before, title }))}
          />
        </Panel>
      </details>
      <ItemList
        draft={draft}
        programId={form.programId}
        published={definitionOf(form.newestVersion.definition)}
        comments={form.comments}
        selected={selected}
        onSelect={onSelect}
      />
    </section>
  );
}

/** How much of the form has words in each language of the school. */
function Completeness({ form }: { form: FormDefinition }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const locales = useLocales();
  return (
    <div className="t-languages">
      {completeness(form, locales).map(({ locale, have, of }) => (
        <ProgressLine
          key={locale}
          label={t(`common:languages.${locale.toUpperCase()}`)}
          value={
            have === of ? t('complete.all') : t('complete.of', { have: formats.number(have), of: formats.number(of) })
          }
          done={have}
          total={of}
        />
      ))}
    </div>
  );
}

/** Asked before leaving with something that could not be kept; what is on its way is waited for. */
function LeaveGuard({ draft }: { draft: FormDraft }): ReactNode {
  const { t } = useTranslation('forms');
  const unsaved = draft.state !== 'saved';
  const blocker = useBlocker({ shouldBlockFn: () => unsaved, enableBeforeUnload: () => unsaved, withResolver: true });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      danger
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      cancel={t('leave.cancel')}
      close={t('common:close')}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t(draft.state === 'saving' || draft.state === 'waiting' ? 'leave.saving' : 'leave.text')}
    </ConfirmDialog>
  );
}
