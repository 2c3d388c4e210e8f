import { createWriteStream } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

async function writeEntry(zip, entry, path) {
  const mode = entry.externalFileAttributes >>> 16;
  await mkdir(dirname(path), { recursive: true });
  const content = await zip.openReadStreamPromise(entry);
  if ((mode & 0o170000) === 0o120000) return symlink(await text(content), path);
  await pipeline(content, createWriteStream(path));
  if (mode & 0o111) await chmod(path, 0o755);
}

/**
 * Unpacks a zip. `place(name)` answers where in the folder an entry goes, or undefined to leave it out;
 * an entry that would land outside the folder is refused.
 */
export async function unzip(file, folder, place) {
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const target = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
    if (target === undefined) continue;
    const path = resolve(folder, target);
    if (!path.startsWith(resolve(folder) + sep))
      throw new Error(`${file} reaches outside: ${entry.fileName}`);
    await writeEntry(zip, entry, path);
  }
}
