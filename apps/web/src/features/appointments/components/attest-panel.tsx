import { Button, Checkbox } from '@mantine/core';
import { AttestAsMentorDocument, MyMentoringDocument } from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { OwnProgram } from './mentoring-page.js';

/** The yearly agreement: the words, a box, a button; and until when it holds. */
export function AttestPanel({ program }: { program: OwnProgram }): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const { standing, wording, attested, mayRenew } = program;
  if (!attested) return null;
  const words = (
    <p className="t-user t-prose" dir="auto" style={{ margin: 0, whiteSpace: 'pre-line' }}>
      {localized(wording, formats.language)}
    </p>
  );
  return (
    <Panel title={t('attest.title')}>
      <div className="t-stack">
        {standing.validUntil && (
          <Notice tone={standing.attestationDue ? 'attention' : 'success'}>
            {t(standing.attestationDue ? 'attest.over' : 'attest.valid', {
              day: formats.day(standing.validUntil),
            })}
          </Notice>
        )}
        {mayRenew ? (
          <>
            <p className="t-quiet t-prose" style={{ margin: 0 }}>
              {t('attest.lead')}
            </p>
            {words}
            <AttestForm program={program} />
          </>
        ) : (
          <details>
            <summary>{t('attest.read')}</summary>
            {words}
          </details>
        )}
      </div>
    </Panel>
  );
}

function AttestForm({ program: { programId, wordingVersion } }: { program: OwnProgram }): ReactNode {
  const { t } = useTranslation('appointments');
  const announce = useAnnounce();
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const attest = useApiMutation(AttestAsMentorDocument, {
    touches: [MyMentoringDocument],
    onSuccess: () => announce(t('attest.done')),
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (agreed) attest.mutate({ input: { programId, version: wordingVersion } });
      }}
    >
      <FailureNotice error={attest.error} />
      <Checkbox
        label={t('attest.box')}
        checked={agreed}
        error={asked && !agreed ? t('attest.tick') : undefined}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      <p className="t-quiet t-small" style={{ margin: 0 }}>
        {t('attest.kept')}
      </p>
      <div>
        <Button type="submit" loading={attest.isPending}>
          {t('attest.submit')}
        </Button>
      </div>
    </form>
  );
}
