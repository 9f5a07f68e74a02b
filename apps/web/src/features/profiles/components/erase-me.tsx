import { Button, Modal, PasswordInput } from '@mantine/core';
import { EraseMeDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { viewerQuery } from '../../../lib/session.js';

/** What goes at once, what stays and why, before anybody decides. */
export function EraseMe(): ReactNode {
  const { t } = useTranslation('ownData');
  const [asking, setAsking] = useState(false);
  const list = (key: 'goes' | 'stays'): ReactNode => (
    <>
      <h3 className="t-h3">{t(`erase.${key}`)}</h3>
      <ul className="t-prose" style={{ margin: 0 }}>
        {(t(`erase.${key}List`, { returnObjects: true }) as string[]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
  return (
    <Panel title={t('erase.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('erase.text')}
        </p>
        {list('goes')}
        {list('stays')}
        <div>
          <Button variant="outline" color="brick" onClick={() => setAsking(true)}>
            {t('erase.open')}
          </Button>
        </div>
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="t-h2">{t('erase.confirmTitle')}</span>}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <EraseForm onCancel={() => setAsking(false)} />
      </Modal>
    </Panel>
  );
}

function EraseForm({ onCancel }: { onCancel: () => void }): ReactNode {
  const { t } = useTranslation('ownData');
  const filled = useFilled();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useAppForm({ password: '' }, { password: filled(t('erase.password')) });
  const erase = useApiMutation(EraseMeDocument, {
    touches: [],
    onSuccess: async () => {
      announce(t('erase.done'));
      // First away from the school: its pages would ask again for what is no longer theirs to see.
      await navigate({ to: '/schools', search: { stay: true } });
      await client.invalidateQueries(viewerQuery);
    },
  });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => erase.mutate({ input }))}>
      <FormProblems form={form} error={erase.error} />
      <p style={{ margin: 0 }}>{t('erase.confirmText')}</p>
      <PasswordInput
        autoComplete="current-password"
        required
        label={<FieldLabel>{t('erase.password')}</FieldLabel>}
        visibilityToggleButtonProps={{ 'aria-label': t('erase.show'), tabIndex: 0 }}
        {...fieldProps(form, 'password')}
      />
      <div className="t-row">
        <Button type="submit" color="brick" loading={erase.isPending}>
          {t('erase.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
