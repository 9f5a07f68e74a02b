import { Button } from '@mantine/core';
import { FORM_LIMITS } from '@trellis/forms';
import type { FormDefinition } from '@trellis/forms';
import { Dialog } from '@trellis/ui';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { canAdd, PALETTE } from '../hooks/new-items.js';
import type { PaletteKind } from '../hooks/new-items.js';

/** Everything that can be asked, by what people want to know, each in plain words. */
export function Palette({ form, onAdd }: { form: FormDefinition; onAdd: (kind: PaletteKind) => void }): ReactNode {
  const { t } = useTranslation('forms');
  const [opened, setOpened] = useState(false);
  const add = (kind: PaletteKind): void => {
    setOpened(false);
    onAdd(kind);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={form.items.length >= FORM_LIMITS.items}
        onClick={() => setOpened(true)}
      >
        {t('palette.open')}
      </Button>
      <Dialog
        opened={opened}
        size="xl"
        // What was added takes the focus: giving it back to the button would take it away again.
        returnFocus={false}
        onClose={() => setOpened(false)}
        title={t('palette.title')}
        close={t('common:close')}
      >
        <div className="t-stack">
          {PALETTE.map(({ group, kinds }) => (
            <section key={group} aria-labelledby={`palette-${group}`}>
              <h3 className="t-h3" id={`palette-${group}`} style={{ marginBlockEnd: 8 }}>
                {t(`palette.groups.${group}`)}
              </h3>
              <ul className="t-palette">
                {kinds.map((kind) => (
                  <li key={kind}>
                    <button type="button" disabled={!canAdd(form, kind)} onClick={() => add(kind)}>
                      <span className="t-strong">{t(`kinds.${kind}`)}</span>
                      <span className="t-quiet t-small">
                        {canAdd(form, kind) ? t(`palette.says.${kind}`) : t('palette.there')}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}
