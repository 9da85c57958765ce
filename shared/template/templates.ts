import type { EventOf } from '../event-kind.ts';
import { LONGEST_LINE } from '../fields.ts';
import { TEMPLATE_KINDS, type Template, type TemplateContent } from '../playbook/template-schema.ts';
import type { templateEvents } from './events.ts';

/** One version that somebody saved in this room: who, when and why, and the record of the registry that says so. */
export type SavedVersion = {
  readonly template: Template;
  readonly position: number;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
};

/** What this room has done to one template. */
export type RoomTemplate = {
  readonly templateId: string;
  readonly saved: readonly SavedVersion[];
  readonly retired: { readonly at: number; readonly by: string; readonly reason: string } | null;
};

/** What this room has done to templates, in the order in which it began with each. */
export type RoomTemplates = readonly RoomTemplate[];

export const NO_TEMPLATES: RoomTemplates = [];

function change(
  templates: RoomTemplates,
  templateId: string,
  next: (known: RoomTemplate) => RoomTemplate,
): RoomTemplates {
  const known = templates.find((one) => one.templateId === templateId);
  if (known) return templates.map((one) => (one === known ? next(known) : one));
  return [...templates, next({ templateId, saved: [], retired: null })];
}

/** Applies one event; `position` is the one it has in the registry. */
export function evolveTemplates(
  templates: RoomTemplates,
  event: EventOf<typeof templateEvents>,
  position: number,
): RoomTemplates {
  const { at, by } = event;
  switch (event.type) {
    case 'template.saved': {
      const { template, reason } = event.data;
      return change(templates, template.id, (known) => ({
        ...known,
        saved: [...known.saved, { template, position, at, by, reason }],
      }));
    }
    case 'template.retired': {
      const { templateId, reason } = event.data;
      return change(templates, templateId, (known) => ({ ...known, retired: { at, by, reason } }));
    }
    case 'template.restored':
      return change(templates, event.data.templateId, (known) => ({ ...known, retired: null }));
  }
}

/** A template as the library of this room has it. */
export type Entry = {
  readonly templateId: string;
  /** What is shipped of it; null for one that this room wrote. */
  readonly shipped: Template | null;
  readonly saved: readonly SavedVersion[];
  readonly retired: RoomTemplate['retired'];
  /** The version in force, or the one that would be if it were not retired. */
  readonly current: Template;
};

/** Templates in the order in which they are offered: by kind; shipped ones before the room's own. */
function inOrder(one: Entry, other: Entry): number {
  const kind = ({ current }: Entry) => TEMPLATE_KINDS.indexOf(current.kind);
  return kind(one) - kind(other);
}

/** Every template of a room: what is shipped, with what the room has done laid over it. */
export function libraryOf(shipped: readonly Template[], room: RoomTemplates): readonly Entry[] {
  const byId = new Map(shipped.map((one) => [one.id, one] as const));
  const ids = [...new Set([...byId.keys(), ...room.map((one) => one.templateId)])];
  const entries = ids.flatMap((templateId): Entry[] => {
    const own = room.find((one) => one.templateId === templateId);
    const ofShip = byId.get(templateId) ?? null;
    const current = own?.saved.at(-1)?.template ?? ofShip;
    if (current === null) return [];
    const { saved = [], retired = null } = own ?? {};
    return [{ templateId, shipped: ofShip, saved, retired, current }];
  });
  return entries.toSorted(inOrder);
}

/** Every version of a template that this room knows, the newest first. `saved` is null for the one that is shipped. */
export function versionsOf({ shipped, saved }: Entry): readonly {
  readonly template: Template;
  readonly saved: SavedVersion | null;
}[] {
  const own = saved.map((one) => ({ template: one.template, saved: one }));
  return [...(shipped === null ? [] : [{ template: shipped, saved: null }]), ...own].toReversed();
}

/** What was written of a template, in the order of the schema and without its number. */
export function contentOf({ id: _id, version: _version, ...content }: Template): TemplateContent {
  return content;
}

/** The same content without spaces around, its fields in the order of the schema, so that two can be compared to the byte. */
export function tidy(content: TemplateContent): TemplateContent {
  const trimmed = (text: string) => text.trim().normalize('NFC');
  const { name, kind, playbooks, language, text, channels, slots, source } = content;
  return {
    name: trimmed(name),
    kind,
    playbooks,
    language,
    text: trimmed(text),
    channels: channels.map((one) => ({ channel: one.channel, text: trimmed(one.text) })),
    slots: slots.map((slot) => ({
      id: trimmed(slot.id),
      label: trimmed(slot.label),
      kind: slot.kind,
      part: slot.part,
      prompt: trimmed(slot.prompt),
      required: slot.required,
    })),
    source: trimmed(source),
  };
}

/** Whether two contents say the same. */
export function sameContent(one: TemplateContent, other: TemplateContent): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
}

/** What a copy of a template is called: its name, as far as there is room for it, and that it is a copy. */
export function copyName(name: string): string {
  const mark = ' (copy)';
  const room = LONGEST_LINE - mark.length;
  const whole = name.length <= room ? name : name.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole}${mark}`;
}
