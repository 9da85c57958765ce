import { type ReactNode, useId } from 'react';
import type { Block, Document, Part } from '../../../shared/projection/document/document.ts';
import { UserText, WholeTexts } from '../../ui/UserText.tsx';
import classes from './DocumentPage.module.css';
import { DocumentTable } from './DocumentTable.tsx';
import { Pieces } from './Pieces.tsx';

function Paragraph(props: { readonly block: Extract<Block, { is: 'paragraph' }>; readonly zone: string }) {
  const { block, zone } = props;
  return (
    <p className={block.look && classes[block.look]}>
      <Pieces of={block.of} zone={zone} />
    </p>
  );
}

function Clock({ elapsed, budget, tone }: Extract<Block, { is: 'clock' }>) {
  return (
    <p className={classes.master} data-tone={tone}>
      <span className={classes.large}>{elapsed}</span>
      <span className={classes.budget}>{budget}</span>
    </p>
  );
}

function List(props: { readonly block: Extract<Block, { is: 'list' }>; readonly zone: string }) {
  return (
    <ul className={classes.list}>
      {props.block.items.map(({ id, of, bad }) => (
        <li key={id} data-outcome={bad ? 'rejected' : undefined}>
          <Pieces of={of} zone={props.zone} />
        </li>
      ))}
    </ul>
  );
}

function Terms(props: { readonly block: Extract<Block, { is: 'terms' }>; readonly zone: string }) {
  return (
    <dl className={classes.facts}>
      {props.block.rows.map(({ term, of }) => [
        <dt key={term}>{term}</dt>,
        <dd key={`${term} of`}>
          <Pieces of={of} zone={props.zone} />
        </dd>,
      ])}
    </dl>
  );
}

function DrawnBlock(props: { readonly block: Block; readonly zone: string }) {
  const { block, zone } = props;
  switch (block.is) {
    case 'paragraph':
      return <Paragraph block={block} zone={zone} />;
    case 'clock':
      return <Clock {...block} />;
    case 'heading': {
      const Heading = block.level === 3 ? 'h3' : 'h4';
      return (
        <Heading className={block.level === 3 ? classes.subheading : classes.revisionName}>
          {block.text}
        </Heading>
      );
    }
    case 'terms':
      return <Terms block={block} zone={zone} />;
    case 'list':
      return <List block={block} zone={zone} />;
    case 'table':
      return <DocumentTable table={block} zone={zone} />;
    case 'quote':
      return (
        <blockquote
          className={classes.words}
          lang={block.lang ?? undefined}
          data-released={block.released || undefined}
        >
          <UserText>{block.text}</UserText>
        </blockquote>
      );
  }
}

function Blocks(props: { readonly blocks: readonly Block[]; readonly zone: string }) {
  return props.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and its parts have no other name
    <DrawnBlock key={index} block={block} zone={props.zone} />
  ));
}

function DrawnPart(props: { readonly part: Part; readonly zone: string }) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 className={classes.heading} id={heading}>
        {props.part.title}
      </h2>
      <Blocks blocks={props.part.blocks} zone={props.zone} />
    </section>
  );
}

/** A document as a printed page: for people who were not there. `pictures` stand between its opening and its parts. */
export function DocumentPage(props: {
  readonly document: Document;
  readonly pictures?: ReactNode;
  /** True for the page that is to fit on one sheet: it is set closer, and as wide as the sheet. */
  readonly onePage?: boolean;
}) {
  const { title, zone, kind, opening, parts } = props.document;
  const pictures = useId();
  return (
    <WholeTexts>
      <main className={classes.page} data-one-page={props.onePage || undefined}>
        <header>
          <p className={classes.kind}>{kind}</p>
          <h1 className={classes.title}>
            <UserText>{title}</UserText>
          </h1>
          <Blocks blocks={opening} zone={zone} />
        </header>
        {props.pictures === undefined ? null : (
          <section className={classes.section} aria-labelledby={pictures}>
            <h2 className={classes.heading} id={pictures}>
              Where the time went, in pictures
            </h2>
            <p className={classes.aside}>The tables that follow say the same in figures.</p>
            {props.pictures}
          </section>
        )}
        {parts.map((part) => (
          <DrawnPart key={part.title} part={part} zone={zone} />
        ))}
      </main>
    </WholeTexts>
  );
}
