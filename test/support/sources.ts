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

/** What writes a length of time. */
const WRITERS = ['clockText', 'durationText', 'wholeWords', 'sinceText'];

/** True where a difference is taken in an expression, outside of what measures whole seconds. */
function hasDifference(node: ts.Node): boolean {
  if (ts.isArrowFunction(node)) return false;
  if (ts.isCallExpression(node) && node.expression.getText() === 'wholeSpan') return false;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.MinusToken) return true;
  return ts.forEachChild(node, (child) => hasDifference(child) || undefined) ?? false;
}

/**
 * `file: text` for each length of time that a file writes as the raw difference of two instants: in the call itself, or by way
 * of a name that the file gives to such a difference; and for what is left of a clock by the exact number that rules read.
 */
export function rawSpans(source: Source): readonly string[] {
  const kind = source.name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(source.name, source.text, ts.ScriptTarget.Latest, true, kind);
  const differences = new Set(['remainingMs']);
  const found: string[] = [];
  const visit = (node: ts.Node, at: (node: ts.Node) => void): void => {
    at(node);
    ts.forEachChild(node, (child) => visit(child, at));
  };
  visit(file, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      if (hasDifference(node.initializer)) differences.add(node.name.text);
  });
  const isRaw = (node: ts.Node): boolean =>
    hasDifference(node) ||
    node
      .getText()
      .split(/\W+/)
      .some((name) => differences.has(name));
  visit(file, (node) => {
    if (
      ts.isCallExpression(node) &&
      WRITERS.includes(node.expression.getText()) &&
      node.arguments.some(isRaw)
    )
      found.push(`${source.name}: ${node.getText()}`);
  });
  return found;
}
