import { BoardPage } from '../features/board/BoardPage.tsx';
import { EnvelopesPage } from '../features/envelopes/EnvelopesPage.tsx';
import { PeoplePage } from '../features/people/PeoplePage.tsx';
import { PlaybooksPage } from '../features/playbooks/PlaybooksPage.tsx';
import { ReviewsPage } from '../features/review/ReviewsPage.tsx';
import { SearchPage } from '../features/search/SearchPage.tsx';
import { TemplatesPage } from '../features/templates/TemplatesPage.tsx';
import { PlainFrame } from './PlainFrame.tsx';

/** All incidents of the room. */
export function Board() {
  return (
    <PlainFrame heading={null}>
      <BoardPage />
    </PlainFrame>
  );
}

/** What two people have consented to beforehand. */
export function Envelopes() {
  return (
    <PlainFrame heading={null}>
      <EnvelopesPage />
    </PlainFrame>
  );
}

/** The people of the room. */
export function People() {
  return (
    <PlainFrame heading={null}>
      <PeoplePage />
    </PlainFrame>
  );
}

/** The figures that incidents go by, with their sources. */
export function Playbooks() {
  return (
    <PlainFrame heading={null}>
      <PlaybooksPage />
    </PlainFrame>
  );
}

/** What came of reviews, and the sheet of the month. */
export function Reviews() {
  return (
    <PlainFrame heading={null}>
      <ReviewsPage />
    </PlainFrame>
  );
}

/** What was said in any incident of the room. */
export function Search() {
  return (
    <PlainFrame heading={null}>
      <SearchPage />
    </PlainFrame>
  );
}

/** What words start from: templates, their versions and their editor. */
export function Templates() {
  return (
    <PlainFrame heading={null}>
      <TemplatesPage />
    </PlainFrame>
  );
}
