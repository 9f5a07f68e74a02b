export { Disclosure, type Reader } from './disclosure.service.js';
export type { ReleasedTable, Requests, RequestsMaker } from './gate-deciding.policy.js';
export { DisclosureModule } from './disclosure.module.js';
export { FigureTable } from './disclosure.types.js';
export { type FigureWords, toFigureTable, withKnownTotal } from './figure-tables.policy.js';
export type { Answers, FiguresRequest, TableReference, TableSpec } from './figures.policy.js';
