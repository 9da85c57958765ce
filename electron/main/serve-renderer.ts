import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://holdline`;

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

async function answer(url: URL): Promise<Response> {
  const file = path.join(FOLDER, decodeURIComponent(url.pathname));
  const type = TYPES[path.extname(file)];
  if (url.origin !== 'null' && url.host !== 'holdline') return new Response('Not here.', { status: 404 });
  if (!file.startsWith(FOLDER + path.sep) || type === undefined)
    return new Response('Not here.', { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return new Response('Not here.', { status: 404 });
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
