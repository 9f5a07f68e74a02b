import { Button } from '@mantine/core';
import { AskAboutWishesDocument, MatchRunDocument } from '@trellis/api-client';
import type { MatchRunQuery } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

/** Has people asked about what is essential to them. What stands here is the same whether or not there is anybody. */
export function AskWishes({ run }: { run: MatchRunQuery['matchRun'] }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const ask = useApiMutation(AskAboutWishesDocument, { touches: [MatchRunDocument] });
  return (
    <Notice>
      <p>{run.wishesAskedAt ? t('wishes.asked', { when: formats.moment(run.wishesAskedAt) }) : t('wishes.text')}</p>
      <FailureNotice error={ask.error} />
      <div>
        <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({ runId: run.id })}>
          {run.wishesAskedAt ? t('wishes.again') : t('wishes.ask')}
        </Button>
      </div>
    </Notice>
  );
}
