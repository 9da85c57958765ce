import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyStateNode } from 'xstate';
import { playbookMachine } from '../shared/playbook/machine.ts';

const FILE = path.join(import.meta.dirname, '../ARCHITECTURE.md');
const BLOCK =
  /(<!-- diagram: generated from shared\/playbook\/machine\.ts -->\n)[\s\S]*?(<!-- \/diagram -->)/;

/** The arrows out of a state. `inside` keeps those that stay within its parent, which Mermaid draws in the parent's box. */
function arrows(node: AnyStateNode, inside: boolean): readonly string[] {
  const all = Object.values(node.on).flat();
  const moves = all.flatMap((one) => (one.target ?? []).map((target) => ({ target, event: one.eventType })));
  return moves
    .filter(({ target }) => (target.parent === node.parent) === inside)
    .map(({ target, event }) => `${node.key} --> ${target.key}: ${event}`);
}

function draw(node: AnyStateNode): readonly string[] {
  const children = Object.values(node.states);
  const boxes = children.flatMap((child) =>
    Object.keys(child.states).length === 0
      ? []
      : [
          `state ${child.key} {`,
          ...draw(child).map((line) => `  ${line}`),
          '}',
          ...Object.values(child.states).flatMap((one) => arrows(one, false)),
        ],
  );
  const first = node.initial?.target?.[0]?.key;
  const ends = children.filter((child) => child.type === 'final').map((child) => `${child.key} --> [*]`);
  return [
    ...(first ? [`[*] --> ${first}`] : []),
    ...boxes,
    ...children.flatMap((child) => arrows(child, true)),
    ...ends,
  ];
}

/** The playbook machine as a Mermaid state diagram: every transition that changes the state. */
export function stateDiagram(): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...draw(playbookMachine.root).map((line) => `  ${line}`),
    '```',
    '',
  ].join('\n');
}

/** ARCHITECTURE.md with the diagram of today's machine in it. */
export function withDiagram(page: string): string {
  if (!BLOCK.test(page))
    throw new Error('ARCHITECTURE.md has lost the two marks between which the diagram stands.');
  return page.replace(BLOCK, (_all, before: string, after: string) => `${before}${stateDiagram()}${after}`);
}

if (process.argv[1] === import.meta.filename) writeFileSync(FILE, withDiagram(readFileSync(FILE, 'utf8')));
