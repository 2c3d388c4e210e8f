import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isPin } from '../../domain/staff/pin.ts';
import { type Role, roles } from '../../domain/staff/role.ts';
import type { FileProblem } from '../../domain/words/problems.ts';
import { slug, text } from './fields.ts';
import type { Report } from './problems.ts';
import { listProblems, noProblems, reportFor } from './problems.ts';
import type { Entry } from './read-entries.ts';
import { readEntries } from './read-entries.ts';
import { mostMegabytes, readUtf8 } from './read-file.ts';
import { readYaml } from './read-yaml.ts';
import { told } from './told.ts';

/** Somebody who works in the store, with the PIN as it was written. */
export type StaffEntry = { id: string; name: string; role: Role; pin: string; badge: string };

export type ReadStaff = { ok: true; staff: StaffEntry[] } | { ok: false; problems: FileProblem[] };

// The messages must not repeat what was written.
const pins = {
  till: z.string().refine(isPin, told('pin')),
  'head-office': z.string().max(0, told('noPins')).default(''),
};

const schemaFor = (whose: keyof typeof pins): z.ZodType<StaffEntry> =>
  z.strictObject({
    id: slug,
    name: text(60),
    role: z.enum(roles),
    pin: pins[whose],
    badge: z
      .string()
      .regex(/^[A-Za-z0-9]{0,20}$/, told('badge'))
      .transform((badge) => badge.toUpperCase())
      .default(''),
  });

/**
 * Reads staff.yaml of a folder whole or not at all; undefined where it is not there. Never throws. Badges must differ, and
 * somebody has to be a manager. Head office's has no PINs, and its managers may be named in another scope.
 */
export function readStaff(folder: string, whose: keyof typeof pins = 'till'): ReadStaff | undefined {
  const names = ['staff.yaml', 'staff.yml', 'staff.json'].filter((name) => existsSync(join(folder, name)));
  const [name, other] = names;
  if (name === undefined) return undefined;
  const problems = noProblems();
  const report = reportFor(problems, name);
  if (other) report(null, ['bothThere', other]);
  const bytes = readUtf8(join(folder, name), mostMegabytes.yaml, report);
  const yaml = bytes && readYaml(bytes.toString('utf8'), report);
  const read = yaml ? readEntries(yaml, schemaFor(whose), report) : { entries: [], whole: false };
  checkBadges(read.entries, report);
  const staff = read.entries.map(({ value }) => value);
  if (whose === 'till' && read.whole && !staff.some(({ role }) => role === 'manager'))
    report(null, ['noManager']);
  const listed = listProblems(problems);
  return listed.length > 0 ? { ok: false, problems: listed } : { ok: true, staff };
}

function checkBadges(entries: readonly Entry<StaffEntry>[], report: Report): void {
  const lines = new Map<string, number>();
  for (const { value, lineOf } of entries) {
    if (value.badge === '') continue;
    const first = lines.get(value.badge);
    const line = lineOf(['badge']);
    if (first === undefined) lines.set(value.badge, line);
    else report(line, ['onLine', first], `badge ${value.badge}`);
  }
}
