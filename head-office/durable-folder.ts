import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Stream = { nfd?: number };
type Module = { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } };

/**
 * A folder for the embedded database in which what is committed is on the disk. By itself it hands every write to the
 * system and never waits for the disk, so that a power cut takes away what was answered.
 */
export function durableFolder(folder: string): NodeFS {
  const files = new NodeFS(folder);
  const init = files.init.bind(files);
  files.init = async (database, options) => {
    const { emscriptenOpts } = await init(database, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => waitForDisk(module as Module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  };
  return files;
}

function waitForDisk({ NODEFS: { stream_ops: operations } }: Module): void {
  operations.fsync = ({ nfd }) => {
    if (nfd !== undefined) fsyncSync(nfd);
    return 0;
  };
}
