import { Button, Textarea } from '@mantine/core';
import type { IdentitySwitchUse } from '@trellis/api-client';
import { PROGRAM_LIMITS } from '@trellis/contracts';
import { Notice } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { IdentitySwitchList } from './identity-switch-list.js';
import type { IdentitySwitch } from './identity-switch-list.js';
import { SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

/** The switches as they stand, each changed by itself with a reason. */
export function IdentitySection({ editor, mayEdit }: { editor: EditorProps; mayEdit: boolean }): ReactNode {
  const { t } = useTranslation('program');
  const { identitySwitches, privacyFacts } = editor.program;
  const [changing, setChanging] = useState<IdentitySwitchUse | null>(null);
  const one = identitySwitches.find(({ use }) => use === changing);
  const asked = privacyFacts.questions.filter(({ kept }) => kept === 'vault').length;
  const noUse = identitySwitches.every(({ on }) => !on);
  return (
    <div className="t-stack">
      <IdentitySwitchList switches={identitySwitches} />
      <p className="t-quiet t-small t-prose" style={{ margin: 0 }}>
        {t('identity.notYet')}
      </p>
      {noUse && asked > 0 && <Notice tone="attention">{t('identity.stillAsked', { count: asked })}</Notice>}
      {one ? (
        <SwitchEditor
          key={one.use}
          one={one}
          editor={{ ...editor, onCancel: () => setChanging(null) }}
          onSave={() => setChanging(null)}
        />
      ) : (
        mayEdit && (
          <div className="t-row">
            {identitySwitches.map(({ use, on }) => (
              <Button key={use} variant="default" onClick={() => setChanging(use)}>
                {t(on ? 'identity.turnOffOf' : 'identity.turnOnOf', { use: t(`identity.${use}`).toLocaleLowerCase() })}
              </Button>
            ))}
          </div>
        )
      )}
    </div>
  );
}

function SwitchEditor({ one, editor }: { one: IdentitySwitch; editor: EditorProps; onSave: () => void }): ReactNode {
  const { t } = useTranslation('program');
  const filled = useFilled();
  const form = useAppForm({ why: '' }, { why: filled(t('identity.why')) });
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={({ why }) => ({ identity: { use: one.use, on: !one.on, why } })}
    >
      <h3 className="t-h3">
        {t(one.on ? 'identity.turnOffOf' : 'identity.turnOnOf', { use: t(`identity.${one.use}`).toLocaleLowerCase() })}
      </h3>
      <Textarea
        required
        autosize
        minRows={2}
        dir="auto"
        maxLength={PROGRAM_LIMITS.whyLength}
        label={<FieldLabel>{t('identity.why')}</FieldLabel>}
        description={t('identity.whyHelp')}
        {...fieldProps(form, 'why')}
      />
    </SectionEditor>
  );
}
