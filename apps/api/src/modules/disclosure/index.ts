export { Disclosure, type Reader, type ReleasedTable } from './disclosure.service.js';
export { DisclosureModule } from './disclosure.module.js';
export { FigureTable } from './disclosure.types.js';
export { type FigureWords, toFigureTable } from './figure-tables.policy.js';
export type { Answers, FiguresRequest, TableReference, TableSpec } from './figures.policy.js';
