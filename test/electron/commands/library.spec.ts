import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../electron/commands/library.ts';

const SHIPPED = path.join(import.meta.dirname, '../../../resources');
const folder = () => mkdtempSync(path.join(tmpdir(), 'holdline-playbooks-'));

describe('the playbook library', () => {
  it('loads the nine that ship', () => {
    const { playbooks, problems } = loadLibrary(SHIPPED, folder());
    expect(problems).toEqual([]);
    expect(playbooks.map((one) => one.id).toSorted()).toEqual([
      'data-breach',
      'executive-misconduct',
      'fake-account',
      'notice-to-residents',
      'product-recall',
      'protest-or-boycott',
      'service-outage',
      'social-media-storm',
      'workplace-accident',
    ]);
  });

  it('names a broken file and its wrong field, and loads the rest', () => {
    const own = folder();
    const playbook = JSON.parse(readFileSync(path.join(SHIPPED, 'playbooks/data-breach.json'), 'utf8'));
    playbook.stages.draft.checklist[2].text = '';
    writeFileSync(path.join(own, 'broken.json'), JSON.stringify(playbook));
    writeFileSync(path.join(own, 'torn.json'), '{"format": 1,');
    const { playbooks, problems } = loadLibrary(SHIPPED, own);
    expect(playbooks).toHaveLength(9);
    expect(problems).toEqual([
      {
        file: 'broken.json',
        sentence: expect.stringMatching(/^has a wrong field: stages\.draft\.checklist\.2\.text: .*[^.]\.$/),
        instead: 'data-breach',
      },
      { file: 'torn.json', sentence: expect.stringMatching(/^is not readable as JSON/), instead: null },
    ]);
    writeFileSync(path.join(own, 'product-recall.json'), '{');
    const torn = loadLibrary(SHIPPED, own).problems.find(({ file }) => file === 'product-recall.json');
    expect(torn?.instead).toBe('product-recall');
  });

  it('pins the checks of words on every playbook, with the modes that a file has of its own', () => {
    const shipped = readFileSync(path.join(SHIPPED, 'playbooks/data-breach.json'), 'utf8');
    const withModes = (checkModes: unknown) => {
      const own = folder();
      writeFileSync(path.join(own, 'ours.json'), JSON.stringify({ ...JSON.parse(shipped), checkModes }));
      return loadLibrary(SHIPPED, own);
    };
    const { playbooks } = withModes({ speculation: 'refuse', hardWord: 'off' });
    const modeOf = (playbook: string, check: string) =>
      playbooks.find((one) => one.id === playbook)?.checks?.checks.find((one) => one.id === check)?.mode;
    expect(modeOf('data-breach', 'speculation')).toBe('refuse');
    expect(modeOf('data-breach', 'hardWord')).toBe('off');
    expect(modeOf('data-breach', 'placeholder')).toBe('refuse');
    expect(modeOf('product-recall', 'speculation')).toBe('warn');
    expect(withModes({ speculation: 'shout' }).problems[0]?.sentence).toMatch(
      /^has a wrong field: checkModes\.speculation: /,
    );
  });

  it('says what is wrong with a field in words for whoever wrote the file', () => {
    const shipped = readFileSync(path.join(SHIPPED, 'playbooks/data-breach.json'), 'utf8');
    const set = (field: string, value: unknown): string => {
      const own = folder();
      const playbook = { ...JSON.parse(shipped), [field]: value };
      writeFileSync(path.join(own, 'ours.json'), JSON.stringify(playbook));
      return loadLibrary(SHIPPED, own).problems[0]?.sentence ?? 'loaded';
    };
    expect(set('version', 'three')).toBe('has a wrong field: version: It must be a number.');
    expect(set('version', 0)).toBe('has a wrong field: version: It must be at least 1.');
    expect(set('title', undefined)).toBe('has a wrong field: title: It is missing.');
    expect(set('channels', {})).toBe('has a wrong field: channels: It must be a list.');
    expect(set('colour', 'red')).toBe(
      'has a wrong field: the whole file: Holdline knows no field “colour” here. Take it out, or mend its name.',
    );
  });

  it('lets a room’s own playbook replace the shipped one of the same id', () => {
    const own = folder();
    copyFileSync(path.join(SHIPPED, 'playbooks/data-breach.json'), path.join(own, 'ours.json'));
    const changed = readFileSync(path.join(own, 'ours.json'), 'utf8').replace(
      /"title": "[^"]*"/,
      '"title": "Our own breach plan"',
    );
    writeFileSync(path.join(own, 'ours.json'), changed);
    const { playbooks } = loadLibrary(SHIPPED, own);
    expect(playbooks.find((one) => one.id === 'data-breach')?.title).toBe('Our own breach plan');
    expect(playbooks).toHaveLength(9);
  });
});
