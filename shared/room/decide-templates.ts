import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { templatesRefusal } from '../people/permissions.ts';
import { LAST_VERSION, type Template, type TemplateContent } from '../playbook/template-schema.ts';
import { inForceFor, shippedTemplates } from '../template/in-force.ts';
import { templateProblems } from '../template/problems.ts';
import { arrivalOf } from '../template/template-file.ts';
import {
  contentOf,
  copyName,
  type Entry,
  evolveTemplates,
  libraryOf,
  sameContent,
  tidy,
} from '../template/templates.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import { hasKeys, type RoomState } from './room.ts';
import type { RoomFacts } from './room-facts.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;
type TemplateCommand = Extract<RegistryCommand, { readonly type: `template.${string}` }>;
type CommandOf<T extends TemplateCommand['type']> = Extract<TemplateCommand, { readonly type: T }>;
type TemplateEvent = Extract<NewRegistryEvent, { readonly type: `template.${string}` }>;
type Saved = Extract<NewRegistryEvent, { readonly type: 'template.saved' }>;

/** The room and its library of templates, as far as a decision goes. */
type About = {
  readonly room: RoomState;
  readonly shipped: readonly Template[];
  readonly entries: readonly Entry[];
  readonly playbooks: NonNullable<RoomFacts['library']>['playbooks'];
  readonly newId: () => string;
};

/** The library as it would be once these events are in the registry. */
function entriesAfter(
  { shipped, room }: Pick<About, 'shipped' | 'room'>,
  events: readonly TemplateEvent[],
): readonly Entry[] {
  const after = events.reduce(
    (templates, event) => evolveTemplates(templates, { ...event, at: 0, by: '' }, room.position),
    room.templates,
  );
  return libraryOf(shipped, after);
}

const missing = (reason: string, sentence: string): Decision | null =>
  reason.trim() === '' ? refuse('no-reason', sentence) : null;

const NO_NUMBER_LEFT = refuse(
  'no-number',
  'This template has the highest number there is, so no version can follow it. Take a copy and go on with that.',
);

const UNKNOWN = refuse('unknown', 'There is no such template in this room.');

/** Why this content cannot be saved as a version of this template, or null. */
function contentProblem(about: About, templateId: string | null, content: TemplateContent): Decision | null {
  const names = about.room.people.list.map((one) => one.name);
  const found = templateProblems(content, about.playbooks, names).find((one) => one.refuses);
  if (found) return refuse(found.code, found.sentence);
  const same = about.entries.find(
    ({ current, retired, ...one }) =>
      one.templateId !== templateId &&
      retired === null &&
      current.kind === content.kind &&
      current.name.toLowerCase() === content.name.toLowerCase(),
  );
  return same
    ? refuse('same-name', `Another template is called “${same.current.name}”. Give this one its own name.`)
    : null;
}

/** A playbook that has a holding statement and would have none with this library; undefined if there is none. */
function strandedIn({ playbooks, entries }: About, after: readonly Entry[]) {
  const has = (all: readonly Entry[], playbookId: string) =>
    inForceFor(all, playbookId).some(({ kind }) => kind === 'holding');
  return playbooks.find(({ id }) => has(entries, id) && !has(after, id));
}

/** Why playbooks would be left without a holding statement once these events are in the registry; null if none is. */
function stranding(about: About, events: readonly TemplateEvent[]): Decision | null {
  const without = strandedIn(about, entriesAfter(about, events));
  return without
    ? refuse(
        'last-holding',
        `“${without.title}” would have no holding statement left. Save another for it first.`,
      )
    : null;
}

function saved(
  id: string,
  version: number,
  content: TemplateContent,
  basedOn: number | null,
  reason: string,
): Saved {
  return { type: 'template.saved', data: { template: { id, version, ...content }, basedOn, reason } };
}

function save(about: About, { templateId, basedOn, content, reason }: CommandOf<'template.save'>): Decision {
  const entry = about.entries.find((one) => one.templateId === templateId) ?? null;
  if (templateId !== null && entry === null) return UNKNOWN;
  if (entry?.retired) return refuse('retired', 'This template is retired. Restore it before you change it.');
  const version = entry?.current.version ?? null;
  if (version === LAST_VERSION) return NO_NUMBER_LEFT;
  if (basedOn !== version)
    return refuse(
      'stale',
      'Somebody saved another version meanwhile. Yours is still here: compare, then write on the newest.',
    );
  const words = tidy(content);
  if (entry && sameContent(words, contentOf(entry.current)))
    return refuse('same', 'Nothing is changed yet: this is the version in force.');
  const events = [saved(templateId ?? about.newId(), (version ?? 0) + 1, words, basedOn, reason)];
  return (
    contentProblem(about, templateId, words) ??
    stranding(about, events) ??
    // Only of a version can it be said what is better in it than before.
    (entry
      ? missing(reason, 'Say what is better in it now. One line is enough; it goes into the log.')
      : null) ??
    ok(events)
  );
}

function retire(about: About, { templateId, reason }: CommandOf<'template.retire'>): Decision {
  const entry = about.entries.find((one) => one.templateId === templateId);
  if (!entry) return UNKNOWN;
  if (entry.retired) return refuse('retired', 'This template is retired already.');
  const data = { templateId, name: entry.current.name, reason };
  const events = [{ type: 'template.retired', data } as const];
  return (
    stranding(about, events) ??
    missing(reason, 'Say why nobody is to start from it any more. It goes into the log.') ??
    ok(events)
  );
}

function restore(about: About, { templateId, reason }: CommandOf<'template.restore'>): Decision {
  const entry = about.entries.find((one) => one.templateId === templateId);
  if (!entry) return UNKNOWN;
  if (!entry.retired) return refuse('not-retired', 'This template is not retired: nothing to restore.');
  return (
    contentProblem(about, templateId, contentOf(entry.current)) ??
    missing(reason, 'Say why it comes back. One line is enough; it goes into the log.') ??
    ok([{ type: 'template.restored', data: { templateId, name: entry.current.name, reason } }])
  );
}

type Taken = CommandOf<'template.import'>['taken'][number];

/** What one template of a file becomes here. A number that is higher than ours is kept, so that rooms count alike. */
function taken(about: About, { template, as }: Taken, reason: string): Result<Saved, Rejection> {
  const words = tidy(contentOf(template));
  const where = (error: Rejection) => refuse(error.code, `“${template.name}”: ${error.sentence}`);
  if (as === 'copy') {
    const copy = { ...words, name: copyName(words.name) };
    const problem = contentProblem(about, null, copy);
    if (problem && !problem.ok) return where(problem.error);
    return ok(saved(about.newId(), 1, copy, null, reason));
  }
  const arrival = arrivalOf(template, about.entries);
  if (arrival === 'same') return refuse('same', `“${template.name}” is here already, to the letter.`);
  if (template.version >= LAST_VERSION) return where(NO_NUMBER_LEFT.error);
  const entry = about.entries.find((one) => one.templateId === template.id) ?? null;
  const problem = contentProblem(about, template.id, words);
  if (problem && !problem.ok) return where(problem.error);
  const here = entry?.current.version ?? 0;
  const version = Math.max(template.version, here + 1);
  return ok(saved(template.id, version, words, entry === null ? null : here, reason));
}

function importAll(about: About, { taken: chosen, reason }: CommandOf<'template.import'>): Decision {
  const events: Saved[] = [];
  const ids = chosen.filter(({ as }) => as === 'version').map(({ template }) => template.id);
  if (new Set(ids).size !== ids.length)
    return refuse('twice', 'A template is chosen twice. Take one of the two out.');
  for (const one of chosen) {
    // Each is held against the library with those before it in it; who is stranded is asked of them all together.
    const event = taken({ ...about, entries: entriesAfter(about, events) }, one, reason);
    if (!event.ok) return event;
    events.push(event.value);
  }
  const stranded = stranding(about, events);
  if (stranded) return stranded;
  if (chosen.length === 0) return refuse('nothing', 'Nothing of the file is chosen yet.');
  return missing(reason, 'Say where they come from. One line is enough; it goes into the log.') ?? ok(events);
}

/** Decides what becomes of the templates that words start from. */
export function decideTemplates(room: RoomState, command: TemplateCommand, facts: RoomFacts): Decision {
  const refusal = templatesRefusal(room.people, hasKeys(room), facts.actor);
  if (refusal) return refusal;
  if (!facts.library) return refuse('no-library', 'The templates have not been read yet. Wait a moment.');
  const { playbooks } = facts.library;
  const shipped = shippedTemplates(facts.library);
  const entries = entriesAfter({ shipped, room }, []);
  const about = { room, shipped, entries, playbooks, newId: facts.newId };
  switch (command.type) {
    case 'template.save':
      return save(about, command);
    case 'template.retire':
      return retire(about, command);
    case 'template.restore':
      return restore(about, command);
    case 'template.import':
      return importAll(about, command);
  }
}
