import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { id } from '../../shared/fields.ts';
import type { Library as Shipped } from '../../shared/figures/figures.ts';
import type { PlaybookProblem } from '../../shared/ipc/contract.ts';
import {
  channelsFileSchema,
  channelsIn,
  type KnownChannels,
  knownChannels,
} from '../../shared/playbook/channel-limits.ts';
import { type CheckRules, checksFileSchema } from '../../shared/playbook/check-rules.ts';
import { type Desk, networksFileSchema, queuesFileSchema } from '../../shared/playbook/desk.ts';
import {
  defaultsSchema,
  type Playbook,
  type PlaybookDefaults,
  playbookFileSchema,
  playbookSchema,
} from '../../shared/playbook/schema.ts';
import { type Template, templateFileSchema } from '../../shared/playbook/template-schema.ts';
import { wholePlaybook } from '../../shared/playbook/whole-playbook.ts';
import { questionFileSchema } from '../../shared/review/questions.ts';
import { wholeSentence } from '../../shared/whole-sentence.ts';
import { fileFault } from './file-fault.ts';

/** The playbooks that can be chosen, and the files that could not be loaded. */
export type Library = Shipped & { readonly problems: readonly PlaybookProblem[] };

const DEFAULTS = 'defaults.json';
const CHANNELS = 'channels.json';
const CHECKS = 'checks.json';
const TEMPLATES = 'templates.json';
const QUEUES = 'queues.json';
const NETWORKS = 'networks.json';
const QUESTIONS = 'review-questions.json';

/** A playbook as an incident pins it, which names it by an id that commands take. */
const pinnedSchema = playbookSchema.extend({ id });

type Parsed<T> = { readonly value: T } | { readonly problem: string; readonly id: string | null };

/** The id that a broken file says it has, where that much of it can be read. */
function idIn(content: unknown): string | null {
  const parsed = z.object({ id: z.string() }).safeParse(content);
  return parsed.success ? parsed.data.id : null;
}

function parseFile<S extends z.ZodType>(file: string, schema: S): Parsed<z.infer<S>> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return {
      problem: `is not readable as JSON (${error instanceof Error ? error.message : String(error)}).`,
      id: null,
    };
  }
  const parsed = schema.safeParse(content, { error: fileFault });
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    problem: `has a wrong field: ${issue?.path.join('.') || 'the whole file'}: ${wholeSentence(issue?.message ?? '')}`,
    id: idIn(content),
  };
}

function files(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== DEFAULTS)
      .toSorted();
  } catch {
    return [];
  }
}

/** What every playbook shares. */
type Shared = {
  readonly defaults: PlaybookDefaults;
  readonly known: KnownChannels;
  readonly checks: CheckRules;
  readonly templates: readonly Template[];
  readonly desk: Desk;
};

/** A playbook file as an incident would pin it, or what in it no incident could: told here and not when the alarm is raised. */
function pinnable(file: string, { defaults, known, checks, templates, desk }: Shared): Parsed<Playbook> {
  const parsed = parseFile(file, playbookFileSchema);
  if ('problem' in parsed) return parsed;
  const whole = wholePlaybook(parsed.value, defaults, known, checks, { templates, desk });
  const pinned = pinnedSchema.safeParse(whole);
  if (pinned.success) return { value: whole };
  const [issue] = pinned.error.issues;
  const field = issue?.path.join('.') ?? '';
  return {
    problem: `cannot be used, because no incident can keep it: ${field}: ${wholeSentence(issue?.message ?? '')}`,
    id: whole.id,
  };
}

/** Loads one folder over the defaults. A broken file is named with the wrong field; the others still load. */
function loadFolder(folder: string, shared: Shared): Omit<Library, 'defaults' | 'questions'> {
  const playbooks: Playbook[] = [];
  const problems: PlaybookProblem[] = [];
  for (const name of files(folder)) {
    const parsed = pinnable(path.join(folder, name), shared);
    if ('problem' in parsed)
      problems.push({
        file: name,
        sentence: parsed.problem,
        instead: parsed.id ?? name.replace(/\.json$/, ''),
      });
    else playbooks.push(parsed.value);
  }
  return { playbooks, problems };
}

/** One file of the build. Throws if it is broken: that is a broken build, not bad input. */
function shippedFile<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  const parsed = parseFile(file, schema);
  if ('problem' in parsed) throw new Error(`${path.basename(file)} ${parsed.problem}`);
  return parsed.value;
}

/**
 * Loads the playbooks, channel limits, checks, templates, queues and networks of a folder of resources, and the room's own
 * playbooks over them (a file with the same id replaces the shipped one). Throws if one of the other shipped files is broken.
 */
export function loadLibrary(resources: string, own: string): Library {
  const shipped = path.join(resources, 'playbooks');
  const defaults = shippedFile(path.join(shipped, DEFAULTS), defaultsSchema);
  const channels = shippedFile(path.join(resources, CHANNELS), channelsFileSchema);
  const known = knownChannels(channels);
  const { format: _format, ...checks } = shippedFile(path.join(resources, CHECKS), checksFileSchema);
  const { templates } = shippedFile(path.join(resources, TEMPLATES), templateFileSchema);
  const { queues } = shippedFile(path.join(resources, QUEUES), queuesFileSchema);
  const { networks } = shippedFile(path.join(resources, NETWORKS), networksFileSchema);
  const { format: _file, ...questions } = shippedFile(path.join(resources, QUESTIONS), questionFileSchema);
  const desk = { queues, networks };
  const shared = { defaults, known, checks, templates, desk };
  const libraries = [shipped, own].map((folder) => loadFolder(folder, shared));
  const byId = new Map(libraries.flatMap(({ playbooks }) => playbooks.map((one) => [one.id, one] as const)));
  return {
    defaults: { ...defaults, channels: channelsIn(channels) },
    questions,
    playbooks: [...byId.values()].toSorted((one, other) => one.title.localeCompare(other.title, 'en')),
    problems: libraries.flatMap(({ problems }) =>
      problems.map((one) => ({ ...one, instead: byId.has(one.instead ?? '') ? one.instead : null })),
    ),
  };
}
