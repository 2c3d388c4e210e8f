import { emptyLog } from '../../db/open.ts';
import { ownTillId } from '../../db/till-id.ts';
import { type OfficeLink, openHeadOffice } from '../sync/head-office.ts';
import { type FindSeal, openKeyFile } from '../sync/key-file.ts';
import type { Desk } from './desk.ts';
import { openEnrolment } from './enrolment.ts';
import { openSharing } from './sharing.ts';
import { openStaffSharing } from './staff-sharing.ts';
import type { StorePeppers } from './store-peppers.ts';
import { openBooks } from './take-book.ts';

/** How long (ms) a start waits at most for head office to say how the till stands. */
const firstWord = 2_500;

/**
 * Gives a desk its head office. A till that a copy may have gone on with learns of it before it sells; one without a
 * network hardly waits. `stop` ends it when the till closes.
 */
export async function openOffice(
  desk: Desk,
  { worker, peppers, seal }: { worker: string | URL; peppers: StorePeppers; seal?: FindSeal | undefined },
): Promise<Pick<OfficeLink, 'changed' | 'stop'> & { tick(): boolean }> {
  const { db, now } = desk;
  const keys = openKeyFile(db.name, seal);
  const sharing = openSharing(desk);
  const staff = openStaffSharing(desk, peppers, (version, why) => link.refuseStaff(version, why));
  const books = openBooks(desk, (version, why) => link.refuse(version, why));
  const link = openHeadOffice({
    ...{ db, keys, worker, now, ownId: ownTillId(db) },
    lastSeq: () => desk.journal.last().seq,
    onBook: books.offer,
    ...{ share: sharing.share, stockAsOf: sharing.stockAsOf },
    shareStaff: staff.share,
    lacksPepper: (owner) => {
      peppers.belongTo(owner);
      return !peppers.has(owner);
    },
  });
  desk.office = link;
  desk.enrol = openEnrolment(desk, link, { keys, peppers });
  link.begin();
  await link.heard(firstWord);
  return {
    tick: books.tick,
    changed: () => [link.changed(), sharing.news(), staff.news()].includes(true),
    stop() {
      link.stop();
      takeLogIn(desk);
    },
  };
}

/** Whoever copies a closed till's file has all of it. The worker's own connection would leave the log beside it. */
function takeLogIn({ db }: Desk): void {
  try {
    emptyLog(db);
  } catch (error) {
    // Nothing is lost by it: the next start takes the log in.
    console.error('The log could not be taken into the database.', error);
  }
}
