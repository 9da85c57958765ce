import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

export const APP_SCHEME = 'app';
const HOST = 'holdline';
export const APP_ORIGIN = `${APP_SCHEME}://${HOST}`;

const FOLDER = path.join(import.meta.dirname, '../renderer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Nothing inline, nothing remote, no eval: the page may use what this app ships and what it draws itself. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function notHere(): Response {
  return new Response('Not here.', { status: 404 });
}

/** The file of ours that an address names; null for another host, a path that is no text, and all outside our folder. */
function fileAt(url: URL): string | null {
  // Not `url.origin`: for a scheme that Node does not know, it is always the word "null".
  if (url.host !== HOST) return null;
  try {
    const file = path.join(FOLDER, decodeURIComponent(url.pathname));
    return file.startsWith(FOLDER + path.sep) ? file : null;
  } catch {
    return null;
  }
}

async function answer(url: URL): Promise<Response> {
  const file = fileAt(url);
  const type = file === null ? undefined : TYPES[path.extname(file)];
  if (file === null || type === undefined) return notHere();
  const nonce = randomBytes(16).toString('base64');
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notHere();
  const body = type.startsWith('text/html')
    ? bytes.toString('utf8').replaceAll('__STYLE_NONCE__', nonce)
    : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Serves the built renderer under its own scheme, so it has an origin and a policy that `file:` cannot have. */
export function serveRenderer(): void {
  protocol.handle(APP_SCHEME, (request) => answer(new URL(request.url)));
}
