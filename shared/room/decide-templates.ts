import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { templatesRefusal } from '../people/permissions.ts';
import { fits, LAST_VERSION, type Template, type TemplateContent } from '../playbook/template-schema.ts';
import { shippedTemplates } from '../template/in-force.ts';
import { templateProblems } from '../template/problems.ts';
import { arrivalOf } from '../template/template-file.ts';
import { contentOf, copyName, type Entry, libraryOf, sameContent, tidy } from '../template/templates.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import { hasKeys, type RoomState } from './room.ts';
import type { RoomFacts } from './room-facts.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;
type TemplateCommand = Extract<RegistryCommand, { readonly type: `template.${string}` }>;
type CommandOf<T extends TemplateCommand['type']> = Extract<TemplateCommand, { readonly type: T }>;
type Saved = Extract<NewRegistryEvent, { readonly type: 'template.saved' }>;

/** The room and its library of templates, as far as a decision goes. */
type About = {
  readonly room: RoomState;
  readonly entries: readonly Entry[];
  readonly playbooks: NonNullable<RoomFacts['library']>['playbooks'];
  readonly newId: () => string;
};

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

/** Why playbooks would be left without a holding statement if this template were gone or otherwise; null if none is. */
function stranding(about: About, entry: Entry, becomes: TemplateContent | null): Decision | null {
  const stays = ({ playbooks, kind }: Pick<Template, 'playbooks' | 'kind'>, playbookId: string) =>
    kind === 'holding' && fits({ playbooks }, playbookId);
  const without = about.playbooks.find(({ id }) => {
    if (becomes && stays(becomes, id)) return false;
    if (entry.retired !== null || !stays(entry.current, id)) return false;
    return !about.entries.some((one) => one !== entry && one.retired === null && stays(one.current, id));
  });
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
  const problem = contentProblem(about, templateId, words) ?? (entry ? stranding(about, entry, words) : null);
  if (problem) return problem;
  const no = missing(reason, 'Say what is better in it now. One line is enough; it goes into the log.');
  return no ?? ok([saved(templateId ?? about.newId(), (version ?? 0) + 1, words, basedOn, reason)]);
}

function retire(about: About, { templateId, reason }: CommandOf<'template.retire'>): Decision {
  const entry = about.entries.find((one) => one.templateId === templateId);
  if (!entry) return UNKNOWN;
  if (entry.retired) return refuse('retired', 'This template is retired already.');
  return (
    stranding(about, entry, null) ??
    missing(reason, 'Say why nobody is to start from it any more. It goes into the log.') ??
    ok([{ type: 'template.retired', data: { templateId, name: entry.current.name, reason } }])
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
  const problem =
    contentProblem(about, template.id, words) ?? (entry ? stranding(about, entry, words) : null);
  if (problem && !problem.ok) return where(problem.error);
  const here = entry?.current.version ?? 0;
  const version = Math.max(template.version, here + 1);
  return ok(saved(template.id, version, words, entry === null ? null : here, reason));
}

function importAll(about: About, { taken: chosen, reason }: CommandOf<'template.import'>): Decision {
  const events: NewRegistryEvent[] = [];
  const ids = chosen.filter(({ as }) => as === 'version').map(({ template }) => template.id);
  if (new Set(ids).size !== ids.length)
    return refuse('twice', 'A template is chosen twice. Take one of the two out.');
  for (const one of chosen) {
    const event = taken(about, one, reason);
    if (!event.ok) return event;
    events.push(event.value);
  }
  if (chosen.length === 0) return refuse('nothing', 'Nothing of the file is chosen yet.');
  return missing(reason, 'Say where they come from. One line is enough; it goes into the log.') ?? ok(events);
}

/** Decides what becomes of the templates that words start from. */
export function decideTemplates(room: RoomState, command: TemplateCommand, facts: RoomFacts): Decision {
  const refusal = templatesRefusal(room.people, hasKeys(room), facts.actor);
  if (refusal) return refusal;
  if (!facts.library) return refuse('no-library', 'The templates have not been read yet. Wait a moment.');
  const { playbooks } = facts.library;
  const entries = libraryOf(shippedTemplates(facts.library), room.templates);
  const about = { room, entries, playbooks, newId: facts.newId };
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
