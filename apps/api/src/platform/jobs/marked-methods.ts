import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface MarkedMethod<Method> {
  /** What the decorator said. */
  name: string;
  /** Bound to its provider. */
  method: Method;
  /** `Class.method`, for error messages. */
  place: string;
}

type AnyMethod = (...args: never[]) => unknown;

/** Methods of providers that a decorator has marked with a name. */
@Injectable()
export class MarkedMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
  ) {}

  /** A class that two modules list is two providers, so its marks are found twice. */
  find<Method extends AnyMethod>(mark: symbol): MarkedMethod<Method>[] {
    return this.discovery.getProviders().flatMap(({ instance, isAlias }) => {
      const provider: unknown = instance;
      return isAlias || !isInstanceOfClass(provider) ? [] : this.ofProvider<Method>(provider, mark);
    });
  }

  /** What a decorator has noted beside methods of providers. The same note on several methods is one. */
  values<Value>(mark: symbol): Value[] {
    const noted = this.discovery.getProviders().flatMap(({ instance, isAlias }) => {
      const provider: unknown = instance;
      if (isAlias || !isInstanceOfClass(provider)) return [];
      return this.methods.getAllMethodNames(Object.getPrototypeOf(provider) as object).flatMap((key) => {
        const method = provider[key];
        const value: unknown = typeof method === 'function' ? Reflect.getMetadata(mark, method) : undefined;
        return value === undefined ? [] : [value as Value];
      });
    });
    return [...new Set(noted)];
  }

  private ofProvider<Method extends AnyMethod>(
    provider: Record<string, unknown>,
    mark: symbol,
  ): MarkedMethod<Method>[] {
    return this.methods.getAllMethodNames(Object.getPrototypeOf(provider) as object).flatMap((key) => {
      const method = provider[key];
      if (typeof method !== 'function') return [];
      const name: unknown = Reflect.getMetadata(mark, method);
      if (typeof name !== 'string') return [];
      return [{ name, method: method.bind(provider) as Method, place: `${provider.constructor.name}.${key}` }];
    });
  }
}

function isInstanceOfClass(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype;
}
