import { Button, CopyButton, TextInput } from '@mantine/core';
import { Notice, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown this once: to be taken elsewhere, for which an address this long needs a button. */
export function SecretAddress({
  address,
  words,
}: {
  address: string;
  words: { title: string; label: string; once: string; copy: string; copied: string };
}): ReactNode {
  const { t } = useTranslation();
  const announce = useAnnounce();
  return (
    <Notice tone="success" title={words.title}>
      <TextInput
        label={words.label}
        description={words.once}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button
            size="sm"
            variant="default"
            style={{ marginBlockStart: 8 }}
            onClick={() => {
              copy();
              announce(words.copied);
            }}
          >
            {copied ? t('common:copied') : words.copy}
          </Button>
        )}
      </CopyButton>
    </Notice>
  );
}
