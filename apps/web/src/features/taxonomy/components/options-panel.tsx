import { Button } from '@mantine/core';
import {
  AddIdentityOptionDocument,
  IdentityTaxonomyDocument,
  OrderIdentityOptionsDocument,
  RetireIdentityOptionDocument,
  UnmergeIdentityOptionDocument,
} from '@trellis/api-client';
import { Panel, Tag, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { moved } from '../../../lib/form-fields/entries-field.js';
import { OrderedList } from '../../../lib/ordered-list.js';
import { useSchool } from '../../../lib/use-school.js';
import { type Dimension, languagesMissing, type Option } from '../hooks/taxonomy-words.js';
import { MissingTag } from './missing-tag.js';
import { OptionDialog } from './option-dialog.js';
import { RollUpSelect } from './roll-up-select.js';
import { WordsDialog } from './words-dialog.js';

const TOUCHES = [IdentityTaxonomyDocument];

/** What can be chosen, in its order; what is no longer offered stands among it, since people may have chosen it. */
export function OptionsPanel({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const order = useApiMutation(OrderIdentityOptionsDocument, { touches: TOUCHES });
  const sent = order.isPending ? (order.variables.ids as readonly string[]) : null;
  const shown = sent
    ? [...dimension.options].sort((one, other) => sent.indexOf(one.id) - sent.indexOf(other.id))
    : dimension.options;
  return (
    <Panel title={t('option.title')} aside={<AddOption dimension={dimension} />}>
      <div className="t-stack">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('option.text')}
        </p>
        <FailureNotice error={order.error} />
        <OrderedList
          label={t('option.title')}
          items={shown.map((option) => ({ ...option, name: localized(option.label, language) }))}
          onMove={(from, to) =>
            order.mutate({ dimensionId: dimension.id, ids: moved(shown, from, to).map(({ id }) => id) })
          }
        >
          {(option, _, handle) => (
            <>
              {/* On a phone what can be done stands below the name. */}
              <div className="t-grow" style={{ flexBasis: '14rem' }}>
                <OptionLine dimension={dimension} option={option} />
              </div>
              <OptionActions dimension={dimension} option={option} />
              {handle}
            </>
          )}
        </OrderedList>
      </div>
    </Panel>
  );
}

function OptionLine({ dimension, option }: { dimension: Dimension; option: Option }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const { school } = useSchool();
  const rollUp = dimension.rollUps.find(({ id }) => id === option.rollUpId);
  const into = dimension.options.find(({ id }) => id === option.mergedInto);
  return (
    <div className="t-row">
      <div className="t-grow">
        <div dir="auto">{localized(option.label, language)}</div>
        <div className="t-quiet t-small">
          {rollUp ? t('option.countedIn', { group: localized(rollUp.label, language) }) : t('option.countedAlone')}
        </div>
      </div>
      {into && <Tag>{t('option.countsAs', { name: localized(into.label, language) })}</Tag>}
      {option.state === 'RETIRED' && <Tag>{t('states.retired')}</Tag>}
      {(option.state === 'PROPOSED' || option.proposed) && <Tag tone="attention">{t('states.waits')}</Tag>}
      <MissingTag locales={languagesMissing(option.label, school?.locales ?? [])} />
    </div>
  );
}

function OptionActions({ dimension, option }: { dimension: Dimension; option: Option }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const { language } = useFormats();
  const announce = useAnnounce();
  const [changing, setChanging] = useState(false);
  const name = localized(option.label, language);
  const said = (key: string) => (): void => announce(t(key, { name }));
  const unmerge = useApiMutation(UnmergeIdentityOptionDocument, {
    touches: TOUCHES,
    onSuccess: said('option.unmerged'),
  });
  const resume = useApiMutation(RetireIdentityOptionDocument, { touches: TOUCHES, onSuccess: said('option.resumed') });
  return (
    <>
      <FailureNotice error={unmerge.error ?? resume.error} />
      {option.mergedInto && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('option.unmergeOf', { name })}
          loading={unmerge.isPending}
          onClick={() => unmerge.mutate({ id: option.id })}
        >
          {t('option.unmerge')}
        </Button>
      )}
      {option.state === 'RETIRED' && !option.mergedInto && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('option.resumeOf', { name })}
          loading={resume.isPending}
          onClick={() => resume.mutate({ id: option.id, retired: false })}
        >
          {t('option.resume')}
        </Button>
      )}
      <Button size="xs" variant="subtle" aria-label={t('option.changeOf', { name })} onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      {changing && <OptionDialog dimension={dimension} option={option} onClose={() => setChanging(false)} />}
    </>
  );
}

function AddOption({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const [adding, setAdding] = useState(false);
  const [rollUpId, setRollUpId] = useState<string | null>(null);
  const add = useApiMutation(AddIdentityOptionDocument, {
    touches: TOUCHES,
    onSuccess: () => {
      setAdding(false);
      announce(t('option.added'));
    },
  });
  return (
    <>
      <Button size="sm" onClick={() => setAdding(true)}>
        {t('option.add')}
      </Button>
      {adding && (
        <WordsDialog
          title={t('option.add')}
          words={null}
          submit={t('add')}
          busy={add.isPending}
          error={add.error}
          waitsFor={dimension.isMine ? null : (dimension.steward?.displayName ?? null)}
          onClose={() => setAdding(false)}
          onSubmit={(label) => add.mutate({ input: { dimensionId: dimension.id, label, rollUpId } })}
        >
          <RollUpSelect dimension={dimension} value={rollUpId} onChange={setRollUpId} />
        </WordsDialog>
      )}
    </>
  );
}
