import type { MessageMap } from '../../shared/message-map/events.ts';
import { MAP_RULE, mapLength, mapWarnings } from '../../shared/message-map/message-map.ts';
import classes from './MapList.module.css';
import { Empty, Rows } from './Rows.tsx';
import { ToneText } from './ToneText.tsx';
import { UserText } from './UserText.tsx';

/** Three messages, each with what bears it. */
export function MapList(props: { readonly map: MessageMap }) {
  if (props.map.length === 0)
    return <Empty>The words of this message map were erased. Write new ones.</Empty>;
  return (
    <Rows ordered>
      {props.map.map(({ message, supports }) => (
        <li key={message}>
          <strong>
            <UserText>{message}</UserText>
          </strong>
          <ul className={classes.supports}>
            {supports.map(({ text }) => (
              <li key={text}>
                <UserText>{text}</UserText>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </Rows>
  );
}

/** How long the three messages are, held against what listeners take in, and what is too much or too little. */
export function MapFacts(props: { readonly map: MessageMap }) {
  const { words, seconds } = mapLength(props.map);
  const warnings = mapWarnings(props.map);
  return (
    <>
      <p className={classes.facts}>
        {words} of {MAP_RULE.words} words · {seconds} of {MAP_RULE.seconds} s aloud
      </p>
      {warnings.length === 0 ? null : (
        <div className={classes.warnings}>
          {warnings.map((one) => (
            <ToneText key={one} tone="warn">
              {one}
            </ToneText>
          ))}
        </div>
      )}
    </>
  );
}
