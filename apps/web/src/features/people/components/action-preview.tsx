import type { PeopleActionKind, PreviewPeopleActionQuery } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Preview = PreviewPeopleActionQuery['previewPeopleAction'];

/** To how many it applies, whom it leaves out and why, who else is touched, and whether it can be taken back. */
export function ActionPreview({ kind, preview }: { kind: PeopleActionKind; preview: Preview }): ReactNode {
  const { t } = useTranslation('people');
  const nobody = preview.applies === 0;
  return (
    <div role="status" className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      <Notice tone={nobody || !preview.undoable ? 'attention' : 'info'}>
        <p>
          {preview.applies === preview.selected
            ? t('preview.applies', { count: preview.applies })
            : t('preview.appliesOf', { count: preview.applies, selected: preview.selected })}
        </p>
        {preview.skipped.map(({ reason, count }) => (
          <p key={reason}>{t(`preview.skipped.${reason}`, { count })}</p>
        ))}
        {!nobody && (
          <p>
            {preview.undoable
              ? t('preview.undoable')
              : t(`preview.final.${kind}`, { defaultValue: t('preview.notUndoable') })}
          </p>
        )}
      </Notice>
      {preview.pairsEnding > 0 && <Partners preview={preview} />}
    </div>
  );
}

function Partners({ preview }: { preview: Preview }): ReactNode {
  const { t } = useTranslation('people');
  const { partners, pairsEnding, waitAgain } = preview;
  return (
    <div>
      <p style={{ margin: 0 }}>
        {t('preview.pairs', { count: pairsEnding })} {waitAgain > 0 && t('preview.waitAgain', { count: waitAgain })}
      </p>
      {partners.length > 0 && (
        <>
          <p style={{ marginBlock: '8px 0' }}>{t('preview.told')}</p>
          <ul style={{ marginBlock: 4 }}>
            {partners.map((partner) => (
              <li key={partner.enrolmentId}>
                <bdi>{partner.displayName}</bdi>
                {partner.waitsAgain && <span className="t-quiet"> · {t('preview.waits')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
