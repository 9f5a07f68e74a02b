import { Button } from '@mantine/core';
import {
  AddIdentityRollUpDocument,
  ChangeIdentityRollUpDocument,
  IdentityTaxonomyDocument,
  RemoveIdentityRollUpDocument,
} from '@trellis/api-client';
import { ConfirmDialog, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { type Dimension, languagesMissing, type RollUp } from '../hooks/taxonomy-words.js';
import { MissingTag } from './missing-tag.js';
import { WordsDialog } from './words-dialog.js';

const TOUCHES = [IdentityTaxonomyDocument];

/** Groups in which options are counted in reports; nobody chooses one, and nobody is matched by one. */
export function RollUpsPanel({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const [adding, setAdding] = useState(false);
  const add = useApiMutation(AddIdentityRollUpDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      setAdding(false);
      announce(t('group.added'));
    },
  });
  return (
    <Panel
      title={t('group.title')}
      aside={
        <Button size="sm" variant="default" onClick={() => setAdding(true)}>
          {t('group.add')}
        </Button>
      }
    >
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('group.text')}
      </p>
      {dimension.rollUps.length > 0 && (
        <ul className="t-lines">
          {dimension.rollUps.map((rollUp) => (
            <RollUpLine key={rollUp.id} dimension={dimension} rollUp={rollUp} />
          ))}
        </ul>
      )}
      {adding && (
        <WordsDialog
          title={t('group.add')}
          words={null}
          submit={t('add')}
          busy={add.isPending}
          error={add.error}
          waitsFor={null}
          onClose={() => setAdding(false)}
          onSubmit={(label) => add.mutate({ input: { dimensionId: dimension.id, label } })}
        />
      )}
    </Panel>
  );
}

function RollUpLine({ dimension, rollUp }: { dimension: Dimension; rollUp: RollUp }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const { school } = useSchool();
  const announce = useAnnounce();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const name = localized(rollUp.label, language);
  const count = dimension.options.filter(({ rollUpId }) => rollUpId === rollUp.id).length;
  const done = (key: string) => (): void => {
    setDoing(null);
    announce(t(key));
  };
  const change = useApiMutation(ChangeIdentityRollUpDocument, { touches: TOUCHES, onSuccess: done('words.saved') });
  const remove = useApiMutation(RemoveIdentityRollUpDocument, { touches: TOUCHES, onSuccess: done('group.removed') });
  const waits = dimension.steward !== null && !dimension.isMine;
  return (
    <li>
      <div className="t-row">
        <span className="t-grow" style={{ flexBasis: '12rem' }} dir="auto">
          {name} <span className="t-quiet t-small">{t('dimension.options', { count })}</span>
        </span>
        {rollUp.proposed && <Tag tone="attention">{t('states.waits')}</Tag>}
        <MissingTag locales={languagesMissing(rollUp.label, school?.locales ?? [])} />
        <FailureNotice error={remove.error} />
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('group.changeOf', { name })}
          onClick={() => setDoing('change')}
        >
          {t('change')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('group.removeOf', { name })}
          onClick={() => setDoing('remove')}
        >
          {t('group.remove')}
        </Button>
      </div>
      {doing === 'change' && (
        <WordsDialog
          title={t('group.changeOf', { name })}
          words={rollUp.proposed ?? rollUp.label}
          submit={t('words.save')}
          busy={change.isPending}
          error={change.error}
          waitsFor={waits ? (dimension.steward?.displayName ?? null) : null}
          onClose={() => setDoing(null)}
          onSubmit={(label) => change.mutate({ input: { id: rollUp.id, label } })}
        />
      )}
      <ConfirmDialog
        opened={doing === 'remove'}
        title={t('group.removeOf', { name })}
        confirm={t('group.remove')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={remove.isPending}
        onClose={() => setDoing(null)}
        onConfirm={() => remove.mutate({ id: rollUp.id })}
      >
        {t('group.removeText', { count })}
      </ConfirmDialog>
    </li>
  );
}
