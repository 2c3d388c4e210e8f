import { describeProblems, type FileProblem } from './problems.ts';

/** Why a till does not start, and what to do about it. */
export const startEn = {
  cannotStart: 'The till cannot start.',
  noFolder: (file: string) => `The folder of ${file} is not there. Make it, or name another.`,
  notAFile: (file: string) => `${file} is not a file. Name the till's database file.`,
  newerFormat: (file: string, format: number, known: number) =>
    `${file} was written by a newer Goeswith (its format is ${format}, this one knows ${known}). Install the newer Goeswith; nothing was changed.`,
  notATill: (file: string) => `${file} is not a till's database. Nothing was changed; name another file.`,
  damaged: (file: string) =>
    `${file} is damaged: parts of it cannot be read. Keep it as it is, and call whoever looks after the till.`,
  notWritable: (file: string) =>
    `The till cannot write to ${file}. Check that its folder is there and may be written.`,
  fullDisk: (file: string) =>
    `The disk is full, so the till cannot use ${file}. Free some space and start again.`,
  inUse: (file: string) =>
    `Another till is using ${file}. Close it first, or start this one with a file of its own.`,
  journalChanged:
    'The journal of this till was changed from outside. Keep the file as it is and call for help.',
  openSale: 'A sale is open. Finish or void it first, then import the price book.',
  bookNotImported: (problems: readonly FileProblem[]) =>
    `The price book was not imported.\n${describeProblems(problems, 'en')}`,
  customersNotImported: (problems: readonly FileProblem[]) =>
    `The customers were not imported.\n${describeProblems(problems, 'en')}`,
  staffNotImported: (problems: readonly FileProblem[]) =>
    `The staff was not imported.\n${describeProblems(problems, 'en')}`,
  noPepper: (file: string) =>
    `The file ${file} is missing, and no PIN can be checked without it. Restore it, or set new PINs by importing a folder with a staff.yaml.`,
  damagedPepper: (file: string) => `The file ${file} is damaged. Restore it from a copy.`,
};
