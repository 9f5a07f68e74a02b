import { v7 } from 'uuid';

/** A new id: UUIDv7, so that rows of one time lie together in the index. Anonymous answers take UUIDv4 instead. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);
