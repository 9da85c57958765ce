/** Why a look into the file came to nothing because the disk or its bytes do not give it; undefined for any other error. */
export function unreadable(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(code) ? String(error) : undefined;
}
