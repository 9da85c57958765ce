import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Name } from '../ui/Name.tsx';
import { RunningClock } from '../ui/RunningClock.tsx';
import classes from './Chooser.module.css';

/** One thing to choose. A refused one stays in the list with its sentence and cannot be chosen. */
export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly aside: ReactNode;
  /** Everything it is found by, besides its label. */
  readonly words: string;
  readonly refused: string | null;
};

type Props = {
  readonly title: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly choices: readonly Choice[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChoose: (id: string) => void;
  /** A sentence under the list, such as a refusal that came back. */
  readonly footer?: ReactNode;
};

function found(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = choices.filter((choice) => {
    const text = `${choice.label} ${choice.words}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const starts = (choice: Choice) => choice.label.toLowerCase().startsWith(query.trim().toLowerCase());
  return matching.toSorted((one, other) => Number(starts(other)) - Number(starts(one)));
}

function Option(props: {
  readonly choice: Choice;
  readonly id: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const { choice, id, active } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works the list from the search field (aria-activedescendant)
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={choice.refused !== null}
      className={classes.option}
      ref={(element) => {
        if (active) element?.scrollIntoView?.({ block: 'nearest' });
      }}
      onMouseMove={props.onPoint}
      onClick={props.onChoose}
    >
      <span className={classes.body}>
        <span className={classes.label}>
          <Name>{choice.label}</Name>
        </span>
        {(choice.refused ?? choice.hint) ? (
          <span className={classes.hint}>
            <Name>{choice.refused ?? choice.hint ?? ''}</Name>
          </span>
        ) : null}
      </span>
      {choice.aside}
    </div>
  );
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function useChoosing({ choices, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const shown = found(choices, query);
  const at = Math.min(index, shown.length - 1);
  const choose = (choice: Choice | undefined) => {
    if (choice && choice.refused === null) onChoose(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEP[event.key];
    if (step !== undefined && shown.length > 0) setIndex((at + step + shown.length) % shown.length);
    else if (event.key === 'Enter') choose(shown[at]);
    else return;
    event.preventDefault();
  };
  const search = (text: string) => {
    setQuery(text);
    setIndex(0);
  };
  return { query, search, shown, active: shown[at], point: setIndex, choose, onKeyDown };
}

function Body(props: Props) {
  const list = useId();
  const { query, search, shown, active, point, choose, onKeyDown } = useChoosing(props);
  return (
    <>
      <input
        className={classes.search}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={active ? `${list}-${active.id}` : undefined}
        aria-autocomplete="list"
        aria-label={props.title}
        placeholder={props.placeholder}
        data-autofocus
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={list} aria-label={props.title} className={classes.list}>
        {shown.map((choice, position) => (
          <Option
            key={choice.id}
            choice={choice}
            id={`${list}-${choice.id}`}
            active={choice === active}
            onPoint={() => point(position)}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
      {shown.length === 0 ? <p className={classes.nothing}>{props.nothing}</p> : null}
      {props.footer}
      <button type="button" className={classes.close} onClick={props.onClose}>
        Close
      </button>
    </>
  );
}

/**
 * A dialog with a search field over a list: type, arrow keys, Enter. Mantine's Spotlight has no listbox roles, so a
 * screen reader would not hear which line is active; this one says it, and says why a line cannot be chosen.
 */
export function Chooser(props: Props) {
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      size={600}
      yOffset="12vh"
      padding={0}
      shadow="none"
      lockScroll={false}
      classNames={{ content: classes.content }}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay color="var(--hl-veil)" backgroundOpacity={1} />
      <Modal.Content aria-label={props.title}>
        <div className={classes.clock}>
          <RunningClock />
        </div>
        <Modal.Body>{props.opened ? <Body {...props} /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
