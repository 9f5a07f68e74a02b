declare module 'mailparser' {
  export interface ParsedMail {
    subject?: string;
    text?: string;
    html?: string | false;
    messageId?: string;
    date?: Date;
    headers: Map<string, unknown>;
    to?: { value: { name: string; address: string }[] };
    from?: { value: { name: string; address: string }[] };
  }
  export function simpleParser(raw: Buffer): Promise<ParsedMail>;
}
