import { readHeadOffice } from '../../db/head-office.ts';
import { dropStaffChanges } from '../../db/shared-staff.ts';
import type { SharedStaff } from '../sync/share-staff.ts';
import type { Desk } from './desk.ts';
import type { StorePeppers } from './store-peppers.ts';
import { takeStaff } from './take-staff.ts';

/** Who works in the store, as it comes to the desk. */
export type StaffSharing = {
  share(shared: SharedStaff): void;
  /** Whether people came, went or changed since it was asked last. */
  news(): boolean;
};

/** Takes what the worker tells. `refuse` is called once for each list that was not taken, however often it comes again. */
export function openStaffSharing(
  desk: Desk,
  peppers: StorePeppers,
  refuse: (version: number, why: string) => void,
): StaffSharing {
  let refused = 0;
  let news = false;

  function take({ since, list }: Extract<SharedStaff, { what: 'staff' }>): void {
    const result = takeStaff(desk, since, list);
    if (result.took === 'all') news = true;
    if (result.took !== 'none' || refused === list.version) return;
    refused = list.version;
    refuse(list.version, result.why);
  }

  return {
    share(shared) {
      if (shared.what === 'staff') take(shared);
      else if (shared.what === 'staff-taken') dropStaffChanges(desk.db, shared.through);
      else {
        const office = readHeadOffice(desk.db);
        if (office) peppers.keep(office, shared.pepper);
      }
    },
    news() {
      const had = news;
      news = false;
      return had;
    },
  };
}
