declare const passed: unique symbol;

/**
 * A value that went through the gate. Only this lib makes one, so a resolver, an export or a mail whose type asks for
 * `Gated<…>` can't be given a figure that did not. (`as` would lie; the lint of the module that serves them forbids it.)
 */
export type Gated<T> = T & { readonly [passed]: true };

/** Not exported from the lib: each call is a place where something passes, and there are as few as can be. */
export function pass<T extends object>(value: T): Gated<T> {
  return value as Gated<T>;
}
