import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const PROJECT = path.join(import.meta.dirname, '../..');

export type Source = { readonly name: string; readonly text: string; readonly lines: number };

/** Every source file below the given folders, with its path from the project's root. */
export function sourcesIn(
  folders: readonly string[],
  extensions: RegExp = /\.(ts|tsx|mjs|cjs|js)$/,
): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => extensions.test(name))
      .map((name) => sourceOf(path.posix.join(folder, name.split(path.sep).join('/')))),
  );
}

function sourceOf(name: string): Source {
  const text = readFileSync(path.join(PROJECT, name), 'utf8');
  return { name, text, lines: text.trimEnd().split('\n').length };
}

/** What a file calls, reads or makes, as written: `Math.random`, `Date.now`, `new Date()`, `ipcMain`. Comments do not count. */
export function usesOf(source: Source): readonly string[] {
  const kind = source.name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(source.name, source.text, ts.ScriptTarget.Latest, true, kind);
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) uses.push(node.getText());
    else if (ts.isIdentifier(node)) uses.push(node.text);
    else if (ts.isNewExpression(node) && !node.arguments?.length)
      uses.push(`new ${node.expression.getText()}()`);
    else if (ts.isCallExpression(node) && node.arguments.length === 0)
      uses.push(`${node.expression.getText()}()`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** `file: thing` for each listed thing that a file uses. */
export function offences(sources: readonly Source[], banned: readonly string[]): readonly string[] {
  return sources.flatMap((source) => {
    const uses = new Set(usesOf(source));
    return banned.filter((thing) => uses.has(thing)).map((thing) => `${source.name}: ${thing}`);
  });
}
