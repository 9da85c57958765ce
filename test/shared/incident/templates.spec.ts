import { describe, expect, it } from 'vitest';
import { newerTemplates, templatesOfIncident } from '../../../shared/incident/templates.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { drafting, expectRefused } from '../../support/given.ts';

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

  it('is taken in by a command, and stands in the place of the older version', () => {
    const taken = story
      .when({ type: 'template.take', template: NEW })
      .when({ type: 'template.take', template: better });
    const held = templatesOfIncident(taken.state);
    expect(held[0]).toEqual(better);
    expect(held.at(-1)).toEqual(NEW);
    expect(held).toHaveLength(templatesOfIncident(story.state).length + 1);
    expect(taken.state.chart.context.playbook).toEqual(story.state.chart.context.playbook);
    expectRefused(taken.ask({ type: 'template.take', template: own }), 'same');
  });

  it('is not taken in for another playbook, or with something wrong in it', () => {
    const other = { ...NEW, playbooks: ['another'] };
    expectRefused(story.ask({ type: 'template.take', template: other }), 'not-for-it');
    const wrong = { ...NEW, text: 'We still do not know {{what}}.' };
    expectRefused(story.ask({ type: 'template.take', template: wrong }), 'unknown-slot');
  });
});
