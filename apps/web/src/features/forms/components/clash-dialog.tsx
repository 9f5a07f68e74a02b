import { Button, Radio } from '@mantine/core';
import type { FormDefinition, FormItem, Localized } from '@trellis/forms';
import { findItem, mustAnswer, optionsOf } from '@trellis/forms';
import { Dialog } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import type { Choice } from '../hooks/merge-drafts.js';
import { canDuplicate } from '../hooks/new-items.js';
import { useLocales } from '../hooks/use-locales.js';
import { wordsIn } from '../hooks/words-in.js';
import type { Conflict } from '../hooks/draft-state.js';
import type { FormDraft } from '../hooks/use-form-draft.js';
import { useConditionWords } from '../hooks/use-form-words.js';

/** Two people changed the same item: both versions, item by item, and the choice between them. Nothing goes by itself. */
export function ClashDialog({ draft, conflict }: { draft: FormDraft; conflict: Conflict }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const name = useItemName();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const { merge, theirs } = conflict;
  const by = conflict.by ?? t('someone');
  const open = [...(merge.titles ? [''] : []), ...merge.clashes.map(({ itemId }) => itemId)];
  const chosen = open.filter((id) => choices[id] !== undefined).length;
  const choose = (id: string, choice: Choice): void => setChoices({ ...choices, [id]: choice });
  const takenNames = merge.taken.map((id) => name(findItem(theirs.definition, id) ?? findItem(draft.mine, id)));
  return (
    <Dialog size="xl" title={t('clash.title', { by })}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('clash.lead', { count: open.length })}</p>
        {takenNames.length > 0 && (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('clash.taken', { by, count: takenNames.length, items: formats.list(takenNames) })}
          </p>
        )}
        {merge.titles && (
          <ClashChoice
            name={t('edit.title')}
            both={false}
            by={by}
            choice={choices['']}
            onChoose={(choice) => choose('', choice)}
          >
            {[
              <TitleWords key="mine" title={merge.titles.mine} />,
              <TitleWords key="theirs" title={merge.titles.theirs} />,
            ]}
          </ClashChoice>
        )}
        {merge.clashes.map(({ itemId, mine, theirs: other }) => (
          <ClashChoice
            key={itemId}
            name={name(mine ?? other ?? undefined)}
            both={mine !== null && other !== null && canDuplicate(mine)}
            by={by}
            choice={choices[itemId]}
            onChoose={(choice) => choose(itemId, choice)}
          >
            {[
              <ItemWords key="mine" form={draft.mine} item={mine} />,
              <ItemWords key="theirs" form={theirs.definition} item={other} />,
            ]}
          </ClashChoice>
        ))}
        <div className="t-row">
          <Button disabled={chosen < open.length} onClick={() => draft.choose(choices)}>
            {t('clash.submit')}
          </Button>
          <span className="t-quiet" role="status">
            {t('clash.progress', { chosen, total: open.length })}
          </span>
        </div>
      </div>
    </Dialog>
  );
}

interface ClashChoiceProps {
  name: string;
  both: boolean;
  by: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
  /** Mine, then theirs. */
  children: [ReactNode, ReactNode];
}

function ClashChoice({ name, both, by, choice, onChoose, children }: ClashChoiceProps): ReactNode {
  const { t } = useTranslation('forms');
  const [mine, theirs] = children;
  return (
    <Radio.Group
      label={<span className="t-h3">{name}</span>}
      value={choice ?? ''}
      onChange={(value) => onChoose(value as Choice)}
    >
      <div className="t-clash">
        <div>
          <Radio value="mine" label={t('clash.mine')} />
          {mine}
        </div>
        <div>
          <Radio value="theirs" label={t('clash.theirs', { by })} />
          {theirs}
        </div>
      </div>
      {both && <Radio value="both" label={t('clash.both')} />}
    </Radio.Group>
  );
}

function TitleWords({ title }: { title: Localized }): ReactNode {
  return (
    <ul className="t-plain t-small">
      {wordsIn(title, useLocales()).map(({ locale, words }) => (
        <li key={locale} lang={locale} dir="auto">
          {words}
        </li>
      ))}
    </ul>
  );
}

/** Everything that may differ between two versions of an item, to be read and compared. */
function ItemWords({ form, item }: { form: FormDefinition; item: FormItem | null }): ReactNode {
  const { t } = useTranslation('forms');
  const conditionWords = useConditionWords(form);
  if (!item) return <p className="t-quiet t-small">{t('clash.removed')}</p>;
  const texts: readonly (readonly [string, Localized])[] = [
    [t('edit.label'), item.label],
    ...(item.help ? [[t('edit.help'), item.help] as const] : []),
    ...(item.kind === 'consent' ? [[t('consent.wording'), item.wording.text] as const] : []),
    ...optionsOf(item).map((option) => [t('options.one'), option.label] as const),
  ];
  return (
    <div className="t-small">
      {texts.map(([what, text], index) => (
        <div key={index}>
          <span className="t-quiet">{what}</span>
          <TitleWords title={text} />
        </div>
      ))}
      <p style={{ margin: 0 }}>{t(mustAnswer(form, item) ? 'common:required' : 'common:optional')}</p>
      <p style={{ margin: 0 }}>{t(`stores.${item.store}`)}</p>
      <p style={{ margin: 0 }}>{t(`visibilities.${item.visibility}`)}</p>
      {item.showIf && <p style={{ margin: 0 }}>{t('condition.when', { condition: conditionWords(item.showIf) })}</p>}
    </div>
  );
}
