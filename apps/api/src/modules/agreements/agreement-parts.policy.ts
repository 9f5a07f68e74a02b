import type { AgreementDesign, AgreementPart } from '@trellis/contracts';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { AgreementPartView } from './agreement-template.types.js';

/** A design with its version; 0 for the shipped one. */
export type DesignInVersion = AgreementDesign & { version: number };

export const partView = ({
  id,
  title,
  guidance,
  author,
  required,
  confidential,
}: AgreementPart): AgreementPartView => ({
  id,
  title: localizedText(title),
  guidance: localizedText(guidance),
  ...{ author, required, confidential },
});
