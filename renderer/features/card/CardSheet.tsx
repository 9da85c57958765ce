import type { CardPart, ExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { Chip } from '../../ui/Chip.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './card.module.css';

function Part(props: { readonly part: CardPart }) {
  const { kind, title, lines } = props.part;
  return (
    <section className={classes.part} aria-label={title} data-kind={kind}>
      <h2 className={classes.partTitle}>{title}</h2>
      <ul className={classes.lines} data-many={lines.length > 1 || undefined}>
        {lines.map((line) => (
          <li key={line}>
            <UserText>{line}</UserText>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The card itself, the same on the screen and on paper: what stands, what we ask, by when, what is next, what we know and say. */
export function CardSheet(props: { readonly card: ExecutiveCard }) {
  const { card } = props;
  return (
    <article className={classes.sheet} data-drill={card.drill || undefined} aria-labelledby="card-title">
      <header className={classes.head}>
        {card.drill ? <Chip tone="drill">DRILL</Chip> : null}
        {card.ended !== null ? (
          <Chip>{card.ended}</Chip>
        ) : card.drill ? null : (
          <Chip tone="over" filled>
            LIVE
          </Chip>
        )}
        <h1 className={classes.title} id="card-title" data-heading="page" tabIndex={-1}>
          <UserText>{card.title}</UserText>
        </h1>
      </header>
      <div className={classes.parts}>
        {card.parts.map((part) => (
          <Part key={part.title} part={part} />
        ))}
      </div>
      <p className={classes.asOf}>
        Incident {card.number}. {card.asOf}.{card.drill ? ' This is a drill.' : ''}
      </p>
    </article>
  );
}
