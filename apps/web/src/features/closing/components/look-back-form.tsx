import { Button, Checkbox, Textarea } from '@mantine/core';
import { MyClosingDocument, SaveLookBackDocument } from '@trellis/api-client';
import type { MyClosingFieldsFragment } from '@trellis/api-client';
import { CLOSING_LIMITS } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';

/** What one takes along and would like to thank for; one's own until one shows it. */
export function LookBackForm({ closing }: { closing: MyClosingFieldsFragment }): ReactNode {
  const { t } = useTranslation('closing');
  const announce = useAnnounce();
  const { mentorshipId, own, state, isGroup } = closing;
  const form = useAppForm({ takeAlong: own.takeAlong, thanks: own.thanks, shared: own.shared }, {});
  const save = useApiMutation(SaveLookBackDocument, {
    touches: [MyClosingDocument],
    onSuccess: () => announce(t('common:saved')),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit((values) => save.mutate({ input: { mentorshipId, ...values } }))}
    >
      <FormProblems form={form} error={save.error} />
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('own.who')}
      </p>
      {(['takeAlong', 'thanks'] as const).map((field) => (
        <Textarea
          key={field}
          autosize
          minRows={2}
          label={t(`own.${field}`)}
          maxLength={CLOSING_LIMITS.wordsCharacters}
          {...fieldProps(form, field)}
        />
      ))}
      {(state !== 'ENDED' || own.shared) && (
        <Checkbox
          id="field-shared"
          label={t(isGroup ? 'own.shareGroup' : 'own.share')}
          {...form.getInputProps('shared', { type: 'checkbox' })}
        />
      )}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('own.save')}
        </Button>
      </div>
    </form>
  );
}
