import { Button, Checkbox } from '@mantine/core';
import { CommitIntakeImportDocument, IntakeImportDocument } from '@trellis/api-client';
import type { IntakeImportFieldsFragment } from '@trellis/api-client';
import { ErrorSummary, Figures, Notice, Panel } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { useErrorWords } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { ConflictList, NoticeList, RejectedList, SupersededList } from './preview-lists.js';

/** Everything that the file will do, before it does it. */
export function PreviewForm({ one, onBack }: { one: IntakeImportFieldsFragment; onBack: () => void }): ReactNode {
  const { t } = useTranslation('imports');
  const words = useErrorWords();
  const [keepGood, setKeepGood] = useState(false);
  const [approves, setApproves] = useState(true);
  const [asked, setAsked] = useState(0);
  const commit = useApiMutation(CommitIntakeImportDocument, { touches: [IntakeImportDocument] });
  const { preview } = one;
  if (!preview) return null;
  const changed = preview.create + preview.update;
  const asksIdentity = one.items.some(({ store }) => store === 'vault');
  const good = preview.create + preview.update + preview.unchanged;
  const blocked = preview.rejectedCount > 0 && !keepGood;
  const message = commit.error ? words(commit.error) : asked > 0 && blocked ? t('preview.keepGoodNeeded') : null;
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '24px' } as React.CSSProperties}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
        if (!blocked)
          commit.mutate({
            input: { importId: one.id, keepGoodPart: keepGood, approveMentors: one.appoints ? approves : null },
          });
      }}
    >
      <PreviewFigures one={one} preview={preview} />
      {asksIdentity && (
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('preview.vault')}
        </p>
      )}
      {changed === 0 && <Notice>{t(asksIdentity ? 'preview.nothing' : 'preview.nothingAtAll')}</Notice>}
      {preview.rejectedCount > 0 && <RejectedList rejected={preview.rejected} total={preview.rejectedCount} />}
      {preview.superseded.length > 0 && (
        <SupersededList superseded={preview.superseded} total={preview.supersededCount} />
      )}
      {preview.conflicts.length > 0 && (
        <ConflictList conflicts={preview.conflicts} total={preview.conflictCount} items={one.items} />
      )}
      {preview.notices.length > 0 && <NoticeList notices={preview.notices} />}
      {message && (
        <ErrorSummary
          key={asked}
          title={t('common:problemsTitle', { count: 1 })}
          problems={[{ fieldId: preview.rejectedCount > 0 ? 'keep-good' : undefined, message }]}
        />
      )}
      {preview.rejectedCount > 0 && (
        <KeepGood good={good} rejected={preview.rejectedCount} checked={keepGood} onChange={setKeepGood} />
      )}
      {one.appoints && preview.create > 0 && (
        <Checkbox
          checked={approves}
          onChange={(event) => setApproves(event.currentTarget.checked)}
          label={t('preview.approves', { count: preview.create })}
          description={t('preview.approvesHelp')}
        />
      )}
      <div className="t-row">
        <Button type="submit" loading={commit.isPending}>
          {changed === 0 ? t('preview.finish') : t('preview.commit', { count: changed })}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('preview.back')}
        </Button>
      </div>
    </form>
  );
}

function KeepGood({
  good,
  rejected,
  checked,
  onChange,
}: {
  good: number;
  rejected: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  return (
    <Checkbox
      id="keep-good"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={t('preview.keepGood', { count: good, rejected: formats.number(rejected) })}
    />
  );
}

function PreviewFigures({
  one,
  preview,
}: {
  one: IntakeImportFieldsFragment;
  preview: NonNullable<IntakeImportFieldsFragment['preview']>;
}): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const shown =
    one.role === 'MENTOR'
      ? (['rows', 'create', 'update', 'unchanged', 'places', 'notAvailable'] as const)
      : (['rows', 'create', 'update', 'unchanged'] as const);
  return (
    <Panel title={t('preview.title')} flat>
      <Figures items={shown.map((name) => ({ label: t(`preview.${name}`), value: formats.number(preview[name]) }))} />
    </Panel>
  );
}
