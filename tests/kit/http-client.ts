import { print, type DocumentNode } from 'graphql';

export interface GraphqlFailure {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; args?: Record<string, unknown>; field?: string; requestId?: string };
}

export interface GraphqlAnswer<T> {
  status: number;
  data: T | null;
  errors: GraphqlFailure[];
}

/** What a browser keeps between requests: the session cookie and the school it is in. */
export class Browser {
  cookie: string | null = null;
  school: string | null = null;
  readonly headers: Record<string, string> = {};

  constructor(readonly url: string) {}

  in(school: string | null): this {
    this.school = school;
    return this;
  }

  /** Sends an operation and returns data and errors. */
  async send<T = Record<string, never>>(
    query: string | DocumentNode,
    variables: object = {},
  ): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.requestHeaders() },
      body: JSON.stringify({ query: typeof query === 'string' ? query : print(query), variables }),
    });
    this.keepCookie(response);
    const body = (await response.json()) as { data?: T | null; errors?: GraphqlFailure[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** The data of an operation that must succeed. */
  async ask<T>(query: string | DocumentNode, variables: object = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors.length > 0 || !data) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of an operation that must fail. */
  async refusal(query: string | DocumentNode, variables: object = {}): Promise<string> {
    const { data, errors } = await this.send(query, variables);
    const code = errors[0]?.extensions.code;
    if (!code) throw new Error(`The operation was expected to fail, but answered ${JSON.stringify(data)}`);
    return code;
  }

  /** Uploads a file to the school. */
  async upload(
    name: string,
    bytes: Uint8Array | string,
    school = this.school,
    place = '',
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const form = new FormData();
    form.append('file', new Blob([bytes as BlobPart]), name);
    const response = await fetch(`${this.url}/s/${school}/files${place}`, {
      method: 'POST',
      headers: this.requestHeaders(),
      body: form,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  private requestHeaders(): Record<string, string> {
    return {
      'x-trellis': '1',
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(this.school ? { 'x-school': this.school } : {}),
      ...this.headers,
    };
  }

  private keepCookie(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      this.cookie = pair && !pair.endsWith('=') ? pair : null;
    }
  }
}
