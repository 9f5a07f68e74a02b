import type { FormDefinition, FormItem } from './form-definition.js';

/**
 * A form may leave every part of the name open; a member is called something. The id of the part that is then asked for, or null
 * where the form asks for a part itself, or for no name at all.
 */
export function neededName({ items }: Pick<FormDefinition, 'items'>): string | null {
  const names = items.filter((item) => item.kind === 'person_name');
  if (names.some(({ required }) => required)) return null;
  const part = (wanted: string): FormItem | undefined => names.find((item) => item.part === wanted);
  return (part('full') ?? part('first') ?? names[0])?.id ?? null;
}

/** Whether people must answer this item of the form: it says so, or it is the part of the name that they cannot do without. */
export function mustAnswer(form: Pick<FormDefinition, 'items'>, item: FormItem): boolean {
  return item.required || item.id === neededName(form);
}

/** The form as people are asked it: with what they must answer marked, whether the form says so or the product needs it. */
export function asAsked<Form extends Pick<FormDefinition, 'items'>>(form: Form): Form {
  const needed = neededName(form);
  if (needed === null) return form;
  return { ...form, items: form.items.map((item) => (item.id === needed ? { ...item, required: true } : item)) };
}
