import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { makeNamedSlots, namesIn } from '../../../shared/template/make-slot.ts';
import { Name } from '../../ui/Name.tsx';
import classes from './templates.module.css';

const list = new Intl.ListFormat('en-GB');

/** What a press made, and where to look at it: whoever pressed stands there with the focus. */
function Made(props: { readonly count: number; readonly onLook: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { count, onLook } = props;
  return (
    <div className={classes.named}>
      <p role="status">
        {count === 1
          ? 'It is a slot now. What it takes was guessed from its name.'
          : `${count} slots are made. What each takes was guessed from its name.`}
      </p>
      <Button ref={button} size="xs" onClick={onLook}>
        {count === 1 ? 'Look at the slot' : 'Look at the slots'}
      </Button>
    </div>
  );
}

/** What is named in brackets, as the page advises: no mistake, and all of it becomes slots by one press. */
export function NamedPlaces(props: {
  readonly content: TemplateContent;
  readonly onMake: (content: TemplateContent) => void;
  readonly onLook: () => void;
}) {
  const { content, onMake, onLook } = props;
  const [made, setMade] = useState<{ readonly text: string; readonly count: number } | null>(null);
  const names = namesIn(content);
  if (names.length === 0)
    return made && made.text === content.text ? <Made count={made.count} onLook={onLook} /> : null;
  const one = names.length === 1;
  const make = () => {
    const next = makeNamedSlots(content);
    setMade({ text: next.text, count: names.length });
    onMake(next);
  };
  const shown = list.format(names.map((name) => `“${name}”`));
  return (
    <div className={classes.named}>
      <p>
        <Name>{`${one ? 'One place is to become a slot' : `${names.length} places are to become slots`}: ${shown}.`}</Name>
      </p>
      <Button size="xs" onClick={make}>
        {one ? 'Make it a slot' : 'Make them slots'}
      </Button>
    </div>
  );
}
