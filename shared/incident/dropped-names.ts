import type { Fact } from '../fact/facts.ts';
import { type LostName, namesIn } from '../fact/names.ts';
import { droppedNames } from '../fact/put-otherwise.ts';
import type { Playbook } from '../playbook/schema.ts';
import type { IncidentState } from './state.ts';

/** What a playbook names itself, read once: its title, its channels, and what its templates say, who speaks among it. */
const own = new WeakMap<Playbook, ReadonlySet<string>>();

function ownNames(playbook: Playbook): ReadonlySet<string> {
  const before = own.get(playbook);
  if (before) return before;
  const { title, channels, templates = [] } = playbook;
  const texts = [
    ...[title, ...channels.map(({ name }) => name)].map((one) => `of ${one}`),
    ...templates.flatMap((one) => [one.text, ...one.channels.map(({ text }) => text)]),
  ];
  const words = texts.flatMap((text) => namesIn(text).names.flat());
  const keys = new Set(words.filter(({ sure }) => sure).map(({ key }) => key));
  own.set(playbook, keys);
  return keys;
}

/** The names that a fact says and the words that it was put otherwise in do not, without those that the playbook says itself. */
export function droppedIn(
  { facts, chart }: Pick<IncidentState, 'facts' | 'chart'>,
  fact: Fact,
): readonly LostName[] {
  const { playbook } = chart.context;
  const dropped = droppedNames(facts, fact);
  if (dropped.length === 0 || !playbook) return dropped;
  const ours = ownNames(playbook);
  return dropped.filter(({ keys }) => !keys.every((key) => ours.has(key)));
}
