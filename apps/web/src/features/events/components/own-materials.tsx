import { MyEventMaterialsDocument, type EventMaterialFieldsFragment } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { materialName } from '../hooks/material-name.js';

/** What goes with an event, as far as it is there for the reader; nothing while there is nothing. */
export function OwnMaterials({ eventId }: { eventId: string }): ReactNode {
  const { t } = useTranslation('materials');
  const query = useApiQuery(MyEventMaterialsDocument, { id: eventId });
  const materials = query.data?.myEventMaterials ?? [];
  if (materials.length === 0) return <FailureNotice error={query.error} />;
  return (
    <Panel title={t('own')}>
      <ul className="t-lines">
        {materials.map((material) => (
          <li key={material.id}>
            <MaterialLink material={material} />
            <div className="t-quiet t-small">{t(`kinds.${material.kind}`)}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A file to save, or a place elsewhere. */
export function MaterialLink({ material }: { material: EventMaterialFieldsFragment }): ReactNode {
  const { t } = useTranslation('materials');
  const formats = useFormats();
  const name = materialName(material, formats.language);
  if (material.file) {
    return (
      <a className="t-link t-user" href={material.file.path} download={material.file.name} dir="auto">
        {t('saveOf', { name, size: formats.bytes(material.file.size) })}
      </a>
    );
  }
  return (
    <a className="t-link t-user" href={material.url ?? ''} target="_blank" rel="noreferrer" dir="auto">
      {t('open', { name })}
    </a>
  );
}
