import { Button, Radio, Textarea } from '@mantine/core';
import { AskForSupportDocument, MySupportDocument } from '@trellis/api-client';
import type { EnrolmentRole, SupportKind } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';

interface Props {
  mentorshipId: string;
  role: EnrolmentRole;
  name: string;
}

/** Support for either, advice for mentors: to those who run the program, and the other is told nothing. */
export function AskForSupport({ mentorshipId, role, name }: Props): ReactNode {
  const { t } = useTranslation('care');
  const announce = useAnnounce();
  const form = useAppForm<{ kind: SupportKind; said: string }>({ kind: 'SUPPORT', said: '' }, {});
  const ask = useApiMutation(AskForSupportDocument, {
    touches: [MySupportDocument],
    onSuccess: () => {
      form.reset();
      announce(t('support.sent'));
    },
  });
  return (
    <Panel title={t('support.title')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit(({ kind, said }) =>
          ask.mutate({ input: { mentorshipId, kind, said: said.trim() || null } }),
        )}
      >
        <p style={{ margin: 0 }} dir="auto">
          {t('support.text', { name })}
        </p>
        <FormProblems form={form} error={ask.error} />
        {role === 'MENTOR' && (
          <Radio.Group label={t('support.kind')} {...fieldProps(form, 'kind')}>
            <div className="t-stack" style={{ '--gap': '8px', marginBlockStart: 8 } as React.CSSProperties}>
              <Radio value="SUPPORT" label={t('support.kinds.SUPPORT')} />
              <Radio value="ADVICE" label={t('support.kinds.ADVICE')} />
            </div>
          </Radio.Group>
        )}
        <Textarea
          autosize
          minRows={3}
          maxLength={LIMITS.careCharacters}
          label={<FieldLabel optional>{t('support.said')}</FieldLabel>}
          description={t('support.saidHelp')}
          {...fieldProps(form, 'said')}
        />
        <div>
          <Button type="submit" loading={ask.isPending}>
            {t('support.send')}
          </Button>
        </div>
        <Guidance role={role} />
      </form>
    </Panel>
  );
}

/** Beside the question: a few things that often help, for the moment in which one would like some. */
function Guidance({ role }: { role: EnrolmentRole }): ReactNode {
  const { t } = useTranslation('care');
  return (
    <details>
      <summary>{t(`guidance.${role}.title`)}</summary>
      <ul style={{ marginBlockEnd: 0 }}>
        {(['one', 'two', 'three'] as const).map((step) => (
          <li key={step}>{t(`guidance.${role}.${step}`)}</li>
        ))}
      </ul>
    </details>
  );
}
