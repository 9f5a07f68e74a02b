import { Button } from '@mantine/core';
import { ConfirmDialog, Dialog, PageJumps, Panel, TabBar, Tag } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './gallery-section.js';

/** What a screen is made of: tabs, the way to its parts, and the parts. */
export function Parts(): ReactNode {
  const { t } = useTranslation('gallery');
  return (
    <Section name="parts">
      <TabBar label={t('sections.parts')}>
        {['step1', 'step2', 'step3'].map((step, index) => (
          <a key={step} href="#panel-title" aria-current={index === 0 ? 'page' : undefined}>
            {t(`sample.${step}`)}
          </a>
        ))}
      </TabBar>
      <PageJumps label={t('sample.panel')} jumps={[{ titleId: 'panel-title', label: t('sample.panel') }]} />
      <Panel title={t('sample.panel')} titleId="panel-title" aside={<Tag tone="primary">{t('sample.success')}</Tag>}>
        <p className="t-prose" style={{ margin: 0 }}>
          {t('sample.panelText')}
        </p>
      </Panel>
      <Panel flat title={t('sample.flat')}>
        <p className="t-prose" style={{ margin: 0 }}>
          {t('sample.panelText')}
        </p>
      </Panel>
    </Section>
  );
}

/** What stands over a screen: in the colours of the page, since it stands over all of it. */
export function Dialogs(): ReactNode {
  const { t } = useTranslation('gallery');
  const [opened, setOpened] = useState<'dialog' | 'confirm' | null>(null);
  const close = (): void => setOpened(null);
  return (
    <Section name="dialogs">
      <div className="t-row">
        <Button variant="default" onClick={() => setOpened('dialog')}>
          {t('sample.openDialog')}
        </Button>
        <Button variant="outline" color="brick" onClick={() => setOpened('confirm')}>
          {t('sample.openConfirm')}
        </Button>
      </div>
      <Dialog opened={opened === 'dialog'} title={t('sample.dialogTitle')} close={t('common:close')} onClose={close}>
        <p style={{ margin: 0 }}>{t('sample.dialogText')}</p>
      </Dialog>
      <ConfirmDialog
        danger
        opened={opened === 'confirm'}
        title={t('sample.confirmTitle')}
        confirm={t('sample.confirm')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        onConfirm={close}
        onClose={close}
      >
        {t('sample.confirmText')}
      </ConfirmDialog>
    </Section>
  );
}
