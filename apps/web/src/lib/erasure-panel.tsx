import { Button, PasswordInput } from '@mantine/core';
import type { TypedDocumentString } from '@trellis/api-client';
import { Dialog, FormFoot, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from './api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from './form.js';

interface ErasureProps {
  /** The part of a catalogue that says it all: `goesList`, `staysList`, `open`, `confirmTitle`, `submit` and the others. */
  words: 'account:delete' | 'ownData:erase';
  /** What is asked once more, in full. */
  confirmText: string;
  document: TypedDocumentString<unknown, { input: { password: string } }>;
  /** Leads away from what is no longer there. */
  onErased: () => Promise<void>;
}

/** A person's own end of something: what goes and what stays, before anybody decides; then their password. */
export function ErasurePanel(props: ErasureProps): ReactNode {
  const { words } = props;
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <Panel title={t(`${words}.title`)}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t(`${words}.text`)}
        </p>
        {(['goes', 'stays'] as const).map((which) => (
          <Lines key={which} title={t(`${words}.${which}`)} of={`${words}.${which}List`} />
        ))}
        <div>
          <Button variant="outline" color="brick" onClick={() => setAsking(true)}>
            {t(`${words}.open`)}
          </Button>
        </div>
      </div>
      <Dialog opened={asking} onClose={close} title={t(`${words}.confirmTitle`)} close={t('close')}>
        <PasswordForm {...props} onCancel={close} />
      </Dialog>
    </Panel>
  );
}

/** A list of the catalogue under its title. */
function Lines({ title, of }: { title: string; of: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h3 className="t-h3">{title}</h3>
      <ul className="t-prose" style={{ margin: 0 }}>
        {(t(of, { returnObjects: true }) as string[]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function PasswordForm({
  words,
  confirmText,
  document,
  onErased,
  onCancel,
}: ErasureProps & { onCancel: () => void }): ReactNode {
  const { t } = useTranslation();
  const filled = useFilled();
  const announce = useAnnounce();
  const form = useAppForm({ password: '' }, { password: filled(t(`${words}.password`)) });
  const erase = useApiMutation(document, {
    touches: [],
    onSuccess: async () => {
      announce(t(`${words}.done`));
      await onErased();
    },
  });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => erase.mutate({ input }))}>
      <FormProblems form={form} error={erase.error} />
      <p style={{ margin: 0 }} dir="auto">
        {confirmText}
      </p>
      <PasswordInput
        autoComplete="current-password"
        required
        label={<FieldLabel>{t(`${words}.password`)}</FieldLabel>}
        visibilityToggleButtonProps={{ 'aria-label': t(`${words}.show`), tabIndex: 0 }}
        {...fieldProps(form, 'password')}
      />
      <FormFoot submit={t(`${words}.submit`)} busy={erase.isPending} danger cancel={t('cancel')} onCancel={onCancel} />
    </form>
  );
}
