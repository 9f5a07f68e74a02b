import { Button, Modal, PasswordInput } from '@mantine/core';
import { DeleteAccountDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { useSignedIn } from '../../../lib/session.js';
import type { Viewer } from '../../../lib/session.js';

/** What goes with the account, everywhere, and what stays, before anybody decides. */
export function DeleteAccount({ viewer }: { viewer: Viewer }): ReactNode {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  const list = (key: 'goes' | 'stays'): ReactNode => (
    <>
      <h3 className="t-h3">{t(`delete.${key}`)}</h3>
      <ul className="t-prose" style={{ margin: 0 }}>
        {(t(`delete.${key}List`, { returnObjects: true }) as string[]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
  return (
    <Panel title={t('delete.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('delete.text')}
        </p>
        {list('goes')}
        {list('stays')}
        <div>
          <Button variant="outline" color="brick" onClick={() => setAsking(true)}>
            {t('delete.open')}
          </Button>
        </div>
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="t-h2">{t('delete.confirmTitle')}</span>}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <DeleteForm viewer={viewer} onCancel={() => setAsking(false)} />
      </Modal>
    </Panel>
  );
}

function DeleteForm({ viewer, onCancel }: { viewer: Viewer; onCancel: () => void }): ReactNode {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const filled = useFilled();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const form = useAppForm({ password: '' }, { password: filled(t('delete.password')) });
  const remove = useApiMutation(DeleteAccountDocument, {
    touches: [],
    onSuccess: async () => {
      announce(t('delete.done'));
      // First away: the pages of somebody signed in would ask for what is gone.
      await navigate({ to: '/' });
      signedIn(null);
    },
  });
  const schools = viewer.memberships.map(({ schoolName }) => schoolName);
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit((input) => remove.mutate({ input }))}>
      <FormProblems form={form} error={remove.error} />
      <p style={{ margin: 0 }} dir="auto">
        {t('delete.confirmText', { count: schools.length, schools: formats.list(schools) })}
      </p>
      <PasswordInput
        autoComplete="current-password"
        required
        label={<FieldLabel>{t('delete.password')}</FieldLabel>}
        visibilityToggleButtonProps={{ 'aria-label': t('delete.show'), tabIndex: 0 }}
        {...fieldProps(form, 'password')}
      />
      <div className="t-row">
        <Button type="submit" color="brick" loading={remove.isPending}>
          {t('delete.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
