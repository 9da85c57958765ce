import { describe, expect, it } from 'vitest';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import { newerTemplates, templatesOfIncident } from '../../../shared/incident/templates.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { drafting, expectRefused, SAMPLE_PEOPLE } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const NEW: Template = {
  ...{ id: 'short-update', version: 1, name: 'A short update', kind: 'update', playbooks: null },
  ...{ language: 'en', text: 'We still look into it.', channels: [], slots: [], source: 'Ours' },
};

describe('a template that is newer than the incident', () => {
  const story = drafting();
  const [own] = templatesOfIncident(story.state);
  if (!own) throw new Error('An incident pins templates.');
  const better = { ...own, version: own.version + 1, text: `${own.text}\nThis line is new.` };

  it('is told from those the incident has', () => {
    expect(newerTemplates(story.state, [own, NEW, better])).toEqual([NEW, better]);
  });

  /** The library of the room with these in the place of its own. */
  const inRoom = (...templates: readonly Template[]) => ({
    playbook: () => ({ ...samplePlaybook, templates: [...templates] }),
  });
  const take = ({ id: templateId, version }: Template) =>
    ({ type: 'template.take', templateId, version }) as const;

  it('is taken in by a command, and stands in the place of the older version', () => {
    const taken = story.when(take(NEW), inRoom(NEW)).when(take(better), inRoom(NEW, better));
    const held = templatesOfIncident(taken.state);
    expect(held[0]).toEqual(better);
    expect(held.at(-1)).toEqual(NEW);
    expect(held).toHaveLength(templatesOfIncident(story.state).length + 1);
    expect(taken.state.chart.context.playbook).toEqual(story.state.chart.context.playbook);
    expectRefused(taken.ask(take(own), inRoom(own)), 'same');
  });

  it('is taken in as the library in force has it, or not at all', () => {
    expectRefused(story.ask(take(NEW)), 'no-template');
    expectRefused(story.ask(take(NEW), { playbook: () => null }), 'no-template');
    expectRefused(story.ask(take(NEW), inRoom({ ...NEW, version: 2 })), 'changed');
    const wrong = { ...NEW, text: 'We still do not know {{what}}.' };
    expectRefused(story.ask(take(NEW), inRoom(wrong)), 'unknown-slot');
    const [taken] = story.when(take(NEW), inRoom(own, NEW)).events.slice(-1);
    expect(taken).toMatchObject({ type: 'template.taken', data: { template: NEW } });
  });

  it('is not taken in with the name of somebody of the room, who would stand in the clear for good', () => {
    const [somebody] = SAMPLE_PEOPLE.list;
    const naming = { ...NEW, text: `Call ${somebody?.name} at once.` };
    expectRefused(story.ask(take(NEW), inRoom(naming)), 'person');
  });

  it('calls its slots by their labels in what stands in the way', () => {
    const [slot, ...rest] = own.slots;
    if (!slot) throw new Error('It has slots.');
    const other = (text: string) => text.replaceAll(`{{${slot.id}}}`, '{{seat-of-fire}}');
    const template: Template = {
      ...{ ...own, version: own.version + 1, text: other(own.text) },
      channels: own.channels.map((one) => ({ ...one, text: other(one.text) })),
      slots: [{ ...slot, id: 'seat-of-fire', label: 'Where it burns' }, ...rest],
    };
    const text = 'At {{seat-of-fire}} a fire broke out.';
    const told = story
      .when(take(template), inRoom(template))
      .when({ type: 'draft.revise', basedOn: null, text });
    const open = obstacles(told.state, told.at).filter(({ code }) => code === 'slot');
    expect(open.map((one) => one.text)).toEqual(['Fill in “Where it burns”.']);
  });
});
