import DataLoader from 'dataloader';
import { outsideTransaction } from '../database/transaction-slot.js';
import { currentContext, type WorkContext } from '../tenancy/context.js';

/**
 * One DataLoader for each request: what several objects of one answer need is read in one statement, and nothing is kept for the
 * next request. Its batches run with no transaction: a batch would else inherit the first caller's, which is released by then.
 * Not for use inside `TenantDatabase.run`: there repositories are read.
 */
export class RequestLoader<Key, Value> {
  private readonly loaders = new WeakMap<WorkContext, DataLoader<Key, Value>>();

  constructor(private readonly batch: (keys: readonly Key[]) => Promise<readonly Value[]>) {}

  load(key: Key): Promise<Value> {
    const context = currentContext();
    if (!context) throw new Error('There is no request to load for.');
    let loader = this.loaders.get(context);
    if (!loader) {
      loader = new DataLoader((keys) => outsideTransaction(async () => this.batch(keys)));
      this.loaders.set(context, loader);
    }
    return loader.load(key);
  }
}
