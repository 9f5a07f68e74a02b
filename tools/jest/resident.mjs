/**
 * What the test files of one worker process share: the service, the libs and the heavy packages, loaded by Node itself and
 * once. Jest would load, link and warm up some three thousand modules anew for each file.
 *
 * Each file still has its own context, its own database, its own application. What is shared is code: a module of the service
 * that keeps something of a test in a variable of its own would show it to the next file.
 */
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compiledFrom } from './resident-sources.mjs';

/** Under this name the context of a test file finds it. */
export const RESIDENT = Symbol.for('trellis.resident');

export const resident = {
  /** A source of the service or of a lib, by its path. */
  load: (source) => import(pathToFileURL(compiledFrom(source)).href),
  /** A package. */
  require: createRequire(import.meta.url),
};
