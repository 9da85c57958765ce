import { PageColumns, PageTitle } from '../../ui/PageColumns.tsx';
import { MonthSheet } from './MonthSheet.tsx';
import { OpenActions } from './OpenActions.tsx';
import classes from './review.module.css';
import tables from './tables.module.css';

/** What came of the reviews of the room, and the work of a month that nobody sees. */
export function ReviewsPage() {
  return (
    <PageColumns
      titled="reviews-title"
      width="24rem"
      asideLabel="Actions that are open"
      asideFocusable
      aside={<OpenActions />}
    >
      <div className={tables.roomPage}>
        <header>
          <PageTitle id="reviews-title">Reviews</PageTitle>
          <p className={classes.help}>
            What was agreed on after incidents, and what the team did in a month, counted from the logs.
          </p>
        </header>
        <MonthSheet />
      </div>
    </PageColumns>
  );
}
