import { Button } from '@mantine/core';
import { LibraryDocument, type LibraryKind, StarterLettersDocument } from '@trellis/api-client';
import { EmptyState, LoadingState, Panel, StepArea } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { isItem, type Start } from '../hooks/library-values.js';
import { LibraryForm } from './library-form.js';
import { LibraryLine } from './library-line.js';
import { RemovedItems } from './removed-items.js';

/** The documents or the letters of a school: what there is, whom it is meant for, and more of it. */
export function LibraryPage({ kind }: { kind: LibraryKind }): ReactNode {
  const { t } = useTranslation('library');
  const list = useApiQuery(LibraryDocument, {});
  // What the form begins with: nothing, a letter that comes with the product, or one of one's own.
  const [writing, setWriting] = useState<{ start: Start | null } | null>(null);
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={t('common:loading')} />;
  const items = list.data.library.filter((item) => item.kind === kind);
  const shown = items.filter(({ removedAt }) => removedAt === null);
  if (writing) {
    const { start } = writing;
    const key = isItem(start) ? start.id : (start?.key ?? 'new');
    return (
      <StepArea step={key} opened>
        <LibraryForm kind={kind} start={start} onDone={() => setWriting(null)} />
      </StepArea>
    );
  }
  const add = <Button onClick={() => setWriting({ start: null })}>{t(`add.${kind}`)}</Button>;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {shown.length === 0 ? (
        <EmptyState title={t(`empty.${kind}`)} action={add}>
          {t(`emptyText.${kind}`)}
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <Panel>
            <ul className="t-lines">
              {shown.map((item) => (
                <LibraryLine key={item.id} item={item} onEdit={() => setWriting({ start: item })} />
              ))}
            </ul>
          </Panel>
        </>
      )}
      {kind === 'LETTER' && <Starters onUse={(start) => setWriting({ start })} />}
      <RemovedItems items={items.filter(({ removedAt }) => removedAt !== null)} />
    </div>
  );
}

/** Letters to begin with; nothing of them is anywhere before they are saved. */
function Starters({ onUse }: { onUse: (start: Start) => void }): ReactNode {
  const { t } = useTranslation('library');
  const { language } = useFormats();
  const starters = useApiQuery(StarterLettersDocument, {});
  return (
    <Panel title={t('starters')} flat>
      <ul className="t-lines">
        {starters.data?.starterLetters.map((letter) => (
          <li key={letter.key} className="t-row">
            <span>{localized(letter.title, language)}</span>
            <Button
              variant="default"
              size="xs"
              aria-label={t('beginWith', { title: localized(letter.title, language) })}
              onClick={() => onUse(letter)}
            >
              {t('begin')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
