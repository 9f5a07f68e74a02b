import { Button } from '@mantine/core';
import { ProgramFormsDocument } from '@trellis/api-client';
import type { FormQuery } from '@trellis/api-client';
import { findItem } from '@trellis/forms';
import type { FormDefinition } from '@trellis/forms';
import { Notice, useAnnounce } from '@trellis/ui';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import { OrderedList } from '../../../lib/ordered-list.js';
import { duplicateItem, insertItem, moveItem, removeItem, replaceItem, restoreItem } from '../hooks/draft-edits.js';
import type { Removal } from '../hooks/draft-edits.js';
import { freshId, newItem } from '../hooks/new-items.js';
import type { PaletteKind } from '../hooks/new-items.js';
import type { FormDraft } from '../hooks/use-form-draft.js';
import { itemOfProblem } from '../hooks/use-form-words.js';
import { ItemEditor } from './item-editor.js';
import { ItemRow } from './item-row.js';
import { Palette } from './palette.js';

interface ItemListProps {
  draft: FormDraft;
  /** Its settings say what a match may see. */
  programId: string;
  published: FormDefinition;
  comments: FormQuery['form']['comments'];
  selected: string | null;
  onSelect: (itemId: string | null) => void;
}

function useItemEdits({ draft, programId, onSelect }: ItemListProps) {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const announce = useAnnounce();
  const name = useItemName();
  const [fresh, setFresh] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removal | null>(null);
  const program = useApiQuery(ProgramFormsDocument, { programId });
  const seen = program.data?.program.settings.visibility;
  const open = (itemId: string): void => {
    setFresh(itemId);
    onSelect(itemId);
  };
  return {
    fresh,
    removed,
    dismiss: () => setRemoved(null),
    add: (kind: PaletteKind, behind: string | null): void => {
      const item = newItem(draft.mine, kind, language, (what, number) => t(`new.${what}`, { number }), seen);
      const at = behind === null ? -1 : draft.mine.items.findIndex(({ id }) => id === behind);
      draft.change((form) => insertItem(form, item, at === -1 ? form.items.length : at + 1));
      open(item.id);
      announce(t('edit.added', { kind: t(`kinds.${kind}`) }));
    },
    duplicate: (itemId: string): void => {
      const item = findItem(draft.mine, itemId);
      if (!item) return;
      const id = freshId(item.kind);
      draft.change((form) => duplicateItem(form, itemId, id));
      open(id);
      announce(t('edit.duplicated', { item: name(item) }));
    },
    remove: (itemId: string): void => {
      const removal = removeItem(draft.mine, itemId);
      if (!removal) return;
      draft.change(() => removal.form);
      setRemoved(removal);
      onSelect(null);
      announce(t('edit.removed', { item: name(removal.item), count: removal.freed.length }));
    },
    undo: (): void => {
      if (!removed) return;
      draft.change((form) => restoreItem(form, removed));
      setRemoved(null);
      onSelect(removed.item.id);
      announce(t('edit.undone'));
    },
  };
}

/** The items of the form by section: opened to be written, put in order, added, taken out. */
export function ItemList(props: ItemListProps): ReactNode {
  const { t } = useTranslation('forms');
  const { draft, published, comments, selected, onSelect } = props;
  const name = useItemName();
  const edits = useItemEdits(props);
  const { mine, problems } = draft;
  const wrong = useMemo(() => new Set(problems.map((problem) => itemOfProblem(mine, problem)?.id)), [mine, problems]);
  const commentsOn = (id: string): number => comments.filter((one) => one.itemId === id && !one.resolvedAt).length;
  return (
    <div className="t-stack t-items">
      <OrderedList
        label={t('tabs.questions')}
        items={mine.items.map((item) => ({ id: item.id, name: name(item), item }))}
        onMove={(from, to) => draft.change((form) => moveItem(form, from, to))}
      >
        {({ id, item }, _index, handle) => (
          <ItemRow
            form={mine}
            item={item}
            open={id === selected}
            comments={commentsOn(id)}
            wrong={wrong.has(id)}
            handle={handle}
            onToggle={() => onSelect(id === selected ? null : id)}
          >
            <ItemEditor
              form={mine}
              published={published}
              item={item}
              fresh={id === edits.fresh}
              onChange={(next) => draft.change((form) => replaceItem(form, next))}
              onDuplicate={() => edits.duplicate(id)}
              onRemove={() => edits.remove(id)}
            />
          </ItemRow>
        )}
      </OrderedList>
      <div>
        <Palette form={mine} onAdd={(kind) => edits.add(kind, selected)} />
      </div>
      {edits.removed && (
        <Removed
          words={t('edit.removed', { item: name(edits.removed.item), count: edits.removed.freed.length })}
          onUndo={edits.undo}
          onClose={edits.dismiss}
        />
      )}
    </div>
  );
}

/** What was taken out, and the way to have it back. */
function Removed({ words, onUndo, onClose }: { words: string; onUndo: () => void; onClose: () => void }): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <div className="t-toast">
      <Notice tone="success">
        <div className="t-row t-row-between">
          <span className="t-user t-grow">{words}</span>
          <Button variant="default" size="compact-md" onClick={onUndo}>
            {t('edit.undo')}
          </Button>
          <Button variant="subtle" size="compact-md" onClick={onClose}>
            {t('common:close')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
