import type { Facts } from '@trellis/forms';
import { localize } from '@trellis/forms';
import type { Localized } from '@trellis/forms';
import { createContext, useCallback, useContext } from 'react';
import type { Language } from '../i18n/index.js';

/** A file on its way: told how much of it has been sent, answered with the id that it is kept under. */
export type UploadFile = (
  file: File,
  onProgress: (sent: number, total: number) => void,
  itemId: string,
) => Promise<{ id: string }>;

/** What a school's list offers in one dimension of identity. */
export interface IdentityChoiceGroup {
  readonly dimensionId: string;
  readonly label: Localized;
  readonly options: readonly Localized[];
}

export interface FormSetting {
  /** The language that the form is shown in: that of its words, and of the words around them. */
  readonly locale: Language;
  readonly mode: 'fill' | 'preview';
  readonly facts?: Facts;
  readonly uploadFile?: UploadFile;
  /** Beside a question of identity; one's own words are always possible. */
  readonly identityChoices?: readonly IdentityChoiceGroup[];
  /** Somebody at the school answers for a person: words that would say "you" speak of that person. */
  readonly context?: 'staff';
  /** Nobody reads who answered what: what the form says of who reads an answer does not hold. */
  readonly anonymous?: boolean;
}

const Setting = createContext<FormSetting>({ locale: 'en', mode: 'fill' });
export const FormSettingProvider = Setting.Provider;

/** How and in which language the form around a field is shown. */
export function useFormSetting(): FormSetting {
  return useContext(Setting);
}

/** Returns the function that picks a text of the form in the form's language. */
export function useFormText(): (text: Localized | undefined) => string {
  const { locale } = useContext(Setting);
  return useCallback((text) => (text ? localize(text, [locale]) : ''), [locale]);
}

/** The id of the control of an item: what a summary of problems links to. */
export function controlId(itemId: string): string {
  return `answer-${itemId}`;
}
