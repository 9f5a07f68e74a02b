import { Button } from '@mantine/core';
import type { FormQuery } from '@trellis/api-client';
import type { FormDefinition } from '@trellis/forms';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';
import type { FormDraft } from '../hooks/use-form-draft.js';
import { itemOfProblem, useDefinitionProblemWords } from '../hooks/use-form-words.js';
import { findItem } from '@trellis/forms';

interface SaveLineProps {
  form: FormQuery['form'];
  draft: FormDraft;
  onShow: (itemId: string) => void;
}

/** Whether what is on the screen is kept; if not, why, and the way to the place. */
export function SaveLine({ form, draft, onShow }: SaveLineProps): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <p role="status" className="t-quiet" style={{ margin: 0 }}>
        {draft.state === 'saved' && !form.draft.differs
          ? t('save.published', { version: form.newestVersion.number })
          : t(`save.${draft.state}`)}
      </p>
      {draft.state === 'refused' && <Problems draft={draft} onShow={onShow} />}
      {draft.state === 'failed' && (
        <>
          <FailureNotice error={draft.error} />
          <div>
            <Button variant="default" size="sm" onClick={draft.retry}>
              {t('common:tryAgain')}
            </Button>
          </div>
        </>
      )}
      {draft.takenOver && draft.takenOver.items.length > 0 && <TakenOver draft={draft} form={draft.mine} />}
    </div>
  );
}

function Problems({ draft, onShow }: Omit<SaveLineProps, 'form'>): ReactNode {
  const { t } = useTranslation('forms');
  const words = useDefinitionProblemWords(draft.mine);
  return (
    <Notice tone="attention" title={t('save.problems', { count: draft.problems.length })}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {draft.problems.slice(0, 8).map((problem, index) => {
          const item = itemOfProblem(draft.mine, problem);
          return (
            <li key={index}>
              {item ? (
                <button type="button" className="t-text-button" onClick={() => onShow(item.id)}>
                  {words(problem)}
                </button>
              ) : (
                words(problem)
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function TakenOver({ draft, form }: { draft: FormDraft; form: FormDefinition }): ReactNode {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const name = useItemName();
  const items = (draft.takenOver?.items ?? []).map((id) => name(findItem(form, id)));
  return (
    <Notice tone="info" live>
      {t('save.takenOver', {
        count: items.length,
        by: draft.takenOver?.by ?? t('someone'),
        items: formats.list(items),
      })}
    </Notice>
  );
}
