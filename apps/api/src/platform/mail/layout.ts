import type { MailContent } from './mail-message.js';

export interface LaidOut {
  subject: string;
  text: string;
  html: string;
}

/** Control characters, which have no business in a header or in a person's name. */
// eslint-disable-next-line no-control-regex -- they are the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One line, for headers. Line breaks become spaces, so that no name can start a header of its own. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

/** Text and simple accessible HTML of one message. Throws when the action's address is not http(s). */
export function layOut(content: MailContent, locale: string): LaidOut {
  const { action } = content;
  if (action && !/^https?:\/\//.test(action.url)) throw new Error('The action of a mail needs an http(s) address.');
  return { subject: oneLine(content.subject), text: asText(content), html: asHtml(content, locale) };
}

function asText({ paragraphs, action, closing = [], footer, unsubscribe }: MailContent): string {
  const parts = [...paragraphs];
  if (action) parts.push(`${action.label}\n${action.url}`);
  parts.push(...closing);
  // "-- " on its own line is how mail programs know where the signature begins.
  const foot = [footer, unsubscribe && `${unsubscribe.label}: ${unsubscribe.url}`].filter(Boolean).join('\n');
  if (foot) parts.push(`-- \n${foot}`);
  return `${parts.join('\n\n')}\n`;
}

function asHtml(content: MailContent, locale: string): string {
  const { subject, paragraphs, action, closing = [], footer, unsubscribe } = content;
  // dir="auto": a name or a paragraph in a right-to-left script finds its own direction.
  const asParagraph = (text: string): string => `<p dir="auto" style="margin:0 0 16px">${multiline(text)}</p>`;
  const body = paragraphs.map(asParagraph);
  if (action) body.push(actionHtml(action.label, action.url));
  body.push(...closing.map(asParagraph));
  if (footer) body.push(`<p dir="auto" style="margin:24px 0 0;font-size:14px;color:#555555">${multiline(footer)}</p>`);
  if (unsubscribe) {
    const { url, label } = unsubscribe;
    body.push(
      `<p dir="auto" style="margin:8px 0 0;font-size:14px"><a href="${escapeHtml(url)}" target="_blank" style="color:#555555">${escapeHtml(label)}</a></p>`,
    );
  }
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(oneLine(subject))}</title>
</head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1a1a1a;font-family:sans-serif;font-size:16px;line-height:1.5">
<main style="max-width:560px;margin:0 auto">
${body.join('\n')}
</main>
</body>
</html>
`;
}

/** The address is spelled out too: some people only trust what they can read, and some programs strip links. */
function actionHtml(label: string, url: string): string {
  const address = escapeHtml(url);
  return `<p style="margin:24px 0"><a href="${address}" target="_blank" style="display:inline-block;padding:12px 20px;background:#1f4d3a;color:#ffffff;text-decoration:none;border-radius:6px">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;overflow-wrap:anywhere"><a href="${address}" target="_blank" style="color:#1f4d3a">${address}</a></p>`;
}

function multiline(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
