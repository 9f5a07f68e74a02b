import { Button, NumberInput } from '@mantine/core';
import { MyConversationsDocument, OfferConversationsDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FormProblems, useAppForm } from '../../../lib/form.js';

interface Props {
  enrolmentId: string;
  cohort: string;
}

/** A mentor's own number of single conversations with people who wait, beside their places. */
export function ConversationOffer(props: Props): ReactNode {
  const mine = useApiQuery(MyConversationsDocument, { enrolmentId: props.enrolmentId }).data?.myConversations;
  return mine ? <OfferForm {...props} offered={mine.offered} /> : null;
}

function OfferForm({ enrolmentId, cohort, offered }: Props & { offered: number }): ReactNode {
  const { t } = useTranslation('appointments');
  const announce = useAnnounce();
  const [saved, setSaved] = useState(false);
  const form = useAppForm<{ most: number | string }>(
    { most: offered },
    { most: (most) => (most === '' ? t('place.numberNeeded') : null) },
  );
  const offer = useApiMutation(OfferConversationsDocument, {
    touches: [MyConversationsDocument],
    onSuccess: () => {
      setSaved(true);
      announce(t('conversations.saved'));
    },
  });
  return (
    <Panel title={t('conversations.title')}>
      <form
        noValidate
        className="t-stack t-column"
        onSubmit={form.onSubmit(({ most }) => {
          setSaved(false);
          offer.mutate({ input: { enrolmentId, most: Number(most) } });
        })}
      >
        <FormProblems form={form} error={offer.error} />
        {saved && <Notice tone="success">{t('conversations.saved')}</Notice>}
        <NumberInput
          id={`most-${enrolmentId}`}
          min={0}
          max={LIMITS.conversations}
          allowDecimal={false}
          label={t('conversations.number')}
          description={t('conversations.help', { cohort })}
          {...form.getInputProps('most')}
        />
        <div>
          <Button
            type="submit"
            variant="default"
            loading={offer.isPending}
            aria-label={t('conversations.saveFor', { cohort })}
          >
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
